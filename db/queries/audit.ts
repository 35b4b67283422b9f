/** The log: an article's own history for the newsroom, the whole of it for the auditor's login. */
import { sql } from "drizzle-orm";
import type { Queryable } from "../client";
import { isoInstant } from "./articles";

/** One row that an act changed: which, and its columns before and after. */
export interface LoggedChange {
  table: string;
  op: "I" | "U" | "D";
  key: Record<string, unknown>;
  old: Record<string, unknown> | null;
  new: Record<string, unknown> | null;
}

export interface LoggedAct {
  id: number;
  at: string;
  actor: { id: string; name: string } | null;
  /** session, token, cli or system. */
  via: string;
  action: string;
  reason: string | null;
  requestId: string | null;
  changes: LoggedChange[];
  /** The article that the act was about, as it is called now; only the whole log names it. */
  article?: { id: string; number: number; headline: string } | null;
}

interface ActRow {
  event_id: string;
  at: string;
  actor_id: string | null;
  actor_name: string;
  via: string;
  action: string;
  reason: string | null;
  request_id: string | null;
  entries: LoggedChange[] | null;
  article?: LoggedAct["article"];
}

const toAct = (row: ActRow): LoggedAct => ({
  id: Number(row.event_id),
  at: isoInstant(row.at),
  actor: row.actor_id === null ? null : { id: row.actor_id, name: row.actor_name },
  via: row.via,
  action: row.action,
  reason: row.reason,
  requestId: row.request_id,
  changes: row.entries ?? [],
  ...(row.article !== undefined && { article: row.article }),
});

/** The newest `limit` acts that touched the article, before the event `before`. */
export async function listHistory(
  q: Queryable,
  articleId: string,
  before: number | null,
  limit: number,
): Promise<LoggedAct[]> {
  const rows = await q.execute(
    sql`select * from newsroom.history_of(${articleId}, ${before}::bigint, ${limit}::int)`,
  );
  return (rows as unknown as ActRow[]).map(toAct);
}

/** A stretch of typing by one person: steps less than ten minutes apart. */
export interface TypingStretch {
  by: { id: string; name: string };
  from: string;
  to: string;
  steps: number;
  fromVersion: number;
  toVersion: number;
}

/** Who typed in the article between two instants, newest first; what commands did to the text is not typing. */
export async function listTyping(
  q: Queryable,
  articleId: string,
  after: string | null,
  before: string | null,
): Promise<TypingStretch[]> {
  const rows = (await q.execute(sql`
    select s.staff_id as id, p.full_name as name, min(s.at) as "from", max(s.at) as "to", count(*)::int as steps,
           min(s.version) as "fromVersion", max(s.version) as "toVersion"
      from (select t.*, sum(case when t.apart then 1 else 0 end) over (order by t.version) as stretch
              from (select staff_id, at, version,
                           staff_id is distinct from lag(staff_id) over (order by version)
                             or at - lag(at) over (order by version) > interval '10 minutes' as apart
                      from newsroom.steps_of(${articleId}, 0)
                     where client_id <> 'server'
                       and at > coalesce(${after}::timestamptz, '-infinity')
                       and at <= coalesce(${before}::timestamptz, 'infinity')) t) s
      join newsroom.staff p on p.id = s.staff_id
     group by s.stretch, s.staff_id, p.full_name order by max(s.version) desc`)) as unknown as ({
    id: string;
    name: string;
  } & Omit<TypingStretch, "by">)[];
  return rows.map(({ id, name, from, to, ...rest }) => ({
    by: { id, name },
    from: isoInstant(from),
    to: isoInstant(to),
    ...rest,
  }));
}

export interface LogFilter {
  /** Staff id, or e-mail. */
  actor?: string | undefined;
  articleId?: string | undefined;
  /** A whole act ("article.release") or the part before the dot. */
  action?: string | undefined;
  /** Instants, or days in the newspaper's zone; both inclusive. */
  from?: string | undefined;
  to?: string | undefined;
  before?: number | null | undefined;
  limit: number;
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
const zone = sql`coalesce((select fields ->> 'timeZone' from published.site), 'Asia/Ho_Chi_Minh')`;

/** Acts of everybody, newest first. For the auditor's login. */
export async function listActs(q: Queryable, filter: LogFilter): Promise<LoggedAct[]> {
  const { actor, articleId, action, from, to, before } = filter;
  const conditions = [sql`true`];
  if (actor)
    conditions.push(
      sql`e.actor_id in (select s.id from newsroom.staff s where s.id::text = ${actor} or s.email = ${actor})`,
    );
  if (articleId)
    conditions.push(
      sql`e.id in (select n.event_id from audit.entries n where n.article_id = ${articleId}::uuid)`,
    );
  if (action) conditions.push(sql`(e.action = ${action} or starts_with(e.action, ${`${action}.`}))`);
  if (from)
    conditions.push(
      isDay(from) ? sql`e.at >= ${from}::timestamp at time zone ${zone}` : sql`e.at >= ${from}::timestamptz`,
    );
  if (to)
    conditions.push(
      isDay(to)
        ? sql`e.at < (${to}::timestamp + interval '1 day') at time zone ${zone}`
        : sql`e.at <= ${to}::timestamptz`,
    );
  if (before) conditions.push(sql`e.id < ${before}::bigint`);
  const rows = await q.execute(sql`
    select e.id as event_id, e.at, e.actor_id, e.actor_name, e.via, e.action, e.reason, e.request_id,
           (select jsonb_agg(jsonb_build_object('table', n.table_name, 'op', n.op, 'key', n.key, 'old', n.old, 'new', n.new)
                             order by n.id) from audit.entries n where n.event_id = e.id) as entries,
           (select jsonb_build_object('id', a.id, 'number', a.number, 'headline', a.headline) from newsroom.articles a
             where a.id = (select n.article_id from audit.entries n
                            where n.event_id = e.id and n.article_id is not null limit 1)) as article
      from audit.events e where ${sql.join(conditions, sql` and `)}
     order by e.id desc limit ${filter.limit}`);
  return (rows as unknown as ActRow[]).map(toAct);
}

/** The article of this number, as the log knows it; for the auditor's login. */
export async function findArticleIdByNumber(q: Queryable, number: number): Promise<string | null> {
  const [row] = (await q.execute(
    sql`select id from newsroom.articles where number = ${number}::bigint`,
  )) as unknown as { id: string }[];
  return row?.id ?? null;
}
