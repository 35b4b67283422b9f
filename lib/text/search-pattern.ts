/**
 * What is looked for, as a pattern. "dang bo" finds "Đảng bộ" when tones are left aside; with tones "bằng khen" and
 * "bảng khen" are two things, however either is encoded (domain.md §7).
 */
import { fold } from "./fold";
import { graphemes } from "./graphemes";

export interface Search {
  text: string;
  /** Tones, hats and đ count. */
  exactTones: boolean;
  matchCase: boolean;
  wholeWord: boolean;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** Every letter of Latin writing by its bare form: "a" → "aàáảãạăằ…". */
const letters = new Map<string, string>();
for (const [first, last] of [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
] as const)
  for (let code = first; code <= last; code++) {
    const letter = String.fromCodePoint(code);
    const bare = fold(letter);
    if (/^[a-z]$/.test(bare)) letters.set(bare, (letters.get(bare) ?? "") + letter);
  }

/** The ways one character may be encoded: whole, in parts, and a letter with its hat followed by the tone. */
function encodings(character: string): string {
  const parts = character.normalize("NFD");
  const ways = new Set([character.normalize("NFC"), parts]);
  for (let cut = 2; cut < parts.length; cut++)
    ways.add(parts.slice(0, cut).normalize("NFC") + parts.slice(cut));
  // Marks of different height change places when composed: "ậ" is also "ạ" with a hat.
  if (parts.length === 3) ways.add(((parts[0] ?? "") + (parts[2] ?? "")).normalize("NFC") + (parts[1] ?? ""));
  const list = [...ways].sort((one, other) => other.length - one.length).map(escaped);
  return list.length === 1 ? (list[0] ?? "") : `(?:${list.join("|")})`;
}

function blind(character: string): string {
  const same = letters.get(fold(character));
  return same ? `[${same}]` : encodings(character);
}

/** Straight and curly quotation marks, and the dashes, are typed as one and stand as another. */
const lookalikes: Record<string, string> = {
  '"': '["“”]',
  "'": "['‘’]",
  "-": "[-–—]",
};

/**
 * Source of a pattern with the `u` flag (and `i` unless case counts); null when there is nothing to look for. A run
 * of spaces finds any white space, and a character is never found in half: "ba" does not stand in a decomposed "bằng".
 */
export function searchPattern({ text, exactTones, matchCase, wholeWord }: Search): string | null {
  if (text.trim() === "") return null;
  const parts = graphemes(text.normalize("NFC")).map((character) => {
    if (/\s/.test(character)) return "\\s+";
    const alike = lookalikes[character];
    if (alike) return alike;
    if (!/\p{L}/u.test(character)) return escaped(character);
    if (exactTones) return `${encodings(character)}(?!\\p{M})`;
    // Without the `i` flag the class holds both cases; where case counts only the typed one may stand.
    return matchCase ? `${caseOf(character)}\\p{M}*` : `${blind(character)}\\p{M}*`;
  });
  const body = parts.join("").replace(/(?:\\s\+)+/g, "\\s+");
  return wholeWord ? `(?<![\\p{L}\\p{M}\\p{N}])${body}(?![\\p{L}\\p{M}\\p{N}])` : body;
}

function caseOf(character: string): string {
  const isUpper = character === character.toLocaleUpperCase("vi");
  const same = [...(letters.get(fold(character)) ?? character)].filter(
    (letter) => (letter === letter.toLocaleUpperCase("vi")) === isUpper,
  );
  return same.length > 1 ? `[${same.join("")}]` : encodings(character);
}

/** All places of `search` in plain text, as a field's value. */
export function placesOf(search: Search, text: string): { from: number; to: number }[] {
  const pattern = searchPattern(search);
  if (!pattern) return [];
  const flags = search.matchCase ? "gu" : "giu";
  return Array.from(text.matchAll(new RegExp(pattern, flags)), ({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }));
}
