/** Refusals over HTTP: RFC 9457 problem documents whose `detail` is the sentence the newsroom would show. */
import { z } from "zod";
import type { Refusal } from "@/lib/domain/outcome";
import { photoRefusalSentence } from "@/lib/media/photo-refusals";
import { type Locale, refusalSentence } from "@/lib/words/sentence";

const titles: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  410: "Gone",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** What a refusal looks like; `facts` of the code (theirs, yours, version, existing …) stand beside these. */
export const ProblemShape = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: "Stable, for programs: four_eyes.author, stale, ready.byline …" }),
    detail: z.string().meta({ description: "The sentence, in the caller's language" }),
    field: z.string().optional().meta({ description: "Dotted path of the field at fault" }),
  })
  .meta({ id: "Problem" });

/** Refusals that only the door knows; the domain never gives them. */
export type DoorRefusal = Omit<Refusal, "status"> & { status: Refusal["status"] | 405 | 500 };

/** The sentence of any refusal, photos included. */
export const sentenceOf = (refusal: Pick<Refusal, "code" | "params">, locale: Locale): string =>
  photoRefusalSentence(refusal, locale) ?? refusalSentence(refusal, locale);

/** The problem document of a refusal; `facts` are members beside the standard ones and never replace them. */
export function problemOf(refusal: DoorRefusal, locale: Locale): Record<string, unknown> {
  return {
    ...refusal.facts,
    type: `urn:toasoan:problem:${refusal.code}`,
    title: titles[refusal.status] ?? "Error",
    status: refusal.status,
    code: refusal.code,
    detail: sentenceOf(refusal, locale),
    ...(refusal.field !== undefined && { field: refusal.field }),
  };
}

/** The refusal as a response. */
export function problemResponse(
  refusal: DoorRefusal,
  locale: Locale,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(problemOf(refusal, locale)), {
    status: refusal.status,
    headers: {
      "content-type": "application/problem+json",
      ...(refusal.status === 401 && { "www-authenticate": 'Bearer realm="toasoan"' }),
      ...(refusal.status === 503 && { "retry-after": "2" }),
      ...headers,
    },
  });
}
