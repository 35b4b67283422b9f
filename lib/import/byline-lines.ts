/** Who wrote it, from the last lines of the text: "Minh Họa", "Bài, ảnh: A - B", "Theo TTXVN" (domain.md §9.6). */
import { type BylineRole, printByline } from "@/lib/domain/byline";
import { isNameLike } from "@/lib/text/names";
import { wordsIn } from "@/lib/text/words";
import type { ImportedByline } from "./import-result";
import type { SourceLine } from "./source-lines";

interface Credit {
  displayName: string;
  role: BylineRole;
}

const labels: readonly (readonly [RegExp, BylineRole])[] = [
  [/^(?:bài,? ảnh|bài và ảnh|ảnh và bài|tin,? ảnh|tin và ảnh|tin, bài, ảnh)$/i, "bai_anh"],
  [/^(?:bài|tin|tin, bài|tin bài)$/i, "bai"],
  [/^ảnh$/i, "anh"],
  [/^(?:video|video clip|clip)$/i, "video"],
  [/^đồ họa$/i, "do_hoa"],
  [/^thực hiện$/i, "thuc_hien"],
  [/^(?:biên dịch|dịch)$/i, "dich"],
  [/^ghi$/i, "ghi"],
  [/^tổng hợp$/i, "tong_hop"],
  [/^(?:theo|nguồn|nguồn tin)$/i, "theo"],
];
const label =
  "(?:Bài|Tin|Ảnh|Video|Clip|Đồ họa|Thực hiện|Biên dịch|Dịch|Ghi|Tổng hợp|Nguồn)(?:,? (?:bài|ảnh|clip|tin)| và (?:ảnh|bài))*";
const labelled = new RegExp(`^(${label})\\s*:\\s*(.+)$`, "iu");
const anyLabel = new RegExp(`(?<![p{L}])${label}s*:`, "giu");

const roleOf = (text: string): BylineRole | null =>
  labels.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null;

/** Words in capitals that end a text and are nobody's name. */
const notNames = /^(?:hết|tiếp theo|còn nữa|xem tiếp|tin liên quan|xem thêm|ảnh|video|theo|nguồn)$/i;

/** "A - B", "A, B và C" as single names; null unless every part could be one. */
function splitNames(text: string): string[] | null {
  if (text.length > 400) return null;
  const parts = text.split(/\s+[-–—&/]\s+|\s*[,;]\s*|\s+và\s+/u).map((part) => part.trim());
  const all =
    parts.length <= 6 &&
    parts.every((part) => isNameLike(part) && !notNames.test(part) && part.length <= 120);
  return all ? parts : null;
}

/** A source need not be a name: "Báo Trường Sơn", "truongson.example". It is short and says nothing more. */
function isSource(text: string): boolean {
  const words = text.split(" ");
  return (
    words.length <= 7 &&
    text.length <= 120 &&
    /^(?:\p{Lu}|[\w-]+\.[\w.]+$)/u.test(text) &&
    !/[,:;!?…]|\.$/u.test(text)
  );
}

const each = (names: readonly string[] | null, role: BylineRole): Credit[] | null =>
  names?.map((displayName) => ({ displayName, role })) ?? null;

function readSegment(segment: string, agencyCodes: readonly string[]): Credit[] | null {
  const withLabel = labelled.exec(segment);
  if (withLabel) {
    const role = roleOf(withLabel[1] ?? "");
    const names = (withLabel[2] ?? "").trim().replace(/\.$/, "");
    if (role === "theo") return isSource(names) ? [{ displayName: names, role }] : null;
    return role && each(splitNames(names), role);
  }
  const after = /^(.+?)\s*\(([^()]+)\)$/u.exec(segment);
  if (after) {
    const names = readSegment(after[1] ?? "", agencyCodes);
    const inside = (after[2] ?? "").trim();
    const from = /^theo\s+(.+)$/iu.exec(inside)?.[1];
    if (names && from && isSource(from)) return [...names, { displayName: from, role: "theo" }];
    const role = roleOf(inside.replace(/^lược ghi$/i, "ghi"));
    return names && role && role !== "theo" ? names.map((credit) => ({ ...credit, role })) : null;
  }
  const from = /^Theo\s+(.+)$/u.exec(segment)?.[1];
  if (from) return isSource(from) ? [{ displayName: from, role: "theo" }] : null;
  if (agencyCodes.includes(segment)) return [{ displayName: segment, role: "theo" }];
  return each(splitNames(segment), "bai");
}

/** "Minh Họa - Ảnh: Thí Điểm; Video: …" cut before each label. */
function segmentsOf(line: string): string[] {
  const starts = Array.from(line.matchAll(anyLabel), ({ index }) => index);
  return [0, ...starts]
    .map((start, i) => line.slice(start, starts[i]))
    .map((segment) => segment.replace(/[\s–—;,.|-]+$/u, "").trim())
    .filter((segment) => segment !== "");
}

/** Reads one line as credits; null when it is ordinary text. */
export function parseByline(line: string, agencyCodes: readonly string[] = []): Credit[] | null {
  if (line.length > 400) return null;
  const bare = line.replace(/^\((.+)\)$/u, "$1").replace(/(?<=^Theo .*)\.$/u, "");
  const read = segmentsOf(bare).map((segment) => readSegment(segment, agencyCodes));
  return read.length > 0 && read.every((credits) => credits !== null) ? read.flat() : null;
}

/** Whether printing the credits says every word of the line; "Tin, ảnh" becomes the role "Bài, ảnh" and does not. */
function saysAll(line: string, credits: readonly Credit[]): boolean {
  const printed = wordsIn(printByline(credits));
  return wordsIn(line).every((word) => {
    const at = printed.indexOf(word);
    if (at >= 0) printed.splice(at, 1);
    return at >= 0;
  });
}

export interface ReadBylines {
  bylines: ImportedByline[];
  sourceCredit: string | null;
  /** Lines whose label the newspaper prints with other words. */
  relabelled: SourceLine[];
  rest: SourceLine[];
}

/**
 * Takes the credits off the end of `lines`: labelled lines ("Ảnh: X", "Theo Y"), and above them one line of
 * plain names. Two lines of plain names one above the other are a list of people, not a byline: none is taken.
 */
export function readBylines(lines: readonly SourceLine[], agencyCodes: readonly string[]): ReadBylines {
  const taken: { line: SourceLine; credits: Credit[] }[] = [];
  const plain = (line: SourceLine | undefined): boolean =>
    line !== undefined && splitNames(line.text) !== null;
  for (let end = lines.length - 1; end >= 0 && taken.length < 4; end--) {
    const line = lines[end];
    const above = lines[end - 1];
    const credits = line ? parseByline(line.text, agencyCodes) : null;
    if (!line || !credits || above?.text === line.text) break;
    if (plain(line) && plain(above) && !agencyCodes.includes(line.text)) break;
    taken.unshift({ line, credits });
    if (plain(line)) break;
  }
  const credits = taken.flatMap(({ line, credits: own }) =>
    own.map((credit) => ({ ...credit, line: line.line })),
  );
  return {
    bylines: credits.map(({ displayName, role, line }, i) => ({
      position: i + 1,
      display_name: displayName,
      role,
      contributor_id: null,
      line,
    })),
    sourceCredit: credits.find(({ role }) => role === "theo")?.displayName ?? null,
    relabelled: taken.filter(({ line, credits: own }) => !saysAll(line.text, own)).map(({ line }) => line),
    rest: lines.slice(0, lines.length - taken.length),
  };
}
