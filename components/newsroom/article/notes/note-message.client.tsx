"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button.client";
import { ConfirmDialog } from "@/components/ui/dialog.client";
import { Time } from "@/components/ui/time.client";
import type { NoteMessage as Message } from "@/lib/domain/note";
import { useRoom } from "../room.client";
import { partsOf } from "./mention-query";
import { NoteForm } from "./note-form.client";
import { wordsOf } from "./notebook";
import { useNotes } from "./use-notes.client";

/** One person's words in a thread: who, when, what; for one's own, changing and withdrawing them. */
export function NoteMessage({
  message,
  noteId,
  onFocusBack,
}: {
  message: Message;
  noteId: string;
  /** A form or dialog of this message closed: the focus goes back to its thread. */
  onFocusBack: () => void;
}) {
  const { notes, words, house, desk } = useRoom();
  const say = words.notes;
  const key = wordsOf(noteId, message.id);
  const isChanging = useNotes((snapshot) => key in snapshot.drafts);
  const mayWrite = useNotes((snapshot) => snapshot.mayWrite);
  const isNew = useNotes(
    (snapshot) => message.author.id !== desk.me.id && message.createdAt > snapshot.readFrom,
  );
  const [isAsking, setAsking] = useState(false);
  const isMine = message.author.id === desk.me.id && message.body !== null;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2 text-note text-faint">
        <strong className="text-row font-medium text-ink">{message.author.name}</strong>
        <Time
          at={message.createdAt}
          now={desk.now}
          words={house.time}
          zone={desk.timeZone}
          relative="first"
        />
        {message.editedAt && message.body !== null && <span>{say.edited}</span>}
        {isNew && <span className="chip text-accent">{say.unread}</span>}
      </p>
      {message.body === null ? (
        <p className="text-row text-faint italic">{say.withdrawn}</p>
      ) : isChanging ? (
        <NoteForm draftKey={key} label={say.change} sendLabel={house.ui.save} onDone={onFocusBack} />
      ) : (
        <p className="text-ui break-words whitespace-pre-wrap">
          {partsOf(
            message.body,
            message.mentions.map((one) => one.name),
          ).map((part, index) =>
            part.isCall ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one unchanging text
              <span key={index} className="font-medium text-accent">
                {part.text}
              </span>
            ) : (
              part.text
            ),
          )}
        </p>
      )}
      {isMine && mayWrite && !isChanging && (
        <p className="flex flex-wrap gap-1">
          <Button
            size="small"
            look="plain"
            onClick={() => notes.write(key, message.body ?? "", message.mentions)}
          >
            {say.change}
          </Button>
          <Button size="small" look="plain" onClick={() => setAsking(true)}>
            {say.withdraw}
          </Button>
        </p>
      )}
      {isAsking && (
        <ConfirmDialog
          open
          onOpenChange={setAsking}
          title={say.withdrawTitle}
          consequence={say.withdrawConsequence}
          confirmLabel={say.withdraw}
          cancelLabel={house.ui.cancel}
          onConfirm={() => {
            setAsking(false);
            void notes.withdraw(noteId, message.id).then(onFocusBack);
          }}
        />
      )}
    </div>
  );
}
