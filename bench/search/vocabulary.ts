/** Invented Vietnamese in quantity: 30,000 words of two syllables, few of them frequent, as in any language. */
import { seededRandom } from "@/lib/testing/seeded-random";
import { isSyllable } from "@/lib/text/syllable";

const onsets = "b ch c d đ g gh gi h k kh l m n ng ngh nh ph qu r s t th tr v x".split(" ");
const rhymes =
  "a ac ai am an ang anh ao ap at au ay ăc ăm ăn ăng âm ân âng âp ât âu ây e ech em en eo ê êch êm ên ênh êt êu i ich iêc iêm iên iêng iêp iêt iêu im in inh o oan oanh oai oc oi om on ong op ôc ôi ôm ôn ông ôt ơ ơi ơm ơn ơp u ua uân uê uc ui ung uôc uôi uôn uông uy uyên uyêt ư ưa ưc ưng ươc ươi ươm ươn ương ươp".split(
    " ",
  );
const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

/** Behind which letter of a rhyme its tone stands. */
function toneAt(rhyme: string): number {
  const vowels = /^[aăâeêioôơuưy]+/u.exec(rhyme)?.[0] ?? "";
  const hat = Math.max(...[..."âêôơăư"].map((letter) => vowels.lastIndexOf(letter)));
  if (hat >= 0) return hat + 1;
  return vowels.length < rhyme.length ? vowels.length : Math.max(1, vowels.length - 1);
}

const allSyllables = onsets.flatMap((onset) =>
  rhymes.flatMap((rhyme) =>
    tones
      .map((tone) =>
        (onset + rhyme.slice(0, toneAt(rhyme)) + tone + rhyme.slice(toneAt(rhyme))).normalize("NFC"),
      )
      .filter(isSyllable),
  ),
);

/** How many words there are; the first is the most frequent. */
export const wordCount = 30_000;
/** Words that like to follow each word: language is not drawn from a hat. */
const followers = 8;
const tableSize = 1 << 20;

export interface Vocabulary {
  words: readonly string[];
  /** `count` words in a row, by their places in `words`. */
  passage(count: number): number[];
  /** A whole number below `below`. */
  pick(below: number): number;
}

/** The same vocabulary and the same texts for the same seed. */
export function openVocabulary(seed: number): Vocabulary {
  const random = seededRandom(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const syllables = shuffled(allSyllables, pick).slice(0, 4000);
  const frequent = rankTable(syllables.length);
  const draw = (table: Uint16Array) => table[pick(tableSize)] ?? 0;
  const words = Array.from(
    { length: wordCount },
    () => `${syllables[draw(frequent)]} ${syllables[draw(frequent)]}`,
  );
  const table = rankTable(wordCount);
  const next = Uint16Array.from({ length: wordCount * followers }, () => draw(table));
  return {
    words,
    pick,
    passage(count) {
      const places: number[] = [];
      for (let n = 0; n < count; n++) {
        const last = places.at(-1);
        const follows = last !== undefined && random() < 0.6;
        places.push(follows ? (next[last * followers + pick(followers)] ?? 0) : draw(table));
      }
      return places;
    },
  };
}

/** A table to draw ranks from, the first most often: as one over the rank. */
function rankTable(ranks: number): Uint16Array {
  const table = new Uint16Array(tableSize);
  const weights = Array.from({ length: ranks }, (_, rank) => 1 / (rank + 6));
  const sum = weights.reduce((a, b) => a + b, 0);
  let filled = 0;
  let upTo = 0;
  for (const [rank, weight] of weights.entries()) {
    upTo += weight / sum;
    table.fill(rank, filled, Math.ceil(upTo * tableSize));
    filled = Math.ceil(upTo * tableSize);
  }
  return table;
}

function shuffled(list: readonly string[], pick: (below: number) => number): string[] {
  const all = [...list];
  for (let n = all.length - 1; n > 0; n--) {
    const other = pick(n + 1);
    [all[n], all[other]] = [all[other] as string, all[n] as string];
  }
  return all;
}
