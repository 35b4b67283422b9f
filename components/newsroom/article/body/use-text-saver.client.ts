"use client";
import type { Editor } from "@tiptap/core";
import { getVersion } from "prosemirror-collab";
import { useEffect, useRef } from "react";
import { useRoom } from "../room.client";
import { askSteps, postSteps } from "../store/article-wire";
import { holdAlive, keepText, textPlace } from "../store/kept-text";
import type { LostWords } from "../text/take-in";
import { TextSaver } from "../text/text-saver";

const keepAfter = 300;
const isHidden = () => document.visibilityState === "hidden";

/**
 * Saves this editor's text by itself for as long as the component lives. `onLost` gets words without a place,
 * `onReopen` is called when the text must be read anew, with the words that were not saved.
 */
export function useTextSaver(
  editor: Editor | null,
  { onLost, onReopen }: { onLost: (lost: LostWords) => void; onReopen: (words: string[]) => void },
): void {
  const { store, desk } = useRoom();
  const calls = useRef({ onLost, onReopen });
  calls.current = { onLost, onReopen };

  useEffect(() => {
    if (!editor) return;
    const articleId = store.read().article.id;
    const clientId = crypto.randomUUID().replaceAll("-", "").slice(0, 16);
    const place = textPlace(articleId, desk.me.id, clientId);
    const letGo = holdAlive(place);
    let keeping: ReturnType<typeof setTimeout> | undefined;
    const saver = new TextSaver(
      { state: () => editor.state, dispatch: (change) => editor.view.dispatch(change) },
      {
        save: (batch) => postSteps(articleId, batch, isHidden()),
        ask: (since) => askSteps(articleId, since),
        now: () => Date.now(),
        later(ms, then) {
          const timer = setTimeout(then, ms);
          return () => clearTimeout(timer);
        },
        isComposing: () => editor.view.composing,
        watching: () => !isHidden() && (store.read().isLive ? "told" : "untold"),
        keep: (unsent) => store.noteKept(keepText(place, unsent)),
        onLost: (lost) => calls.current.onLost(lost),
        onChange: (queue) => store.noteText(queue),
        onLostTrack: (words) => calls.current.onReopen(words),
      },
      { clientId, version: getVersion(editor.state), doc: editor.state.doc },
    );
    store.connectText({
      settle: () => saver.settle(),
      tryAgain: () => saver.tryAgain(),
      look: () => saver.tryAgain(),
    });
    store.noteText(saver.state);
    const offTold = store.onTold("steps", (told) => saver.hearSteps(told));

    const typed: Parameters<typeof editor.on<"transaction">>[1] = ({ transaction }) => {
      // `rebased` marks what came from the log; everything else that changes the text was done here.
      if (!transaction.docChanged || transaction.getMeta("rebased") !== undefined) return;
      saver.noteTyping();
      clearTimeout(keeping);
      keeping = setTimeout(() => saver.keepOnDevice(), keepAfter);
    };
    editor.on("transaction", typed);

    // ProseMirror writes the composed text a moment after the browser's event.
    const composed = () => setTimeout(() => !editor.view.composing && saver.endComposition(), 60);
    const seen = () => {
      if (isHidden()) saver.keepOnDevice();
      saver.tryAgain();
    };
    const back = () => saver.state.trouble?.kind === "session" && saver.tryAgain();
    const leaving = () => saver.keepOnDevice();
    editor.view.dom.addEventListener("compositionend", composed);
    editor.view.dom.addEventListener("blur", composed);
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("online", seen);
    window.addEventListener("focus", back);
    window.addEventListener("pagehide", leaving);
    const { dom } = editor.view;
    saver.go();

    return () => {
      editor.off("transaction", typed);
      dom.removeEventListener("compositionend", composed);
      dom.removeEventListener("blur", composed);
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("online", seen);
      window.removeEventListener("focus", back);
      window.removeEventListener("pagehide", leaving);
      clearTimeout(keeping);
      offTold();
      saver.stop();
      letGo();
      store.connectText(null);
    };
  }, [editor, store, desk.me.id]);
}
