/**
 * Where the tone stands in open oa, oe, uy: "hòa, khỏe, thủy" (old, most papers) or "hoà, khoẻ, thuỷ"
 * (schoolbooks). The house writes the old way; other people's text is pointed at, never rewritten unasked.
 */

const marks = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"] as const;

/** "oà" → "òa" and so on, both letters in each case. */
const moved = new Map<string, string>();
for (const [first, second] of ["oa", "oe", "uy"] as const) {
  for (const mark of marks) {
    for (const a of [first, first?.toUpperCase()] as string[]) {
      for (const b of [second, second?.toUpperCase()] as string[]) {
        moved.set(`${a}${(b + mark).normalize("NFC")}`, `${(a + mark).normalize("NFC")}${b}`);
      }
    }
  }
}

// "quý" keeps its tone: there u belongs to the onset. A letter after the pair ("hoàn") means a closed syllable.
const newStyle = new RegExp(`(?<![qQ])(?:${[...moved.keys()].join("|")})(?!\\p{L})`, "gu");

/** `text` (NFC) with every open oa, oe, uy written the old way; everything else is left alone. */
export function toneOld(text: string): string {
  return text.replace(newStyle, (pair) => moved.get(pair) ?? pair);
}

/** Words of `text` (NFC) whose tone stands the new way, with the way the house writes them. */
export function newStyleTones(text: string): { found: string; suggest: string; index: number }[] {
  return Array.from(text.matchAll(/(?<!\p{L})\p{L}+/gu), ({ 0: word, index }) => ({
    found: word,
    suggest: toneOld(word),
    index,
  })).filter(({ found, suggest }) => found !== suggest);
}

/** `text` (NFC) with `word` alone, or every word where it is null, written the old way. */
export function toneOldOf(text: string, word: string | null): string {
  return text.replace(/(?<!\p{L})\p{L}+/gu, (found) =>
    word === null || found === word ? toneOld(found) : found,
  );
}

const backwards = new Map([...moved].map(([young, old]) => [old, young]));
const oldStyle = new RegExp(`(?<![qQ])(?:${[...backwards.keys()].join("|")})(?!\\p{L})`, "gu");
const iOrY = /^(qu|[hklmstv])([iìíĩỉịyỳýỹỷỵ])$/u;
const [iTones, yTones] = ["iìíĩỉị", "yỳýỹỷỵ"];

/** Every way one syllable (NFC, lower case) is written: "hòa" and "hoà", "kỹ" and "kĩ"; itself first. */
export function writtenWays(syllable: string): string[] {
  const [, onset = "", vowel = ""] = iOrY.exec(syllable) ?? [];
  const other = iTones.includes(vowel) ? yTones[iTones.indexOf(vowel)] : iTones[yTones.indexOf(vowel)];
  return [
    ...new Set([
      syllable,
      toneOld(syllable),
      syllable.replace(oldStyle, (pair) => backwards.get(pair) ?? pair),
      ...(vowel === "" ? [] : [onset + other]),
    ]),
  ];
}
