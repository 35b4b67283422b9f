"use client";
import { createContext, type ReactNode, type RefObject, use, useSyncExternalStore } from "react";
import type { ArticleWords } from "@/lib/words/article";
import type { NewsroomWords } from "@/lib/words/dictionary";
import type { DeskData } from "./article-data";
import type { Draft } from "./form/drafts";
import { shown } from "./form/drafts";
import type { FormKey, FormValues } from "./form/form-values";
import type { ActAction } from "./panel/act-state";
import { type ArticleSnapshot, type ArticleStore, mayType } from "./store/article-store";

/** What other parts of the screen ask of the text. All of it is refused silently while nobody may type. */
export interface TextTools {
  insertFigure(id: string): void;
  moveFigure(id: string, direction: "up" | "down"): void;
  swapFigures(one: string, other: string): void;
  removeFigure(id: string): void;
  /** Scrolls to the figure and selects it. */
  showFigure(id: string): void;
  insertWords(text: string): void;
  insertAwardBox(): void;
  focus(): void;
}

/** Where pictures that were just chosen go: the list alone, the text at the cursor, or a slot that waits for one. */
export type PictureTarget = { kind: "list" } | { kind: "text" } | { kind: "slot"; key: string };

export type PanelTab = "next" | "photos" | "checks" | "history" | "preview";

export interface RoomValue {
  store: ArticleStore;
  desk: DeskData;
  words: ArticleWords;
  house: Pick<NewsroomWords, "ui" | "time" | "states" | "acts">;
  action: ActAction;
  tools: RefObject<TextTools | null>;
  /** Uploads pictures and adds them to the article. */
  addPictures(files: readonly File[], target: PictureTarget): void;
  /** Opens a tab of the panel; `focus` names the element to go to inside it. */
  openTab(tab: PanelTab, focus?: string): void;
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

export function useSnapshot(): ArticleSnapshot {
  const { store } = useRoom();
  return useSyncExternalStore(store.subscribe, store.read, store.read);
}

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
  const snapshot = useSnapshot();
  return {
    value: shown(snapshot.drafts, key),
    draft: snapshot.drafts.open[key],
    isReadOnly: !mayType(snapshot),
    set: (value) => store.edit(key, value),
    leave: () => store.leave(key),
  };
}
