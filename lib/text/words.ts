/** Words as text comparison counts them. */

/** Runs of letters, marks and digits, lower case, in order. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
