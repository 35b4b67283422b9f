/** How a pressed page is answered: encoding, ETag, 304, security headers. The same in front of Next and inside it. */
import type { PressedPage } from "./page-cache";
import { readerCssHash } from "./reader-css.generated";

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | null;
}

const policy =
  `default-src 'none'; style-src '${readerCssHash}'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; ` +
  "script-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Headers of every answer that readers get. */
export const readerHeaders: Record<string, string> = {
  "content-security-policy": policy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "cross-origin-opener-policy": "same-origin",
};

// Built once a page, not once a request.
const ready = new WeakMap<PressedPage, Map<string, Record<string, string>>>();

/**
 * The answer to GET or HEAD. `accept` is Accept-Encoding, `ifNoneMatch` the header as sent; encodings are left
 * out where the caller compresses by itself (`accept` undefined).
 */
export function answerPage(
  page: PressedPage,
  accept: string | undefined,
  ifNoneMatch: string | undefined,
): Answer {
  const encoding =
    page.brotli && accept?.includes("br")
      ? "br"
      : page.gzip && accept?.includes("gzip")
        ? "gzip"
        : "identity";
  const headers = headersFor(page, encoding);
  if (ifNoneMatch && page.status === 200 && matches(ifNoneMatch, page.etags[encoding]))
    return { status: 304, headers: without(headers), body: null };
  const body = encoding === "br" ? page.brotli : encoding === "gzip" ? page.gzip : page.identity;
  return { status: page.status, headers, body };
}

const matches = (header: string, etag: string) =>
  header === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);

function without({ "content-length": _, "content-type": __, ...headers }: Record<string, string>) {
  return headers;
}

function headersFor(page: PressedPage, encoding: "br" | "gzip" | "identity"): Record<string, string> {
  const ofPage = ready.get(page) ?? new Map<string, Record<string, string>>();
  ready.set(page, ofPage);
  const known = ofPage.get(encoding);
  if (known) return known;
  const body = encoding === "br" ? page.brotli : encoding === "gzip" ? page.gzip : page.identity;
  const headers: Record<string, string> = {
    ...readerHeaders,
    "content-type": page.contentType,
    "content-length": String(body?.length ?? 0),
    "cache-control": "public, max-age=0, must-revalidate",
    vary: "accept-encoding",
    etag: page.etags[encoding],
    ...(encoding !== "identity" && { "content-encoding": encoding }),
    ...(page.releaseId && { "release-id": page.releaseId }),
    ...(page.location && { location: page.location }),
    ...((page.status === 404 || page.status === 410) && { "x-robots-tag": "noindex" }),
  };
  ofPage.set(encoding, headers);
  return headers;
}
