import { insertGrant } from "@/db/queries/people";
import { done, type Outcome } from "@/lib/domain/outcome";
import type { Right } from "@/lib/domain/staff";
import { administerPerson, sectionOfRight } from "./administer";
import type { Context } from "./context";

/** Gives a right from now on, in one section and its children or everywhere. One held already stays one. */
export const grantRight = (ctx: Context, input: Right & { staffId: string }): Promise<Outcome<void>> =>
  administerPerson(ctx, "staff.grant", input.staffId, async (tx) => {
    const section = await sectionOfRight(tx, input.section);
    if (!section.ok) return section;
    return done(await insertGrant(tx, input.staffId, input.capability, section.value));
  });
