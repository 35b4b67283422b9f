/** Expected refusals are values; only bugs and outages are thrown. */

/** Why an act was not done, in a form that both a program and a person can use. */
export interface Refusal {
  /** Stable, dotted, for programs: "four_eyes.author", "state.closed", "field.invalid". */
  code: string;
  /** What the HTTP API answers; the newsroom shows the sentence. */
  status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503;
  /** Name of the field at fault, as the API spells it ("awards.0.recipients.1.name"). */
  field?: string;
  /** Words that the sentence of this code needs: names, limits, times. */
  params?: Record<string, string | number>;
  /** Facts for the way out, part of the API's answer: theirs, yours, version, existing … */
  facts?: Record<string, unknown>;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });

/** For the default branch of a switch over a closed union: does not compile while a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
