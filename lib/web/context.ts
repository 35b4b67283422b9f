import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { newsroomDb } from "@/db/client";
import { findStaffBySecret } from "@/db/queries/staff";
import { sessionSecret } from "@/lib/auth/session";
import { type Context, contextFor } from "@/lib/newsroom/context";

/** Whoever makes this request, with the rights of this moment; null without a living session. One look a request. */
export const currentContext = cache(async (): Promise<Context | null> => {
  const secret = await sessionSecret();
  if (!secret) return null;
  const staff = await findStaffBySecret(newsroomDb(), secret);
  return staff && contextFor(newsroomDb(), staff, secret, (await headers()).get("x-request-id"));
});

/** The same for a page of the newsroom; without a session it leads to the sign-in, which leads back here. */
export async function staffContext(): Promise<Context> {
  return (await currentContext()) ?? redirect(signInPath((await headers()).get("x-newsroom-path")));
}

/** The sign-in that returns to `from`, a path of the newsroom; the desk needs no telling. */
function signInPath(from: string | null): string {
  return from && from !== "/newsroom"
    ? `/newsroom/sign-in?from=${encodeURIComponent(from)}`
    : "/newsroom/sign-in";
}
