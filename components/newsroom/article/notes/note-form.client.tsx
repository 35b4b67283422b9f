"use client";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import type { Person } from "@/lib/domain/note";
import { fill } from "@/lib/words/fill";
import { useRoom } from "../room.client";
import { colleaguesFor, type MentionQuery, mentionBefore, withMention } from "./mention-query";
import type { Colleague } from "./notes-wire";
import { useNotes } from "./use-notes.client";

/**
 * Writes what a draft holds. "@" offers colleagues beneath the words, never inside them; Ctrl+Enter sends. What is
 * typed stays on the device until the server has it.
 */
export function NoteForm({
  draftKey,
  label,
  placeholder,
  sendLabel,
  onDone,
}: {
  draftKey: string;
  label: string;
  placeholder?: string;
  sendLabel: string;
  /** It was sent, or given up. */
  onDone: (isSent: boolean) => void;
}) {
  const { notes, words, house } = useRoom();
  const say = words.notes;
  const draft = useNotes((snapshot) => snapshot.drafts[draftKey]);
  const isKept = useNotes((snapshot) => snapshot.isKept);
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const problem = useId();
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [choices, setChoices] = useState<readonly Colleague[]>([]);
  const [chosen, setChosen] = useState(0);
  const cursor = useRef<number | null>(null);

  useEffect(() => {
    if (!query) return setChoices([]);
    let isLate = false;
    void notes.mayCall().then((all) => {
      if (isLate) return;
      setChoices(colleaguesFor(query.words, all));
      setChosen(0);
    });
    return () => {
      isLate = true;
    };
  }, [query, notes]);

  useEffect(() => {
    if (cursor.current === null) return;
    area.current?.setSelectionRange(cursor.current, cursor.current);
    cursor.current = null;
  });

  const body = draft?.body ?? "";
  const mentions = draft?.mentions ?? [];
  const isSending = draft?.state === "sending";
  const isOffering = query !== null && choices.length > 0;

  const look = () => {
    const place = area.current?.selectionStart ?? 0;
    const now = mentionBefore(area.current?.value ?? "", place);
    setQuery((before) => (before?.at === now?.at && before?.words === now?.words ? before : now));
  };

  function call(one: Person): void {
    if (!query) return;
    const place = area.current?.selectionStart ?? body.length;
    const filled = withMention(body, place, query, one.name);
    cursor.current = filled.cursor;
    notes.write(draftKey, filled.text, [
      ...mentions.filter(({ id }) => id !== one.id),
      { id: one.id, name: one.name },
    ]);
    setQuery(null);
    area.current?.focus();
  }

  async function send(): Promise<void> {
    if (await notes.send(draftKey)) onDone(true);
  }

  function onKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // Enter and the arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (isOffering) setQuery(null);
      else if (body.trim() === "") giveUp();
    } else if (isOffering && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      setChosen((at) => (at + (event.key === "ArrowDown" ? 1 : choices.length - 1)) % choices.length);
    } else if (isOffering && (event.key === "Enter" || event.key === "Tab")) {
      const one = choices[chosen];
      if (!one) return;
      event.preventDefault();
      call(one);
    }
  }

  function giveUp(): void {
    notes.drop(draftKey);
    onDone(false);
  }

  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="relative">
        <textarea
          ref={area}
          className="control"
          rows={2}
          lang="vi"
          value={body}
          readOnly={isSending}
          aria-label={label}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={isOffering ? list : undefined}
          aria-activedescendant={isOffering ? `${list}-${chosen}` : undefined}
          aria-describedby={draft?.problem ? problem : undefined}
          placeholder={placeholder}
          onChange={(event) => {
            notes.write(draftKey, event.target.value, mentions);
            look();
          }}
          onKeyDown={onKey}
          onKeyUp={(event) => /^(Arrow(Left|Right)|Home|End)$/.test(event.key) && look()}
          onClick={look}
          onBlur={() => setQuery(null)}
        />
        {isOffering && (
          <div id={list} role="listbox" aria-label={say.colleagues} className="note-colleagues">
            {choices.map((one, index) => (
              <div
                key={one.id}
                id={`${list}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                className="note-colleague"
                onPointerDown={(event) => {
                  event.preventDefault();
                  call(one);
                }}
              >
                <span>{one.name}</span>
                <span className="text-note text-faint">{one.position}</span>
              </div>
            ))}
          </div>
        )}
        <span role="status" className="sr-only">
          {isOffering ? fill(say.offered, { n: choices.length }) : ""}
        </span>
      </div>
      {draft?.problem && (
        <p id={problem} role="alert" className="text-row text-danger">
          {draft.problem} {say.stillHere}
        </p>
      )}
      {!isKept && <Notice tone="warn">{words.save.notKept}</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          size="small"
          look="primary"
          pending={isSending}
          disabled={body.trim() === ""}
          title={say.sendKeys}
        >
          {sendLabel}
        </Button>
        <Button size="small" look="plain" onClick={giveUp}>
          {body.trim() === "" ? house.ui.close : say.giveUp}
        </Button>
      </div>
    </form>
  );
}
