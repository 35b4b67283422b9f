import { decodeSource, plainText } from "./decode-source";
import { htmlToText } from "./html-to-text";
import { rawLines } from "./source-lines";

/** The lines that an import of this source counts, decoded but not cleaned; empty for what is no text. */
export function decodedLines(raw: string | Uint8Array, mediaType: "text/plain" | "text/html"): string[] {
  const decoded = decodeSource(raw, mediaType === "text/html" ? htmlToText : plainText);
  return decoded.ok ? rawLines(decoded.text) : [];
}
