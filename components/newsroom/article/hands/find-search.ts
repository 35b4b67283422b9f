/** Finding in the text: prosemirror-search with queries that know Vietnamese. */
import { closeHistory } from "@tiptap/pm/history";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import {
  findNext,
  findPrev,
  getMatchHighlights,
  replaceAll,
  replaceNext,
  SearchQuery,
  search,
  setSearchState,
} from "prosemirror-search";
import { normalise } from "@/lib/domain/text-form";
import { type Search, searchPattern } from "@/lib/text/search-pattern";

/** Marks what is found; stays while the bar is open. */
export const searchPlugin = search;

/** Looks for something else; the marks follow. */
export function lookFor(view: EditorView, given: Search, replacement: string): void {
  const query = new SearchQuery({
    search: searchPattern(given) ?? "",
    regexp: true,
    literal: true,
    caseSensitive: given.matchCase,
    // A dollar sign is a dollar sign.
    replace: normalise(replacement).replaceAll("$", "$$$$"),
  });
  view.dispatch(setSearchState(view.state.tr, query));
}

export interface Standing {
  /** Places in the text. */
  count: number;
  /** Which of them is selected, from 1; 0 when none is. */
  at: number;
}

/** How many places, and on which the selection stands. */
export function standing(state: EditorState): Standing {
  const places = getMatchHighlights(state).find();
  const { from, to } = state.selection;
  return { count: places.length, at: places.findIndex((one) => one.from === from && one.to === to) + 1 };
}

export type FindAct = "next" | "before" | "replace" | "all";

const commands = { next: findNext, before: findPrev, replace: replaceNext, all: replaceAll };

/**
 * Does it, unless a word is being composed. Each replacement is a step of its own to undo. Answers how many places
 * were replaced.
 */
export function find(view: EditorView, act: FindAct): number {
  if (view.composing) return 0;
  const before = standing(view.state);
  const changes = act === "replace" || act === "all";
  const dispatch = (change: Transaction) =>
    view.dispatch((changes && change.docChanged ? closeHistory(change) : change).scrollIntoView());
  let replaced = 0;
  commands[act](view.state, (change) => {
    if (change.docChanged) replaced = act === "all" ? before.count : 1;
    dispatch(change);
  });
  return replaced;
}
