/** People's names: họ (family), đệm (middle), tên (given). Lists are sorted by the given name (domain.md §7). */
import { cleanLine } from "@/lib/domain/text-fields";
import { compareText } from "./collate";

export interface NameParts {
  family: string;
  middle: string;
  given: string;
}

/** "Vũ Mẫu Thắng" → họ Vũ, đệm Mẫu, tên Thắng. A single word is a given name; two words are họ and tên. */
export function nameParts(name: string): NameParts {
  const words = cleanLine(name).split(" ");
  const given = words.pop() ?? "";
  const family = words.shift() ?? "";
  return { family, middle: words.join(" "), given };
}

/** Order of a register of persons: given name first, then family, then middle. Pen names sort alike. */
export function compareNames(a: string, b: string): number {
  const left = nameParts(a);
  const right = nameParts(b);
  return (
    compareText(left.given, right.given) ||
    compareText(left.family, right.family) ||
    compareText(left.middle, right.middle)
  );
}

/** A copy of `names` in the order of a register of persons. */
export function sortNames(names: readonly string[]): string[] {
  return [...names].sort(compareNames);
}

const nameWord = /^(?:\p{Lu}[\p{L}\p{M}’'-]*|(?:\p{Lu}\.)+(?:\p{Lu}\p{Ll}*)?)$/u;

/**
 * Whether `text` could be somebody's name or pen name: one to six words, each with a capital first letter,
 * no digit and no punctuation at the end. "Minh Họa", "N.T.A" and "PV" could, "Tin trong tỉnh" could not.
 */
export function isNameLike(text: string): boolean {
  const words = cleanLine(text).split(" ");
  return words.length <= 6 && words.every((word) => nameWord.test(word)) && !/[.!?:,]$/.test(text.trim());
}

/** The form under which a name is looked up: cleaned and lower case, with every tone kept. */
export function nameKey(name: string): string {
  return cleanLine(name).toLocaleLowerCase("vi");
}
