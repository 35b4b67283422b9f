/** Typing that is no suggestion: what comes in by it bears nobody's mark, wherever in the text it lands. */
import { Fragment, type Mark, Slice } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { Mapping, ReplaceStep } from "@tiptap/pm/transform";
import { suggestionTypes } from "@/lib/domain/suggestions";

const names = new Set<string>(suggestionTypes);
export const isSuggestion = (mark: Mark): boolean => names.has(mark.type.name);

/** The slice as nobody's suggestion. */
export const withoutMarks = (slice: Slice): Slice =>
  holdsMarks(slice.content) ? new Slice(bare(slice.content), slice.openStart, slice.openEnd) : slice;

const holdsMarks = (content: Fragment): boolean =>
  content.content.some((node) => node.marks.some(isSuggestion) || holdsMarks(node.content));

function bare(content: Fragment): Fragment {
  return Fragment.from(
    content.content.map((node) =>
      (node.isText ? node : node.copy(bare(node.content))).mark(
        node.marks.filter((mark) => !isSuggestion(mark)),
      ),
    ),
  );
}

/** `tr`, made on `state`, without the suggestion marks that it would carry on: by typing inside one, by a split. */
export function plain(state: EditorState, tr: Transaction): Transaction {
  const carries = tr.steps.some((step) => step instanceof ReplaceStep && holdsMarks(step.slice.content));
  if (!carries) return tr;
  const clean = state.tr;
  for (const step of tr.steps) {
    if (step instanceof ReplaceStep) {
      const { structure } = step as unknown as { structure: boolean };
      clean.step(new ReplaceStep(step.from, step.to, withoutMarks(step.slice), structure));
    } else clean.step(step);
  }
  // Marks have no size: every place is where it was.
  if (tr.selectionSet) clean.setSelection(tr.selection.map(clean.doc, new Mapping()));
  return dressedLike(clean, tr);
}

/** Gives `clean` what belongs to a transaction and not to its steps. */
export function dressedLike(clean: Transaction, tr: Transaction): Transaction {
  if (tr.storedMarksSet) clean.setStoredMarks(tr.storedMarks?.filter((mark) => !isSuggestion(mark)) ?? null);
  if (tr.scrolledIntoView) clean.scrollIntoView();
  const { meta } = tr as unknown as { meta: Record<string, unknown> };
  for (const [key, value] of Object.entries(meta)) clean.setMeta(key, value);
  return clean;
}

/** What goes to the clipboard: the words as they would read, without those that are to go. */
export const readable = (slice: Slice): Slice => {
  if (!holdsMarks(slice.content)) return slice;
  return new Slice(bare(withoutStruck(slice.content)), slice.openStart, slice.openEnd);
};

function withoutStruck(content: Fragment): Fragment {
  const isLeft = (node: Fragment["content"][number]) =>
    !(node.isLeaf && node.marks.some((mark) => mark.type.name === "deletion"));
  return Fragment.from(
    content.content
      .filter(isLeft)
      .map((node) => (node.isLeaf ? node : node.copy(withoutStruck(node.content)))),
  );
}
