/** Fields, credits, pictures and awards of a comparison, each shown as what it is. */
import type { ReactNode } from "react";
import type { AwardAction, AwardStatus, RecipientKind } from "@/lib/domain/award";
import type { BylineRole } from "@/lib/domain/byline-line";
import type { Focus } from "@/lib/domain/content";
import { formatDay, formatShortStamp } from "@/lib/format/datetime";
import { diff as diffItems } from "@/lib/text/diff";
import type { FieldChange } from "@/lib/text/diff-content";
import type { ItemChange, PartChange } from "@/lib/text/diff-lists";
import type { TextEdit } from "@/lib/text/diff-text";
import { focusWords } from "../photos/focus-words";
import { ChangeRow, kindOf, Sides } from "./change-row";
import { EditedText } from "./edited-text";
import type { Comparison, HistoryDesk } from "./history-data";
import { Picture } from "./picture";

interface Props {
  diff: Comparison;
  desk: HistoryDesk;
  isWide: boolean;
}

/** Of fields that are no lists: those have sections of their own. */
export const plainFields = (diff: Comparison): FieldChange[] =>
  diff.fields.filter(({ field }) => field !== "bylines" && field !== "photos" && field !== "awards");

export function FieldChanges({
  diff,
  desk,
  isWide,
  restore,
}: Props & { restore: ((field: string, label: string) => ReactNode) | null }) {
  const { words } = desk;
  return plainFields(diff).map((change) => {
    const name = (words.fields as Record<string, string>)[change.field] ?? change.field;
    const say = words.past.compare;
    const picture = (side: "from" | "to") => {
      const id = change[side];
      if (typeof id !== "string") return <span className="text-faint">{say.empty}</span>;
      const photo = diff.photos
        .map((one) => (side === "from" ? one.before : one.after))
        .find((one) => one?.id === id);
      return <Picture library={diff.pictures[side][id]} photo={photo ?? null} say={say} />;
    };
    return (
      <ChangeRow
        key={change.field}
        kind="changed"
        label={name}
        note={name}
        say={say}
        action={restore && change.field !== "originalPublishedAt" ? restore(change.field, name) : undefined}
      >
        {change.field === "leadPhoto" ? (
          <Sides older={picture("from")} newer={picture("to")} />
        ) : (
          <Values
            {...{ desk, isWide }}
            isSerif={change.field === "headline" || change.field === "sapo" || change.field === "kicker"}
            from={fieldWords(change.field, change.from, desk)}
            to={fieldWords(change.field, change.to, desk)}
            words={fieldEdits(change)}
          />
        )}
      </ChangeRow>
    );
  });
}

function fieldWords(field: FieldChange["field"], value: unknown, { desk }: HistoryDesk): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : null;
  if (field === "section") return desk.sections.find((one) => one.slug === value)?.name ?? String(value);
  if (field === "eventDate") return formatDay(String(value));
  if (field === "originalPublishedAt") return formatShortStamp(String(value), desk.timeZone);
  return String(value);
}

/** Keywords came and went one by one; a section is told by its name, not by its address. */
function fieldEdits({ field, from, to, words }: FieldChange): readonly TextEdit[] | undefined {
  if (field === "section" || field === "eventDate" || field === "originalPublishedAt") return undefined;
  if (!Array.isArray(from) || !Array.isArray(to)) return words;
  const edits = diffItems(from.map(String), to.map(String), (tag) => tag);
  const isLast = (i: number, gone: string) => edits.slice(i + 1).every((edit) => edit.op === gone);
  return edits.map(({ op, items }, i) => {
    const ends = op === "removed" ? isLast(i, "added") : isLast(i, "removed");
    return { op, text: items.join(", ") + (ends ? "" : ", ") };
  });
}

/** An older value and a newer one: word by word where both are text. */
function Values({
  from,
  to,
  words,
  desk,
  isWide,
  isSerif = false,
}: {
  from: string | null;
  to: string | null;
  words?: readonly TextEdit[] | undefined;
  desk: HistoryDesk;
  isWide: boolean;
  isSerif?: boolean;
}) {
  const say = desk.words.past.compare;
  const edits: readonly TextEdit[] = words ?? [
    ...(from === null ? [] : [{ op: "removed" as const, text: from }]),
    ...(to === null ? [] : [{ op: "added" as const, text: to }]),
  ];
  const empty = <span className="text-faint">{say.empty}</span>;
  const text = (inner: ReactNode) => <p className={isSerif ? "change-text" : "change-value"}>{inner}</p>;
  if (isWide)
    return (
      <Sides
        older={text(from === null ? empty : <EditedText words={edits} side="older" say={say} />)}
        newer={text(to === null ? empty : <EditedText words={edits} side="newer" say={say} />)}
      />
    );
  const isWhole = edits.every((edit) => edit.op !== "same");
  if (!isWhole) return text(<EditedText words={edits} say={say} />);
  return text(
    <>
      {from === null ? empty : <EditedText words={edits} side="older" say={say} />}
      <span aria-hidden="true"> → </span>
      {to === null ? empty : <EditedText words={edits} side="newer" say={say} />}
    </>,
  );
}

const isChanged = (change: { op: string; parts: unknown[] }) =>
  change.op !== "same" || change.parts.length > 0;

export function BylineChanges({ diff, desk, isWide }: Props) {
  const { roles } = desk.words.bylines;
  return diff.bylines.filter(isChanged).map((change) => {
    const one = change.after ?? change.before;
    const name = one ? `${one.displayName} (${roles[one.role as BylineRole] ?? one.role})` : "";
    return (
      <ItemRow key={`${change.op}${change.from}-${change.to}`} {...{ change, desk, isWide }} name={name} />
    );
  });
}

/** Pictures side by side, their words beneath. */
export function PhotoChanges({
  diff,
  desk,
  isWide,
  restore,
}: Props & { restore: ((photo: string, label: string) => ReactNode) | null }) {
  const say = desk.words.past.compare;
  return diff.photos.filter(isChanged).map((change) => {
    const { before, after } = change;
    const id = (after ?? before)?.id ?? "";
    const label = (after ?? before)?.caption || say.noPicture;
    const isNewFile = change.parts.some(({ part }) => part === "file");
    const parts = change.parts.filter(({ part }) => part !== "file");
    const picture = (side: "from" | "to") => {
      const photo = side === "from" ? before : after;
      return photo && <Picture library={diff.pictures[side][id]} photo={photo} say={say} />;
    };
    const words = (photo: typeof before) =>
      photo && (
        <p className="text-row text-soft">
          {photo.caption}
          {photo.credit && <span className="block text-note text-faint">{photo.credit}</span>}
        </p>
      );
    return (
      <ChangeRow
        key={`${change.op}${id}`}
        kind={kindOf(change)}
        label={label}
        note={isNewFile ? say.newFile : undefined}
        say={say}
        action={restore && before && after ? restore(id, label) : undefined}
      >
        {before && after && !isNewFile ? (
          picture("to")
        ) : (
          <Sides older={picture("from")} newer={picture("to")} />
        )}
        {before && after ? <Parts parts={parts} desk={desk} isWide={isWide} /> : words(after ?? before)}
      </ChangeRow>
    );
  });
}

export function AwardChanges({ diff, desk, isWide }: Props) {
  const say = desk.words.past.compare;
  return diff.awards
    .filter((change) => isChanged(change) || change.recipients.some(isChanged))
    .map((change) => {
      const one = change.after ?? change.before;
      const people = change.before && change.after ? change.recipients.filter(isChanged) : change.recipients;
      const kind = change.op === "same" ? ("changed" as const) : kindOf(change);
      return (
        <ChangeRow
          key={`${change.op}${one?.id}`}
          kind={kind}
          label={`${one?.formName}, ${one?.authority}`}
          say={say}
        >
          <p className="text-ui font-medium">
            {one?.formName} <span className="font-normal text-soft">· {one?.authority}</span>
          </p>
          {change.before && change.after && <Parts parts={change.parts} desk={desk} isWide={isWide} />}
          {people.length > 0 && (
            <>
              <p className="mt-2 text-note text-faint">{say.recipients}</p>
              {people.map((recipient) => {
                const who = recipient.after ?? recipient.before;
                const unnamed = [who?.count, who?.quantifier].filter((part) => part != null).join(" ");
                const name = who?.name ?? `${say.unnamed}${unnamed ? ` (${unnamed})` : ""}`;
                return (
                  <ItemRow
                    key={`${recipient.op}${recipient.from}-${recipient.to}`}
                    {...{ change: recipient, desk, isWide }}
                    name={who?.unit ? `${name}, ${who.unit}` : name}
                  />
                );
              })}
            </>
          )}
        </ChangeRow>
      );
    });
}

/** One line of a list: what it is called and which of its parts changed. */
function ItemRow<T>({
  change,
  name,
  desk,
  isWide,
}: {
  change: ItemChange<T>;
  name: string;
  desk: HistoryDesk;
  isWide: boolean;
}) {
  const say = desk.words.past.compare;
  const kind = kindOf(change);
  const shown =
    kind === "removed" ? (
      <del className="edit-removed">{name}</del>
    ) : kind === "added" ? (
      <ins className="edit-added">{name}</ins>
    ) : (
      name
    );
  return (
    <ChangeRow kind={kind} label={name} say={say}>
      {isWide && (kind === "removed" || kind === "added") ? (
        <Sides
          older={kind === "removed" && <p className="change-value">{shown}</p>}
          newer={kind === "added" && <p className="change-value">{shown}</p>}
        />
      ) : (
        <p className="change-value">{shown}</p>
      )}
      <Parts parts={change.parts} desk={desk} isWide={isWide} />
    </ChangeRow>
  );
}

function Parts({
  parts,
  desk,
  isWide,
}: {
  parts: readonly PartChange[];
  desk: HistoryDesk;
  isWide: boolean;
}) {
  if (parts.length === 0) return null;
  const say = desk.words.past.compare;
  return (
    <dl className="change-parts">
      {parts.map((change) => (
        <div key={change.part}>
          <dt>{say.partNames[change.part] ?? change.part}</dt>
          <dd>
            <Values
              {...{ desk, isWide }}
              from={partWords(change.part, change.from, desk)}
              to={partWords(change.part, change.to, desk)}
              words={isCoded(change.part) ? undefined : change.words}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const coded = new Set(["role", "kind", "action", "status"]);
const isDayPart = (part: string) => part === "ceremonyOn" || part === "decision.signedOn";
const isCoded = (part: string) => coded.has(part) || isDayPart(part);

/** Stored values in words. */
function partWords(part: string, value: unknown, { words }: HistoryDesk): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? words.history.yes : words.history.no;
  if (part === "focus") return focusWords(value as Focus, words.photos);
  const text = String(value);
  if (part === "role") return words.bylines.roles[text as BylineRole] ?? text;
  if (part === "kind") return words.awards.kinds[text as RecipientKind] ?? text;
  if (part === "action") return words.awards.actions[text as AwardAction] ?? text;
  if (part === "status") return words.awards.statuses[text as AwardStatus] ?? text;
  return isDayPart(part) && /^\d{4}-\d\d-\d\d$/.test(text) ? formatDay(text) : text;
}
