/** Typographic quotation marks: “ ” outside, ‘ ’ inside. */

const opensAfter = /[\s([{“‘\-–—/]$/u;

/**
 * Straight quotation marks turned into curly ones, by what stands before each: the start, a space, an opening
 * bracket or dash opens, anything else closes. Curly marks and apostrophes are left as they are.
 */
export function curlyQuotes(text: string): string {
  return text.replace(/"/g, (_mark, index: number) =>
    index === 0 || opensAfter.test(text.slice(index - 1, index)) ? "“" : "”",
  );
}
