/**
 * Plain text as paragraphs. Lines are paragraphs, unless the text was broken to a width, as PDF copies and old mails
 * are: then lines are joined until a paragraph ends. Lines of tabs are a table.
 */
import { type BodyNode, plainText } from "@/lib/domain/content";
import { isSyllable } from "@/lib/text/syllable";
import { type Brought, Tally } from "./brought";
import { cleanWords } from "./clean-words";
import { gridBlocks } from "./rich-table";

/** Lines shorter than this are never thought to be broken to a width. */
const narrowest = 45;

const bullet = /^\s*[•●▪◦‣∙·]\s+/u;
const pageNumber =
  /^\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|(?:trang|page)\s+\d{1,4}(?:\s*(?:\/|trên|of)\s*\d{1,4})?|\d{1,4}(?:\s*\/\s*\d{1,4})?)\s*$/iu;
const endsSentence = /[.!?…:;”"’)\]]\s*$/u;

/** Reads text as it was copied; never throws. */
export function plainBlocks(text: string): Brought {
  const tally = new Tally();
  const lines = text
    .replace(/^\ufeff/, "")
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.replace(/\f/g, ""));
  const width = brokenWidth(lines);
  const kept = width ? lines.filter((line) => !isPageNumber(line, tally)) : lines;
  const blocks = kept.length > 0 ? paragraphs(kept, width, tally) : [];
  return { blocks, pictures: [], said: tally.read(), legacy: null };
}

/** The words of a text as paragraphs and nothing else. */
export const plainParagraphs = (text: string): BodyNode[] =>
  plainBlocks(text).blocks.flatMap((block) => {
    if (block.type === "paragraph") return [block];
    return (block.content ?? []).map((part) => paragraph(tidy(plainText(part))));
  });

function isPageNumber(line: string, tally: Tally): boolean {
  if (!pageNumber.test(line)) return false;
  tally.add("pageNumber");
  return true;
}

/**
 * The width a text was broken to, or null. It was when most of its lines come near the longest and many of them
 * stop in the middle of a sentence.
 */
function brokenWidth(lines: readonly string[]): number | null {
  const filled = lines.filter((line) => line.trim() !== "" && !pageNumber.test(line));
  if (filled.length < 4) return null;
  const lengths = filled.map((line) => line.trimEnd().length).sort((a, b) => a - b);
  // The longest but few: a single long line says nothing of the others.
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (width < narrowest || width > 160 || (lengths.at(-1) ?? 0) > width * 1.35) return null;
  const full = filled.filter((line) => line.trimEnd().length >= width * 0.75);
  const open = full.filter((line) => !endsSentence.test(line));
  return full.length >= filled.length * 0.5 && open.length >= full.length * 0.5 ? width : null;
}

function paragraphs(lines: readonly string[], width: number | null, tally: Tally): BodyNode[] {
  const blocks: BodyNode[] = [];
  let open: string[] = [];
  const end = () => {
    const text = tidy(open.reduce(joined, ""));
    open = [];
    if (text) blocks.push(paragraph(text));
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.trim() === "") {
      // A page's end may stand in the middle of a sentence.
      if (!width || !isCutOff(open, lines.slice(at + 1), width)) end();
      continue;
    }
    const rows = tableRows(lines, at);
    if (rows.length > 0) {
      end();
      blocks.push(
        ...gridBlocks(
          rows.map((row) => row.split("\t").map(cell)),
          tally,
        ),
      );
      at += rows.length - 1;
      continue;
    }
    const items = bulletLines(lines, at);
    if (items.length > 1 && !width) {
      end();
      const content = items.map((item) => ({
        type: "listItem",
        content: [paragraph(tidy(item.replace(bullet, "")))],
      }));
      blocks.push({ type: "bulletList", content });
      at += items.length - 1;
      continue;
    }
    open.push(line);
    const isShort = width !== null && line.trimEnd().length < width * 0.75;
    if (width === null || (isShort && endsSentence.test(line)) || bullet.test(lines[at + 1] ?? "")) end();
  }
  end();
  return blocks;
}

/** The paragraph so far stops mid-sentence on a full line, and what follows goes on in small letters. */
function isCutOff(open: readonly string[], rest: readonly string[], width: number): boolean {
  const last = open.at(-1);
  if (!last || endsSentence.test(last) || last.trimEnd().length < width * 0.75) return false;
  const next = rest.find((line) => line.trim() !== "");
  return next !== undefined && /^\s*\p{Ll}/u.test(next);
}

/** Two lines that belong together. A word divided at the line's end is whole again; Vietnamese divides none. */
function joined(text: string, line: string): string {
  const next = line.trim();
  if (text === "") return next;
  const before = text.trimEnd();
  if (before.endsWith("\u00ad")) return before.slice(0, -1) + next;
  const divided = /(\p{L}+)-$/u.exec(before)?.[1];
  if (divided && /^\p{Ll}/u.test(next)) return (isSyllable(divided) ? before : before.slice(0, -1)) + next;
  return `${before} ${next}`;
}

function tableRows(lines: readonly string[], at: number): string[] {
  const tabs = (line: string | undefined) => (line ?? "").split("\t").length - 1;
  const count = tabs(lines[at]);
  // An indented first word is no table.
  if (count === 0 || (lines[at] ?? "").startsWith("\t")) return [];
  let end = at;
  while (end < lines.length && tabs(lines[end]) === count) end += 1;
  return end - at >= 2 ? lines.slice(at, end) : [];
}

function bulletLines(lines: readonly string[], at: number): string[] {
  let end = at;
  while (end < lines.length && bullet.test(lines[end] ?? "")) end += 1;
  return lines.slice(at, end);
}

const tidy = (text: string): string => cleanWords(text).replace(/\s+/g, " ").trim();
const paragraph = (text: string): BodyNode => ({
  type: "paragraph",
  ...(text && { content: [{ type: "text", text }] }),
});
const cell = (text: string) => ({
  blocks: tidy(text) ? [paragraph(tidy(text))] : [],
  isHead: false,
  colspan: 1,
  rowspan: 1,
});
