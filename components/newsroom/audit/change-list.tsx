import type { NewsroomWords } from "@/lib/words/dictionary";
import { type Change, printChange, type ValueWords } from "@/lib/words/event-sentence";
import type { EventWords } from "@/lib/words/events-vi";

/** Every changed row of one act, with each column as it was and as it is. */
export function ChangeList({
  changes,
  events,
  values,
  words,
}: {
  changes: readonly Change[];
  events: EventWords;
  values: ValueWords;
  words: NewsroomWords["audit"];
}) {
  return (
    <ul className="flex flex-col gap-3 border-s-2 border-line ps-3">
      {changes.map((change) => {
        const { label, fields } = printChange(change, events, values);
        return (
          <li key={`${change.table} ${change.op} ${JSON.stringify(change.key)}`}>
            <p className="text-row font-medium">{label}</p>
            <dl className="grid gap-x-3 text-row tablet:grid-cols-[11rem_minmax(0,1fr)]">
              {fields.map((field) => (
                <div key={field.label} className="contents">
                  <dt className="text-faint">{field.label}</dt>
                  <dd className="mb-1 min-w-0 wrap-anywhere whitespace-pre-line tablet:mb-0">
                    {field.before !== null && (
                      <>
                        <span className="sr-only">{words.before}: </span>
                        <del className="text-soft decoration-state-taken-down/60">{field.before}</del>
                        {field.after !== null && <span aria-hidden="true"> → </span>}
                      </>
                    )}
                    {field.after !== null && (
                      <>
                        <span className="sr-only">{words.after}: </span>
                        <ins className="no-underline">{field.after}</ins>
                      </>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
