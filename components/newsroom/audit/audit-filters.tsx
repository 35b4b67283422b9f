import Link from "next/link";
import { Button } from "@/components/ui/button.client";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select.client";
import { TextField } from "@/components/ui/text-field.client";
import type { NewsroomWords } from "@/lib/words/dictionary";
import type { EventWords } from "@/lib/words/events-vi";
import { type AuditPlace, actOptions, auditHref, isFiltered } from "./audit-query";

/** Who, what, when, which article: an ordinary form whose answer is an address. */
export function AuditFilters({
  place,
  people,
  words,
  events,
}: {
  place: AuditPlace;
  people: readonly { id: string; fullName: string }[];
  words: Pick<NewsroomWords, "audit" | "ui">;
  events: EventWords;
}) {
  const { audit, ui } = words;
  return (
    <search>
      <form
        key={auditHref(place)}
        action="/newsroom/audit"
        className="grid grid-cols-2 items-end gap-2 pb-3 tablet:flex tablet:flex-wrap"
      >
        <Select
          label={audit.actor}
          name="actor"
          defaultValue={place.actor}
          empty={audit.anyActor}
          options={people.map(({ id, fullName }) => ({ value: id, label: fullName }))}
          className="tablet:w-48"
        />
        <Select
          label={audit.action}
          name="action"
          defaultValue={place.action}
          empty={audit.anyAction}
          options={actOptions(events)}
          className="tablet:w-52"
        />
        <TextField label={audit.from} name="from" type="date" defaultValue={place.from} />
        <TextField label={audit.to} name="to" type="date" defaultValue={place.to} />
        <TextField
          label={audit.article}
          name="number"
          inputMode="numeric"
          pattern="[0-9]*"
          defaultValue={place.number}
          className="tablet:w-24"
        />
        <Button type="submit">{audit.apply}</Button>
        {isFiltered(place) && (
          <Link href="/newsroom/audit" className={buttonClass({ look: "plain" })}>
            <Icon name="close" />
            {ui.clear}
          </Link>
        )}
      </form>
    </search>
  );
}
