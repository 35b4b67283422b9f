/** Old addresses. Looking one up is the readers' login's, and only for what nothing else answers. */
import { sql } from "drizzle-orm";
import type { Redirect, RedirectTarget } from "@/lib/domain/redirect";
import type { Queryable, Tx } from "../client";

const names = (list: readonly string[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(list)}::jsonb))`;

/** The first of these names that leads somewhere, the longest first; null if none does. */
export async function findRedirect(
  q: Queryable,
  from: readonly string[],
): Promise<{ from: string; target: RedirectTarget } | null> {
  const [row] = (await q.execute(sql`
    select from_path, number, to_path from published.redirects where from_path in ${names(from)}
     order by length(from_path) desc limit 1`)) as unknown as {
    from_path: string;
    number: string | null;
    to_path: string | null;
  }[];
  if (!row) return null;
  const target: RedirectTarget =
    row.to_path === null ? { number: Number(row.number), to: null } : { number: null, to: row.to_path };
  return { from: row.from_path, target };
}

/** Enters these, each in the place of an older one of its name; returns how many are new or different. */
export async function putRedirects(
  tx: Tx,
  staffId: string,
  source: "import" | "manual",
  list: readonly Redirect[],
): Promise<number> {
  const rows = JSON.stringify(list.map(({ from, target }) => ({ from, ...target })));
  const changed = (await tx.execute(sql`
    insert into newsroom.redirects as r (from_path, number, to_path, source, created_by)
    select x."from", x.number, x."to", ${source}, ${staffId}::uuid
      from jsonb_to_recordset(${rows}::jsonb) as x ("from" text, number bigint, "to" text)
    on conflict (from_path) do update set number = excluded.number, to_path = excluded.to_path, source = excluded.source
     where (r.number, r.to_path) is distinct from (excluded.number, excluded.to_path)
    returning 1`)) as unknown as unknown[];
  return changed.length;
}

export async function deleteRedirect(tx: Tx, from: string): Promise<boolean> {
  const gone = (await tx.execute(
    sql`delete from newsroom.redirects where from_path = ${from} returning 1`,
  )) as unknown as unknown[];
  return gone.length > 0;
}

export interface RedirectRow {
  from: string;
  number: number | null;
  to: string | null;
  source: string;
  createdBy: string;
  hits: number;
  lastOn: string | null;
}

/** Old addresses by name, those that begin with `prefix`, after `after`. */
export async function listRedirects(
  q: Queryable,
  { prefix = "", after = "", limit }: { prefix?: string; after?: string; limit: number },
): Promise<RedirectRow[]> {
  return (await q.execute(sql`
    select r.from_path as "from", r.number::int as number, r.to_path as "to", r.source, s.full_name as "createdBy",
           coalesce(h.count, 0)::int as hits, h.last_on::text as "lastOn"
      from newsroom.redirects r join newsroom.staff s on s.id = r.created_by
      left join published.redirect_hits h on h.from_path = r.from_path
     where starts_with(r.from_path, ${prefix}) and r.from_path > ${after}
     order by r.from_path limit ${limit}`)) as unknown as RedirectRow[];
}

/** Adds how often old addresses were asked for. */
export async function addHits(q: Queryable, hits: readonly (readonly [string, number])[]): Promise<void> {
  const rows = JSON.stringify(hits.map(([path, count]) => ({ path, count })));
  await q.execute(sql`
    select published.count_redirects(coalesce(array_agg(path), '{}'), coalesce(array_agg(count), '{}'))
      from jsonb_to_recordset(${rows}::jsonb) as x (path text, count integer)`);
}
