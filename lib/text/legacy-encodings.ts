/**
 * TCVN3 (.VnTime) and VNI (VNI-Times): fonts that drew Vietnamese on Latin-1 codes. Pasted or decoded as
 * Latin-1 the text reads "QuyÕt ®Þnh" or "Tænh uûy". Tables: domain.md §7 and its pairs 6 to 10.
 */
import { isSyllable } from "./syllable";

export type LegacyEncoding = "tcvn3" | "vni";

/** TCVN3 letters in the order of their codes; each run starts at the Latin-1 code before it. */
const tcvn3Runs: readonly (readonly [number, string])[] = [
  [0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];

const tcvn3 = new Map(
  tcvn3Runs.flatMap(([start, letters]) =>
    Array.from(letters, (letter, i) => [String.fromCharCode(start + i), letter] as const),
  ),
);

const grave = "\u0300";
const acute = "\u0301";
const tilde = "\u0303";
const hook = "\u0309";
const dot = "\u0323";
const hat = "\u0302";
const breve = "\u0306";

/** What a VNI mark, standing after its vowel, adds to it. Lower and upper case are the same mark. */
const vniMarks: Record<string, string> = {
  ù: acute,
  ø: grave,
  û: hook,
  õ: tilde,
  ï: dot,
  â: hat,
  á: hat + acute,
  à: hat + grave,
  å: hat + hook,
  ã: hat + tilde,
  ä: hat + dot,
  ê: breve,
  é: breve + acute,
  è: breve + grave,
  ú: breve + hook,
  ü: breve + tilde,
  ë: breve + dot,
};

/** VNI letters that need no mark, and the horned vowels and đ, which take marks like any vowel. */
const vniLetters: Record<string, string> = {
  ö: "ư",
  ô: "ơ",
  ñ: "đ",
  æ: "ỉ",
  ò: "ị",
  ó: "ĩ",
  î: "ỵ",
  ì: "ì",
  í: "í",
};

const vniPattern = /([aeouyöô])([ùøûõïâáàåãäêéèúüë])|[öôñæòóîìí]/giu;

/** TCVN3 text to Unicode (NFC). Codes outside the table are left alone. */
export function tcvn3ToUnicode(text: string): string {
  return Array.from(text, (character) => tcvn3.get(character) ?? character)
    .join("")
    .normalize("NFC");
}

/** VNI text to Unicode (NFC). Letters that carry no VNI mark are left alone. */
export function vniToUnicode(text: string): string {
  const letter = (character: string): string => {
    const lower = vniLetters[character.toLowerCase()];
    if (!lower) return character;
    return character === character.toLowerCase() ? lower : lower.toUpperCase();
  };
  return text
    .replace(vniPattern, (whole, vowel: string | undefined, mark: string | undefined) =>
      vowel && mark ? letter(vowel) + (vniMarks[mark.toLowerCase()] ?? "") : letter(whole),
    )
    .normalize("NFC");
}

/** Letters that only a Unicode text has: their presence settles the question at once. */
const unicodeOnly =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|[a-z][\u0300-\u0323]/iu;
const latin1 = /[\u00a1-\u00ff]/;
/** Enough words to judge by, few enough to judge a book. */
const sampleLength = 200_000;

function share(words: readonly string[], convert: (word: string) => string): number {
  const good = words.filter((word) => isSyllable(convert(word))).length;
  return words.length === 0 ? 0 : good / words.length;
}

/**
 * Which old encoding `text` is in, or null. Judged by spelling: of the words with Latin-1 signs, more must
 * become Vietnamese syllables (at least seven in ten) than are so as they stand. To be asked before anything
 * is cleaned: in TCVN3 the soft hyphen is the letter ư.
 */
export function detectLegacy(text: string): LegacyEncoding | null {
  const sample = text.slice(0, sampleLength);
  if (unicodeOnly.test(sample)) return null;
  const words = sample
    .split(/[\s.,;:!?()"“”'\-–—/…]+/u)
    .filter((word) => latin1.test(word) && !/\d/.test(word));
  const asIs = share(words, (word) => word);
  const candidates = [
    { encoding: "tcvn3" as const, share: share(words, tcvn3ToUnicode) },
    { encoding: "vni" as const, share: share(words, vniToUnicode) },
  ].sort((a, b) => b.share - a.share);
  const best = candidates[0];
  return best && best.share >= 0.7 && best.share > asIs ? best.encoding : null;
}

/** `text` in Unicode (NFC), whichever of the two encodings it is said to be in. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  return encoding === "tcvn3" ? tcvn3ToUnicode(text) : vniToUnicode(text);
}

/** The old encoding that a font draws, by the font's name as markup writes it; null for every other font. */
export function legacyFont(name: string): LegacyEncoding | null {
  if (/^vni[- ]/i.test(name)) return "vni";
  return /^\.?vn(?!i[- ]?)[a-z]/i.test(name) ? "tcvn3" : null;
}

/** `text` written in the font of that name, in Unicode; unchanged when the font is none of the old ones. */
export function fromLegacyFont(text: string, name: string): string {
  const encoding = legacyFont(name);
  if (!encoding) return text;
  const converted = fromLegacy(text, encoding);
  // The capitals fonts (.VnTimeH) draw capitals on the codes of small letters.
  return encoding === "tcvn3" && /h$/i.test(name) ? converted.toLocaleUpperCase("vi") : converted;
}
