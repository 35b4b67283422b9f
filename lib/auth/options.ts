import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { newsroomDb } from "@/db/client";
import { findStaffBySecret } from "@/db/queries/staff";
import { env } from "@/lib/env";
import { sessionHours, signIn, signOut } from "@/lib/newsroom/sign-in";
import { isSecureSite, sessionCookie } from "./session-cookie";

/**
 * next-auth signs people in and carries one thing: the session's secret, encrypted in the cookie. Who that is,
 * and for how long, stands in the database and is read at every request; swapping next-auth is these two files.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().SECRET,
    session: { strategy: "jwt", maxAge: sessionHours * 3600, updateAge: sessionHours * 3600 },
    pages: { signIn: "/newsroom/sign-in", error: "/newsroom/sign-in" },
    cookies: {
      sessionToken: {
        name: sessionCookie(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecureSite() },
      },
    },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, request) {
          const headers = (request.headers ?? {}) as Record<string, string | undefined>;
          const address = headers["x-forwarded-for"]?.split(",").at(-1)?.trim() || "?";
          const outcome = await signIn(newsroomDb(), {
            email: String(credentials?.email ?? ""),
            password: String(credentials?.password ?? ""),
            address,
          });
          // next-auth hands the message to the page as `error`; it is our stable code with its one number.
          if (!outcome.ok)
            throw new Error(
              [outcome.refusal.code, outcome.refusal.params?.minutes].filter(Boolean).join(":"),
            );
          return { id: outcome.value.staffId, sid: outcome.value.secret };
        },
      }),
    ],
    callbacks: {
      // The cookie holds the secret and nothing about the person: no name, no right, no e-mail.
      jwt: ({ token, user }) => (user ? { sid: (user as { sid?: string }).sid } : { sid: token.sid }),
      // So that /api/auth/session agrees with the row: an ended session is nobody.
      async session({ session, token }) {
        const staff = typeof token.sid === "string" ? await findStaffBySecret(newsroomDb(), token.sid) : null;
        return { expires: staff ? session.expires : new Date(0).toISOString() };
      },
      redirect: ({ url, baseUrl }) =>
        url.startsWith("/") && !url.startsWith("//")
          ? url
          : new URL(url).origin === baseUrl
            ? url
            : "/newsroom",
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string" && (await findStaffBySecret(newsroomDb(), token.sid)))
          await signOut(newsroomDb(), token.sid);
      },
    },
  };
}
