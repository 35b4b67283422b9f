"use client";
import { Button } from "@/components/ui/button.client";
import { fill } from "@/lib/words/fill";
import { ConflictNotice } from "../form/conflict-notice.client";
import { FieldError } from "../form/field-error.client";
import { fieldId } from "../form/field-id";
import { type AwardRow, unfinished } from "../form/form-values";
import { useOrderWords } from "../form/order-keys.client";
import { changedAt, movedBy, withoutAt } from "../form/rows";
import { useFormPart, useRoom } from "../room.client";
import { AwardForm } from "./award-form.client";

/** What was given in this piece, by whom, to whom: facts beside the text, so that readers can search them. */
export function AwardsForm() {
  const { words } = useRoom();
  const { value: rows, draft, isReadOnly, set, leave } = useFormPart("awards");
  const say = words.awards;
  const { sayMoved, orderWords } = useOrderWords();
  const save = (next: AwardRow[]) => {
    set(next);
    leave();
  };
  if (isReadOnly && rows.length === 0) return null;
  const path = draft?.error?.path ?? (draft && !draft.isSaved ? unfinished("awards", rows) : null);
  return (
    <section aria-labelledby={fieldId("awards")}>
      <h2 id={fieldId("awards")} tabIndex={-1} className="mb-1 text-title font-semibold">
        {words.fields.awards}
      </h2>
      {rows.length === 0 && <p className="text-row text-faint">{say.empty}</p>}
      <FieldError name="awards" />
      <ConflictNotice name="awards" />
      <ol className="flex flex-col gap-3">
        {rows.map((row, index) => (
          <AwardForm
            key={row.key}
            row={row}
            n={index + 1}
            of={rows.length}
            faultAt={path?.startsWith(`items.${index}.`) ? path.slice(`items.${index}.`.length) : null}
            fault={draft?.error?.sentence ?? say.unfinished}
            onChange={(change) => set(changedAt(rows, index, change))}
            onLeave={leave}
            onMove={(by) => {
              sayMoved(fill(say.one, { n: index + 1 }), index, by, rows.length);
              save(movedBy(rows, index, by));
            }}
            onRemove={() => save(withoutAt(rows, index))}
          />
        ))}
      </ol>
      {!isReadOnly && orderWords(rows.length > 1)}
      {!isReadOnly && (
        <Button size="small" icon="plus" className="mt-2" onClick={() => set([...rows, blankAward()])}>
          {say.add}
        </Button>
      )}
      {draft && !draft.isSaved && unfinished("awards", rows) && (
        <p className="mt-1 text-note text-warn">{fill(say.unfinished, {})}</p>
      )}
    </section>
  );
}

const blankAward = (): AwardRow => ({
  key: crypto.randomUUID(),
  id: null,
  formCode: "",
  grade: "",
  badgeYears: "",
  action: "tang",
  status: "conferred",
  authority: "",
  recipients: [],
  decisionNumber: "",
  decisionSignedOn: "",
  signerName: "",
  signerTitle: "",
  periodFrom: "",
  periodTo: "",
  periodLabel: "",
  achievement: "",
  ceremonyOn: "",
  evidence: null,
});
