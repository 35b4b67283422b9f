/**
 * Suggesting while an input method composes. The text under composition must stay one piece as the browser has it, so
 * what goes is really taken out for the moment, and is owed: it comes back struck out when the composition is over.
 */
import type { Fragment } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import { dressedLike, withoutMarks } from "./plain";
import { isOwnInsertion, marked, ownNearby, type Stamp, struck } from "./strike";
import type { Suggester } from "./track";

/** Words that a composition took out and that are only to be struck out, and where they belong. */
export interface Owed {
  pos: number;
  content: Fragment;
  stamp: Stamp;
}

/**
 * What a composition did, as a suggestion that leaves the words whole. Null where it did more than replace words
 * within one block; then it is suggested like anything else.
 */
export function suggestComposed(
  state: EditorState,
  tr: Transaction,
  who: Suggester,
  owed: readonly Owed[],
): { tr: Transaction; owed: Owed[] } | null {
  const [step, more] = tr.steps;
  if (!(step instanceof ReplaceStep) || more) return null;
  const { from, to } = step;
  const $from = state.doc.resolve(from);
  const slice = withoutMarks(step.slice);
  const isFlat = $from.parent.isTextblock && $from.sameParent(state.doc.resolve(to));
  if (!isFlat || slice.openStart > 0 || slice.openEnd > 0) return null;
  const stamp =
    owed.at(-1)?.stamp ?? ownNearby(state.doc, from, to, { id: who.newId(), by: who.by, at: who.now() });
  const goes = struck(state.doc.slice(from, to).content, stamp, (node) => isOwnInsertion(node, stamp));
  const composed = state.tr.step(new ReplaceStep(from, to, slice.size > 0 ? marked(slice, stamp) : slice));
  composed.setSelection(
    TextSelection.create(composed.doc, Math.min(tr.selection.head, composed.doc.content.size)),
  );
  const after = owed.map((one) => ({ ...one, pos: composed.mapping.map(one.pos, -1) }));
  if (goes.size > 0) after.push({ pos: from, content: goes, stamp });
  return { tr: dressedLike(composed, tr), owed: after };
}

/** Brings back what is owed, struck out. The cursor stays in front of it, or behind the words that took its place. */
export function repay(state: EditorState, owed: readonly Owed[]): Transaction {
  const { tr } = state;
  const { head, empty } = state.selection;
  for (const { pos, content } of [...owed].sort((a, b) => b.pos - a.pos))
    if (pos <= tr.doc.content.size && tr.doc.resolve(pos).parent.isTextblock) tr.insert(pos, content);
  if (empty) tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(head, -1))));
  return tr;
}
