/** One call, from the request to its answer: who asks · what they sent · what the command said. */
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { parseInput } from "@/lib/domain/parse-input";
import type { Locale } from "@/lib/words/sentence";
import { asQueryRefusal, queryOf, readIfMatch, readJson } from "./api-body";
import { findCaller, forgetCaller, recallCaller } from "./api-caller";
import { type DoorRefusal, problemResponse } from "./api-problem";
import type { Answer, Call } from "./call";

export interface Arrived {
  request: Request;
  params: Record<string, string>;
  requestId: string;
  /** The language of the answer; the caller's own as soon as they are known. */
  locale: Locale;
}

/** Runs the call. Refusals are problem documents; bugs and outages are thrown. */
export async function runCall(call: Call, arrived: Arrived): Promise<Response> {
  const { request, params, requestId } = arrived;
  const refused = (refusal: DoorRefusal) => problemResponse(refusal, arrived.locale);
  let run: (query: unknown, body: unknown, basedOn: number) => Promise<Outcome<Answer>>;
  if (call.scope === "public") {
    run = (query, body) => call.run({ request, params, query, body, locale: arrived.locale });
  } else {
    const find = call.judgedByDatabase ? recallCaller : findCaller;
    const caller = await find(request, call.scope, requestId);
    if (!caller.ok) return refused(caller.refusal);
    const ctx = caller.value;
    arrived.locale = ctx.staff.locale;
    run = (query, body, basedOn) =>
      call.run({ request, params, query, body, locale: arrived.locale, ctx, basedOn });
  }
  const query = readQuery(call, request);
  if (!query.ok) return refused(query.refusal);
  const basedOn = call.ifMatch ? readIfMatch(request) : done(0);
  if (!basedOn.ok) return refused(basedOn.refusal);
  const body = await readBody(call, request);
  if (!body.ok) return refused(body.refusal);
  const outcome = await run(query.value, body.value, basedOn.value);
  if (!outcome.ok) {
    // Remembered, but gone meanwhile: who asks now is told what a stranger would be told.
    if (outcome.refusal.status === 401 && call.scope !== "public") {
      forgetCaller(request);
      const anew = await findCaller(request, call.scope, requestId);
      if (!anew.ok) return refused(anew.refusal);
    }
    return refused(outcome.refusal);
  }
  if (outcome.value instanceof Response) return outcome.value;
  const { status = call.status ?? 200, headers } = outcome.value;
  return Response.json(outcome.value.body, { status, ...(headers && { headers }) });
}

function readQuery(call: Call, request: Request): Outcome<unknown> {
  const given = queryOf(request.url);
  if (!call.query) {
    const [key] = Object.keys(given);
    return key === undefined
      ? done({})
      : refuse({
          status: 400,
          code: "query.unknown",
          field: key.slice(0, 80),
          params: { key: key.slice(0, 80) },
        });
  }
  const parsed = parseInput(call.query, given);
  return parsed.ok ? parsed : refuse(asQueryRefusal(parsed.refusal));
}

async function readBody(call: Call, request: Request): Promise<Outcome<unknown>> {
  if (call.takes || request.method === "GET" || request.method === "HEAD") return done(undefined);
  const json = await readJson(request);
  return json.ok && call.body ? parseInput(call.body, json.value) : json;
}
