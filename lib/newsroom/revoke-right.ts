import { endGrant } from "@/db/queries/people";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import type { Right } from "@/lib/domain/staff";
import { administerPerson, sectionOfRight } from "./administer";
import type { Context } from "./context";

/** Ends a right now; its row stays, dated. Administrators do not end their own: there would be nobody to undo it. */
export async function revokeRight(ctx: Context, input: Right & { staffId: string }): Promise<Outcome<void>> {
  if (input.staffId === ctx.actor.id && input.capability === "admin")
    return refuse({ status: 409, code: "user.self", field: "capability" });
  return await administerPerson(ctx, "staff.revoke", input.staffId, async (tx) => {
    const section = await sectionOfRight(tx, input.section);
    if (!section.ok) return section;
    const ended = await endGrant(tx, input.staffId, input.capability, section.value);
    return ended ? done(undefined) : refuse({ status: 409, code: "right.not_held", field: "capability" });
  });
}
