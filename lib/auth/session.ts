import "server-only";
import { cookies } from "next/headers";
import { secretOfCookie, sessionCookie } from "./session-cookie";

/** The secret in the session cookie of this request, or null. Whether it is still good, the database says. */
export async function sessionSecret(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookie())?.value;
  return cookie ? await secretOfCookie(cookie) : null;
}

/** Forgets the cookie of this browser; the row is ended by the command. */
export async function dropSessionCookie(): Promise<void> {
  (await cookies()).delete(sessionCookie());
}
