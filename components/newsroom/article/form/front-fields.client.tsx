"use client";
import { fill } from "@/lib/words/fill";
import { pasteIntoField } from "../body/paste/paste-into-field";
import { NoteFlag } from "../notes/note-flag.client";
import { useFormPart, useRoom } from "../room.client";
import { ConflictNotice } from "./conflict-notice.client";
import { FieldError } from "./field-error.client";
import { fieldId } from "./field-id";

/** Kicker, headline and standfirst in the readers' serif and order. They grow with their words. */
export function FrontFields() {
  const { words } = useRoom();
  return (
    <section aria-label={words.fields.front} data-area="front" className="flex flex-col gap-1">
      <FrontField name="kicker" className="text-ui text-soft" />
      <FrontField name="headline" className="text-headline font-bold tracking-[-0.008em]" limit={120} />
      <FrontField name="sapo" className="text-sapo font-semibold" limit={500} />
    </section>
  );
}

function FrontField({
  name,
  className,
  limit,
}: {
  name: "kicker" | "headline" | "sapo";
  className: string;
  /** Past this many characters a word of advice; the hard limit is the server's. */
  limit?: number;
}) {
  const { words } = useRoom();
  const { value, draft, isReadOnly, set, leave } = useFormPart(name);
  const isOneLine = name !== "sapo";
  const label = words.fields[name];
  const count = [...value].length;
  if (isReadOnly && value === "") return null;
  return (
    <div className="note-spot has-margin">
      <textarea
        id={fieldId(name)}
        name={name}
        aria-label={label}
        aria-invalid={draft?.error ? true : undefined}
        aria-describedby={`${fieldId(name)}-note`}
        placeholder={label}
        rows={1}
        value={value}
        readOnly={isReadOnly}
        onChange={(event) =>
          set(isOneLine ? event.target.value.replace(/[\r\n]+/g, " ") : event.target.value)
        }
        onPaste={pasteIntoField}
        onBlur={leave}
        onKeyDown={(event) => {
          if (isOneLine && event.key === "Enter" && !event.nativeEvent.isComposing) event.preventDefault();
        }}
        className={`front-field font-serif ${className}`}
      />
      <div id={`${fieldId(name)}-note`}>
        {limit !== undefined && count > limit && !isReadOnly && (
          <p className="text-note text-warn">{fill(words.fields.long, { n: count, limit })}</p>
        )}
        <FieldError name={name} />
      </div>
      <ConflictNotice name={name} />
      <NoteFlag field={name} name={label} />
    </div>
  );
}
