/**
 * How a Vietnamese word grows on the screen, key by key, as input methods make it. Telex turns a letter as soon as its
 * second key falls (aa → â, dd → đ); a VNI typist keys the bare word first and its marks after it. The tone comes last.
 */

export type Method = "telex" | "vni";

const tones = "\u0300\u0301\u0303\u0309\u0323";

/** What stands on the screen after each key of `word`; the last is the word itself, composed. */
export function statesOf(word: string, method: Method): string[] {
  const letters = [...word.normalize("NFC")].map(takeApart);
  const states: string[] = [];
  const show = (part: "bare" | "plain" | "whole", upTo: number, turned = letters.length) =>
    letters
      .slice(0, upTo)
      .map((letter, index) =>
        part === "bare" && index >= turned ? letter.bare : letter[part === "whole" ? "whole" : "plain"],
      )
      .join("");
  for (const [index, letter] of letters.entries()) {
    states.push(show("bare", index + 1, method === "telex" ? index : 0));
    if (method === "telex" && letter.plain !== letter.bare) states.push(show("plain", index + 1));
  }
  if (method === "vni")
    for (const [index, letter] of letters.entries())
      if (letter.plain !== letter.bare) states.push(show("bare", letters.length, index + 1));
  if (letters.some((letter) => letter.whole !== letter.plain)) states.push(show("whole", letters.length));
  return states;
}

/** "ế" → e, ê, ế: without marks, without its tone, whole. */
function takeApart(whole: string): { bare: string; plain: string; whole: string } {
  const marks = [...whole.normalize("NFD")];
  const plain = marks
    .filter((mark) => !tones.includes(mark))
    .join("")
    .normalize("NFC");
  const bare = { đ: "d", Đ: "D" }[plain] ?? plain.normalize("NFD").charAt(0);
  return { bare, plain, whole };
}

/** What a program that types by backspace and replacement (UniKey) does between two states. */
export function correction(before: string, after: string): { backspaces: number; insert: string } {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  return { backspaces: before.length - same, insert: after.slice(same) };
}
