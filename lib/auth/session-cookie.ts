/** The session cookie as bytes: its name and the secret inside. Knows nothing of Next, so that any server may ask. */
import { decode } from "next-auth/jwt";
import { env } from "@/lib/env";

/** Whether the site is served over TLS. */
export const isSecureSite = (): boolean => env().SITE_URL?.startsWith("https:") ?? false;

/** Name of the session cookie; the __Host- prefix binds it to one host over TLS. */
export const sessionCookie = (): string => (isSecureSite() ? "__Host-toasoan.session" : "toasoan.session");

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
