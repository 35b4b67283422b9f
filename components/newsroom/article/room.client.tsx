"use client";
import type { Plugin } from "@tiptap/pm/state";
import { createContext, type ReactNode, type RefObject, use, useSyncExternalStore } from "react";
import type { Journal } from "@/components/newsroom/journal/journal";
import type { BodyNode } from "@/lib/domain/content";
import type { ArticleWords } from "@/lib/words/article";
import type { NewsroomWords } from "@/lib/words/dictionary";
import type { EventWords } from "@/lib/words/events-vi";
import type { DeskData } from "./article-data";
import type { Draft } from "./form/drafts";
import { shown } from "./form/drafts";
import type { FormKey, FormValues } from "./form/form-values";
import type { Notebook } from "./notes/notebook";
import { type ArticleSnapshot, type ArticleStore, mayType } from "./store/article-store";
import type { SuggestionDesk } from "./suggest/suggestion-desk";

/** What other parts of the screen ask of the text. All of it is refused silently while nobody may type. */
export interface TextTools {
  /** At the cursor, or at the place that a paste kept for it; not at all when that place was deleted since. */
  insertFigure(id: string, place?: string): void;
  /** What stands at a picture's place while it is on its way; null clears the place. */
  sayAtPlace(place: string, words: string | null): void;
  moveFigure(id: string, direction: "up" | "down"): void;
  swapFigures(one: string, other: string): void;
  removeFigure(id: string): void;
  /** Scrolls to the figure and selects it. */
  showFigure(id: string): void;
  insertWords(text: string): void;
  insertAwardBox(): void;
  /** Puts block `index` of an older text where it belongs, one undo step; false if only the server can do that. */
  restoreBlock(older: readonly BodyNode[], index: number): Promise<boolean>;
  /** Adds a plugin to the open text; returns how to take it out again. */
  plug(plugin: Plugin): () => void;
  focus(): void;
}

/** Where pictures that were just chosen go: the list alone, the text at the cursor, or a slot that waits for one. */
export type PictureTarget =
  | { kind: "list" }
  | { kind: "text"; place?: string; caption?: string; alt?: string }
  | { kind: "slot"; key: string };

export type PanelTab = "next" | "photos" | "checks" | "notes" | "history" | "preview" | "suggestions";

export interface RoomValue {
  store: ArticleStore;
  /** What is kept on this device for the person who looks. */
  journal: Journal;
  notes: Notebook;
  desk: DeskData;
  words: ArticleWords;
  house: Pick<NewsroomWords, "ui" | "time" | "states" | "acts">;
  /** Names of tables and columns, for the history. */
  log: Pick<EventWords, "tables" | "columns">;
  tools: RefObject<TextTools | null>;
  suggestions: SuggestionDesk;
  /** Uploads pictures and adds them to the article. */
  addPictures(files: readonly File[], target: PictureTarget): void;
  /** Opens a tab of the panel; `focus` names the element to go to inside it. */
  openTab(tab: PanelTab, focus?: string): void;
  /** Nothing but the piece is on the screen. */
  isAlone: boolean;
  setAlone(isAlone: boolean): void;
  /** Gives a small screen back to the piece. */
  closeSheet(): void;
}

const RoomContext = createContext<RoomValue | null>(null);

export function RoomProvider({ value, children }: { value: RoomValue; children: ReactNode }) {
  return <RoomContext value={value}>{children}</RoomContext>;
}

/** The article screen around this component. Throws outside of it. */
export function useRoom(): RoomValue {
  const room = use(RoomContext);
  if (!room) throw new Error("This stands on the article screen only.");
  return room;
}

/**
 * One part of what the screen knows. Only a change of that part draws the component again: a keystroke in the text
 * must not redraw the forms. `select` returns something that stands in the snapshot, or a plain value.
 */
export function useRoomState<T>(select: (snapshot: ArticleSnapshot) => T): T {
  const { store } = useRoom();
  const read = () => select(store.read());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** All of it, for the few that say how saving stands. */
export const useSnapshot = (): ArticleSnapshot => useRoomState((snapshot) => snapshot);

export const useArticle = (): ArticleSnapshot["article"] => useRoomState((snapshot) => snapshot.article);

export interface FormPart<K extends FormKey> {
  value: FormValues[K];
  draft: Draft | undefined;
  isReadOnly: boolean;
  set(value: FormValues[K]): void;
  leave(): void;
}

/** One field or list of the article as a form: what it shows, and how to change it. */
export function useFormPart<K extends FormKey>(key: K): FormPart<K> {
  const { store } = useRoom();
  const value = useRoomState((snapshot) => shown(snapshot.drafts, key));
  const draft = useRoomState((snapshot) => snapshot.drafts.open[key]);
  const isReadOnly = useRoomState((snapshot) => !mayType(snapshot));
  return {
    value,
    draft,
    isReadOnly,
    set: (next) => store.edit(key, next),
    leave: () => store.leave(key),
  };
}
