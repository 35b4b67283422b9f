"use client";
import { useEffect } from "react";
import { Button } from "@/components/ui/button.client";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { useFormPart, useRoom, useRoomState } from "../room.client";
import type { DraftPlace } from "./kept-notes";
import { NoteForm } from "./note-form.client";
import { inReadingOrder, type NoteFilter, passes } from "./note-order";
import { NoteThread } from "./note-thread.client";
import { newNote } from "./notebook";
import { useFieldWords } from "./use-field-words.client";
import { useNotes } from "./use-notes.client";

const filters: readonly NoteFilter[] = ["open", "resolved", "mine"];

/** "Ghi chú": threads in the order of their places, and the note that is being written. */
export function NotesPanel({ isShown }: { isShown: boolean }) {
  const { notes, words, desk } = useRoom();
  const say = words.notes;
  const state = useNotes((snapshot) => snapshot.state);
  const items = useNotes((snapshot) => snapshot.items);
  const filter = useNotes((snapshot) => snapshot.filter);
  const mayWrite = useNotes((snapshot) => snapshot.mayWrite);
  const problem = useNotes((snapshot) => snapshot.problem);
  const isWriting = useNotes((snapshot) => newNote in snapshot.drafts);
  const { value: photos } = useFormPart("photos");
  // Places move with the text.
  useRoomState((snapshot) => snapshot.text?.version ?? 0);

  useEffect(() => {
    if (isShown) notes.open();
  }, [isShown, notes]);
  useEffect(() => {
    if (isShown && items.length > 0) notes.noteSeen();
  }, [isShown, items, notes]);

  const focus = useNotes((snapshot) => snapshot.focus);
  // What is asked for may be drawn only now: the list is loaded when it is first opened.
  useEffect(() => {
    const element = isShown && focus ? document.getElementById(focus) : null;
    if (!element) return;
    element.scrollIntoView({ block: "nearest" });
    ((focus === "note-new" && element.querySelector<HTMLElement>("textarea")) || element).focus({
      preventScroll: true,
    });
    notes.focused();
  });

  const me = desk.me.id;
  const shown = inReadingOrder(
    items.filter((note) => passes(note, filter, me)),
    notes.placeOf,
    photos.flatMap((photo) => photo.id ?? []),
  );

  return (
    <div className="flex flex-col gap-3 p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <fieldset className="note-filters" aria-label={say.filter}>
          {filters.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={filter === one}
              className="note-filter"
              onClick={() => notes.choose(one)}
            >
              {say.filters[one]}
              <span className="tnum text-faint">{items.filter((note) => passes(note, one, me)).length}</span>
            </button>
          ))}
        </fieldset>
        {mayWrite && !isWriting && (
          <Button size="small" icon="plus" onClick={() => notes.begin({ kind: "article" })}>
            {say.beginWhole}
          </Button>
        )}
      </div>
      {isWriting && <Beginning />}
      {problem && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      {state === "loading" && <Spinner label={say.loading} />}
      {state === "failed" && (
        <Notice
          tone="danger"
          live
          actions={
            <Button size="small" onClick={() => void notes.load()}>
              {words.history.reload}
            </Button>
          }
        >
          {say.failed}
        </Notice>
      )}
      {state === "ready" && shown.length === 0 && !isWriting && (
        <EmptyState icon="note" title={say.empty[filter]}>
          {mayWrite && filter === "open" && say.emptyHint}
        </EmptyState>
      )}
      <ol aria-label={say.filters[filter]} className="flex flex-col gap-3">
        {shown.map((note) => (
          <li key={note.id}>
            <NoteThread note={note} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The note to be, with its place. */
function Beginning() {
  const { words } = useRoom();
  const say = words.notes;
  const place = useNotes((snapshot) => snapshot.drafts[newNote]?.place ?? null);
  return (
    <section id="note-new" aria-label={say.beginning} className="note-thread is-new">
      <p className="text-note text-faint">{say.about}</p>
      <PlaceOfDraft place={place} />
      <NoteForm
        draftKey={newNote}
        label={say.body}
        placeholder={say.bodyHint}
        sendLabel={say.send}
        onDone={(isSent) => !isSent && document.getElementById("tab-notes")?.focus()}
      />
    </section>
  );
}

function PlaceOfDraft({ place }: { place: DraftPlace | null }) {
  const { words } = useRoom();
  const { nameOf } = useFieldWords();
  if (place?.kind === "text")
    return (
      <p>
        <q className="note-quote">{place.quote}</q>
      </p>
    );
  return (
    <p className="text-row font-medium">
      {place?.kind === "field" ? nameOf(place.field) : words.notes.onArticle}
    </p>
  );
}
