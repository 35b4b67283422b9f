/** Pressed pages as they are stored, and the keys they are made of. With the readers' login. */
import { sql } from "drizzle-orm";
import type { Queryable } from "../client";
import { isoInstant } from "./articles";

export interface StoredPage {
  /** Sorted; `generations` are theirs, in the same order. */
  keys: readonly string[];
  generations: readonly number[];
  template: string;
  status: number;
  contentType: string;
  releaseId: string | null;
  location: string | null;
  identity: Buffer;
  gzip: Buffer | null;
  brotli: Buffer | null;
  /** ISO instant after which it is not true any more by itself, or null. */
  until: string | null;
}

/** The stored page at `path` if it still holds; null if it was never pressed, has gone stale or is over. */
export async function findPage(q: Queryable, path: string): Promise<StoredPage | null> {
  const [row] = (await q.execute(sql`
    select keys, generations, template, status, content_type as "contentType", release_id as "releaseId", location,
           identity, gzip, brotli, until
      from published.pages where path = ${path} and (until is null or until > now())`)) as unknown as (Omit<
    StoredPage,
    "generations"
  > & { generations: string[] })[];
  return row
    ? { ...row, generations: row.generations.map(Number), until: row.until && isoInstant(row.until) }
    : null;
}

/** How often each of these has changed, in the order given; 0 for what never did. */
export async function generationsOf(q: Queryable, keys: readonly string[]): Promise<number[]> {
  const rows = (await q.execute(
    sql`select key, generation from published.keys where key in ${[...keys, ""]}`,
  )) as unknown as { key: string; generation: string }[];
  const known = new Map(rows.map((row) => [row.key, Number(row.generation)]));
  return keys.map((key) => known.get(key) ?? 0);
}

const array = (values: readonly (string | number)[], type: "text" | "bigint") =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::${sql.raw(type)}[]`;

/** Stores a page; false if one of its keys has moved since it was read, or it is over already. */
export async function storePage(q: Queryable, path: string, page: StoredPage): Promise<boolean> {
  const [row] = (await q.execute(sql`
    select published.store_page(${path}, ${array(page.keys, "text")}, ${array(page.generations, "bigint")},
      ${page.template}, ${page.status}::smallint, ${page.contentType}, ${page.releaseId}, ${page.location},
      ${page.identity}::bytea, ${page.gzip}::bytea, ${page.brotli}::bytea, ${page.until}::timestamptz) as stored`)) as unknown as {
    stored: boolean;
  }[];
  return row?.stored === true;
}
