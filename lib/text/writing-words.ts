/** How much a stretch of steps wrote and took away, as an editor would count it. */
import { type BodyNode, plainText } from "@/lib/domain/content";

interface StepJson {
  stepType?: string;
  from?: number;
  to?: number;
  slice?: { content?: BodyNode[] };
}

export interface Written {
  /** Words that came: typed letter by letter they are joined again, corrections on the way counted once. */
  words: number;
  /** Characters that went and were not these words' own first attempts. */
  removed: number;
}

/** Counts the words of one person's consecutive steps. Steps that set marks alone write nothing. */
export function countWritten(steps: readonly unknown[]): Written {
  const done: string[] = [];
  let [open, start, removed] = ["", -1, 0];
  for (const step of steps) {
    const { stepType, from = 0, to = from, slice } = step as StepJson;
    if (stepType !== "replace") continue;
    const blocks = slice?.content ?? [];
    // A new paragraph parts words, whatever stands in it.
    const text = blocks
      .map((node) => (node.text === undefined ? `\n${plainText(node)}` : node.text))
      .join("");
    const [first, last] = [from - start, to - start];
    if (start >= 0 && first >= 0 && last <= open.length) {
      // Telex and corrections rewrite what was just typed.
      open = open.slice(0, first) + text + open.slice(last);
      continue;
    }
    done.push(open);
    removed += to - from;
    [open, start] = [text, from];
  }
  const words = [...done, open].join("\n").match(/[\p{L}\p{M}\p{N}]+(?:[.,/-][\p{L}\p{M}\p{N}]+)*/gu);
  return { words: words?.length ?? 0, removed };
}
