/** Text with what came and what went: told apart by line and sign, and in words for those who hear it. */
import type { TextEdit } from "@/lib/text/diff-text";
import { fill } from "@/lib/words/fill";
import type { PastWords } from "@/lib/words/past-vi";

type CompareWords = PastWords["compare"];

/** `side`: both in one line of text, or only what the older or the newer one had. */
export function EditedText({
  words,
  side = "both",
  say,
}: {
  words: readonly TextEdit[];
  side?: "both" | "older" | "newer";
  say: CompareWords;
}) {
  return words.map((edit, index) => {
    if (edit.op === "removed")
      return side === "newer" ? null : (
        // biome-ignore lint/suspicious/noArrayIndexKey: a difference never changes, it is replaced
        <del key={index} className="edit-removed">
          <span className="sr-only">{say.saidRemoved}</span>
          {shown(edit.text)}
        </del>
      );
    if (edit.op === "added")
      return side === "older" ? null : (
        // biome-ignore lint/suspicious/noArrayIndexKey: a difference never changes, it is replaced
        <ins key={index} className="edit-added">
          <span className="sr-only">{say.saidAdded}</span>
          {shown(edit.text)}
        </ins>
      );
    if (edit.format && side !== "older")
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a difference never changes, it is replaced
        <span key={index} className="edit-format">
          {edit.text}
          <span className="edit-format-note"> [{formatWords(edit.format, say)}]</span>
        </span>
      );
    return edit.text;
  });
}

/** A space or a line that came alone is seen only when it is drawn. */
const shown = (text: string) => (/^\s+$/.test(text) ? text.replace(/ /g, "␣").replace(/\n/g, "↵\n") : text);

function formatWords({ on, off }: NonNullable<TextEdit["format"]>, say: CompareWords): string {
  const names = (marks: string[]) =>
    marks.map((mark) => say.marks[mark.split(" ")[0] ?? ""] ?? mark).join(", ");
  return [
    on.length > 0 ? fill(say.formatOn, { marks: names(on) }) : "",
    off.length > 0 ? fill(say.formatOff, { marks: names(off) }) : "",
  ]
    .filter(Boolean)
    .join("; ");
}
