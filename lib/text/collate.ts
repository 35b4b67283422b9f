/** Vietnamese alphabetical order: a ă â … d đ … o ô ơ, tones in the order ngang huyền hỏi ngã sắc nặng. */

const vietnamese = new Intl.Collator("vi");

/** Compares two texts as a Vietnamese dictionary does; for `Array.sort`. */
export function compareText(a: string, b: string): number {
  return vietnamese.compare(a, b);
}

/** A sorted copy of `texts`. */
export function sortTexts(texts: readonly string[]): string[] {
  return [...texts].sort(compareText);
}
