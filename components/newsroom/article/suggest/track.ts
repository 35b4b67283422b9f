/**
 * What was typed, made into a suggestion: the same change as marks. Text goes piece by piece; where blocks change, the
 * result is held to its meaning (all accepted is the change itself, all refused is the text before), and where it
 * does not keep it, the blocks are suggested whole: the old ones to go, the new ones to come.
 */
import { Fragment, type Node as ProseNode, Slice } from "@tiptap/pm/model";
import { type EditorState, Selection, type Transaction } from "@tiptap/pm/state";
import {
  AddMarkStep,
  Mapping,
  RemoveMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
  Transform,
} from "@tiptap/pm/transform";
import { decide, type Verdict } from "./decide";
import { trackBlockType, trackDress } from "./dress";
import { dressedLike, plain, withoutMarks } from "./plain";
import { marked, markedBlocks, ownNearby, type Stamp, strike } from "./strike";
import { suggestWhole } from "./suggest-whole";

/** Whoever suggests, and when; `newId` names a new suggestion. */
export interface Suggester {
  by: string;
  now(): string;
  newId(): string;
}

/** The transaction that suggests what `tr`, made on `state`, does. */
export function suggest(state: EditorState, tr: Transaction, who: Suggester): Transaction {
  const stamp = { id: who.newId(), by: who.by, at: who.now() };
  const direct = plain(state, tr);
  const tracked = track(state, tr, direct.doc, stamp) ?? suggestWhole(state, direct, stamp);
  return dressedLike(tracked, tr);
}

function track(state: EditorState, tr: Transaction, direct: ProseNode, stamp: Stamp): Transaction | null {
  const tracked = state.tr;
  let isStructural = false;
  let caret: number | null = null;
  for (const [i, step] of tr.steps.entries()) {
    const back = new Mapping(
      tr.steps
        .slice(0, i)
        .reverse()
        .map((one) => one.getMap().invert()),
    );
    back.appendMapping(tracked.mapping);
    const told = trackStep(tracked, step, back, stamp, tr, state);
    if (!told) return null;
    isStructural ||= told.isStructural;
    caret = told.caret;
  }
  if (isStructural && !keepsMeaning(state.doc, direct, tracked.doc)) return null;
  if (tr.selectionSet || caret !== null) {
    const place =
      caret !== null && tr.steps.length === 1
        ? caret
        : tracked.mapping.map(tr.mapping.invert().map(tr.selection.head));
    select(tracked, tr, place);
  }
  return tracked;
}

/** Keeps a selected range that nothing moved; else puts the cursor at `place`. */
function select(tracked: Transaction, tr: Transaction, place: number): void {
  const isInPlace = tracked.mapping.maps.every((map) => isEmptyMap(map));
  if (isInPlace && tr.mapping.maps.every((map) => isEmptyMap(map)))
    tracked.setSelection(tr.selection.map(tracked.doc, new Mapping()));
  else
    tracked.setSelection(Selection.near(tracked.doc.resolve(Math.min(place, tracked.doc.content.size)), 1));
}

const isEmptyMap = (map: ReturnType<Step["getMap"]>) => {
  let isEmpty = true;
  map.forEach(() => {
    isEmpty = false;
  });
  return isEmpty;
};

interface Told {
  isStructural: boolean;
  /** Where the cursor belongs, if the step says so. */
  caret: number | null;
}

function trackStep(
  tracked: Transaction,
  step: Step,
  back: Mapping,
  stamp: Stamp,
  tr: Transaction,
  state: EditorState,
): Told | null {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep)
    return trackDress(tracked, step, back, stamp) ? { isStructural: false, caret: null } : null;
  if (step instanceof ReplaceAroundStep)
    return trackBlockType(tracked, step, back, stamp) ? { isStructural: true, caret: null } : null;
  if (!(step instanceof ReplaceStep)) return null;
  const from = back.map(step.from, step.from === step.to ? 1 : -1);
  const to = Math.max(from, back.map(step.to, 1));
  const slice = withoutMarks(step.slice);
  const $from = tracked.doc.resolve(from);
  const $to = tracked.doc.resolve(to);
  const isFlat =
    $from.sameParent($to) && $from.parent.isTextblock && slice.openStart === 0 && slice.openEnd === 0;
  const own = ownNearby(tracked.doc, from, to, stamp);
  const inserts = slice.size > 0;
  if (!isFlat) return trackBlocks(tracked, step, from, to, slice, own, tr, state);

  const before = tracked.steps.length;
  strike(tracked, from, to, own);
  const after = tracked.mapping.slice(before).map(to, 1);
  // A cursor that stood before what went moves on behind it, or the key Delete would not get any further.
  const forwards = state.selection.empty && state.selection.head === step.from && step.to > step.from;
  if (!inserts) return { isStructural: false, caret: forwards ? after : from };
  tracked.step(new ReplaceStep(after, after, marked(slice, own)));
  const offset = tr.steps.length === 1 ? tr.selection.head - step.from : slice.size;
  return { isStructural: false, caret: after + Math.max(0, Math.min(offset, slice.size)) };
}

function trackBlocks(
  tracked: Transaction,
  step: ReplaceStep,
  from: number,
  to: number,
  slice: Slice,
  own: Stamp,
  tr: Transaction,
  state: EditorState,
): Told | null {
  strike(tracked, from, to, own);
  const isBackwards = state.selection.empty && state.selection.head >= step.to;
  const caret = state.selection.empty && !isBackwards ? tracked.mapping.map(to) : from;
  if (slice.size === 0) return { isStructural: true, caret };
  const at = from;
  const fresh = new Slice(
    markedBlocks(slice.content, slice.openStart, slice.openEnd, own),
    slice.openStart,
    slice.openEnd,
  );
  const before = tracked.doc.content.size;
  if (from === to) {
    const done = tracked.maybeStep(new ReplaceStep(at, at, fresh));
    if (done.failed) return null;
  } else tracked.replace(at, at, fresh);
  const grown = tracked.doc.content.size - before;
  const offset = Math.max(0, Math.min(tr.selection.head - step.from, grown));
  return { isStructural: true, caret: at + offset };
}

/** Held against the blocks that changed and their neighbours: a long text is not gone through at every return key. */
function keepsMeaning(before: ProseNode, direct: ProseNode, tracked: ProseNode): boolean {
  const [head, tail] = unchanged([before, direct, tracked]);
  // Between two atoms, which nothing joins with: without them the last block to go would leave one in its place.
  const bound = before.type.schema.node("awardBox");
  const part = (doc: ProseNode) =>
    doc.copy(
      Fragment.from([bound, ...doc.children.slice(Math.max(0, head - 1), doc.childCount - tail + 1), bound]),
    );
  try {
    tracked.check();
    return (
      decided(part(tracked), "accept").eq(decided(part(direct), "accept")) &&
      decided(part(tracked), "refuse").eq(decided(part(before), "refuse"))
    );
  } catch (error) {
    if (error instanceof RangeError || error instanceof Error) return false;
    throw error;
  }
}

/** How many blocks are the very same in all of them, at the beginning and at the end. */
function unchanged(docs: readonly [ProseNode, ...ProseNode[]]): [number, number] {
  const [first, ...others] = docs;
  const least = Math.min(...docs.map((doc) => doc.childCount));
  let head = 0;
  while (head < least && others.every((doc) => doc.child(head) === first.child(head))) head++;
  let tail = 0;
  const last = (doc: ProseNode) => doc.child(doc.childCount - 1 - tail);
  while (tail < least - head && others.every((doc) => last(doc) === last(first))) tail++;
  return [head, tail];
}

function decided(doc: ProseNode, verdict: Verdict): ProseNode {
  const change = new Transform(doc);
  decide(change, verdict);
  return change.doc;
}
