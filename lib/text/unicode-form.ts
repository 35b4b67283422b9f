/** What a source text is made of, before anything is cleaned: the importer reports it, nobody guesses later. */
import { hasForbiddenCharacter } from "@/lib/domain/text-fields";

export type UnicodeForm = "NFC" | "NFD" | "mixed";

/** The normalisation form that `text` already has; a text that fits both (plain ASCII) counts as NFC. */
export function unicodeFormOf(text: string): UnicodeForm {
  if (text === text.normalize("NFC")) return "NFC";
  return text === text.normalize("NFD") ? "NFD" : "mixed";
}

/** Number of no-break spaces, the usual sign of text copied out of a web editor. */
export function countNoBreakSpaces(text: string): number {
  return text.split("\u00a0").length - 1;
}

/**
 * Takes out the characters no field accepts (`hasForbiddenCharacter`): controls, half surrogate pairs, direction
 * overrides. Controls that stand for white space (vertical tab, form feed, next line) become a space, so that
 * the words around them stay apart. Line feeds are the caller's to split at first.
 */
export function dropForbidden(text: string): string {
  const spaced = text.replace(/[\v\f]|\u0085/g, " ");
  if (!hasForbiddenCharacter(spaced)) return spaced;
  return Array.from(spaced)
    .filter((character) => !hasForbiddenCharacter(character))
    .join("");
}
