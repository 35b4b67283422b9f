/** Calls of the HTTP API from the article screen. Nothing throws: no answer is an answer too. */
import type { ArticleData } from "../article-data";
import type { LoggedStep } from "../text/save-queue";
import type { Reply } from "../text/text-saver";

export interface Problem {
  /** 0: no answer came. */
  status: number;
  code: string;
  sentence: string;
  field: string | null;
  facts: Record<string, unknown>;
}

export type Told<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Outages and silence: the same request may be tried again. */
export const isOutage = (problem: Problem): boolean => problem.status === 0 || problem.status >= 500;

const patience = 20_000;

/** The screen that asks: whose it is, which program it came with, and who hears what every answer tells. */
interface Screen {
  personId: string;
  build: string;
  onBuild: (isOld: boolean) => void;
  onSession: (isOver: boolean, isOther: boolean) => void;
}

let screen: Screen | null = null;

/** Lets every call from now on speak for this screen; the returned function ends that. */
export function speakFor(now: Screen): () => void {
  screen = now;
  return () => {
    if (screen === now) screen = null;
  };
}

/** Who is meant: the server refuses to take one person's words under another's session. */
export const personHeader = (): Record<string, string> =>
  screen ? { "expect-person": screen.personId } : {};

/** Notes what an answer tells besides its content. */
export function hearAnswer(status: number, code: string | null, build: string | null): void {
  if (!screen) return;
  if (build !== null) screen.onBuild(build !== screen.build);
  if (status === 401) screen.onSession(true, code === "session.other_person");
  else if (status > 0 && status < 400) screen.onSession(false, false);
}

const silence: Problem = { status: 0, code: "network", sentence: "", field: null, facts: {} };

/** One request below /api/v1; `basedOn` becomes If-Match. */
export async function callApi<T>(
  method: string,
  path: string,
  { body, basedOn, keepalive = false }: { body?: unknown; basedOn?: number; keepalive?: boolean } = {},
): Promise<Told<T>> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      keepalive,
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
      headers: {
        accept: "application/json",
        ...personHeader(),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(basedOn !== undefined && { "if-match": `"${basedOn}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const json = (await response.json()) as Record<string, unknown>;
    const code = typeof json.code === "string" ? json.code : null;
    hearAnswer(response.status, code, response.headers.get("toasoan-build"));
    return response.ok
      ? { ok: true, value: json as T }
      : { ok: false, problem: problemFrom(response.status, json) };
  } catch {
    return { ok: false, problem: silence };
  }
}

/** A problem document (RFC 9457) as the screen needs it. */
export function problemFrom(status: number, json: Record<string, unknown>): Problem {
  return {
    status,
    code: String(json.code ?? "unknown"),
    sentence: String(json.detail ?? json.title ?? status),
    field: typeof json.field === "string" ? json.field : null,
    facts: json,
  };
}

export const getArticle = (id: string) => callApi<ArticleData>("GET", `/articles/${id}`);

interface StepsAnswer {
  bodyVersion: number;
  steps: LoggedStep[];
}

/** Sends a batch of text; 409s that carry steps are answers like any other. */
export async function postSteps(
  id: string,
  batch: { clientId: string; base: number; steps: readonly unknown[] },
  keepalive: boolean,
): Promise<Reply> {
  const body = { bodyVersion: batch.base, clientId: batch.clientId, steps: batch.steps };
  return asReply(await callApi<StepsAnswer>("POST", `/articles/${id}/steps`, { body, keepalive }), "saved");
}

export async function askSteps(id: string, since: number): Promise<Reply> {
  return asReply(await callApi<StepsAnswer>("GET", `/articles/${id}/steps?since=${since}`), "asked");
}

function asReply(told: Told<StepsAnswer>, how: "saved" | "asked"): Reply {
  if (told.ok) return { kind: "steps", how, ...told.value };
  const { status, code, sentence, facts } = told.problem;
  if (isOutage(told.problem)) return { kind: "failed" };
  const carried = code === "body.acknowledged" ? "acknowledged" : code === "body.dropped" ? "dropped" : null;
  if (carried && typeof facts.bodyVersion === "number" && Array.isArray(facts.steps))
    return {
      kind: "steps",
      how: carried,
      bodyVersion: facts.bodyVersion,
      steps: facts.steps as LoggedStep[],
    };
  return { kind: "refused", status, code, sentence };
}
