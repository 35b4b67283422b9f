import { findPerson, insertGrant, insertPerson } from "@/db/queries/people";
import { updateLocale } from "@/db/queries/staff";
import { hashPassword, newPassword } from "@/lib/auth/password";
import { newId } from "@/lib/domain/ids";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import type { NewStaff, Right } from "@/lib/domain/staff";
import { administer, sectionOfRight } from "./administer";
import type { Context } from "./context";

export interface CreatedStaff {
  id: string;
  fullName: string;
  email: string;
  /** To be handed over and changed; only its hash is kept. */
  password: string;
}

/** Adds a person with a first password and, if given, a first right. An e-mail belongs to one person for ever. */
export async function createStaff(
  ctx: Context,
  input: NewStaff & { right?: Right | undefined },
): Promise<Outcome<CreatedStaff>> {
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  return await administer(ctx, "staff.create", async (tx) => {
    if (await findPerson(tx, input.email))
      return refuse({ status: 409, code: "user.email_taken", field: "email" });
    const { email, fullName, position } = input;
    const id = newId();
    await insertPerson(tx, { id, email, fullName, position, passwordHash });
    if (input.locale !== "vi") await updateLocale(tx, id, input.locale);
    if (input.right) {
      const section = await sectionOfRight(tx, input.right.section);
      if (!section.ok) return section;
      await insertGrant(tx, id, input.right.capability, section.value);
    }
    return done({ id, fullName, email, password });
  });
}
