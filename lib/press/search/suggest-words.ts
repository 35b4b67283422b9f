/** "Có phải bạn tìm …?": what a slip of the finger may have meant, if some live article has it. */
import type { Queryable } from "@/db/client";
import { findLivePhrase, listTermsLike, type TermLike } from "@/db/queries/search";
import { searchFold } from "@/lib/text/search-query";
import { slips } from "@/lib/text/slips";

/** Beyond so many words nobody mistyped a name. */
const longest = 8;

/** Words to look for instead of `phrase` (as `readSearch` gives it), or null. */
export async function suggestWords(q: Queryable, phrase: string): Promise<string | null> {
  const words = phrase.split(" ");
  if (words.length < 2 || words.length > longest) return null;
  const folded = words.map(searchFold);
  const pairs = folded.slice(1).map((word, n) => `${folded[n]} ${word}`);
  const whole = folded.join(" ");
  const like = await listTermsLike(q, words.length > 2 && words.length < 6 ? [...pairs, whole] : pairs);
  const near = (text: string): TermLike[] =>
    like
      .filter((one) => one.text === text && slips(text, one.term) <= Math.max(1, Math.floor(text.length / 4)))
      .sort((a, b) => slips(text, a.term) - slips(text, b.term) || b.likeness - a.likeness);
  const mended = words.length > 2 ? mend(words, folded, near) : null;
  const candidates = [...near(whole).map(({ shown }) => shown), ...(mended ? [mended] : [])];
  for (const candidate of [...new Set(candidates)].slice(0, 5))
    if (searchFold(candidate) !== whole && (await findLivePhrase(q, candidate))) return candidate;
  return null;
}

/** The phrase with each word that no known pair has put right by what stands beside it. */
function mend(
  words: readonly string[],
  folded: readonly string[],
  near: (pair: string) => TermLike[],
): string | null {
  const now = [...words];
  const plain = [...folded];
  const isKnown = (n: number) =>
    near(`${plain[n]} ${plain[n + 1]}`)[0]?.term === `${plain[n]} ${plain[n + 1]}`;
  for (let n = 0; n < now.length; n++) {
    if ((n > 0 && isKnown(n - 1)) || (n + 1 < now.length && isKnown(n))) continue;
    const before =
      n > 0
        ? near(`${folded[n - 1]} ${folded[n]}`).filter(({ term }) => term.startsWith(`${plain[n - 1]} `))
        : [];
    const behind =
      n + 1 < now.length
        ? near(`${folded[n]} ${folded[n + 1]}`).filter(({ term }) => term.endsWith(` ${folded[n + 1]}`))
        : [];
    const word = before[0]?.shown.split(" ")[1] ?? behind[0]?.shown.split(" ")[0];
    // It may be right and its neighbour wrong.
    if (word === undefined) continue;
    now[n] = word;
    plain[n] = searchFold(word);
  }
  if (plain.join(" ") === folded.join(" ")) return null;
  // Printed as headlines print it, whatever marks were typed.
  for (let n = 0; n + 1 < now.length; n++) {
    const shown = isKnown(n) ? near(`${plain[n]} ${plain[n + 1]}`)[0]?.shown.split(" ") : undefined;
    if (shown?.length === 2) now.splice(n, 2, ...shown);
  }
  return now.join(" ");
}
