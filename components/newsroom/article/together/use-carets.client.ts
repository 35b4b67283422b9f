"use client";
import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import { useRoom } from "../room.client";

/** Shows in this editor where colleagues type. Loaded after the editor stands: nothing of it is needed for typing. */
export function useCarets(editor: Editor | null): void {
  const { store, desk, words } = useRoom();
  useEffect(() => {
    if (!editor) return;
    let isGone = false;
    void import("./caret-plugin").then(({ caretPlugin }) => {
      if (isGone || editor.isDestroyed) return;
      editor.registerPlugin(
        caretPlugin((by) => {
          if (by === desk.me.id) return words.together.myOtherWindow;
          return store.read().people.find((one) => one.id === by)?.name ?? words.together.someone;
        }),
      );
    });
    return () => {
      isGone = true;
    };
  }, [editor, store, desk.me.id, words.together]);
}
