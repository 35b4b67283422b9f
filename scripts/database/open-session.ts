import type { Db } from "@/db/client";
import { findStaffBySecret, insertSession } from "@/db/queries/staff";
import { type Context, contextFor } from "@/lib/newsroom/context";
import { newSecret } from "@/lib/newsroom/sign-in";

/** A short session at the operator's word, so that what is done in someone's name is logged in their name. */
export async function openSession(db: Db, staffId: string): Promise<Context> {
  const secret = newSecret();
  await insertSession(db, secret, staffId, "cli", 1);
  const staff = await findStaffBySecret(db, secret);
  if (!staff) throw new Error("This person is disabled or unknown.");
  return contextFor(db, staff, secret, "cli");
}
