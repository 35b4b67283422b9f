import { setDisabled } from "@/db/queries/people";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { administerPerson } from "./administer";
import type { Context } from "./context";

/** Shuts a person out: every session ends, no new one opens; what they wrote stays. Nobody shuts out themselves. */
export async function disableStaff(ctx: Context, input: { staffId: string }): Promise<Outcome<void>> {
  if (input.staffId === ctx.actor.id) return refuse({ status: 409, code: "user.self", field: "staffId" });
  return await administerPerson(ctx, "staff.disable", input.staffId, async (tx) =>
    done(await setDisabled(tx, input.staffId, true)),
  );
}

/** Lets a disabled person in again, with the rights they had. */
export const enableStaff = (ctx: Context, input: { staffId: string }): Promise<Outcome<void>> =>
  administerPerson(ctx, "staff.enable", input.staffId, async (tx) =>
    done(await setDisabled(tx, input.staffId, false)),
  );
