/**
 * Length as a Vietnamese newsroom counts it. A "chữ" is what stands between spaces and holds a letter or a digit, as
 * fees and targets have it: a syllable written by itself ("Đảng bộ" is two), a figure ("75.280"), a code ("21-KL/TU").
 */
import { countGraphemes } from "./graphemes";

export interface TextCount {
  words: number;
  /** Characters as a reader sees them, spaces among them, line ends not. */
  characters: number;
}

export const nothing: TextCount = { words: 0, characters: 0 };

const token = /\S*[\p{L}\p{N}]\S*/gu;
/** Where a code point is not yet what a reader calls a character. */
const joined = /\p{M}|\u200d|\p{Emoji_Modifier}|\p{Regional_Indicator}/u;

/** Words and characters of one block of text. Composed text is counted without a segmenter, which is slow. */
export function countText(text: string): TextCount {
  const words = text.match(token)?.length ?? 0;
  const characters = joined.test(text) ? countGraphemes(text) : [...text].length;
  return { words, characters };
}

export const addCounts = (one: TextCount, other: TextCount): TextCount => ({
  words: one.words + other.words,
  characters: one.characters + other.characters,
});

/** Syllables that an adult reads silently in a minute; the low end, since news holds names and figures. */
export const readingPace = 240;

/** Whole minutes to read so many words; something written takes at least one. */
export const readingMinutes = (words: number): number =>
  words === 0 ? 0 : Math.max(1, Math.round(words / readingPace));
