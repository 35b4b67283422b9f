"use client";
import type { Editor } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { BodyDoc } from "@/lib/domain/content";
import { settleText } from "@/lib/domain/settle-text";
import { PartBoundary } from "../build-part.client";
import { fieldId } from "../form/field-id";
import { TextHands } from "../hands/text-hands.client";
import { useRoom, useRoomState } from "../room.client";
import { mayType } from "../store/article-store";
import { takenAsItIs } from "../suggest/suggesting";
import { SuggestionBar } from "../suggest/suggestion-bar.client";
import { markWords } from "../suggest/suggestion-line";
import type { LostWords } from "../text/take-in";
import { useCarets } from "../together/use-carets.client";
import { cleanSlice } from "./clean-paste";
import { editorExtensions } from "./editor-extensions";
import { figureIds, holdsAwardBox } from "./figures";
import { LinkDialog } from "./link-dialog.client";
import { usePaste } from "./paste/use-paste.client";
import { TextCounts } from "./text-counts.client";
import { textTools } from "./text-tools";
import { Toolbar } from "./toolbar.client";
import { type EditorJournal, useTextSaver } from "./use-text-saver.client";

// Not needed for typing: loaded once the text stands.
const NoteLayer = lazy(async () => ({ default: (await import("../notes/note-layer.client")).NoteLayer }));

function isTaken(event: Event, taken: boolean): boolean {
  if (taken) event.preventDefault();
  return taken;
}

const aroundCursor = { top: 112, right: 5, bottom: 64, left: 5 };

/**
 * The text as an editor over the step protocol. Uncontrolled: after it is made nothing sets its content but steps.
 * `whileLoading` stands in its place until then.
 */
export function BodyEditor({
  doc,
  version,
  journal,
  whileLoading,
  onLost,
  onReopen,
}: {
  doc: BodyDoc;
  version: number;
  journal: EditorJournal;
  whileLoading: ReactNode;
  onLost: (lost: LostWords) => void;
  onReopen: () => void;
}) {
  const { store, words, desk, tools, suggestions } = useRoom();
  const isOpen = useRoomState(mayType);
  const open = useRef(isOpen);
  open.current = isOpen;
  const [isLinking, setLinking] = useState(false);
  const pasting = usePaste(open, (mine) => onLost({ mine, theirs: [] }));
  const paste = useRef(pasting);
  paste.current = pasting;

  const editor = useEditor({
    extensions: editorExtensions(version, () => setLinking(true), {
      desk: suggestions,
      articleId: store.read().article.id,
      mayType: () => open.current,
      wordsFor: (mark) => markWords(mark, suggestions, words.suggest, desk.timeZone),
    }),
    content: doc,
    editable: isOpen,
    // Never drawn by a server: what it begins with is known in the browser alone.
    immediatelyRender: true,
    // The style policy takes no injected sheet; its rules stand in article.css.
    injectCSS: false,
    editorProps: {
      // The cursor stays clear of what sticks above and beneath the text.
      scrollMargin: aroundCursor,
      scrollThreshold: aroundCursor,
      attributes: () => ({
        id: fieldId("body"),
        class: "writing",
        role: "textbox",
        lang: "vi",
        "aria-multiline": "true",
        "aria-label": words.text.label,
        "aria-readonly": String(!open.current),
        "data-placeholder": open.current ? words.text.placeholder : "",
      }),
      transformPasted: (slice) =>
        cleanSlice(slice, (photo) => store.read().drafts.server.photos.some((one) => one.id === photo)),
      // Before ProseMirror's own handlers, which would read foreign markup, styles and all, into a page of this policy.
      handleDOMEvents: {
        paste: (view, event) => isTaken(event, paste.current.onPaste(view, event)),
        drop: (view, event) => isTaken(event, paste.current.onDrop(view, event)),
        blur: (view) => {
          if (view.composing || !open.current) return false;
          const change = view.state.tr;
          settleText(change);
          if (change.docChanged)
            view.dispatch(change.setMeta("addToHistory", false).setMeta(takenAsItIs, true));
          return false;
        },
      },
    },
    onTransaction: ({ editor: now, transaction }) => {
      if (transaction.docChanged) noteFigures(now);
    },
  });

  function noteFigures(now: Editor): void {
    store.noteFigures(figureIds(now.state.doc), holdsAwardBox(now.state.doc));
  }

  useEffect(() => {
    if (!editor) return;
    editor.setEditable(isOpen, false);
    // Attributes are read anew with every state; this is one without a change.
    editor.view.dispatch(editor.state.tr);
  }, [editor, isOpen]);

  useEffect(() => {
    if (!editor) return;
    noteFigures(editor);
    tools.current = textTools(editor, () => open.current);
    return () => {
      tools.current = null;
    };
  });

  useTextSaver(editor, journal, { onLost, onReopen });
  useCarets(editor);

  return (
    <>
      {isOpen && <Toolbar editor={editor} onLink={() => setLinking(true)} />}
      {editor && <TextHands editor={editor} isOpen={isOpen} />}
      {pasting.notice}
      {editor ? (
        <div className="text-with-notes">
          <EditorContent editor={editor} />
          <PartBoundary title={words.build.partTitle} reloadLabel={words.build.reload}>
            <Suspense>
              <NoteLayer editor={editor} />
            </Suspense>
          </PartBoundary>
        </div>
      ) : (
        whileLoading
      )}
      <SuggestionBar />
      {editor && <TextCounts editor={editor} />}
      {editor && <LinkDialog editor={editor} open={isLinking} onOpenChange={setLinking} />}
    </>
  );
}
