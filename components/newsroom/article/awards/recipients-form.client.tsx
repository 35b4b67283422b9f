"use client";
import { Button, IconButton } from "@/components/ui/button.client";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select.client";
import { TextField } from "@/components/ui/text-field.client";
import { type RecipientKind, recipientKinds } from "@/lib/domain/award-terms";
import { fill } from "@/lib/words/fill";
import type { RecipientRow } from "../form/form-values";
import { changedAt, withoutAt } from "../form/rows";
import { useFormPart, useRoom } from "../room.client";
import type { AwardFormProps } from "./award-form.client";

/** To whom: named persons and bodies, and groups that the text does not name, with a count or a word for it. */
export function RecipientsForm({ row, faultAt, fault, onChange, onLeave }: AwardFormProps) {
  const { words } = useRoom();
  const { isReadOnly } = useFormPart("awards");
  const say = words.awards;
  const rows = row.recipients;
  const set = (recipients: RecipientRow[]) => onChange({ recipients });
  return (
    <fieldset className="mt-3">
      <legend className="text-row font-medium">{say.recipients}</legend>
      <ol className="mt-1 flex flex-col gap-2">
        {rows.map((one, index) => (
          <Recipient
            key={one.key}
            row={one}
            n={index + 1}
            error={faultAt?.startsWith(`recipients.${index}.`) ? fault : null}
            onChange={(change) => set(changedAt(rows, index, change))}
            onLeave={onLeave}
            onRemove={() => set(withoutAt(rows, index))}
          />
        ))}
      </ol>
      {faultAt === "recipients" && <p className="text-row text-danger">{fault}</p>}
      {!isReadOnly && (
        <div className="mt-2 flex flex-wrap gap-2">
          <Button size="small" icon="plus" onClick={() => set([...rows, blank("individual", false)])}>
            {say.addRecipient}
          </Button>
          <Button size="small" icon="plus" onClick={() => set([...rows, blank("collective", true)])}>
            {say.addGroup}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Recipient({
  row,
  n,
  error,
  onChange,
  onLeave,
  onRemove,
}: {
  row: RecipientRow;
  n: number;
  error: string | null;
  onChange: (change: Partial<RecipientRow>) => void;
  onLeave: () => void;
  onRemove: () => void;
}) {
  const { words } = useRoom();
  const { isReadOnly } = useFormPart("awards");
  const say = words.awards;
  const field = (name: "name" | "title" | "unit" | "quantifier" | "count", label: string, shown: string) => (
    <TextField
      label={fill(label, { n })}
      hideLabel
      placeholder={shown}
      inputMode={name === "count" ? "numeric" : undefined}
      className={name === "count" ? "w-24" : "min-w-36 flex-1"}
      error={name === "name" || name === "count" ? error : null}
      value={row[name]}
      readOnly={isReadOnly}
      autoComplete="off"
      onChange={(event) =>
        onChange({ [name]: name === "count" ? event.target.value.replace(/\D/g, "") : event.target.value })
      }
      onBlur={onLeave}
    />
  );
  const bare = (label: string) => fill(label, { n: "" }).trim();
  return (
    <li className="flex flex-wrap items-start gap-1">
      <Select
        label={fill(say.recipientKind, { n })}
        hideLabel
        className="w-32"
        options={recipientKinds.map((kind) => ({ value: kind, label: say.kinds[kind] }))}
        value={row.kind}
        disabled={isReadOnly}
        onChange={(event) => onChange({ kind: event.target.value as RecipientKind })}
        onBlur={onLeave}
      />
      {row.isAggregate ? (
        <>
          {field("quantifier", say.groupQuantifier, say.quantifierHint)}
          {field("count", say.groupCount, bare(say.groupCount))}
          {field("unit", say.recipientUnit, bare(say.recipientUnit))}
        </>
      ) : (
        <>
          {field("name", say.recipientName, bare(say.recipientName))}
          {row.kind === "individual" && field("title", say.recipientTitle, bare(say.recipientTitle))}
          {field("unit", say.recipientUnit, bare(say.recipientUnit))}
          {row.kind === "individual" && (
            <Checkbox
              label={say.posthumous}
              checked={row.posthumous}
              disabled={isReadOnly}
              onChange={(event) => onChange({ posthumous: event.target.checked })}
              onBlur={onLeave}
            />
          )}
        </>
      )}
      {!isReadOnly && (
        <IconButton icon="close" size="small" name={fill(say.removeRecipient, { n })} onClick={onRemove} />
      )}
    </li>
  );
}

const blank = (kind: RecipientKind, isAggregate: boolean): RecipientRow => ({
  key: crypto.randomUUID(),
  kind,
  isAggregate,
  name: "",
  title: "",
  unit: "",
  count: "",
  quantifier: isAggregate ? "nhiều" : "",
  posthumous: false,
});
