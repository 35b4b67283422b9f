/** Recomputes what the log says and compares it with what the tables hold. Needs a login that reads all of both. */
import { sql } from "drizzle-orm";
import type { Queryable } from "../client";

/** A watched table, as its trigger was told. */
export interface Watched {
  table: string;
  keys: string[];
  /** Columns of which only the change is logged. */
  masked: string[];
  /** Columns that the log leaves out. */
  omitted: string[];
}

/** Every table with the audit trigger, from the catalogue. */
export async function listWatched(q: Queryable): Promise<Watched[]> {
  const rows = (await q.execute(sql`
    select c.relname as name, string_to_array(encode(t.tgargs, 'escape'), '\\000') as args
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where t.tgname = 'zz_audit' and n.nspname = 'newsroom' order by c.relname`)) as unknown as {
    name: string;
    args: string[];
  }[];
  const names = (text: string | undefined) => (text ? text.split(",") : []);
  return rows.map(({ name, args }) => ({
    table: name,
    keys: names(args[0]),
    masked: names(args[1]),
    omitted: names(args[2]),
  }));
}

/** Where log and table disagree, or the log with itself. */
export interface Difference {
  table: string;
  key: unknown;
  column: string | null;
  problem:
    | "row_without_entry"
    | "entry_without_row"
    | "column_differs"
    | "log_broken"
    | "unknown_table"
    | "step_gap"
    | "history_digest"
    | "text_differs"
    | "revision_hash"
    | "release_hash";
  /** What the log says, and what is there; hidden where the log hides it. */
  logged?: unknown;
  found?: unknown;
}

const textArray = (items: readonly string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(items)}::jsonb))`;

/** Instants are the same whatever zone they were written in; everything else is compared as it stands. */
const same = (column: ReturnType<typeof sql>, a: ReturnType<typeof sql>, b: ReturnType<typeof sql>) => sql`
  case when ${column} = any (instants.names) and jsonb_typeof(${a}) = 'string' and jsonb_typeof(${b}) = 'string'
       then (${a} #>> '{}')::timestamptz = (${b} #>> '{}')::timestamptz
       else coalesce(${a}, 'null') = coalesce(${b}, 'null') end`;

const instantsOf = (table: string) => sql`
  instants as (select coalesce(array_agg(attname::text), '{}') as names from pg_attribute
                where attrelid = ${`newsroom.${table}`}::regclass and atttypid = 'timestamptz'::regtype and attnum > 0)`;

/**
 * Replays the entries of one table, key by key: the last value of each column against the row that is there, at
 * most `limit` differences. A column that the log has never seen was added by a later migration and is passed over.
 */
export async function compareWithLog(
  q: Queryable,
  { table, keys, masked, omitted }: Watched,
  limit: number,
): Promise<Difference[]> {
  const row = sql.raw(`newsroom."${table}"`);
  const rows = (await q.execute(sql`
    with ${instantsOf(table)},
    last as (select distinct on (key) key, op, id from audit.entries where table_name = ${table} order by key, id desc),
    logged as (
      select n.key, jsonb_object_agg(c.key, c.value order by n.id) as state
        from audit.entries n cross join lateral jsonb_each(n.new) c
       where n.table_name = ${table} group by n.key),
    there as (
      select (select jsonb_object_agg(k, j -> k) from unnest(${textArray(keys)}) k) as key, j as state
        from (select to_jsonb(t) - ${textArray(omitted)} as j from ${row} t) x)
    select coalesce(t.key, l.key) as key, d."column", d.problem, d.logged, d.found
      from (select last.key, case when last.op <> 'D' then logged.state end as state
              from last left join logged using (key)) l
      full join there t on t.key = l.key
      cross join instants
      cross join lateral (
        select null as "column", 'row_without_entry' as problem, null::jsonb as logged, null::jsonb as found
         where l.state is null and t.key is not null
        union all
        select null, 'entry_without_row', null, null where l.state is not null and t.key is null
        union all
        select c.key, 'column_differs', c.value, t.state -> c.key from jsonb_each(l.state) c
         where t.key is not null and t.state ? c.key and c.key <> all (${textArray(masked)})
           and not ${same(sql`c.key`, sql`c.value`, sql`(t.state -> c.key)`)}) d
     limit ${limit}`)) as unknown as Omit<Difference, "table">[];
  return rows.map((found) => ({ table, ...found }));
}

/** Where an entry's old value is not what the entry before it left: something happened in between, unlogged. */
export async function findBrokenChains(q: Queryable, table: string, limit: number): Promise<Difference[]> {
  const rows = (await q.execute(sql`
    with ${instantsOf(table)},
    cells as (
      select n.id, n.key, n.op, c.name, n.old -> c.name as old, n.new -> c.name as new
        from audit.entries n
        cross join lateral (select jsonb_object_keys(coalesce(n.old, '{}') || coalesce(n.new, '{}')) as name) c
       where n.table_name = ${table}),
    chained as (
      select *, lag(new) over w as before, lag(op) over w as op_before from cells
      window w as (partition by key, name order by id))
    select key, name as "column", 'log_broken' as problem, before as logged, old as found
      from chained cross join instants
     where case when op = 'I' then op_before is not null and op_before <> 'D'
                when op_before is null then false
                else op_before = 'D' or not ${same(sql`name`, sql`before`, sql`old`)} end
     order by id limit ${limit}`)) as unknown as Omit<Difference, "table">[];
  return rows.map((found) => ({ table, ...found }));
}

/** Facts beside the replay: tables nobody watches, gaps in a text's steps, revisions and releases of another hash. */
export async function findFalseFacts(q: Queryable, limit: number): Promise<Difference[]> {
  return (await q.execute(sql`
    select * from (
      select distinct table_name as "table", null::jsonb as key, null as "column", 'unknown_table' as problem
        from audit.entries n
       where not exists (select from pg_trigger t join pg_class c on c.oid = t.tgrelid
                          where t.tgname = 'zz_audit' and c.relname = n.table_name)
      union all
      select 'article_steps', jsonb_build_object('article_id', h.article_id), 'version', 'step_gap'
        from newsroom.article_heads h
        left join (select article_id, count(*) as steps, max(version) as newest from newsroom.article_steps group by 1) s
          using (article_id)
        left join (select article_id, sum(to_version - from_version + 1) as steps, max(to_version) as newest
                     from newsroom.article_history group by 1) f using (article_id)
       where greatest(s.newest, f.newest, 0) <> h.body_version
          or coalesce(s.steps, 0) + coalesce(f.steps, 0) <> h.body_version
      union all
      select 'article_history', jsonb_build_object('article_id', f.article_id, 'to_version', f.to_version), 'lines',
             'history_digest'
        from newsroom.article_history f where f.digest is distinct from newsroom.history_digest(f)
      union all
      select 'revisions', jsonb_build_object('id', id), 'content_hash', 'revision_hash' from newsroom.revisions
       where content_hash <> encode(sha256(convert_to(content, 'UTF8')), 'hex')
      union all
      select 'releases', jsonb_build_object('id', r.id), 'content_hash', 'release_hash'
        from newsroom.releases r
        left join newsroom.approvals p on p.id = r.approval_id and p.content_hash = r.content_hash
        left join newsroom.revisions v on v.id = r.revision_id and v.content_hash = r.content_hash
       where p.id is null or v.id is null) x
     limit ${limit}`)) as unknown as Difference[];
}

/** How much there is: entries, events, steps, and entries that belong to no event. */
export async function countLog(
  q: Queryable,
): Promise<{ entries: number; events: number; steps: number; orphans: number }> {
  const [row] = (await q.execute(sql`
    select (select count(*)::int from audit.entries) as entries, (select count(*)::int from audit.events) as events,
           (select coalesce(sum(body_version), 0)::int from newsroom.article_heads) as steps,
           (select count(*)::int from audit.entries n
             where not exists (select from audit.events e where e.id = n.event_id)) as orphans`)) as unknown as {
    entries: number;
    events: number;
    steps: number;
    orphans: number;
  }[];
  return row ?? { entries: 0, events: 0, steps: 0, orphans: 0 };
}
