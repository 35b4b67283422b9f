"use client";
import { useId, useState } from "react";
import { Button, IconButton } from "@/components/ui/button.client";
import { Select } from "@/components/ui/select.client";
import { TextField } from "@/components/ui/text-field.client";
import { type BylineRole, bylineRoles, printByline } from "@/lib/domain/byline-line";
import { fill } from "@/lib/words/fill";
import { NoteFlag } from "../notes/note-flag.client";
import { useFormPart, useRoom } from "../room.client";
import { ConflictNotice } from "./conflict-notice.client";
import { FieldError } from "./field-error.client";
import { fieldId } from "./field-id";
import type { BylineRow } from "./form-values";
import { orderStep, useOrderWords } from "./order-keys.client";
import { changedAt, movedBy, withoutAt } from "./rows";

/** Who did what, in printed order. A name may be anything; pen names of the paper are offered. */
export function BylinesForm() {
  const { words, desk } = useRoom();
  const { value: rows, isReadOnly, set, leave } = useFormPart("bylines");
  const list = useId();
  const say = words.bylines;
  const { sayMoved, orderWords } = useOrderWords();
  const printed = printByline(rows.filter((row) => row.displayName.trim() !== ""));
  /** The row that was just added takes the cursor. */
  const [added, setAdded] = useState<string | null>(null);
  const add = () => {
    const key = crypto.randomUUID();
    setAdded(key);
    set([...rows, { key, displayName: "", role: "bai", contributorId: null }]);
  };
  return (
    <section aria-labelledby={fieldId("bylines")} className="note-spot has-margin">
      <h2 id={fieldId("bylines")} tabIndex={-1} className="text-row font-medium">
        {words.fields.bylines}
      </h2>
      {rows.length === 0 && <p className="text-row text-faint">{say.empty}</p>}
      {isReadOnly ? (
        <p className="font-serif text-ui">{printed}</p>
      ) : (
        <ol className="mt-1 flex flex-col gap-1">
          {rows.map((row, index) => (
            <Row
              key={row.key}
              row={row}
              n={index + 1}
              of={rows.length}
              names={list}
              isNew={row.key === added}
              onChange={(change) => set(changedAt(rows, index, change))}
              onLeave={leave}
              onMove={(by) => {
                sayMoved(row.displayName || fill(say.nameOf, { n: index + 1 }), index, by, rows.length);
                set(movedBy(rows, index, by));
                leave();
              }}
              onRemove={() => {
                set(withoutAt(rows, index));
                leave();
              }}
            />
          ))}
        </ol>
      )}
      {!isReadOnly && orderWords(rows.length > 1)}
      <datalist id={list}>
        {desk.penNames.map((pen) => (
          <option key={`${pen.contributorId}${pen.name}`} value={pen.name} />
        ))}
      </datalist>
      {!isReadOnly && (
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button size="small" icon="plus" onClick={add}>
            {say.add}
          </Button>
          {printed && <span className="text-row text-soft">{fill(say.printed, { text: printed })}</span>}
        </div>
      )}
      <FieldError name="bylines" />
      <ConflictNotice name="bylines" />
      <NoteFlag field="bylines" name={words.fields.bylines} />
    </section>
  );
}

function Row({
  row,
  n,
  of,
  names,
  isNew,
  onChange,
  onLeave,
  onMove,
  onRemove,
}: {
  row: BylineRow;
  n: number;
  of: number;
  names: string;
  isNew: boolean;
  onChange: (change: Partial<BylineRow>) => void;
  onLeave: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { words } = useRoom();
  const say = words.bylines;
  return (
    <li
      className="flex flex-wrap items-center gap-1"
      onKeyDown={(event) => {
        const step = orderStep(event);
        if (step) onMove(step);
      }}
    >
      <TextField
        label={fill(say.nameOf, { n })}
        hideLabel
        placeholder={say.name}
        list={names}
        value={row.displayName}
        autoComplete="off"
        autoFocus={isNew}
        className="min-w-28 flex-1"
        onChange={(event) => onChange({ displayName: event.target.value, contributorId: null })}
        onBlur={onLeave}
      />
      <Select
        label={fill(say.roleOf, { n })}
        hideLabel
        className="w-28 tablet:w-36"
        options={bylineRoles.map((role) => ({ value: role, label: say.roles[role] }))}
        value={row.role}
        onChange={(event) => onChange({ role: event.target.value as BylineRole })}
        onBlur={onLeave}
      />
      <span className="flex">
        {of > 1 && (
          <>
            <IconButton
              icon="up"
              size="small"
              name={fill(say.up, { n })}
              disabled={n === 1}
              onClick={() => onMove(-1)}
            />
            <IconButton
              icon="down"
              size="small"
              name={fill(say.down, { n })}
              disabled={n === of}
              onClick={() => onMove(1)}
            />
          </>
        )}
        <IconButton icon="close" size="small" name={fill(say.remove, { n })} onClick={onRemove} />
      </span>
    </li>
  );
}
