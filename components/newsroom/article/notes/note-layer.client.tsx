"use client";
import type { Editor } from "@tiptap/core";
import { getVersion, sendableSteps } from "prosemirror-collab";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Icon } from "@/components/ui/icon";
import { findQuote, isGone, type Place, quoteAt, tightPlace } from "@/lib/domain/note-anchor";
import { fill } from "@/lib/words/fill";
import { useRoom } from "../room.client";
import { markNote, noteAt, notesIn, notesKey, notesPlugin, pinPlace, takeNotes } from "./note-plugin";
import type { NoteText } from "./notebook";
import { useNotes } from "./use-notes.client";

/** A marker beside the text: one line's open notes. */
interface Marker {
  top: number;
  ids: string[];
}

/**
 * Notes in the text of `editor`: highlighted words, a marker beside each, and a way to begin one where words are
 * selected. Loaded after the text can be typed into. While an input method composes, nothing of it is drawn anew.
 */
export function NoteLayer({ editor }: { editor: Editor }) {
  const { store, notes, words, openTab } = useRoom();
  const say = words.notes;
  const ground = useRef<HTMLDivElement>(null);
  const [markers, setMarkers] = useState<Marker[]>([]);
  const [bubble, setBubble] = useState<{ top: number; left: number } | null>(null);
  const mayWrite = useNotes((snapshot) => snapshot.mayWrite);

  const beginAtSelection = useCallback(() => {
    const { selection } = editor.state;
    const here = selection.empty ? noteAt(editor.state, selection.head) : null;
    if (here) {
      notes.show(here.id);
      openTab("notes", `note-${here.id}`);
      return;
    }
    notes.begin({ kind: "text" });
    setBubble(null);
    openTab("notes", "note-new");
  }, [editor, notes, openTab]);

  useEffect(() => {
    editor.registerPlugin(notesPlugin());
    const waiting: (() => void)[] = [];
    const whenCalm = (work: () => void) => {
      if (editor.view.composing) waiting.push(work);
      else work();
    };
    const composed = () =>
      setTimeout(() => {
        if (!editor.isDestroyed && !editor.view.composing) for (const work of waiting.splice(0)) work();
      }, 80);
    const text: NoteText = {
      pin() {
        const place = chosenPlace(editor);
        if (!place) return null;
        const quote = quoteAt(editor.state.doc, place);
        editor.view.dispatch(pinPlace(editor.state, { ...place, quote }));
        return quote;
      },
      pinWords(quote) {
        const place = findQuote(editor.state.doc, quote);
        if (place) whenCalm(() => editor.view.dispatch(pinPlace(editor.state, { ...place, quote })));
      },
      unpin: () => whenCalm(() => editor.view.dispatch(pinPlace(editor.state, null))),
      async pinned() {
        await store.settle();
        const pin = notesIn(editor.state)?.pin;
        if (!pin || isGone(pin) || sendableSteps(editor.state)) return null;
        return { bodyVersion: getVersion(editor.state), from: pin.from, to: pin.to };
      },
      show(noteId) {
        const place = notesIn(editor.state)?.notes.find((one) => one.id === noteId);
        if (!place) return;
        const { size } = editor.state.doc.content;
        editor.commands.setTextSelection({ from: Math.min(place.from, size), to: Math.min(place.to, size) });
        const { node } = editor.view.domAtPos(Math.min(place.from, size));
        const element = node instanceof Element ? node : node.parentElement;
        element?.scrollIntoView({ block: "center" });
        editor.view.focus();
      },
      placeOf: (noteId) => notesIn(editor.state)?.notes.find((one) => one.id === noteId) ?? null,
      take: (items) => whenCalm(() => editor.view.dispatch(takeNotes(editor.state, items))),
      mark: (noteId) => whenCalm(() => editor.view.dispatch(markNote(editor.state, noteId))),
    };
    notes.connectText(text);
    const { dom } = editor.view;
    dom.addEventListener("compositionend", composed);
    dom.addEventListener("blur", composed);
    return () => {
      notes.connectText(null);
      dom.removeEventListener("compositionend", composed);
      dom.removeEventListener("blur", composed);
      if (!editor.isDestroyed) editor.unregisterPlugin(notesKey);
    };
  }, [editor, notes, store]);

  useEffect(() => {
    let frame = 0;
    const place = () => {
      frame = 0;
      if (!ground.current || editor.isDestroyed) return;
      setMarkers((before) => same(before, markersIn(editor, ground.current as HTMLElement)));
      setBubble(bubbleAt(editor, ground.current));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(place);
    };
    const seen = () => {
      const { selection } = editor.state;
      const here = selection.empty && editor.view.hasFocus() ? noteAt(editor.state, selection.head) : null;
      if (here) notes.look(here.id);
    };
    const sizes = new ResizeObserver(soon);
    sizes.observe(editor.view.dom);
    editor.on("transaction", soon);
    editor.on("selectionUpdate", seen);
    editor.on("focus", soon);
    editor.on("blur", soon);
    soon();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      editor.off("transaction", soon);
      editor.off("selectionUpdate", seen);
      editor.off("focus", soon);
      editor.off("blur", soon);
    };
  }, [editor, notes]);

  useEffect(() => {
    if (!mayWrite) return;
    function onKey(event: KeyboardEvent): void {
      if (event.code !== "KeyM" || !event.altKey || !(event.ctrlKey || event.metaKey) || event.isComposing)
        return;
      event.preventDefault();
      const spot = document.activeElement?.closest(".note-spot");
      const flag = spot?.querySelector<HTMLElement>("[data-note-field]");
      if (flag && !editor.view.hasFocus()) flag.click();
      else beginAtSelection();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [editor, mayWrite, beginAtSelection]);

  return (
    <div ref={ground} className="note-ground">
      {markers.map(({ top, ids }) => (
        <button
          key={ids[0]}
          type="button"
          className="note-marker"
          style={{ insetBlockStart: top }}
          aria-label={fill(ids.length > 1 ? say.markers : say.marker, {
            n: ids.length,
            quote: quoteOf(editor, ids[0] ?? ""),
          })}
          onClick={() => {
            const id = ids[0] ?? "";
            notes.show(id);
            openTab("notes", `note-${id}`);
          }}
        >
          <Icon name="note" />
          {ids.length > 1 && <span className="tnum">{ids.length}</span>}
        </button>
      ))}
      {bubble && mayWrite && (
        <div className="note-bubble" style={{ insetBlockStart: bubble.top, insetInlineStart: bubble.left }}>
          <Button
            size="small"
            icon="note"
            aria-keyshortcuts="Control+Alt+M"
            title={say.beginKeys}
            // The selection stays in the text while this is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={beginAtSelection}
          >
            {say.begin}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The selected words; with none selected those of the block in which the cursor stands. */
function chosenPlace({ state }: Editor): Place | null {
  const { selection, doc } = state;
  if (!selection.empty) return tightPlace(doc, selection.from, selection.to);
  const { $head } = selection;
  return $head.parent.isTextblock ? tightPlace(doc, $head.start(), $head.end()) : null;
}

const quoteOf = (editor: Editor, id: string): string =>
  notesIn(editor.state)?.notes.find((one) => one.id === id)?.quote ?? "";

/** Open notes by the line on which their words begin; those without words where they stood. */
function markersIn(editor: Editor, ground: HTMLElement): Marker[] {
  const zero = ground.getBoundingClientRect().top;
  const markers: Marker[] = [];
  const open = (notesIn(editor.state)?.notes ?? []).filter((note) => note.isOpen);
  for (const note of [...open].sort((a, b) => a.from - b.from)) {
    const at = Math.min(note.from, editor.state.doc.content.size);
    const top = Math.round(editor.view.coordsAtPos(at, 1).top - zero);
    const last = markers.at(-1);
    if (last && Math.abs(last.top - top) < 20) last.ids.push(note.id);
    else markers.push({ top, ids: [note.id] });
  }
  return markers;
}

const same = (before: Marker[], after: Marker[]): Marker[] =>
  JSON.stringify(before) === JSON.stringify(after) ? before : after;

/** Beneath the end of selected words; nowhere while nothing is selected or something is composed. */
function bubbleAt(editor: Editor, ground: HTMLElement): { top: number; left: number } | null {
  const { selection, doc } = editor.state;
  const isLooking = editor.view.hasFocus() || !editor.isEditable;
  if (selection.empty || !isLooking || editor.view.composing) return null;
  if (!tightPlace(doc, selection.from, selection.to)) return null;
  const zero = ground.getBoundingClientRect();
  const end = editor.view.coordsAtPos(selection.to, -1);
  const left = Math.max(0, Math.min(end.left - zero.left - 40, zero.width - 110));
  return { top: Math.round(end.bottom - zero.top + 6), left: Math.round(left) };
}
