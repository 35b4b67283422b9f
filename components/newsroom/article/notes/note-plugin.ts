/**
 * Where notes stand in the text that is being written, as decorations: highlighted words that move with every step,
 * one's own and others'. The server's answer names places at a version of the log; the steps since are followed here.
 */
import type { Node as ProseNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { StepMap } from "@tiptap/pm/transform";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { getVersion, sendableSteps } from "prosemirror-collab";
import type { Note } from "@/lib/domain/note";
import { carryPlace, isGone, type Place } from "@/lib/domain/note-anchor";

export interface TrackedNote extends Place {
  id: string;
  quote: string;
  isOpen: boolean;
}

/** A place as the server told it, at a version of the log. */
interface ToldNote extends TrackedNote {
  bodyVersion: number;
}

export interface NotesInText {
  notes: readonly TrackedNote[];
  /** Words held for a note to be. */
  pin: (Place & { quote: string }) | null;
  active: string | null;
  /** Told at a version that this editor has yet to reach. */
  ahead: readonly ToldNote[];
  /** Steps of the log from `since` on, as maps. */
  since: number;
  log: readonly StepMap[];
  decorations: DecorationSet;
}

type Change =
  | { kind: "take"; notes: readonly ToldNote[] }
  | { kind: "pin"; pin: NotesInText["pin"] }
  | { kind: "mark"; id: string | null };

export const notesKey = new PluginKey<NotesInText>("notes");

/** Steps of the log that are remembered; a place told at an older version waits for the next answer. */
const longestLog = 1000;

const withMeta = (state: EditorState, change: Change): Transaction =>
  state.tr.setMeta(notesKey, change).setMeta("addToHistory", false);

export const takeNotes = (state: EditorState, notes: readonly Note[]): Transaction =>
  withMeta(state, {
    kind: "take",
    notes: notes.flatMap(({ id, anchor, resolved }) =>
      anchor.kind === "text"
        ? [
            {
              id,
              from: anchor.from,
              to: anchor.to,
              quote: anchor.quote,
              bodyVersion: anchor.bodyVersion,
              isOpen: resolved === null,
            },
          ]
        : [],
    ),
  });

export const pinPlace = (state: EditorState, pin: NotesInText["pin"]): Transaction =>
  withMeta(state, { kind: "pin", pin });

export const markNote = (state: EditorState, id: string | null): Transaction =>
  withMeta(state, { kind: "mark", id });

export const notesIn = (state: EditorState): NotesInText | undefined => notesKey.getState(state);

/** The plugin for an editor whose text is at the version of `state` now. */
export function notesPlugin(): Plugin<NotesInText> {
  return new Plugin<NotesInText>({
    key: notesKey,
    state: {
      init: (_config, state) => ({
        notes: [],
        pin: null,
        active: null,
        ahead: [],
        since: getVersion(state),
        log: [],
        decorations: DecorationSet.empty,
      }),
      apply: (transaction, before, oldState, newState) => follow(transaction, before, oldState, newState),
    },
    props: { decorations: (state) => notesIn(state)?.decorations },
  });
}

function follow(
  transaction: Transaction,
  before: NotesInText,
  oldState: EditorState,
  newState: EditorState,
): NotesInText {
  const change = transaction.getMeta(notesKey) as Change | undefined;
  const confirmed = confirmedMaps(transaction, oldState, newState);
  if (!transaction.docChanged && !change && confirmed.length === 0) return before;
  const { maps } = transaction.mapping;
  const carried = <T extends Place & { quote: string }>(one: T): T =>
    transaction.docChanged ? { ...one, ...carryPlace(one, maps, transaction.doc, one.quote) } : one;
  let now: NotesInText = {
    ...before,
    notes: before.notes.map(carried),
    pin: before.pin && carried(before.pin),
    ...remembered(before, confirmed),
  };
  if (change?.kind === "pin") now = { ...now, pin: change.pin };
  if (change?.kind === "mark") now = { ...now, active: change.id };
  const told = change?.kind === "take" ? change.notes : now.ahead;
  if (change?.kind === "take" || (told.length > 0 && confirmed.length > 0))
    now = { ...now, ...taken(now, told, newState, change?.kind === "take") };
  return { ...now, decorations: drawn(transaction.doc, now) };
}

/** Maps of the steps that this transaction made part of the log: acknowledged ones, then others'. */
function confirmedMaps(
  transaction: Transaction,
  oldState: EditorState,
  newState: EditorState,
): readonly StepMap[] {
  const count = getVersion(newState) - getVersion(oldState);
  if (count <= 0) return [];
  const own = sendableSteps(oldState)?.steps ?? [];
  // `rebased`: how many local steps were taken back to let others' in, and made again after them.
  const redone = (transaction.getMeta("rebased") as number | undefined) ?? 0;
  const acknowledged = transaction.docChanged ? own.length - redone : count;
  return [
    ...own.slice(0, acknowledged).map((step) => step.getMap()),
    ...transaction.mapping.maps.slice(redone, redone + count - acknowledged),
  ];
}

function remembered({ since, log }: NotesInText, more: readonly StepMap[]) {
  const all = more.length > 0 ? [...log, ...more] : log;
  const over = Math.max(0, all.length - longestLog);
  return over > 0 ? { since: since + over, log: all.slice(over) } : { since, log: all };
}

/** The told places carried to the present text; those of a version still to come wait. */
function taken(
  now: NotesInText,
  told: readonly ToldNote[],
  state: EditorState,
  isWhole: boolean,
): Pick<NotesInText, "notes" | "ahead"> {
  const version = getVersion(state);
  const unsent = (sendableSteps(state)?.steps ?? []).map((step) => step.getMap());
  const known = new Map(now.notes.map((note) => [note.id, note]));
  const notes = new Map(isWhole ? [] : known);
  for (const { bodyVersion, ...note } of told) {
    const from = bodyVersion - now.since;
    if (bodyVersion <= version && from >= 0) {
      const maps = [...now.log.slice(from), ...unsent];
      notes.set(note.id, { ...note, ...carryPlace(note, maps, state.doc, note.quote) });
    } else {
      const last = known.get(note.id);
      if (last) notes.set(note.id, { ...last, isOpen: note.isOpen });
    }
  }
  return { notes: [...notes.values()], ahead: told.filter((note) => note.bodyVersion > version) };
}

function drawn(doc: ProseNode, { notes, pin, active }: NotesInText): DecorationSet {
  const marks = notes
    .filter((note) => !isGone(note) && (note.isOpen || note.id === active))
    .map(({ id, from, to }) =>
      Decoration.inline(from, to, {
        class: id === active ? "noted is-active" : "noted",
        "data-note": id,
      }),
    );
  if (pin && !isGone(pin)) marks.push(Decoration.inline(pin.from, pin.to, { class: "noted is-pinned" }));
  return DecorationSet.create(doc, marks);
}

/** The innermost open note whose words hold the position. */
export function noteAt(state: EditorState, position: number): TrackedNote | null {
  const holding = (notesIn(state)?.notes ?? []).filter(
    (note) => note.isOpen && note.from <= position && position <= note.to && !isGone(note),
  );
  return holding.sort((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null;
}
