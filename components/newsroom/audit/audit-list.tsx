import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time.client";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { actPhrase, type Change, personIn, type ValueWords } from "@/lib/words/event-sentence";
import type { EventWords } from "@/lib/words/events-vi";
import { fill } from "@/lib/words/fill";
import { ChangeList } from "./change-list";

/** One act of the log; instants are ISO in UTC. */
export interface AuditAct {
  id: number;
  at: string;
  actor: { id: string; name: string } | null;
  via: string;
  action: string;
  reason: string | null;
  requestId: string | null;
  changes: readonly Change[];
  article?: { id: string; number: number; headline: string } | null;
}

interface Shared {
  now: number;
  words: Pick<NewsroomWords, "audit" | "time" | "desk">;
  events: EventWords;
  values: ValueWords;
}

/** The log, newest first: a sentence an act, its changes folded beneath it. */
export function AuditList({ acts, ...shared }: { acts: readonly AuditAct[] } & Shared) {
  return (
    <ol aria-label={shared.words.audit.table} className="rounded-control border border-line bg-sheet">
      {acts.map((act) => (
        <Act key={act.id} act={act} {...shared} />
      ))}
    </ol>
  );
}

function Act({ act, now, words, events, values }: { act: AuditAct } & Shared) {
  const { audit, time, desk } = words;
  const via = audit[`via_${act.via}` as "via_session"] ?? act.via;
  const named = act.article ? `${act.article.headline || desk.untitled}` : null;
  const person = act.article ? null : personIn(act.changes, values.names);
  return (
    <li className="grid gap-x-3 border-b border-line px-3 py-2 text-row last:border-b-0 tablet:grid-cols-[11rem_minmax(0,1fr)]">
      <span className="text-note text-soft">
        <Time at={act.at} now={now} words={time} compact />
      </span>
      <div className="min-w-0">
        <p>
          <span className="font-medium">{act.actor?.name ?? audit.system}</span>{" "}
          {actPhrase(act.action, events)}{" "}
          {named && act.article && (
            <Link prefetch={false} href={`/newsroom/articles/${act.article.id}`} className="text-link">
              {named}
            </Link>
          )}
          {person && person !== act.actor?.name && <span className="font-medium">{person}</span>}
          {act.article && <span className="tnum text-faint"> · {act.article.number}</span>}
        </p>
        {act.reason && (
          <p className="whitespace-pre-line text-soft">{fill(audit.reason, { reason: act.reason })}</p>
        )}
        <details className="group">
          <summary className="inline-flex min-h-6 items-center gap-1 rounded-chip text-note text-soft hover:text-ink">
            <Icon name="right" className="size-3 group-open:rotate-90" />
            {fill(audit.changes, { n: act.changes.length })} · {audit.via.toLocaleLowerCase()} {via}
          </summary>
          <div className="pt-1 pb-2">
            <ChangeList changes={act.changes} events={events} values={values} words={audit} />
            <p className="tnum pt-2 text-note text-faint">
              #{act.id} · {act.action}
              {act.requestId && ` · ${audit.requestId}: ${act.requestId}`}
            </p>
          </div>
        </details>
      </div>
    </li>
  );
}
