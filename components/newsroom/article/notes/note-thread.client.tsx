"use client";
import { useRef } from "react";
import { Button } from "@/components/ui/button.client";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time.client";
import type { Note } from "@/lib/domain/note";
import { fill } from "@/lib/words/fill";
import { useGoTo } from "../panel/use-go-to.client";
import { useRoom } from "../room.client";
import { NoteForm } from "./note-form.client";
import { NoteMessage } from "./note-message.client";
import { replyTo } from "./notebook";
import { useFieldWords } from "./use-field-words.client";
import { useNotes } from "./use-notes.client";

/** A thread: its place with the way there, the words of all, and what can be done with it. */
export function NoteThread({ note }: { note: Note }) {
  const { notes, words, house, desk } = useRoom();
  const say = words.notes;
  const isActive = useNotes((snapshot) => snapshot.active === note.id);
  const mayWrite = useNotes((snapshot) => snapshot.mayWrite);
  const isReplying = useNotes((snapshot) => replyTo(note.id) in snapshot.drafts);
  const article = useRef<HTMLElement>(null);
  const focusBack = () => article.current?.focus();
  return (
    <article
      ref={article}
      id={`note-${note.id}`}
      tabIndex={-1}
      aria-label={fill(say.threadOf, { name: note.author.name })}
      aria-current={isActive || undefined}
      className="note-thread"
      onFocus={() => notes.look(note.id)}
    >
      <PlaceLine note={note} />
      <NoteMessage message={note} noteId={note.id} onFocusBack={focusBack} />
      {note.replies.length > 0 && (
        <ol aria-label={say.replies} className="flex flex-col gap-2 border-s-2 border-line ps-2">
          {note.replies.map((reply) => (
            <li key={reply.id}>
              <NoteMessage message={reply} noteId={note.id} onFocusBack={focusBack} />
            </li>
          ))}
        </ol>
      )}
      {note.resolved && (
        <p className="flex flex-wrap items-center gap-1 text-note text-good">
          <Icon name="check" />
          {fill(say.resolvedBy, { name: note.resolved.by.name })}
          <Time
            at={note.resolved.at}
            now={desk.now}
            words={house.time}
            zone={desk.timeZone}
            relative="first"
          />
        </p>
      )}
      {isReplying ? (
        <NoteForm
          draftKey={replyTo(note.id)}
          label={fill(say.replyTo, { name: note.author.name })}
          placeholder={say.replyHint}
          sendLabel={say.send}
          onDone={focusBack}
        />
      ) : (
        mayWrite && (
          <p className="flex flex-wrap gap-1">
            <Button
              size="small"
              onClick={() => {
                notes.write(replyTo(note.id), "", []);
                requestAnimationFrame(() =>
                  article.current?.querySelector<HTMLElement>("form:last-of-type textarea")?.focus(),
                );
              }}
            >
              {say.reply}
            </Button>
            <Button
              size="small"
              icon={note.resolved ? "back" : "check"}
              onClick={() => void notes.resolve(note.id, note.resolved === null)}
            >
              {note.resolved ? say.reopen : say.resolve}
            </Button>
          </p>
        )
      )}
    </article>
  );
}

/** What the note is about, as a way there. */
function PlaceLine({ note }: { note: Note }) {
  const { notes, words, closeSheet } = useRoom();
  const say = words.notes;
  const goTo = useGoTo();
  const { nameOf, elementOf } = useFieldWords();
  const { anchor } = note;
  if (anchor.kind === "article") return <p className="text-note text-faint">{say.onArticle}</p>;
  const quote = anchor.quote && <q className="note-quote">{anchor.quote}</q>;
  if (anchor.kind === "field" && anchor.isGone)
    return (
      <p className="text-note text-warn">
        {say.rowGone} {quote}
      </p>
    );
  const isText = anchor.kind === "text";
  const isGone = isText && (notes.isGone(note.id) ?? anchor.isGone);
  const go = () => {
    closeSheet();
    if (isText) notes.goTo(note.id);
    else goTo(elementOf(anchor.field));
  };
  return (
    <div className="flex flex-col gap-0.5">
      <button type="button" className="note-place" onClick={go} title={say.goTo}>
        {isText ? quote : <span className="font-medium">{nameOf(anchor.field)}</span>}
      </button>
      {isGone && <p className="text-note text-warn">{say.wordsGone}</p>}
    </div>
  );
}
