import "server-only";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { sessionCookie } from "./options";

/** The secret in the session cookie of this request, or null. Whether it is still good, the database says. */
export async function sessionSecret(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookie())?.value;
  return cookie ? await secretOfCookie(cookie) : null;
}

/** The session's secret inside the cookie's value; null for a cookie of another SECRET, or none of ours. */
export async function secretOfCookie(cookie: string): Promise<string | null> {
  try {
    const token = await decode({ token: cookie, secret: env().SECRET });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    // The same as no cookie.
    return null;
  }
}

/** Forgets the cookie of this browser; the row is ended by the command. */
export async function dropSessionCookie(): Promise<void> {
  (await cookies()).delete(sessionCookie());
}
