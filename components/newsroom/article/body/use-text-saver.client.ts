"use client";
import type { Editor } from "@tiptap/core";
import { getVersion } from "prosemirror-collab";
import { useEffect, useRef } from "react";
import type { TextJournal } from "@/components/newsroom/journal/text-journal";
import { useRoom } from "../room.client";
import { askSteps, postSteps } from "../store/article-wire";
import { isHalfDone } from "../suggest/suggesting";
import type { LostWords } from "../text/take-in";
import { TextSaver } from "../text/text-saver";

const isHidden = () => document.visibilityState === "hidden";

/** One editor's journal, opened before the editor, so that its first letter is kept like every other. */
export interface EditorJournal {
  /** Names the editor to the server and in the journal. */
  clientId: string;
  journal: TextJournal;
  letGo: () => void;
}

/**
 * Saves this editor's text by itself for as long as the component lives. `onLost` gets words without a place,
 * `onReopen` is called when the text must be read anew; what was not saved is in the journal.
 */
export function useTextSaver(
  editor: Editor | null,
  { clientId, journal, letGo }: EditorJournal,
  { onLost, onReopen }: { onLost: (lost: LostWords) => void; onReopen: () => void },
): void {
  const { store } = useRoom();
  const calls = useRef({ onLost, onReopen });
  calls.current = { onLost, onReopen };

  useEffect(() => {
    if (!editor) return;
    const articleId = store.read().article.id;
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
        isHalfDone: () => isHalfDone(editor.state),
        watching: () => !isHidden() && (store.read().isLive ? "told" : "untold"),
        isLeaving: isHidden,
        journal,
        onLost: (lost) => calls.current.onLost(lost),
        onChange: (queue) => store.noteText(queue),
        onLostTrack() {
          letGo();
          calls.current.onReopen();
        },
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
      saver.keepOnDevice();
    };
    editor.on("transaction", typed);

    // ProseMirror writes the composed text a moment after the browser's event.
    const composed = () => setTimeout(() => !editor.view.composing && saver.endComposition(), 60);
    const leaving = () => {
      saver.keepOnDevice();
      void journal.write();
    };
    const seen = () => {
      if (isHidden()) leaving();
      saver.tryAgain();
    };
    const back = () => saver.state.trouble?.kind === "session" && saver.tryAgain();
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
      offTold();
      saver.stop();
      letGo();
      store.connectText(null);
    };
  }, [editor, store, clientId, journal, letGo]);
}
