/**
 * Captions in plain text: the old sites printed each twice, once as `alt` and once beneath the picture, so two
 * equal neighbouring lines are one photo (domain.md §9.5). Three equal lines are nobody's caption.
 */
import { isNameLike } from "@/lib/text/names";
import type { ImportedPhoto } from "./import-result";
import type { SourceLine } from "./source-lines";

export const maxCaption = 300;

export interface Caption {
  caption: string;
  credit: string | null;
  isFilePhoto: boolean;
}

const tail =
  /^(.+?)\s*(?:\(\s*(Ảnh(?: tư liệu)?)\s*:\s*([^():]{1,80})\)|(?<=[.!?…”"]\s*)(Ảnh(?: tư liệu)?)\s*:\s*([^():]{1,80}))$/iu;

/**
 * Takes "Ảnh: X" off the end of a caption when X could be a name; "Ảnh tư liệu: X" marks a file photo. Anything
 * else stays in the caption: a wrong credit is worse than an untidy one.
 */
export function splitCredit(text: string): Caption {
  const match = /ảnh/i.test(text) ? tail.exec(text) : null;
  const label = match?.[2] ?? match?.[4];
  const credit = (match?.[3] ?? match?.[5])?.trim().replace(/[.,]$/, "");
  const names = credit?.split(/\s*,\s*|\s+[-–—]\s+|\s+và\s+/) ?? [];
  if (!match?.[1] || !label || !credit || !names.every(isNameLike))
    return { caption: text, credit: null, isFilePhoto: false };
  return { caption: match[1], credit, isFilePhoto: /tư liệu/i.test(label) };
}

/** Whether two neighbouring lines are the copies of one caption; one of them may lack the credit. */
function sameCaption(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length > 2 * maxCaption || b.length > 2 * maxCaption) return false;
  const [left, right] = [splitCredit(a), splitCredit(b)];
  return left.caption === right.caption && (left.credit === null) !== (right.credit === null);
}

/** Neighbouring lines that say the same, as runs; a line that repeats nothing is a run of one. */
export function runsOf(lines: readonly SourceLine[]): SourceLine[][] {
  const runs: SourceLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && line.order === last.order + 1 && sameCaption(last.text, line.text)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** Whether a run is a photo: exactly two copies, short enough for a caption. */
export function isCaption(run: readonly SourceLine[]): boolean {
  return run.length === 2 && run.every(({ text }) => text.length <= maxCaption);
}

/** A photo slot from the two copies of its caption. `alt` is what the source itself says, when it says it. */
export function photoFrom(
  run: readonly SourceLine[],
  position: number,
  afterBlock: number,
  alt: string | null | undefined,
): ImportedPhoto {
  const [first, second] = [run[0]?.text ?? "", run.at(-1)?.text ?? ""];
  const [left, right] = [splitCredit(first), splitCredit(second)];
  const credit = right.credit ?? left.credit;
  return {
    position,
    caption: right.caption,
    alt_from_source: alt === undefined ? first : alt,
    alt: null,
    credit,
    credit_role: credit ? "anh" : null,
    is_file_photo: right.isFilePhoto || left.isFilePhoto,
    source_lines: run.map(({ line }) => line),
    after_block: afterBlock,
  };
}
