/** Where the words that were looked for stand in a text, and the passage around them, its own marks kept. */
import type { Run } from "@/lib/domain/search";
import { searchFold, searchWords } from "./search-query";

/** Every letter of Latin writing by its bare form; i and y are one where search has them so. */
const letters = new Map<string, string>();
for (const [first, last] of [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
] as const)
  for (let code = first; code <= last; code++) {
    const letter = String.fromCodePoint(code);
    const bare = searchFold(letter);
    if (/^[a-z]$/.test(bare)) letters.set(bare, (letters.get(bare) ?? "") + letter);
  }

const inWord = "[\\p{L}\\p{M}\\p{Nd}]";

function wordPattern(word: string): string {
  const folded = searchFold(word);
  const isEither = /^(?:qu|[hklmstv])i$/.test(folded);
  return [...folded]
    .map((letter, place) => {
      if (isEither && place === folded.length - 1) return `[${letters.get("i")}${letters.get("y")}]`;
      // A figure is printed with its points.
      const isThousand = /^\d+$/.test(folded) && place > 0 && (folded.length - place) % 3 === 0;
      return isThousand ? `\\.?${letter}` : letters.has(letter) ? `[${letters.get(letter)}]` : letter;
    })
    .join("");
}

function phrasePattern(phrase: string): string {
  const words = phrase.split(" ").map(wordPattern).join("[^\\p{L}\\p{M}\\p{Nd}]+");
  // "260" does not stand in "8.260".
  return `${/^\d{3}(?!\d)/.test(phrase) ? "(?<!\\p{Nd}\\.)" : ""}${words}`;
}

interface Place {
  from: number;
  to: number;
  /** With the typed marks. */
  exact: boolean;
}

export interface Finder {
  /** `text` with what was looked for told apart; where something has the typed marks, that alone. */
  mark(text: string): Run[];
  /**
   * The passage of the first text that has what was looked for, preferably with the typed marks: cut between words,
   * with an ellipsis where it was cut. Empty when none has it.
   */
  passage(texts: readonly string[]): Run[];
}

/** Looks for `phrases`, as `readSearch` gives them; one finder serves all texts of a page. */
export function finderOf(phrases: readonly string[]): Finder {
  const wanted = new Set(phrases);
  const any = phrases.filter((phrase) => searchWords(phrase) === phrase && phrase !== "").map(phrasePattern);
  const pattern = any.length > 0 ? new RegExp(`(?<!${inWord})(?:${any.join("|")})(?!${inWord})`, "gu") : null;
  const places = (text: string): Place[] =>
    pattern === null
      ? []
      : Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
          from: index,
          to: index + found.length,
          exact: wanted.has(searchWords(found)),
        }));
  return {
    mark(text) {
      const composed = text.normalize("NFC");
      return runs(composed, best(places(composed)), 0, composed.length);
    },
    passage(texts) {
      let second: Run[] = [];
      for (const text of texts) {
        const composed = text.normalize("NFC");
        const all = best(places(composed));
        const [first] = all;
        if (!first) continue;
        const cut = cutAround(composed, all, first);
        if (first.exact) return cut;
        if (second.length === 0) second = cut;
      }
      return second;
    },
  };
}

const best = (all: readonly Place[]): readonly Place[] => {
  const exact = all.filter((place) => place.exact);
  return exact.length > 0 ? exact : all;
};

function runs(text: string, hits: readonly Place[], from: number, to: number): Run[] {
  const parts: Run[] = [];
  let at = from;
  for (const hit of hits) {
    if (hit.from < at || hit.to > to) continue;
    if (hit.from > at) parts.push({ text: text.slice(at, hit.from), hit: false });
    parts.push({ text: text.slice(hit.from, hit.to), hit: true });
    at = hit.to;
  }
  if (at < to) parts.push({ text: text.slice(at, to), hit: false });
  return parts;
}

/** Characters of a passage, about. */
const passageLength = 220;

function cutAround(text: string, hits: readonly Place[], first: Place): Run[] {
  let from = Math.max(0, Math.round(first.from - passageLength / 3));
  let to = Math.min(text.length, from + passageLength);
  if (from > 0) from = text.indexOf(" ", from) + 1 || from;
  if (from > first.from) from = first.from;
  if (to < text.length) to = Math.max(first.to, text.lastIndexOf(" ", to));
  const parts = runs(text, hits, from, to);
  return [
    ...(from > 0 ? [{ text: "… ", hit: false }] : []),
    ...parts,
    ...(to < text.length ? [{ text: " …", hit: false }] : []),
  ];
}
