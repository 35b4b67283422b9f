/** How a headline falls into lines: as large as it fits, and its lines as even as they go. Pure. */

export interface SetLines {
  size: number;
  lines: string[];
}

export interface Measure {
  /** Largest and smallest type in pixels; the smallest is used even where it does not fit. */
  largest: number;
  smallest: number;
  width: number;
  height: number;
  /** Of the size: Vietnamese letters carry two marks above and one below. */
  lineHeight: number;
  widthOf(text: string, size: number): number;
}

/** The headline in the largest type whose lines fit. Spaces that must not part (U+00A0) do not. */
export function setLines(headline: string, measure: Measure): SetLines {
  const words = headline.trim().split(/[ \n\t]+/);
  for (let size = measure.largest; ; size -= 2) {
    const last = size <= measure.smallest;
    const widthAt = (text: string) => measure.widthOf(text, size);
    const most = Math.floor(measure.height / (size * measure.lineHeight));
    const lines = broken(words, measure.width, widthAt);
    const fits = lines.length <= most && lines.every((line) => widthAt(line) <= measure.width);
    if (fits) return { size, lines: balanced(words, measure.width, lines.length, widthAt) };
    if (last) return { size, lines: shortened(lines, most, measure.width, widthAt) };
  }
}

/** Line by line, each as full as it goes. A word wider than a line stands alone in it. */
function broken(words: readonly string[], width: number, widthAt: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthAt(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** As many lines, in the narrowest measure that still gives no more: no last line of one word. */
function balanced(
  words: readonly string[],
  width: number,
  count: number,
  widthAt: (text: string) => number,
): string[] {
  let [narrow, wide] = [Math.max(...words.map(widthAt)), width];
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    if (broken(words, middle, widthAt).length <= count) wide = middle;
    else narrow = middle;
  }
  return broken(words, wide, widthAt);
}

/** What does not fit even in the smallest type ends with an ellipsis. */
function shortened(
  lines: readonly string[],
  most: number,
  width: number,
  widthAt: (text: string) => number,
): string[] {
  const kept = lines.slice(0, Math.max(1, most));
  const cut = kept.map((line) => clipped(line, width, widthAt, ""));
  if (kept.length < lines.length) cut[cut.length - 1] = clipped(kept.at(-1) ?? "", width, widthAt, "…");
  return cut;
}

function clipped(line: string, width: number, widthAt: (text: string) => number, end: string): string {
  let letters = [...line];
  while (letters.length > 1 && widthAt(letters.join("") + end) > width) letters = letters.slice(0, -1);
  return letters.join("").trimEnd() + end;
}
