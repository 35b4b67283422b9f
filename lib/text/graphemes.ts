/** Characters as a reader counts them: "ắ" is one, however many code points it takes (domain.md §7). */

const segmenter = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** The characters of `text` as a reader sees them. Takes NFC and NFD alike. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many characters a reader counts in `text`. */
export function countGraphemes(text: string): number {
  return graphemes(text).length;
}
