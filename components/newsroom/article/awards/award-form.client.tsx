"use client";
import { IconButton } from "@/components/ui/button.client";
import { Select } from "@/components/ui/select.client";
import { TextArea } from "@/components/ui/text-area.client";
import { TextField } from "@/components/ui/text-field.client";
import {
  type AwardAction,
  type AwardStatus,
  awardActions,
  awardStatuses,
  badgeYears,
} from "@/lib/domain/award-terms";
import { fill } from "@/lib/words/fill";
import type { AwardRow } from "../form/form-values";
import { orderStep } from "../form/order-keys.client";
import { NoteFlag } from "../notes/note-flag.client";
import { useFormPart, useRoom } from "../room.client";
import { RecipientsForm } from "./recipients-form.client";

export interface AwardFormProps {
  row: AwardRow;
  n: number;
  of: number;
  /** The field at fault inside this award, as the API names it, and the sentence for it. */
  faultAt: string | null;
  fault: string;
  onChange: (change: Partial<AwardRow>) => void;
  onLeave: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One award: form and class, authority, recipients; decision, period and achievement beneath. */
export function AwardForm(props: AwardFormProps) {
  const { row, n, of, faultAt, fault, onChange, onLeave, onMove, onRemove } = props;
  const { words, desk } = useRoom();
  const { isReadOnly } = useFormPart("awards");
  const say = words.awards;
  const form = desk.awardForms.find((one) => one.code === row.formCode);
  const grades = [...new Set([...(form?.grades ?? []), ...(row.grade ? [row.grade] : [])])];
  const errorAt = (field: string) => (faultAt === field ? fault : null);
  const moreIsOpen = Boolean(faultAt && /^(decision|period|achievement|ceremonyOn)/.test(faultAt));
  return (
    <li
      className="rounded-control border border-line p-3"
      aria-label={fill(say.one, { n })}
      onKeyDown={(event) => {
        const step = isReadOnly ? null : orderStep(event);
        if (step) onMove(step);
      }}
    >
      <div className="note-spot mb-2 flex items-center gap-1">
        <h3 className="flex-1 text-row font-semibold">{fill(say.one, { n })}</h3>
        {row.id && <NoteFlag field={`awards.${row.id}`} name={fill(say.one, { n })} />}
        {!isReadOnly && (
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
            <IconButton icon="trash" size="small" name={fill(say.remove, { n })} onClick={onRemove} />
          </>
        )}
      </div>
      <div className="grid gap-x-3 gap-y-2 tablet:grid-cols-2">
        <Select
          label={say.form}
          options={desk.awardForms.map((one) => ({
            value: one.code,
            label: one.name,
            group: say.categories[one.category] ?? one.name,
          }))}
          empty={say.chooseForm}
          error={errorAt("formCode")}
          value={row.formCode}
          disabled={isReadOnly}
          onChange={(event) => onChange({ formCode: event.target.value, grade: "", badgeYears: "" })}
          onBlur={onLeave}
        />
        {grades.length > 0 && (
          <Select
            label={say.grade}
            options={grades.map((grade) => ({ value: grade, label: grade }))}
            empty={say.noGrade}
            error={errorAt("grade")}
            value={row.grade}
            disabled={isReadOnly}
            onChange={(event) => onChange({ grade: event.target.value })}
            onBlur={onLeave}
          />
        )}
        {row.formCode === "huy_hieu_dang" && (
          <Select
            label={say.badgeYears}
            options={badgeYears.map((years) => ({ value: String(years), label: String(years) }))}
            empty="–"
            error={errorAt("badgeYears")}
            value={row.badgeYears}
            disabled={isReadOnly}
            onChange={(event) => onChange({ badgeYears: event.target.value })}
            onBlur={onLeave}
          />
        )}
        <TextField
          label={say.authority}
          className="tablet:col-span-2"
          error={errorAt("authority")}
          value={row.authority}
          readOnly={isReadOnly}
          autoComplete="off"
          onChange={(event) => onChange({ authority: event.target.value })}
          onBlur={onLeave}
        />
      </div>
      <RecipientsForm {...props} />
      <details className="mt-3" open={moreIsOpen || undefined}>
        <summary className="text-row text-accent">{say.more}</summary>
        <MoreFields {...props} errorAt={errorAt} isReadOnly={isReadOnly} />
      </details>
    </li>
  );
}

function MoreFields({
  row,
  onChange,
  onLeave,
  errorAt,
  isReadOnly,
}: AwardFormProps & { errorAt: (field: string) => string | null; isReadOnly: boolean }) {
  const say = useRoom().words.awards;
  const text = (field: keyof AwardRow & string, label: string, path: string, type = "text") => (
    <TextField
      label={label}
      type={type}
      error={errorAt(path)}
      value={String(row[field] ?? "")}
      readOnly={isReadOnly}
      autoComplete="off"
      onChange={(event) => onChange({ [field]: event.target.value })}
      onBlur={onLeave}
    />
  );
  return (
    <div className="mt-2 grid gap-x-3 gap-y-2 tablet:grid-cols-2">
      <TextArea
        label={say.achievement}
        className="tablet:col-span-2"
        rows={2}
        lang="vi"
        error={errorAt("achievement")}
        value={row.achievement}
        readOnly={isReadOnly}
        onChange={(event) => onChange({ achievement: event.target.value })}
        onBlur={onLeave}
      />
      {text("decisionNumber", say.decisionNumber, "decision.number")}
      {text("decisionSignedOn", say.decisionSignedOn, "decision.signedOn", "date")}
      {text("signerName", say.signerName, "decision.signerName")}
      {text("signerTitle", say.signerTitle, "decision.signerTitle")}
      {text("periodLabel", say.periodLabel, "period.label")}
      {text("ceremonyOn", say.ceremonyOn, "ceremonyOn", "date")}
      {text("periodFrom", say.periodFrom, "period.from", "date")}
      {text("periodTo", say.periodTo, "period.to", "date")}
      <Select
        label={say.action}
        options={awardActions.map((action) => ({ value: action, label: say.actions[action] }))}
        value={row.action}
        disabled={isReadOnly}
        onChange={(event) => onChange({ action: event.target.value as AwardAction })}
        onBlur={onLeave}
      />
      <Select
        label={say.status}
        options={awardStatuses.map((status) => ({ value: status, label: say.statuses[status] }))}
        value={row.status}
        disabled={isReadOnly}
        onChange={(event) => onChange({ status: event.target.value as AwardStatus })}
        onBlur={onLeave}
      />
      {row.evidence && (
        <p className="text-row text-soft tablet:col-span-2">
          {say.evidence}: <q className="font-serif">{row.evidence}</q>
        </p>
      )}
    </div>
  );
}
