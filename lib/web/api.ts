/** The door of the HTTP API: every route file goes through `route()`. Nothing escapes as a stack. */
import type { Locale } from "@/lib/words/sentence";
import { type DoorRefusal, problemResponse } from "./api-problem";
import { buildId } from "./build-id";
import type { Call, Method } from "./call";
import { logFailure } from "./log-failure";
import { outageOf } from "./outage";
import { type Arrived, runCall } from "./run-call";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined> | undefined>;
}

/** What Next calls for one method; `runs` is the call behind it, for the test that compares routes and document. */
export interface Handler {
  (request: Request, context: RouteContext): Promise<Response>;
  runs?: Call;
}

type Handlers = Record<(typeof methods)[number], Handler>;
type Calls = Partial<Record<Method, Call>>;

const handlersOf = (make: (method: string) => Handler): Handlers =>
  Object.fromEntries(methods.map((method) => [method, make(method)])) as Handlers;

/** The exports of a route file: the given calls, HEAD and OPTIONS derived, 405 for every other method. */
export function route(calls: Calls): Handlers {
  return handlersOf((method) => {
    const call = callFor(calls, method);
    return Object.assign(
      behindDoor(() => calls),
      call && { runs: call },
    );
  });
}

/** The same for a file whose last segment, the parameter `name`, chooses the POST call; 404 for other words. */
export function routeByName(name: string, find: (word: string) => Call | undefined): Handlers {
  return handlersOf(() =>
    behindDoor((params) => {
      const call = find(params[name] ?? "");
      return call ? { POST: call } : null;
    }),
  );
}

/** An address below /api/v1 that is none. */
export const routeNowhere = (): Handlers => handlersOf(() => behindDoor(() => null));

function callFor(calls: Calls, method: string): Call | undefined {
  return calls[(method === "HEAD" ? "GET" : method) as Method];
}

function behindDoor(callsAt: (params: Record<string, string>) => Calls | null): Handler {
  return async (request: Request, context: RouteContext) => {
    const params = Object.fromEntries(
      // A route without parameters is given none at all.
      Object.entries((await context.params) ?? {}).map(([name, value]) => [name, String(value ?? "")]),
    );
    const arrived: Arrived = { request, params, requestId: requestIdOf(request), locale: localeOf(request) };
    return finish(await answer(callsAt(params), arrived), arrived);
  };
}

async function answer(calls: Calls | null, arrived: Arrived): Promise<Response> {
  const { method } = arrived.request;
  const refused = (refusal: DoorRefusal, headers?: Record<string, string>) =>
    problemResponse(refusal, arrived.locale, headers);
  if (!calls) return refused({ status: 404, code: "request.not_found" });
  const call = callFor(calls, method);
  if (!call) {
    const allow = [...Object.keys(calls), ...(calls.GET ? ["HEAD"] : []), "OPTIONS"].join(", ");
    if (method === "OPTIONS") return new Response(null, { status: 204, headers: { allow } });
    return refused({ status: 405, code: "request.method", params: { method } }, { allow });
  }
  try {
    return await runCall(call, arrived);
  } catch (error) {
    const outage = outageOf(error);
    if (outage) return refused(outage);
    const { requestId } = arrived;
    logFailure(error, { requestId, method, path: `/api/v1${call.path}` });
    return refused({ status: 500, code: "internal", params: { requestId }, facts: { requestId } });
  }
}

/** Private answers are stored nowhere; the HEAD of a call is its GET without the body. */
function finish(response: Response, { request, requestId }: Arrived): Response {
  const headers = new Headers(response.headers);
  headers.set("x-request-id", requestId);
  headers.set("toasoan-build", buildId());
  headers.set("x-content-type-options", "nosniff");
  if (!headers.has("cache-control")) headers.set("cache-control", "private, no-store");
  if (request.method === "HEAD") void response.body?.cancel().catch(() => {});
  return new Response(request.method === "HEAD" ? null : response.body, { status: response.status, headers });
}

const requestIdOf = (request: Request): string => {
  const given = request.headers.get("x-request-id") ?? "";
  return /^[\w-]{8,100}$/.test(given) ? given : crypto.randomUUID();
};

/** Before anyone is known: the language that the client asks for first. */
const localeOf = (request: Request): Locale =>
  /^\s*en\b/i.test(request.headers.get("accept-language") ?? "") ? "en" : "vi";
