/** Who has an article open, by the database's clock: a row counts while its stream renewed it lately. */
import { sql } from "drizzle-orm";
import type { Queryable } from "../client";
import { isoInstant } from "./articles";

/** Three missed renewals: the process is gone, and nobody told. */
const alive = sql`seen_at > now() - interval '45 seconds'`;

export interface PresenceRow {
  stream: string;
  article: string;
  staff: string;
}

export interface Present {
  id: string;
  name: string;
  /** Since when they have it open, without a break. */
  since: string;
  /** When they last typed in that time; null if they only look. */
  typedAt: string | null;
}

/**
 * Says that these streams are there. Someone who is there already, through another stream or an earlier one that is
 * just closing, goes on from when they came; whoever is in `typists` has typed now.
 */
export async function renewPresences(
  q: Queryable,
  rows: readonly PresenceRow[],
  typists: readonly { article: string; staff: string }[] = [],
): Promise<void> {
  if (rows.length === 0) return;
  await q.execute(sql`
    insert into newsroom.presences (stream, article_id, staff_id, opened_at, seen_at, typed_at)
    select r.stream, r.article, r.staff, coalesce(there.opened_at, now()), now(),
           case when typing.staff is not null then now() else there.typed_at end
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (stream uuid, article uuid, staff uuid)
      left join lateral (select min(p.opened_at) as opened_at, max(p.typed_at) as typed_at from newsroom.presences p
                          where p.article_id = r.article and p.staff_id = r.staff and ${alive}) there on true
      left join jsonb_to_recordset(${JSON.stringify(typists)}::jsonb) as typing (article uuid, staff uuid)
        on typing.article = r.article and typing.staff = r.staff
    on conflict (stream, article_id) do update
       set seen_at = excluded.seen_at, typed_at = coalesce(excluded.typed_at, presences.typed_at)`);
}

/** These streams are over. */
export async function deletePresences(q: Queryable, streams: readonly string[]): Promise<void> {
  if (streams.length === 0) return;
  await q.execute(sql`
    delete from newsroom.presences where stream in
      (select value::uuid from jsonb_array_elements_text(${JSON.stringify(streams)}::jsonb))`);
}

/** Clears away what streams of dead processes left. */
export async function sweepPresences(q: Queryable): Promise<void> {
  await q.execute(sql`delete from newsroom.presences where not ${alive}`);
}

/** Everybody who has the article open, the longest first. */
export async function listPresent(q: Queryable, articleId: string): Promise<Present[]> {
  const rows = (await q.execute(sql`
    select s.id, s.full_name as name, min(p.opened_at) as since, max(p.typed_at) as "typedAt"
      from newsroom.presences p join newsroom.staff s on s.id = p.staff_id
     where p.article_id = ${articleId} and ${alive}
     group by s.id, s.full_name order by min(p.opened_at), s.id`)) as unknown as Present[];
  return rows.map((row) => ({
    ...row,
    since: isoInstant(row.since),
    typedAt: row.typedAt && isoInstant(row.typedAt),
  }));
}
