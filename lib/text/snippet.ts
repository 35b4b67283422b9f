/** Where the words that were looked for stand in a text, and the passage around them, its own marks kept. */
import type { Run } from "@/lib/domain/search";
import { searchFold } from "./search-query";

interface Word {
  from: number;
  to: number;
  folded: string;
  plain: string;
}

/** A word, or a figure with its points ("8.260"). */
const joinable = /(?:[\p{L}\p{M}]|\p{Nd}(?:\.[0-9]{3}(?![0-9]))*)+/gu;

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(joinable), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    folded: searchFold(word.replaceAll(".", "")),
    plain: word.toLowerCase().replaceAll(".", ""),
  }));

interface Place {
  from: number;
  to: number;
  /** With the typed marks. */
  exact: boolean;
}

/** Every place of `phrases` (as `readSearch` gives them) in `text`, first to last, none overlapping another. */
function places(text: string, phrases: readonly string[]): Place[] {
  const words = wordsOf(text);
  const wanted = phrases.map((phrase) => ({
    plain: phrase.split(" "),
    folded: phrase.split(" ").map(searchFold),
  }));
  const found: Place[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const { plain, folded } of wanted) {
      const last = words[at + folded.length - 1];
      if (!last || !folded.every((word, n) => words[at + n]?.folded === word)) continue;
      const exact = plain.every((word, n) => words[at + n]?.plain === word);
      found.push({ from: words[at]?.from ?? 0, to: last.to, exact });
      at += folded.length - 1;
      break;
    }
  }
  return found;
}

/** `text` with what was looked for told apart; where something has the typed marks, that alone. */
export function markHits(text: string, phrases: readonly string[]): Run[] {
  const composed = text.normalize("NFC");
  return runs(composed, best(places(composed, phrases)), 0, composed.length);
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
const passage = 220;

/**
 * The passage of the first text that has what was looked for, preferably with the typed marks: cut between words, with
 * an ellipsis where it was cut. Empty when none has it.
 */
export function snippetOf(texts: readonly string[], phrases: readonly string[]): Run[] {
  let second: Run[] = [];
  for (const text of texts) {
    const composed = text.normalize("NFC").replace(/\s+/gu, " ").trim();
    const all = places(composed, phrases);
    const first = best(all)[0];
    if (!first) continue;
    const cut = cutAround(composed, best(all), first);
    if (first.exact) return cut;
    if (second.length === 0) second = cut;
  }
  return second;
}

function cutAround(text: string, hits: readonly Place[], first: Place): Run[] {
  let from = Math.max(0, first.from - passage / 3);
  let to = Math.min(text.length, from + passage);
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
