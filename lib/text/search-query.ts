/**
 * What somebody typed into a search box, read: phrases, numbers of decisions, or why there is nothing to look for.
 * `published.search_words` divides text the same way (decision 31).
 */
import { fold } from "./fold";
import { writtenWays } from "./tone-style";

/** Longer than any headline: a text that was pasted by mistake. */
export const longestSearch = 200;

export interface SearchQuery {
  /** As typed, without what cannot be seen; printed back into the box. */
  text: string;
  /** Words in lower case with their marks, one space between; each must stand as it is, next to each other. */
  phrases: string[];
  /** The same as patterns that take every style of tones and i or y; null when there is only one. */
  styled: string[] | null;
  /** "1436/qđ-ubnd": to be found whole. */
  numbers: string[];
  /** Somebody set quotation marks: they want the phrase or nothing. */
  isQuoted: boolean;
}

export type UnusableSearch = "empty" | "nothing" | "short" | "long";

// biome-ignore lint/suspicious/noControlCharactersInRegex: taken out, so that no statement ever gets one
const unseen = /[\u0000-\u001f\u007f\u00a0\s]+/gu;
const quotes = /["“”„«»]/u;
const joined = /[\p{L}\p{Nd}]+(?:[-/.][\p{L}\p{Nd}]+)+/gu;

/** Words in order as search compares them: composed, lower case, one space between. */
export function searchWords(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\ufeff]/gu, "")
    .replace(/(?<=[0-9])\.(?=[0-9]{3}(?![0-9]))/g, "")
    .replace(/[^\p{L}\p{Nd}]+/gu, " ")
    .trim()
    .replace(/([^ ]{60})[^ ]+/gu, "$1");
}

/** Reads what was typed; never throws. */
export function readSearch(typed: string): SearchQuery | UnusableSearch {
  const text = typed.replace(unseen, " ").normalize("NFC").trim();
  if (text === "") return "empty";
  if (text.length > longestSearch) return "long";
  const phrases = text
    .split(quotes)
    .map(searchWords)
    .filter((phrase) => phrase !== "");
  const letters = phrases.join("").replaceAll(" ", "");
  if (letters === "") return "nothing";
  if (letters.length < 2) return "short";
  const patterns = phrases.map(styledPattern);
  const numbers = (text.match(joined) ?? []).filter((one) => /\p{Nd}/u.test(one));
  return {
    text,
    phrases: [...new Set(phrases)],
    styled: patterns.some((pattern) => pattern.includes("|")) ? patterns : null,
    numbers: [...new Set(numbers.map((one) => one.toLowerCase().slice(0, 60)))],
    isQuoted: quotes.test(text),
  };
}

function styledPattern(phrase: string): string {
  const words = phrase.split(" ").map((word) => {
    const ways = writtenWays(word);
    return ways.length === 1 ? word : `(?:${ways.join("|")})`;
  });
  return ` ${words.join(" ")} `;
}

/** Words as `searchWords` gives them, without marks; "kỹ" and "kĩ" are one, as `published.search_fold` has it. */
export function searchFold(words: string): string {
  return fold(words).replace(/(?<![^ ])(qu|[hklmstv])y(?![^ ])/g, "$1i");
}
