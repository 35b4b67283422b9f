/** How a pressed page is answered: encoding, ETag, 304, security headers. The same in front of Next and inside it. */
import type { PressedPage } from "./page-cache";
import { readerCssSources } from "./reader-css.generated";
import { speculationPath } from "./speculation";

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | null;
}

const policy =
  `default-src 'none'; style-src ${readerCssSources}; img-src 'self' data:; font-src 'self'; manifest-src 'self'; ` +
  "script-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Headers of every answer that readers get. */
export const readerHeaders: Record<string, string> = {
  "content-security-policy": policy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "cross-origin-opener-policy": "same-origin",
};

const speculation = { "speculation-rules": `"${speculationPath}"` };

type Encoding = "br" | "gzip" | "identity";

/** Everything of an answer that is the same for every reader, built once a page and encoding. */
interface Ready {
  headers: Record<string, string>;
  /** The same as Node takes them fastest: name, value, name, value. */
  flat: string[];
  body: Buffer;
  etag: string;
}

const ready = new WeakMap<PressedPage, Partial<Record<Encoding, Ready>>>();

const encodingFor = (page: PressedPage, accept: string | undefined): Encoding =>
  page.brotli && accept?.includes("br") ? "br" : page.gzip && accept?.includes("gzip") ? "gzip" : "identity";

/** The prepared answer of a page that is current, in the encoding that this reader takes. */
export function readyAnswer(page: PressedPage, accept: string | undefined): Ready {
  const encoding = encodingFor(page, accept);
  const ofPage = ready.get(page) ?? {};
  const known = ofPage[encoding];
  if (known) return known;
  const body =
    (encoding === "br" ? page.brotli : encoding === "gzip" ? page.gzip : page.identity) ?? page.identity;
  const headers = headersFor(page, encoding, body);
  const made = { headers, flat: Object.entries(headers).flat(), body, etag: page.etags[encoding] };
  ofPage[encoding] = made;
  ready.set(page, ofPage);
  return made;
}

/**
 * The answer to GET or HEAD. `accept` is Accept-Encoding, `ifNoneMatch` the header as sent; encodings are left
 * out where the caller compresses by itself (`accept` undefined).
 */
export function answerPage(
  page: PressedPage,
  accept: string | undefined,
  ifNoneMatch: string | undefined,
): Answer {
  const { headers, body, etag } = readyAnswer(page, accept);
  if (ifNoneMatch && page.status === 200 && matchesEtag(ifNoneMatch, etag))
    return { status: 304, headers: without(headers), body: null };
  return { status: page.status, headers, body };
}

/** Whether a condition as sent (If-None-Match) names this ETag; weak ones count. */
export const matchesEtag = (header: string, etag: string) =>
  header === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);

function without({ "content-length": _, "content-type": __, ...headers }: Record<string, string>) {
  return headers;
}

function headersFor(page: PressedPage, encoding: Encoding, body: Buffer): Record<string, string> {
  return {
    ...readerHeaders,
    "content-type": page.contentType,
    "content-length": String(body.length),
    "cache-control": "public, max-age=0, must-revalidate",
    vary: "accept-encoding",
    etag: page.etags[encoding],
    ...(encoding !== "identity" && { "content-encoding": encoding }),
    ...(page.releaseId && { "release-id": page.releaseId }),
    ...(page.location && { location: page.location }),
    ...(page.status === 200 && page.contentType.startsWith("text/html") && speculation),
    ...((page.status === 404 || page.status === 410) && { "x-robots-tag": "noindex" }),
  };
}
