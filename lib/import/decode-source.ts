/** From what was posted or pasted to Unicode text, with a note of what it had been (domain.md §9.0). */
import { createHash } from "node:crypto";
import { detectLegacy, fromLegacy, type LegacyEncoding } from "@/lib/text/legacy-encodings";
import { isSyllable } from "@/lib/text/syllable";
import { readWindows1252 } from "@/lib/text/windows-1252";
import type { ImportRefusal, ImportSource, ImportWarning } from "./import-result";

/** Five mebibytes: some 900,000 words, far more than any article. */
export const maxImportBytes = 5 * 1024 * 1024;

const refusal = (code: ImportRefusal["code"], message: string): ImportRefusal => ({
  ok: false,
  code,
  message,
});

const tooLarge = () => refusal("import.too_large", "Văn bản lớn hơn 5 MB: hãy chia nhỏ rồi nhập lại.");
const notText = () =>
  refusal("import.not_text", "Đây không phải văn bản: hãy nhập tệp .txt, .html hoặc dán chữ.");
export const emptyText = () => refusal("import.empty", "Văn bản trống: không có chữ nào để nhập.");

const read = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Windows-1258 has no sign of its own; a text is believed to be in it when its words are spelt like Vietnamese. */
function readWindows1258(bytes: Uint8Array): string | null {
  const text = read(bytes, "windows-1258")?.normalize("NFC");
  const words = (text ?? "").slice(0, 200_000).match(/(?<![\p{L}\p{M}])[\p{L}\p{M}]+/gu) ?? [];
  const accented = words.filter((word) => /[^a-z]/i.test(word));
  const spelt = accented.filter(isSyllable);
  return text && accented.length > 0 && spelt.length / accented.length >= 0.7 ? text : null;
}

/** Lines of text taken out of a format; for plain text, the text itself. */
export interface Extracted {
  text: string;
  alts: Map<number, string | null>;
  /** Set when the format itself told of an old encoding and its text is already converted. */
  legacy: LegacyEncoding | null;
  warnings: ImportWarning[];
}

export type Extract = (decoded: string) => Extracted;

export const plainText: Extract = (text) => ({ text, alts: new Map(), legacy: null, warnings: [] });

interface Decoded extends Extracted {
  decoded: string;
  encoding: ImportSource["encoding"];
}

function decodeText(text: string, encoding: ImportSource["encoding"], extract: Extract): Decoded {
  const decoded = text.replace(/^\ufeff/, "");
  const extracted = extract(decoded);
  if (extracted.legacy) return { ...extracted, decoded, encoding: extracted.legacy };
  const legacy = detectLegacy(extracted.text);
  if (!legacy) return { ...extracted, decoded, encoding };
  const alts = Array.from(
    extracted.alts,
    ([line, alt]) => [line, alt === null ? null : fromLegacy(alt, legacy)] as const,
  );
  const converted = fromLegacy(extracted.text, legacy);
  return { ...extracted, text: converted, alts: new Map(alts), legacy, decoded, encoding: legacy };
}

function decodeBytes(bytes: Uint8Array, extract: Extract): Decoded | null {
  const bigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  const littleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (bigEndian || littleEndian) {
    const encoding = bigEndian ? "utf-16be" : "utf-16le";
    const text = read(bytes, encoding);
    return text === null ? null : decodeText(text, encoding, extract);
  }
  const utf8 = read(bytes, "utf-8");
  if (utf8 !== null) return decodeText(utf8, "utf-8", extract);
  // Files typed in .VnTime or VNI-Times are Latin-1 to a machine; only their spelling tells.
  const latin1 = decodeText(readWindows1252(bytes), "utf-8", extract);
  if (latin1.legacy) return latin1;
  const vietnamese = readWindows1258(bytes);
  return vietnamese === null ? null : decodeText(vietnamese, "windows-1258", extract);
}

/** NUL never occurs in text; many other controls mean a picture or an archive that happens to be valid UTF-8. */
function looksBinary(text: string): boolean {
  if (text.includes("\0")) return true;
  const controls = text.match(/(?![\t\n\v\f\r\u0085])\p{Cc}/gu)?.length ?? 0;
  return controls >= 10 && controls > text.length / 100;
}

export interface DecodedSource extends Decoded {
  ok: true;
  sha256: string;
  bytes: number;
}

/**
 * Decodes UTF-8, UTF-16 with a byte order mark, TCVN3, VNI and Windows-1258, and takes the lines out with
 * `extract`. Refuses, as a value, more than `maxImportBytes`, what is not text, and nothing at all.
 */
export function decodeSource(raw: string | Uint8Array, extract: Extract): DecodedSource | ImportRefusal {
  if (raw.length > maxImportBytes) return tooLarge();
  const bytes = typeof raw === "string" ? new TextEncoder().encode(raw) : raw;
  if (bytes.length > maxImportBytes) return tooLarge();
  if (bytes.length === 0) return emptyText();
  const read = typeof raw === "string" ? decodeText(raw, "utf-8", extract) : decodeBytes(bytes, extract);
  if (!read || looksBinary(read.decoded) || read.text.includes("\0")) return notText();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ok: true, ...read, sha256, bytes: bytes.length };
}
