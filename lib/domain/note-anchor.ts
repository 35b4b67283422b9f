/**
 * Where a note stands in a text that goes on being written. A note must not change content, so its anchor is no mark
 * but two positions, carried through every step; the quote brings it back to its words when they come back.
 */
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { StepMap } from "@tiptap/pm/transform";

/** From the first letter of the words to behind the last; both the same: the words are gone, this is where they were. */
export interface Place {
  from: number;
  to: number;
}

/** How much of the words at the time is kept with the note. */
export const longestQuote = 300;

/** From this length on a quote that stands once in a text is the very passage, wherever it was moved. */
const telling = 24;

export const isGone = (place: Place): boolean => place.from >= place.to;

interface Letters {
  text: string;
  /** Position of each UTF-16 unit of `text` in the document. */
  at: number[];
}

/** The letters between two positions; a new block or line is one line feed. */
function lettersIn(doc: ProseNode, from: number, to: number): Letters {
  const parts: string[] = [];
  const at: number[] = [];
  const feed = (position: number) => {
    if (at.length === 0) return;
    parts.push("\n");
    at.push(position);
  };
  doc.nodesBetween(from, to, (node, position) => {
    if (node.isTextblock || node.type.name === "hardBreak") feed(position);
    if (!node.isText) return;
    const start = Math.max(from, position);
    const end = Math.min(to, position + node.nodeSize);
    parts.push(node.text?.slice(start - position, end - position) ?? "");
    for (let place = start; place < end; place++) at.push(place);
  });
  return { text: parts.join(""), at };
}

/** The words at a place as its quote, at most `longestQuote` characters. */
export function quoteAt(doc: ProseNode, place: Place): string {
  const { text } = lettersIn(doc, place.from, place.to);
  return Array.from(text.normalize("NFC")).slice(0, longestQuote).join("");
}

/** The place without white space at its ends; null if it holds no words or is not of this text. */
export function tightPlace(doc: ProseNode, from: number, to: number): Place | null {
  if (from < 0 || from >= to || to > doc.content.size) return null;
  const { text, at } = lettersIn(doc, from, to);
  const first = text.search(/\S/);
  if (first < 0) return null;
  const last = text.trimEnd().length - 1;
  return { from: at[first] ?? from, to: (at[last] ?? to - 1) + 1 };
}

/**
 * The place after some steps: what is written at its edges, or over words of it, stays outside. `doc` is the text
 * after them. Words that were wholly deleted leave a point, until the quote stands there again (an undo puts it back).
 */
export function carryPlace(place: Place, maps: readonly StepMap[], doc: ProseNode, quote: string): Place {
  let { from, to } = place;
  for (const map of maps) {
    from = carried(map, from, "after");
    to = carried(map, to, "before");
  }
  return settlePlace(doc, from, to, quote);
}

/** `StepMap.map` lets words typed over a passage count as the passage; here a place moves past whatever was put in. */
function carried(map: StepMap, position: number, side: "before" | "after"): number {
  let moved: number | undefined;
  let shift = 0;
  map.forEach((oldStart, oldEnd, newStart, newEnd) => {
    if (oldEnd < position) shift = newEnd - oldEnd;
    else if (oldStart <= position) moved ??= side === "after" ? newEnd : newStart;
  });
  return moved ?? position + shift;
}

/** `from` may have passed `to`: then the words are gone, and what was written in their place lies between the two. */
function settlePlace(doc: ProseNode, from: number, to: number, quote: string): Place {
  const start = Math.max(0, Math.min(from, to));
  const end = Math.min(doc.content.size, Math.max(from, to));
  const here = from < to ? { from: start, to: end } : { from: start, to: start };
  if (quote === "" || isCut(quote) || (from < to && lettersIn(doc, start, end).text === quote)) return here;
  const reach = quote.length * 2 + 8;
  const near = findAll(doc, Math.max(0, start - reach), Math.min(doc.content.size, end + reach), quote);
  const back = near.find((one) =>
    from < to ? one.from <= start && one.to >= end : one.from <= end && one.to >= start,
  );
  return back ?? here;
}

/** Where a long passage was moved to: null unless it stands in the text exactly once. */
export function movedPlace(doc: ProseNode, quote: string): Place | null {
  if (quote.length < telling || isCut(quote)) return null;
  const found = findAll(doc, 0, doc.content.size, quote);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The first place where these words stand; null if there is none. */
export const findQuote = (doc: ProseNode, quote: string): Place | null =>
  quote === "" ? null : (findAll(doc, 0, doc.content.size, quote)[0] ?? null);

const isCut = (quote: string) => Array.from(quote).length >= longestQuote;

function findAll(doc: ProseNode, from: number, to: number, quote: string): Place[] {
  const { text, at } = lettersIn(doc, from, to);
  const found: Place[] = [];
  for (let i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) {
    const first = at[i];
    const last = at[i + quote.length - 1];
    if (first !== undefined && last !== undefined) found.push({ from: first, to: last + 1 });
  }
  return found;
}
