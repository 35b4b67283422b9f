/** Signing in and out, and one's own password. Sessions live in the database and are read at every request. */
import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { inAct } from "@/db/act";
import type { Db } from "@/db/client";
import {
  endOtherSessions,
  endSession,
  findCredentials,
  findPasswordHash,
  forgetSignInTries,
  insertSession,
  noteSignInTry,
  updatePassword,
} from "@/db/queries/staff";
import { hashPassword, passwordLength, verifyPassword } from "@/lib/auth/password";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import type { Context } from "./context";

/** A session's whole life: a working day and a night shift. */
export const sessionHours = 14;

const tries = { fromOneAddress: 5, inAll: 50 } as const;

/**
 * Opens a session. Counts the try first, so that a hundred parallel guesses are no more than five; the owner at
 * another address is not locked out by them. Says the same of an unknown person and a wrong password.
 */
export async function signIn(
  db: Db,
  input: { email: string; password: string; address: string },
): Promise<Outcome<{ secret: string; staffId: string; name: string }>> {
  const email = input.email.trim().toLowerCase();
  if (
    email === "" ||
    input.password === "" ||
    email.length > 200 ||
    input.password.length > passwordLength.max
  )
    return refuse({ status: 401, code: "sign_in.wrong" });
  const keys = { here: `${email} ${input.address}`, inAll: email };
  const here = await noteSignInTry(db, keys.here);
  const inAll = await noteSignInTry(db, keys.inAll);
  if (here.tries > tries.fromOneAddress || inAll.tries > tries.inAll)
    return refuse({
      status: 429,
      code: "sign_in.too_often",
      params: { minutes: Math.max(1, Math.ceil(here.seconds / 60)) },
    });
  const person = await findCredentials(db, email);
  if (!(await verifyPassword(person?.passwordHash ?? null, input.password)) || !person)
    return refuse({ status: 401, code: "sign_in.wrong" });
  const secret = newSecret();
  await db.transaction(async (tx) => {
    await insertSession(tx, secret, person.id, "web", sessionHours);
    await tx.execute(sql`select audit.begin(${secret}, 'session.open')`);
  });
  await forgetSignInTries(db, keys.here);
  await forgetSignInTries(db, keys.inAll);
  return done({ secret, staffId: person.id, name: person.fullName });
}

/** Ends the session at once, here and everywhere it is used. */
export async function signOut(db: Db, secret: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select audit.begin(${secret}, 'session.close')`);
    await endSession(tx, secret);
  });
}

/** Changes one's own password: the old one is asked for, and every other session of the person ends. */
export async function changePassword(
  ctx: Context,
  input: { current: string; next: string },
): Promise<Outcome<void>> {
  if (input.next.length < passwordLength.min || input.next.length > passwordLength.max)
    return refuse({
      status: 422,
      code: "password.length",
      field: "next",
      params: { min: passwordLength.min },
    });
  if (!(await verifyPassword(await findPasswordHash(ctx.db, ctx.actor.id), input.current)))
    return refuse({ status: 422, code: "password.wrong", field: "current" });
  const passwordHash = await hashPassword(input.next);
  return await inAct(
    ctx.db,
    { secret: ctx.secret, action: "staff.change_password", requestId: ctx.requestId },
    async (tx) => {
      await updatePassword(tx, ctx.actor.id, passwordHash);
      await endOtherSessions(tx, ctx.actor.id, ctx.secret);
      return done(undefined);
    },
  );
}

/** 32 random bytes, URL-safe. */
export const newSecret = (prefix = ""): string => prefix + randomBytes(32).toString("base64url");
