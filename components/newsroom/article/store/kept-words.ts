/** The tray of rescued words: text that lost its place, kept in this browser until it is put somewhere or dismissed. */

export interface RescuedWords {
  id: string;
  text: string;
  /** ISO instant. */
  at: string;
  /** Whose words: typed here, or someone else's that a deletion here swallowed. */
  whose: "mine" | "theirs";
}

const placeOf = (articleId: string, staffId: string) => `toasoan.rescued.${staffId}.${articleId}`;

export function readRescued(articleId: string, staffId: string): RescuedWords[] {
  try {
    const kept = JSON.parse(localStorage.getItem(placeOf(articleId, staffId)) ?? "[]") as unknown;
    return Array.isArray(kept) ? (kept as RescuedWords[]) : [];
  } catch {
    return [];
  }
}

export function writeRescued(articleId: string, staffId: string, words: readonly RescuedWords[]): void {
  try {
    if (words.length > 0) localStorage.setItem(placeOf(articleId, staffId), JSON.stringify(words));
    else localStorage.removeItem(placeOf(articleId, staffId));
  } catch {
    // Then they last as long as the page does; the tray shows them either way.
  }
}

/** Adds texts as entries of the tray; the same words twice are one. */
export function addRescued(
  tray: readonly RescuedWords[],
  texts: readonly string[],
  whose: RescuedWords["whose"],
  at: Date,
): RescuedWords[] {
  const fresh = texts.filter((text) => !tray.some((one) => one.text === text));
  return [...tray, ...fresh.map((text) => ({ id: crypto.randomUUID(), text, at: at.toISOString(), whose }))];
}
