/** A suggestion in one line of words. */
import type { Mark } from "@tiptap/pm/model";
import type { Suggestion, SuggestionType } from "@/lib/domain/suggestions";
import { formatShortStamp } from "@/lib/format/datetime";
import { fill } from "@/lib/words/fill";
import type { SuggestWords } from "@/lib/words/suggest-vi";
import type { SuggestionDesk } from "./suggestion-desk";

const longest = 90;

/** What it would change: "thay “cũ” bằng “mới”; tách đoạn". */
export function whatOf({ added, removed, changes }: Suggestion, say: SuggestWords): string {
  // The same words in other blocks: a list that was a paragraph, a quote that was none.
  if (added.trim() !== "" && added.trim() === removed.trim()) return say.changes.block;
  const [come, go] = [short(added), short(removed)];
  const words =
    come && go
      ? fill(say.line.replaced, { added: come, removed: go })
      : come
        ? fill(say.line.added, { added: come })
        : go && fill(say.line.removed, { removed: go });
  // A paragraph that comes or goes with its words says no more than the words.
  const others = changes.filter(
    (change) => !(change === "block_in" && come) && !(change === "block_out" && go),
  );
  return [words, ...others.map((change) => say.changes[change])].filter(Boolean).join(say.line.and);
}

/** The same with its author in front: "Hồ Minh Họa thêm “…”". */
export const lineOf = (suggestion: Suggestion, name: string, say: SuggestWords): string =>
  fill(say.line.whole, { name, what: whatOf(suggestion, say) });

/** What the mark says of the words it stands on, for the tooltip and for those who hear the text. */
export function markWords(mark: Mark, desk: SuggestionDesk, say: SuggestWords, zone: string): string {
  const { by, at } = mark.attrs as { by: string; at: string };
  return fill(say.line.by, {
    what: say.marks[mark.type.name as SuggestionType],
    name: desk.nameOf(by),
    time: formatShortStamp(at, zone),
  });
}

function short(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest).join("")}…` : line;
}
