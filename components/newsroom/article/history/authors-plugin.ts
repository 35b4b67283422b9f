/**
 * Colours each run of the open text by who wrote it. The log's answer is carried along by the editor's own changes;
 * what others bring in is asked for again. While an input method composes, no mark is added or taken away.
 */
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { getVersion, sendableSteps } from "prosemirror-collab";

export interface AuthorRun {
  from: number;
  to: number;
  by: string;
  at: string;
}

export interface AuthorsPort {
  /** The person at this editor. */
  me: string;
  /** Class of a writer's words, and what is said of a run where the mouse rests. */
  look(run: AuthorRun): { class: string; title: string };
  /** Who wrote what at a version of the log; null if there is no answer. */
  ask(): Promise<{ bodyVersion: number; runs: AuthorRun[] } | null>;
  /** After each change of the runs or the cursor. */
  onChange(runs: readonly AuthorRun[], atCursor: AuthorRun | null): void;
}

interface State {
  runs: readonly AuthorRun[];
  marks: DecorationSet;
  /** Words came from elsewhere since the log was asked. */
  isBehind: boolean;
}

const key = new PluginKey<State>("authors");
const calm = 1200;

export function authorsPlugin(port: AuthorsPort): Plugin<State> {
  let view: EditorView | null = null;
  const draw = (state: EditorState, runs: readonly AuthorRun[]) =>
    DecorationSet.create(
      state.doc,
      runs.map((run) => Decoration.inline(run.from, run.to, port.look(run))),
    );
  return new Plugin<State>({
    key,
    state: {
      init: () => ({ runs: [], marks: DecorationSet.empty, isBehind: true }),
      apply(change, before, _old, state) {
        const told = change.getMeta(key) as { runs: readonly AuthorRun[] } | "draw" | undefined;
        if (told === "draw") return { ...before, marks: draw(state, before.runs) };
        if (told) return { runs: told.runs, marks: draw(state, told.runs), isBehind: false };
        if (!change.docChanged) return before;
        const isForeign = change.getMeta("rebased") !== undefined;
        const runs = carried(before.runs, change, isForeign ? null : port.me);
        const isBehind = before.isBehind || isForeign;
        const marks = view?.composing ? before.marks.map(change.mapping, change.doc) : draw(state, runs);
        return { runs, marks, isBehind };
      },
    },
    props: { decorations: (state) => key.getState(state)?.marks },
    view(opened) {
      view = opened;
      const asking = keepAsking(opened, port);
      const composed = () => setTimeout(() => redraw(opened), 80);
      opened.dom.addEventListener("compositionend", composed);
      asking.soon(0);
      return {
        update(now, old) {
          const state = key.getState(now.state);
          if (!state) return;
          if (state.isBehind && now.state.doc !== old.doc) asking.soon(calm);
          if (
            now.state.doc !== old.doc ||
            now.state.selection !== old.selection ||
            state !== key.getState(old)
          )
            port.onChange(state.runs, runAt(state.runs, now.state.selection.head));
        },
        destroy() {
          asking.stop();
          opened.dom.removeEventListener("compositionend", composed);
          view = null;
        },
      };
    },
  });
}

/** Asks until the answer and the editor stand at one version of the log. */
function keepAsking(view: EditorView, port: AuthorsPort) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const soon = (ms: number) => {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(() => void ask(), ms);
  };
  const ask = async () => {
    const told = await port.ask();
    if (isOver) return;
    if (!told || view.composing || told.bodyVersion !== Number(getVersion(view.state))) return soon(calm);
    const unsent = sendableSteps(view.state)?.steps ?? [];
    let runs: readonly AuthorRun[] = told.runs;
    for (const step of unsent) runs = carriedOver(runs, step.getMap(), port.me);
    view.dispatch(view.state.tr.setMeta(key, { runs }).setMeta("addToHistory", false));
  };
  return {
    soon,
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

function redraw(view: EditorView): void {
  if (!view.isDestroyed && !view.composing && key.getState(view.state))
    view.dispatch(view.state.tr.setMeta(key, "draw").setMeta("addToHistory", false));
}

function carried(runs: readonly AuthorRun[], change: Transaction, by: string | null): readonly AuthorRun[] {
  return change.mapping.maps.reduce((so, map) => carriedOver(so, map, by), runs);
}

type StepMap = Transaction["mapping"]["maps"][number];

/** Runs after one step; what it brought in is `by`'s, or nobody's until the log is asked. */
export function carriedOver(
  runs: readonly AuthorRun[],
  map: StepMap,
  by: string | null,
  now: string = new Date().toISOString(),
): readonly AuthorRun[] {
  const came: { from: number; to: number }[] = [];
  map.forEach((_oldFrom, _oldTo, from, to) => {
    if (to > from) came.push({ from, to });
  });
  const moved = runs.flatMap((run) => {
    const [from, to] = [map.map(run.from, 1), map.map(run.to, -1)];
    if (to <= from) return [];
    // Words that came into the middle of a run part it.
    let rest = [{ ...run, from, to }];
    for (const gap of came)
      rest = rest.flatMap((one) => {
        if (gap.to <= one.from || gap.from >= one.to) return [one];
        return [
          { ...one, to: gap.from },
          { ...one, from: gap.to },
        ].filter((part) => part.to > part.from);
      });
    return rest;
  });
  const mine = by === null ? [] : came.map((gap) => ({ ...gap, by, at: now }));
  return joined([...moved, ...mine].sort((a, b) => a.from - b.from));
}

/** Neighbours of one writer within ten minutes are one run. */
function joined(runs: readonly AuthorRun[]): AuthorRun[] {
  const all: AuthorRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const isOne =
      last?.to === run.from &&
      last.by === run.by &&
      Math.abs(Date.parse(last.at) - Date.parse(run.at)) <= 600_000;
    if (isOne) all[all.length - 1] = { ...last, to: run.to };
    else all.push(run);
  }
  return all;
}

const runAt = (runs: readonly AuthorRun[], position: number): AuthorRun | null =>
  runs.find((run) => run.from <= position && position <= run.to) ?? null;
