/**
 * Where others typed last, as positions in this editor's text, carried along through every later step. Pure. Each
 * editor of a colleague has its own: two tabs of one person are two writers.
 */
import type { Mappable } from "@tiptap/pm/transform";
import type { TypedHere } from "../text/take-in";

export interface Caret {
  clientId: string;
  by: string;
  at: number;
  /** Clock value after which it is no longer shown. */
  until: number;
}

/** How long the place of a last keystroke is of use, in milliseconds. */
export const shownFor = 6000;

/** The carets after a change of the text, and what was typed with it. */
export function carried(
  carets: readonly Caret[],
  mapping: Mappable,
  typed: readonly TypedHere[],
  now: number,
): readonly Caret[] {
  const fresh = new Map(typed.map((one) => [one.clientId, { ...one, until: now + shownFor }]));
  const kept = carets
    .filter((caret) => caret.until > now && !fresh.has(caret.clientId))
    .map((caret) => ({ ...caret, at: mapping.map(caret.at, -1) }));
  return [...kept, ...fresh.values()];
}

/** One of six colours for a person, the same on every screen. */
export function colourOf(person: string): number {
  let sum = 0;
  for (const letter of person) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % 6;
}
