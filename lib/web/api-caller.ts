/** Who calls: a token's holder, or the person signed in to the newsroom's own pages. */
import "server-only";
import { newsroomDb } from "@/db/client";
import { findStaffBySecret } from "@/db/queries/staff";
import { sessionCookie } from "@/lib/auth/options";
import { secretOfCookie } from "@/lib/auth/session";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { coversScope, type Scope } from "@/lib/domain/scopes";
import { type Context, contextFor } from "@/lib/newsroom/context";

/**
 * The person behind a request, with their rights of this moment. A token needs `scope`; a session has no scopes,
 * but changes something only for the newsroom's own pages. 401 without either, 403 with too little.
 */
export async function findCaller(
  request: Request,
  scope: Scope | null,
  requestId: string,
): Promise<Outcome<Context>> {
  const authorization = request.headers.get("authorization");
  return authorization === null
    ? await bySession(request, requestId)
    : await byToken(authorization, scope, requestId);
}

async function byToken(
  authorization: string,
  scope: Scope | null,
  requestId: string,
): Promise<Outcome<Context>> {
  const token = /^Bearer +([\w.~+/=-]{1,200}) *$/i.exec(authorization)?.[1];
  if (!token) return refuse({ status: 401, code: "session.required" });
  const staff = await findStaffBySecret(newsroomDb(), token);
  if (staff?.via !== "token") return refuse({ status: 401, code: "token.invalid" });
  if (scope && !coversScope(staff.scopes ?? [], scope))
    return refuse({ status: 403, code: "token.scope", params: { scope }, facts: { scope } });
  return done(contextFor(newsroomDb(), staff, token, requestId));
}

async function bySession(request: Request, requestId: string): Promise<Outcome<Context>> {
  const cookie = cookieOf(request, sessionCookie());
  if (!cookie) return refuse({ status: 401, code: "session.required" });
  if (!isSafe(request.method) && !isOwnPage(request))
    return refuse({ status: 403, code: "session.foreign_origin" });
  const secret = await secretOfCookie(cookie);
  const staff = secret ? await findStaffBySecret(newsroomDb(), secret) : null;
  if (!secret || staff?.via !== "session") return refuse({ status: 401, code: "session.ended" });
  // A page open since before someone else signed in: its words are not theirs.
  const expected = request.headers.get("expect-person");
  if (expected !== null && expected !== staff.id)
    return refuse({ status: 401, code: "session.other_person" });
  return done(contextFor(newsroomDb(), staff, secret, requestId));
}

const isSafe = (method: string) => method === "GET" || method === "HEAD";

/** Whether a browser vouches that one of our own pages sent this. Silence is a no: every browser speaks. */
function isOwnPage(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host;
}

function cookieOf(request: Request, name: string): string | null {
  for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
