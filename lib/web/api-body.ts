/** Bodies and parameters of requests, read with limits, once, before anything else sees them. */
import { done, type Outcome, type Refusal, refuse } from "@/lib/domain/outcome";

/** Largest JSON body: a text of 1,500,000 characters with its marks stays well below. */
export const maxJsonBytes = 8 * 1024 * 1024;
/** Nesting that no request needs; deeper JSON would overflow whoever walks it. */
const maxDepth = 200;

/** The whole body, counted while it is read; 413 `code` as soon as it passes `limit` bytes. */
export async function readBytes(
  request: Request,
  limit: number,
  code: "request.too_large" | "import.too_large" | "import.docx_too_large" = "request.too_large",
): Promise<Outcome<Uint8Array>> {
  const tooLarge = refuse({ status: 413, code, params: { limit } });
  if (Number(request.headers.get("content-length") ?? 0) > limit) return tooLarge;
  if (!request.body) return done(new Uint8Array());
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done: ended, value } = await reader.read();
    if (ended) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel().catch(() => {});
      return tooLarge;
    }
    chunks.push(value);
  }
  return done(Buffer.concat(chunks));
}

/** The media type of the body in lower case, without parameters; empty when none was sent. */
export const mediaTypeOf = (request: Request): string =>
  (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

const notJson = refuse({ status: 400, code: "request.not_json" });

/** The body as JSON; nothing sent is `{}`. Refuses other media types, broken UTF-8 and characters no field takes. */
export async function readJson(request: Request): Promise<Outcome<unknown>> {
  const bytes = await readBytes(request, maxJsonBytes);
  if (!bytes.ok) return bytes;
  if (bytes.value.length === 0) return done({});
  const type = mediaTypeOf(request);
  if (type !== "" && !/^application\/([\w.-]+\+)?json$/.test(type))
    return refuse({ status: 415, code: "request.media_type", params: { types: "application/json" } });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.value);
  } catch {
    return notJson;
  }
  if (isDeeperThan(text, maxDepth)) return refuse({ status: 400, code: "request.too_deep" });
  try {
    const value: unknown = JSON.parse(text);
    // A raw NUL or half a surrogate pair cannot stand in valid JSON; only an escape brings one.
    const bad = /\\u(0000|[dD][89a-fA-F])/.test(text) ? badTextIn(value, "") : null;
    return bad === null
      ? done(value)
      : refuse({ status: 422, code: "text.forbidden_character", ...(bad && { field: bad }) });
  } catch {
    return notJson;
  }
}

function isDeeperThan(json: string, limit: number): boolean {
  let depth = 0;
  for (let i = 0; i < json.length; i++) {
    const c = json.charCodeAt(i);
    if (c === 0x22) {
      // To the closing quote: brackets inside a string are text.
      for (i++; i < json.length && json.charCodeAt(i) !== 0x22; i++) if (json.charCodeAt(i) === 0x5c) i++;
    } else if (c === 0x5b || c === 0x7b) {
      depth++;
      if (depth > limit) return true;
    } else if (c === 0x5d || c === 0x7d) depth--;
  }
  return false;
}

const isBad = (text: string) => /\0|\p{Surrogate}/u.test(text);

/** Dotted path of the first text that PostgreSQL could not even store; null if there is none. */
function badTextIn(value: unknown, path: string): string | null {
  if (typeof value === "string") return isBad(value) ? path : null;
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (isBad(key)) return path;
    const found = badTextIn(inner, path ? `${path}.${key}` : key);
    if (found !== null) return found;
  }
  return null;
}

/** Query parameters as an object: one value is a string, a repeated name a list. */
export function queryOf(url: string): Record<string, string | string[]> {
  const params = new URL(url).searchParams;
  const entries = [...new Set(params.keys())].map((key) => {
    const values = params.getAll(key);
    return [key, values.length === 1 ? (values[0] ?? "") : values] as const;
  });
  return Object.fromEntries(entries);
}

/** An unknown query key is said as a parameter, not as a field of the body. */
export const asQueryRefusal = (refusal: Refusal): Refusal =>
  refusal.code === "field.unknown" ? { ...refusal, code: "query.unknown" } : { ...refusal, status: 400 };

/** The version in `If-Match: "3"`. 400 `if_match.missing` when it is absent or names no version. */
export function readIfMatch(request: Request): Outcome<number> {
  const match = /^\s*"?(\d{1,9})"?\s*$/.exec(request.headers.get("if-match") ?? "");
  return match
    ? done(Number(match[1]))
    : refuse({ status: 400, code: "if_match.missing", field: "If-Match" });
}
