/** Two values of one field beside each other: which words each has that the other lacks. */
import { diffWords } from "@/lib/text/diff";

export interface Run {
  text: string;
  /** Only here. */
  isOwn: boolean;
}

/** Both values whole, cut where they part. */
export function sideBySide(mine: string, theirs: string): { mine: Run[]; theirs: Run[] } {
  const edits = diffWords(theirs, mine);
  const side = (own: "added" | "removed") =>
    edits
      .filter(({ op }) => op === "same" || op === own)
      .map(({ op, text }): Run => ({ text, isOwn: op === own }));
  return { mine: side("added"), theirs: side("removed") };
}
