/** Input that is read once, at the door: a zod schema's answer as an `Outcome` in the product's own codes. */
import type { z } from "zod";
import { done, type Outcome, type Refusal, refuse } from "./outcome";

/**
 * Reads `data` by `schema`. The first problem becomes the refusal: an unknown key is 400 `field.unknown`, a value
 * is 422 with the schema's own code ("text.too_long") or `field.invalid`; `field` is its dotted path.
 */
export function parseInput<T>(schema: z.ZodType<T>, data: unknown): Outcome<T> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return done(parsed.data);
  const issue = parsed.error.issues[0];
  return refuse(issue ? refusalOfIssue(issue) : { status: 422, code: "field.invalid" });
}

function refusalOfIssue(issue: z.core.$ZodIssue): Refusal {
  const field = issue.path.map(String).join(".");
  const at = field ? { field } : {};
  if (issue.code === "unrecognized_keys") {
    const key = String(issue.keys[0] ?? "").slice(0, 80);
    return { status: 400, code: "field.unknown", field: field ? `${field}.${key}` : key, params: { key } };
  }
  if (issue.code === "too_big" && /^[a-z_]+\.[a-z_]+$/.test(issue.message)) {
    const limit = Number(issue.maximum);
    return { status: 422, code: issue.message, ...at, params: { limit } };
  }
  if (issue.code === "custom" && typeof issue.params?.limit === "number")
    return { status: 422, code: issue.message, ...at, params: { limit: issue.params.limit } };
  const code = /^[a-z_]+\.[a-z_]+$/.test(issue.message) ? issue.message : "field.invalid";
  return { status: 422, code, ...at };
}
