"use client";
import type { EditorView } from "@tiptap/pm/view";
import dynamic from "next/dynamic";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import type { Conversion } from "@/lib/import/bring-in/bring-in";
import type { Brought } from "@/lib/import/bring-in/brought";
import { useRoom } from "../../room.client";
import { askDocxWords, isWordFile } from "./docx-words";
import type { Choice, PasteResult, PasteSource } from "./paste-in";
import { placeAt, withPlaces } from "./paste-places";
import "./paste.css";

const PasteNotice = dynamic(() => import("./paste-notice.client").then((loaded) => loaded.PasteNotice));
const ConversionDialog = dynamic(() =>
  import("./conversion-dialog.client").then((loaded) => loaded.ConversionDialog),
);

export interface Question {
  before: Brought;
  conversion: Conversion;
  answer: (choice: Choice) => void;
}

/** What the notice under the toolbar tells. */
export type PasteNews =
  | { kind: "reading"; part: number }
  | { kind: "failed" | "tooLate" }
  | { kind: "opening"; name: string }
  | { kind: "refused"; sentence: string }
  | Exclude<PasteResult, { kind: "cancelled" }>;

export interface Paste {
  onPaste(view: EditorView, event: ClipboardEvent): boolean;
  onDrop(view: EditorView, event: DragEvent): boolean;
  /** The words that the paste owes its writer. */
  notice: ReactNode;
}

/** Copied in this editor itself: ProseMirror knows better what it was. */
const isOwn = (html: string): boolean => html.includes("data-pm-slice");
const isPicture = (file: File): boolean => file.type.startsWith("image/");
/** Markup around one picture and nothing else: a picture copied from a page, whose file lies beside it. */
const isBarePicture = (html: string): boolean => !/[^\s]/.test(html.replace(/<[^>]*>|&nbsp;/g, ""));

/** Pasting and dropping into the text. `open` says whether one may type; `onLost` keeps what could not be put in. */
export function usePaste(open: RefObject<boolean>, onLost: (words: string[]) => void): Paste {
  const { words, addPictures } = useRoom();
  const say = words.bringIn.paste;
  const [news, setNews] = useState<PasteNews | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const target = useRef<EditorView | null>(null);

  async function bring(view: EditorView, source: PasteSource, from: number, to: number): Promise<void> {
    target.current = view;
    const place = crypto.randomUUID();
    view.dispatch(withPlaces(view.state.tr, { [place]: { from, to, words: null } }));
    setNews(null);
    const begun = performance.now();
    try {
      const { pasteIn } = await import("./paste-in");
      const result = await pasteIn(view, place, source, {
        onProgress: (part) => performance.now() - begun > 300 && setNews({ kind: "reading", part }),
        choose: (before, conversion) =>
          new Promise((resolve) => {
            const answer = (choice: Choice) => {
              setQuestion(null);
              resolve(choice);
            };
            setQuestion({ before, conversion, answer });
          }),
        sendPicture: ({ file, picture }, at) =>
          addPictures([file], { kind: "text", place: at, caption: picture.caption, alt: picture.alt }),
        waitingWords: say.pictureOnItsWay,
      });
      if (result.kind === "tooLarge") onLost([result.text]);
      const isQuiet =
        result.kind === "cancelled" ||
        (result.kind === "done" && result.said.length === 0 && !result.converted);
      setNews(isQuiet ? null : (result as PasteNews));
    } catch (error) {
      // What could not be read is not lost: the words go to the tray.
      if (!view.isDestroyed) view.dispatch(withPlaces(view.state.tr, { [place]: null }));
      if (source.plain) onLost([source.plain]);
      setNews({ kind: "failed" });
      throw error;
    }
  }

  async function bringFile(view: EditorView, file: File, from: number, to: number): Promise<void> {
    setNews({ kind: "opening", name: file.name });
    const place = crypto.randomUUID();
    view.dispatch(withPlaces(view.state.tr, { [place]: { from, to, words: null } }));
    const answer = await askDocxWords(file, say.noAnswer);
    if (view.isDestroyed) return;
    const at = placeAt(view.state, place) ?? { from, to };
    view.dispatch(withPlaces(view.state.tr, { [place]: null }));
    if (!answer.ok) setNews({ kind: "refused", sentence: answer.sentence });
    else await bring(view, { ...answer.value, files: [] }, at.from, at.to);
  }

  function take(view: EditorView, data: DataTransfer | null, from: number, to: number): boolean {
    if (!data || !open.current) return false;
    const html = data.getData("text/html");
    const plain = data.getData("text/plain");
    if (isOwn(html)) return false;
    const files = [...data.files];
    const [word] = files.filter(isWordFile);
    if (word && !plain.trim()) {
      void bringFile(view, word, from, to);
      return true;
    }
    const pictures = files.filter(isPicture);
    if (pictures.length > 0 && !plain.trim() && isBarePicture(html)) {
      addPictures(pictures, { kind: "text" });
      return true;
    }
    if (!html.trim() && !plain.trim()) return false;
    void bring(view, { html, plain, files }, from, to);
    return true;
  }

  return {
    onPaste(view, event) {
      const { selection } = view.state;
      return take(view, event.clipboardData, selection.from, selection.to);
    },
    onDrop(view, event) {
      // What was picked up in this text is only put elsewhere.
      if (view.dragging) return false;
      const at =
        view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.to;
      return take(view, event.dataTransfer, at, at);
    },
    notice: (
      <>
        {news && (
          <PasteNotice
            news={news}
            onClose={() => setNews(null)}
            onPlain={async (plain, depth) => {
              const view = target.current;
              const { pastePlainInstead } = await import("./paste-in");
              const isDone = view && !view.isDestroyed && pastePlainInstead(view, plain, depth);
              setNews(isDone ? null : { kind: "tooLate" });
            }}
          />
        )}
        {question && <ConversionDialog question={question} />}
      </>
    ),
  };
}
