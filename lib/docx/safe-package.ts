/**
 * A .docx is a zip that anyone may have made. Here it is opened by hand, within bounds, and packed anew with only the
 * parts that a text is made of: a bomb, a macro or an embedded file never reaches the reader behind.
 */
import { inflateRawSync } from "node:zlib";
import JSZip from "jszip";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";

/** Largest file; and, unpacked, its number of parts, each of its texts, and all of it together. */
export const docxLimits = {
  bytes: 30 * 1024 * 1024,
  entries: 2000,
  text: 12 * 1024 * 1024,
  whole: 120 * 1024 * 1024,
} as const;

const notWord = refuse({ status: 422, code: "import.not_docx", field: "source" });
const tooLarge = refuse({ status: 413, code: "import.docx_too_large", field: "source" });
const oldWord = refuse({ status: 422, code: "import.old_word", field: "source" });

/** The parts of a text: words, styles, numbering, notes, where links lead, and pictures. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/[\w.-]+\.xml|word\/_rels\/[\w.-]+\.rels|word\/media\/[^/]+)$/;

interface Entry {
  name: string;
  method: number;
  packed: number;
  offset: number;
}

/** The list at the end of a zip; null when there is none that holds together. */
function entriesOf(zip: Buffer): Entry[] | null {
  const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0 || end + 22 > zip.length) return null;
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return null;
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const isSecret = (zip.readUInt16LE(at + 8) & 1) !== 0;
    if (isSecret) return null;
    entries.push({
      name: name.replaceAll("\\", "/"),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** The bytes of an entry, never more than `limit`; null when they do not hold together. Throws `RangeError` past it. */
function unpacked(zip: Buffer, { method, packed, offset }: Entry, limit: number): Buffer | null {
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== 0x04034b50) return null;
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const body = zip.subarray(start, start + packed);
  if (body.length !== packed) return null;
  if (method === 0) {
    if (body.length > limit) throw new RangeError("too large");
    return body;
  }
  if (method !== 8) return null;
  try {
    return inflateRawSync(body, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw new RangeError("too large");
    return null;
  }
}

/** A file that only looks like Word's old format, or is locked with a password: both are kept in the same box. */
const isOldBox = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString("hex") === "d0cf11e0";

/**
 * The parts of a .docx, by name. Refuses `import.docx_too_large`, `import.old_word` (a .doc, or a .docx with a
 * password) and `import.not_docx`.
 */
export function openDocx(source: Uint8Array): Outcome<Map<string, Buffer>> {
  const zip = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  if (zip.length > docxLimits.bytes) return tooLarge;
  if (isOldBox(zip)) return oldWord;
  const entries = entriesOf(zip);
  if (!entries) return notWord;
  if (entries.length > docxLimits.entries) return tooLarge;
  const parts = new Map<string, Buffer>();
  let left: number = docxLimits.whole;
  try {
    for (const entry of entries) {
      if (!wanted.test(entry.name) || parts.has(entry.name)) continue;
      const isText = /\.(xml|rels)$/.test(entry.name);
      const bytes = unpacked(zip, entry, Math.min(left, isText ? docxLimits.text : left));
      if (!bytes) return notWord;
      left -= bytes.length;
      parts.set(entry.name, bytes);
    }
  } catch (error) {
    if (error instanceof RangeError) return tooLarge;
    throw error;
  }
  return parts.has("word/document.xml") ? done(parts) : notWord;
}

/** The parts as a zip again, nothing packed. */
export function packDocx(parts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, bytes] of parts) zip.file(name, bytes, { compression: "STORE" });
  return zip.generateAsync({ type: "nodebuffer", compression: "STORE" });
}
