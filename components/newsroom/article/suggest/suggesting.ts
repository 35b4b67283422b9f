/**
 * Suggesting as an extension of the editor: every change passes here before it is made. The part that turns typing
 * into suggestions is loaded when somebody suggests; until it is there nothing typed is taken, so that no word slips
 * in unmarked.
 */
import { type Editor, Extension } from "@tiptap/core";
import type { Mark, Node as ProseNode } from "@tiptap/pm/model";
import {
  type EditorState,
  NodeSelection,
  Plugin,
  PluginKey,
  Selection,
  TextSelection,
  type Transaction,
} from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { BodyDoc } from "@/lib/domain/content";
import { type Suggestion, suggestionsIn } from "@/lib/domain/suggestions";
import type { Owed } from "./compose";
import { isSuggestion, plain, readable } from "./plain";
import { remembered, type SuggestionActs, type SuggestionDesk, type Which } from "./suggestion-desk";
import type { Suggester } from "./track";

interface Mode {
  isOn: boolean;
  owed: readonly Owed[];
}

const modeKey = new PluginKey<Mode>("suggesting");

/** Meta of a change that is taken as it is: a decision, or text that is only brought into its proper form. */
export const takenAsItIs = "suggesting:as-it-is";

/** Words that a composition holds back are still to come: the text is not fit to be saved. */
export const isHalfDone = (state: EditorState): boolean => (modeKey.getState(state)?.owed.length ?? 0) > 0;

const load = () => Promise.all([import("./track"), import("./compose"), import("./decide")]);
type Loaded = Awaited<ReturnType<typeof load>>;

export interface SuggestingOptions {
  desk: SuggestionDesk | null;
  articleId: string;
  mayType: () => boolean;
  wordsFor: (mark: Mark) => string;
}

interface Memory {
  loaded: Loaded | null;
  wasOn: boolean;
  letGo: (() => void) | null;
}

export const Suggesting = Extension.create<SuggestingOptions, Memory>({
  name: "suggesting",
  addOptions: () => ({ desk: null, articleId: "", mayType: () => false, wordsFor: () => "" }),
  addStorage: () => ({ loaded: null, wasOn: false, letGo: null }),

  onBeforeCreate() {
    const { desk, articleId } = this.options;
    this.storage.wasOn = desk !== null && remembered.read(articleId, desk.me.id);
  },

  onCreate() {
    const { desk } = this.options;
    if (!desk) return;
    this.storage.letGo = desk.connect(actsOn(this.editor, this.options, this.storage));
    noteText(this.editor.state, desk);
    if (this.storage.wasOn) desk.ask?.setOn(true);
  },

  onDestroy() {
    this.storage.letGo?.();
  },

  dispatchTransaction({ transaction, next }) {
    const { editor, storage, options } = this;
    const { state } = editor;
    if (!transaction.docChanged || isForeign(transaction)) return next(transaction);
    if (storage.wasOn && !storage.loaded) {
      options.desk?.ask?.setOn(true);
      return;
    }
    const mode = modeKey.getState(state);
    const { loaded } = storage;
    if (!mode?.isOn || !loaded || !options.desk) return next(plain(state, transaction));
    const [{ suggest }, { suggestComposed }] = loaded;
    const who = suggester(options.desk.me.id);
    const composed =
      transaction.getMeta("composition") !== undefined && suggestComposed(state, transaction, who, mode.owed);
    if (composed) next(composed.tr.setMeta(modeKey, { owed: composed.owed }));
    else next(suggest(state, transaction, who));
  },

  addKeyboardShortcuts() {
    const ask = () => this.options.desk?.ask;
    const here = (verdict: "accept" | "refuse") => () => {
      const one = this.options.desk?.read().here;
      if (one) ask()?.decide(one, verdict);
      return true;
    };
    const step = (direction: 1 | -1) => () => {
      ask()?.step(direction);
      return true;
    };
    return {
      "Mod-Alt-s": () => {
        ask()?.setOn(!this.options.desk?.read().isOn);
        return true;
      },
      "Mod-Alt-j": step(1),
      "Mod-Alt-k": step(-1),
      "Mod-Alt-y": here("accept"),
      "Mod-Alt-n": here("refuse"),
    };
  },

  addProseMirrorPlugins() {
    const { desk, wordsFor } = this.options;
    const { storage } = this;
    if (!desk) return [];
    const view = (mark: Mark, _view: EditorView, inline: boolean) => drawn(mark, inline, wordsFor(mark));
    return [
      new Plugin<Mode>({
        key: modeKey,
        state: {
          init: () => ({ isOn: false, owed: [] }),
          apply(tr, mode) {
            const told = tr.getMeta(modeKey) as Partial<Mode> | undefined;
            const owed = mode.owed.map((one) => ({ ...one, pos: tr.mapping.map(one.pos, -1) }));
            return { ...mode, owed, ...told };
          },
        },
        props: {
          markViews: { insertion: view, deletion: view, modification: view },
          transformCopied: readable,
        },
        view: (editorView) => attend(editorView, desk, wordsFor, () => storage.loaded),
      }),
    ];
  },
});

/** Undo, redo, others' steps and decisions stand as they are. */
const isForeign = (tr: Transaction): boolean =>
  tr.getMeta(takenAsItIs) !== undefined ||
  tr.getMeta("history$") !== undefined ||
  tr.getMeta("rebased") !== undefined ||
  tr.getMeta("collab$") !== undefined;

const suggester = (by: string): Suggester => ({
  by,
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID().replaceAll("-", "").slice(0, 12),
});

const hues = 5;
const hueOf = (by: string) => [...by].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7) % hues;

function drawn(mark: Mark, inline: boolean, description: string) {
  const tags = { insertion: "ins", deletion: "del", modification: inline ? "span" : "div" } as const;
  const dom = document.createElement(tags[mark.type.name as keyof typeof tags]);
  dom.dataset.suggestion = String(mark.attrs.id);
  dom.dataset.by = String(mark.attrs.by);
  dom.dataset.hue = String(hueOf(String(mark.attrs.by)));
  if (mark.attrs.what) dom.dataset.what = String(mark.attrs.what);
  if (mark.attrs.of) dom.dataset.of = String(mark.attrs.of);
  dom.title = description;
  dom.setAttribute("aria-description", description);
  // A name that is learnt later changes the description, never the text.
  return { dom, ignoreMutation: (record: { type: string }) => record.type === "attributes" };
}

/** Follows the text: tells the desk what is open, names newcomers, pays back what a composition held. */
function attend(
  view: EditorView,
  desk: SuggestionDesk,
  wordsFor: (mark: Mark) => string,
  loaded: () => Loaded | null,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let noted = view.state.doc;
  const note = () => {
    if (view.isDestroyed) return;
    noted = view.state.doc;
    noteText(view.state, desk);
  };
  const settle = () =>
    setTimeout(() => {
      if (view.isDestroyed || view.composing) return;
      const owed = modeKey.getState(view.state)?.owed ?? [];
      const parts = loaded();
      if (owed.length === 0 || !parts) return;
      const [, { repay }] = parts;
      view.dispatch(repay(view.state, owed).setMeta(takenAsItIs, true).setMeta(modeKey, { owed: [] }));
    }, settleAfter);
  view.dom.addEventListener("compositionend", settle);
  view.dom.addEventListener("blur", settle);
  const rename = desk.subscribe(() => {
    view.state.doc.descendants((node) => {
      for (const mark of node.marks.filter(isSuggestion))
        for (const element of view.dom.querySelectorAll<HTMLElement>(
          `[data-suggestion="${CSS.escape(String(mark.attrs.id))}"]`,
        )) {
          const text = wordsFor(mark);
          if (element.tagName !== tagOf(mark) || element.title === text) continue;
          element.title = text;
          element.setAttribute("aria-description", text);
        }
    });
  });
  return {
    update(now: EditorView, before: EditorState) {
      desk.note({ isOn: modeKey.getState(now.state)?.isOn ?? false });
      if (now.state.doc !== noted) {
        clearTimeout(timer);
        timer = setTimeout(note, now.composing ? 400 : 120);
      } else if (!now.state.selection.eq(before.selection)) noteHere(now.state, desk);
    },
    destroy() {
      clearTimeout(timer);
      rename();
      view.dom.removeEventListener("compositionend", settle);
      view.dom.removeEventListener("blur", settle);
    },
  };
}

/** ProseMirror writes the composed text a moment after the browser's event. */
const settleAfter = 40;

const tagOf = (mark: Mark) => ({ insertion: "INS", deletion: "DEL" })[mark.type.name] ?? "SPAN";

function noteText(state: EditorState, desk: SuggestionDesk): void {
  let isAny = false;
  state.doc.descendants((node) => {
    isAny ||= node.marks.some(isSuggestion);
    return !isAny;
  });
  const items = isAny ? suggestionsIn(state.doc.toJSON() as BodyDoc) : [];
  desk.note({ items });
  noteHere(state, desk);
}

/** Moving the cursor changes nothing but which suggestion it stands in. */
function noteHere(state: EditorState, desk: SuggestionDesk): void {
  const mark = marksHere(state).find(isSuggestion);
  desk.note({ here: (mark && desk.read().items.find((one) => isOf(one)(mark))) ?? null });
}

const isOf =
  ({ id, by }: Which) =>
  (mark: Mark): boolean =>
    mark.attrs.id === id && mark.attrs.by === by && isSuggestion(mark);

function marksHere({ selection }: EditorState): readonly Mark[] {
  if (selection instanceof NodeSelection) return selection.node.marks;
  const { $head } = selection;
  const around = [$head.nodeBefore, $head.nodeAfter].flatMap((node) => node?.marks ?? []);
  const blocks = Array.from({ length: $head.depth }, (_, depth) => $head.node(depth + 1));
  return [...around, ...blocks.flatMap((node) => node.marks)];
}

function firstPlace(doc: ProseNode, which: Which): { from: number; to: number; node: ProseNode } | null {
  let found: { from: number; to: number; node: ProseNode } | null = null;
  doc.descendants((node, pos) => {
    if (found === null && node.marks.some(isOf(which))) found = { from: pos, to: pos + node.nodeSize, node };
    return found === null;
  });
  return found;
}

function actsOn(
  editor: Editor,
  { desk, articleId, mayType }: SuggestingOptions,
  storage: Memory,
): SuggestionActs {
  const ready = async (): Promise<Loaded> => {
    storage.loaded ??= await load();
    return storage.loaded;
  };
  const goTo = (which: Which) => {
    const place = firstPlace(editor.state.doc, which);
    if (!place) return;
    const { tr } = editor.state;
    if (place.node.isText) tr.setSelection(TextSelection.create(tr.doc, place.from, place.to));
    else if (place.node.isAtom) tr.setSelection(NodeSelection.create(tr.doc, place.from));
    else tr.setSelection(Selection.near(tr.doc.resolve(place.from + 1)));
    editor.view.dispatch(tr.scrollIntoView());
    editor.view.focus();
  };
  return {
    async setOn(isOn) {
      // Without its part nothing is suggested, and nothing typed either: the next key tries again.
      const isReady = !isOn || (await ready().catch(() => null));
      if (!isReady) return;
      storage.wasOn = isOn;
      if (desk) remembered.write(articleId, desk.me.id, isOn);
      if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(modeKey, { isOn }));
    },
    async decide(which, verdict) {
      const [, , { decide }] = await ready();
      if (editor.isDestroyed || editor.view.composing || !mayType()) return;
      const { tr } = editor.state;
      decide(tr, verdict, which === "all" ? undefined : isOf(which));
      if (tr.docChanged) editor.view.dispatch(tr.setMeta(takenAsItIs, true));
    },
    goTo,
    step(direction) {
      const items: readonly Suggestion[] = desk?.read().items ?? [];
      const places = items.map((one) => firstPlace(editor.state.doc, one)?.from ?? 0);
      const { from, to } = editor.state.selection;
      const index =
        direction > 0
          ? places.findIndex((place) => place >= to)
          : places.findLastIndex((place) => place < from);
      const target = items.at(index < 0 ? (direction > 0 ? 0 : -1) : index);
      if (target) goTo(target);
    },
  };
}
