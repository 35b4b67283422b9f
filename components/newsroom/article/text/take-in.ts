/** Taking the log's steps into an editor, and noticing the words that a rebase would lose without a sound. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { type Mappable, Step, type StepMap } from "@tiptap/pm/transform";
import { receiveTransaction, sendableSteps } from "prosemirror-collab";
import type { Intake } from "./save-queue";

/** What `collab` calls this editor. The wire's client id is the queue's affair and may change. */
export const ownId = "own";
const foreignId = "foreign";

export interface LostWords {
  /** Typed here into a place that someone else had deleted. */
  mine: string[];
  /** Typed by someone else into a place that was deleted here before it was seen. */
  theirs: string[];
}

/** An editor as the saver needs it: a view in the browser, a bare state in recovery and in tests. */
export interface TextDesk {
  state(): EditorState;
  dispatch(change: Transaction): void;
}

/** Local steps that the log does not hold. */
export function unsentSteps(state: EditorState): readonly Step[] {
  return sendableSteps(state)?.steps ?? [];
}

/**
 * Applies an answer: foreign steps, then the acknowledgement of this editor's own, then foreign steps again.
 * Returns the words that lost their place, or null when the log holds other steps than this editor made.
 */
export function takeIn(desk: TextDesk, intake: Intake): LostWords | null {
  const lost: LostWords = { mine: [], theirs: [] };
  receiveForeign(desk, intake.before, lost);
  if (intake.own.length > 0) {
    const state = desk.state();
    const mine = unsentSteps(state).slice(0, intake.own.length);
    const log = intake.own.map((one) => Step.fromJSON(state.schema, one.step as object));
    if (JSON.stringify(mine) !== JSON.stringify(log)) return null;
    const ids = log.map(() => ownId);
    desk.dispatch(receiveTransaction(state, log, ids));
  }
  // What follows under its own name is the server's: the text was composed there.
  receiveForeign(desk, intake.after, lost, intake.own[0]?.clientId);
  return lost;
}

/** Someone else's last keystroke, as a position after the change that brought it. */
export interface TypedHere {
  clientId: string;
  by: string;
  at: number;
}

const typedKey = "typedHere";

/** Where others typed, for a change that brought their steps; an act of the server has no place. */
export const typedHere = (change: Transaction): readonly TypedHere[] =>
  (change.getMeta(typedKey) as TypedHere[] | undefined) ?? [];

/** The end of what each editor's last step put in or took out, after the whole change. */
function placesOf(
  logged: Intake["before"],
  steps: readonly Step[],
  rest: (from: number) => Mappable,
): TypedHere[] {
  const places = new Map<string, TypedHere>();
  for (const [index, { clientId, by }] of logged.entries()) {
    let end: number | null = null;
    steps[index]?.getMap().forEach((_oldFrom, _oldTo, _from, to) => {
      end = to;
    });
    if (end !== null && clientId !== "server")
      places.set(clientId, { clientId, by, at: rest(index + 1).map(end, -1) });
  }
  return [...places.values()];
}

function receiveForeign(desk: TextDesk, logged: Intake["before"], lost: LostWords, own?: string): void {
  if (logged.length === 0) return;
  const before = desk.state();
  const over = logged.map((one) => Step.fromJSON(before.schema, one.step as object));
  const change = receiveTransaction(
    before,
    over,
    over.map(() => foreignId),
    { mapSelectionBackward: true },
  );
  const undone = unsentSteps(before).length;
  const mine = insertedRanges(unsentSteps(before).map((step) => step.getMap()));
  lost.mine.push(...vanished(before.doc, mine, change.doc, change.mapping));
  if (undone > 0) {
    const redoFrom = undone + over.length;
    const seen = change.docs[redoFrom] ?? change.doc;
    const theirs = insertedRanges(over.map((step) => step.getMap()));
    lost.theirs.push(...vanished(seen, theirs, change.doc, change.mapping.slice(redoFrom)));
  }
  const places = placesOf(logged, over, (from) => change.mapping.slice(undone + from)).filter(
    ({ clientId }) => clientId !== own,
  );
  desk.dispatch(change.setMeta(typedKey, places));
}

/** Where the text that these steps brought in stands after the last of them; touching ranges are one. */
export function insertedRanges(maps: readonly StepMap[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const map of maps) {
    for (const range of ranges) {
      range.from = map.map(range.from, 1);
      range.to = Math.max(range.from, map.map(range.to, -1));
    }
    map.forEach((_oldFrom, _oldTo, from, to) => {
      if (to > from) ranges.push({ from, to });
    });
  }
  ranges.sort((a, b) => a.from - b.from);
  const joined: typeof ranges = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (range.to <= range.from) continue;
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else joined.push({ ...range });
  }
  return joined;
}

/** The words of `ranges` that are no longer whole after `mapping`. */
function vanished(
  before: ProseNode,
  ranges: readonly { from: number; to: number }[],
  after: ProseNode,
  mapping: Mappable,
): string[] {
  return ranges.flatMap(({ from, to }) => {
    const words = textOf(before, from, to);
    if (words.trim() === "") return [];
    const start = mapping.map(from, 1);
    const end = mapping.map(to, -1);
    const kept = end > start ? textOf(after, start, end) : "";
    return kept === words ? [] : [words];
  });
}

const textOf = (doc: ProseNode, from: number, to: number) =>
  doc.textBetween(Math.min(from, doc.content.size), Math.min(to, doc.content.size), "\n", "\n");

/** The words typed here that the log does not hold: what is rescued when the text must be read anew. */
export function unsentWords(state: EditorState, confirmed = 0): string[] {
  const steps = unsentSteps(state);
  const maps = steps.map((step) => step.getMap());
  const later = maps.slice(confirmed);
  return insertedRanges(later)
    .map(({ from, to }) => textOf(state.doc, from, to))
    .filter((words) => words.trim() !== "");
}
