/**
 * Signs as a newspaper sets them: “ ” for straight quotation marks, a dash between spaces, one sign of three dots
 * (domain.md §7). Nothing else of the wording is touched.
 */
import { curlyQuotes } from "./quotes";

export interface TypographyEdit {
  from: number;
  to: number;
  text: string;
}

/**
 * What to change in one block of text, in order. Addresses keep their signs; so does a range without spaces ("5-3"),
 * and a list's own dash at the start of a line. Figures in feet and inches do not occur in a Vietnamese paper.
 */
export function typographyEdits(text: string): TypographyEdit[] {
  const edits: TypographyEdit[] = [];
  const addresses = Array.from(text.matchAll(/https?:\/\/\S+|\S+@\S+/g), ({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }));
  const isFree = (at: number) => !addresses.some(({ from, to }) => at >= from && at < to);
  const quoted = curlyQuotes(text);
  for (const { 0: found, index } of text.matchAll(/"|(?<=\S\s)-(?=\s\S)|(?<!\.)\.{3}(?!\.)/g)) {
    if (!isFree(index)) continue;
    const sign = found === '"' ? (quoted[index] ?? found) : found === "-" ? "–" : "…";
    edits.push({ from: index, to: index + found.length, text: sign });
  }
  return edits;
}
