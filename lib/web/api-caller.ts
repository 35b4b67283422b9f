/** Who calls: a token's holder, or the person signed in to the newsroom's own pages. */
import { newsroomDb } from "@/db/client";
import { findStaffBySecret, type StaffMember } from "@/db/queries/staff";
import { secretOfCookie, sessionCookie } from "@/lib/auth/session-cookie";
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
  return await callerBy(lookUp, request, scope, requestId);
}

/**
 * The same for calls whose own statement looks the caller up again and judges: whoever was found within the last
 * seconds is taken at once. A secret that is no longer good is the database's to refuse.
 */
export async function recallCaller(
  request: Request,
  scope: Scope | null,
  requestId: string,
): Promise<Outcome<Context>> {
  return await callerBy(recall, request, scope, requestId);
}

/** Forgets who sent this: the database did not know them any more. */
export function forgetCaller(request: Request): void {
  const { token, cookie } = credentialsOf(request);
  if (token) remembered.delete(token);
  if (cookie) remembered.delete(cookie);
}

interface Known {
  staff: StaffMember;
  secret: string;
}

type Find = (credential: string, kind: "token" | "session") => Promise<Known | null>;

const lookUp: Find = async (credential, kind) => {
  const secret = kind === "token" ? credential : await secretOfCookie(credential);
  const staff = secret ? await findStaffBySecret(newsroomDb(), secret) : null;
  return secret && staff?.via === kind ? { staff, secret } : null;
};

const rememberMs = 20_000;
const remembered = new Map<string, Known & { until: number }>();

const recall: Find = async (credential, kind) => {
  const known = remembered.get(credential);
  if (known && known.until > Date.now() && known.staff.via === kind) return known;
  remembered.delete(credential);
  const found = await lookUp(credential, kind);
  if (!found) return null;
  // The oldest goes: a newsroom has fewer people than this.
  if (remembered.size >= 2000)
    for (const oldest of [...remembered.keys()].slice(0, 200)) remembered.delete(oldest);
  remembered.set(credential, { ...found, until: Date.now() + rememberMs });
  return found;
};

function credentialsOf(request: Request): { token?: string | undefined; cookie?: string | null } {
  const authorization = request.headers.get("authorization");
  if (authorization === null) return { cookie: cookieOf(request, sessionCookie()) };
  return { token: /^Bearer +([\w.~+/=-]{1,200}) *$/i.exec(authorization)?.[1] };
}

async function callerBy(
  find: Find,
  request: Request,
  scope: Scope | null,
  requestId: string,
): Promise<Outcome<Context>> {
  const { token, cookie } = credentialsOf(request);
  if (cookie !== undefined) return await bySession(find, request, cookie, requestId);
  return await byToken(find, token, scope, requestId);
}

async function byToken(
  find: Find,
  token: string | undefined,
  scope: Scope | null,
  requestId: string,
): Promise<Outcome<Context>> {
  if (!token) return refuse({ status: 401, code: "session.required" });
  const known = await find(token, "token");
  if (!known) return refuse({ status: 401, code: "token.invalid" });
  const { staff, secret } = known;
  if (scope && !coversScope(staff.scopes ?? [], scope))
    return refuse({ status: 403, code: "token.scope", params: { scope }, facts: { scope } });
  return done(contextFor(newsroomDb(), staff, secret, requestId));
}

async function bySession(
  find: Find,
  request: Request,
  cookie: string | null,
  requestId: string,
): Promise<Outcome<Context>> {
  if (!cookie) return refuse({ status: 401, code: "session.required" });
  if (!isSafe(request.method) && !isOwnPage(request))
    return refuse({ status: 403, code: "session.foreign_origin" });
  const known = await find(cookie, "session");
  if (!known) return refuse({ status: 401, code: "session.ended" });
  // A page open since before someone else signed in: its words are not theirs.
  const expected = request.headers.get("expect-person");
  if (expected !== null && expected !== known.staff.id)
    return refuse({ status: 401, code: "session.other_person" });
  return done(contextFor(newsroomDb(), known.staff, known.secret, requestId));
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
