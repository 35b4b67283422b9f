/** From a reader's `/media/…` address to a store key, and the headers of the answer. Pure. */
import { type RenditionFormat, renditionKey } from "./media-keys";

export interface RenditionAddress {
  /** The photo's media key: 24 hex digits. */
  key: string;
  width: number;
  format: RenditionFormat;
  storeKey: string;
  contentType: "image/avif" | "image/webp" | "image/jpeg";
}

const address = /^\/media\/([0-9a-f]{24})-([1-9][0-9]{0,3})\.(avif|webp|jpg)$/;
const contentTypes = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const;

/**
 * Takes a pathname, still percent-encoded, as `mediaPath` of lib/domain/site makes it. Answers null for
 * anything else: originals, parents, encoded slashes, upper case, leading zeros.
 */
export function parseRenditionPath(pathname: string): RenditionAddress | null {
  const found = address.exec(pathname);
  if (!found) return null;
  const [, key = "", digits = ""] = found;
  const format = found[3] as RenditionFormat;
  const width = Number(digits);
  return {
    key,
    width,
    format,
    storeKey: renditionKey(key, width, format),
    contentType: contentTypes[format],
  };
}

/**
 * Headers of a rendition. Its name is made of its original's hash, so a cache may keep it for a year and
 * never ask again. `nosniff` and the empty policy keep even a hostile file from being run as a page.
 */
export const renditionHeaders = ({
  key,
  width,
  format,
  contentType,
}: RenditionAddress): Record<string, string> => imageHeaders(`${key}-${width}-${format}`, contentType);

/** The same for any picture whose name says what is in it. */
export function imageHeaders(name: string, contentType: string): Record<string, string> {
  return {
    "Content-Type": contentType,
    "Cache-Control": "public, max-age=31536000, immutable",
    ETag: `"${name}"`,
    "Accept-Ranges": "bytes",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "cross-origin",
  };
}

/**
 * The range that a request asks for: none of a HEAD, and none where `If-Range` names another file than this one, so that
 * parts of two files are never put together.
 */
export function rangeAsked(
  method: string | undefined,
  { range, "if-range": only }: { range?: string | undefined; "if-range"?: string | string[] | undefined },
  etag: string,
): string | undefined {
  if (method !== "GET" || (only !== undefined && only !== etag)) return undefined;
  return range;
}

/** First and last byte, both inclusive, as in `Content-Range`. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Reads a `Range` header against a file of `size` bytes (RFC 9110 §14). `whole`: answer 200 with everything,
 * which the standard allows for no header, several ranges or an unreadable one; `unsatisfiable`: answer 416.
 */
export function parseRange(
  header: string | null | undefined,
  size: number,
): ByteRange | "whole" | "unsatisfiable" {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? "");
  if (!found) return "whole";
  const [, from = "", to = ""] = found;
  if (from === "" && to === "") return "whole";
  if (from === "") {
    const suffix = Number(to);
    return suffix === 0 || size === 0
      ? "unsatisfiable"
      : { start: Math.max(0, size - suffix), end: size - 1 };
  }
  const start = Number(from);
  const end = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < start) return "whole";
  return start >= size ? "unsatisfiable" : { start, end };
}
