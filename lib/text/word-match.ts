/** Finding whole words. `\b` knows ASCII letters only, so "ủy" would be found inside "thủy" (domain.md §7). */

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A pattern for `word` (or a phrase) standing by itself, marks counted; matching is done on NFC. */
export function wholeWord(word: string, flags = "u"): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])${escaped(word.normalize("NFC"))}(?![\\p{L}\\p{M}])`, flags);
}

/** Whether `word` stands by itself somewhere in `text`: "ủy" in "cấp ủy các", not in "thủy". Case counts. */
export function wordMatch(text: string, word: string): boolean {
  return wholeWord(word).test(text.normalize("NFC"));
}
