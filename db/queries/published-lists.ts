/** Lists of readers: who is on them, newest first, by keyset at any depth. With the readers' login. */
import { type SQL, sql } from "drizzle-orm";
import { printByline } from "@/lib/domain/byline";
import type { ContentByline, ContentPhoto } from "@/lib/domain/content";
import type { ListCursor } from "@/lib/domain/list-cursor";
import type { ArticleCard } from "@/lib/domain/site";
import type { Queryable } from "../client";
import { isoInstant } from "./articles";

/** A list by its name in `published.listings`: "all", "section:kinh-te", "author:minh-hoa", "topic:bien-dao". */
export type ListName = "all" | `section:${string}` | `author:${string}` | `topic:${string}`;

export interface CardRow {
  number: string;
  path: string;
  headline: string;
  kicker: string | null;
  sapo: string | null;
  section: string;
  section_name: string;
  bylines: ContentByline[];
  photo: ContentPhoto | null;
  first_released_at: string;
  released_at: string;
}

export const toCard = (row: CardRow): ArticleCard => ({
  number: Number(row.number),
  path: row.path,
  headline: row.headline,
  kicker: row.kicker,
  sapo: row.sapo,
  section: { slug: row.section, name: row.section_name },
  byline: printByline(row.bylines),
  firstReleasedAt: isoInstant(row.first_released_at),
  updatedAt: isoInstant(row.released_at),
  photo: row.photo?.file
    ? {
        ...row.photo.file,
        alt: row.photo.captionSuffices ? "" : (row.photo.alt ?? row.photo.caption),
        ...(row.photo.focus && { focus: row.photo.focus }),
      }
    : null,
});

/** Of `a` (a live article) and `s` (its section). */
export const cardColumnNames = `a.number, a.path, a.headline, a.kicker, a.sapo, a.section, s.name as section_name, a.bylines, a.photo, a.first_released_at, a.released_at`;
export const cardColumns = sql.raw(cardColumnNames);

const after = (cursor: ListCursor) =>
  sql`(l.at, l.number) < (timestamptz 'epoch' + ${cursor.micros.toString()}::bigint * interval '1 microsecond', ${cursor.number}::bigint)`;

/** Cards of a list, newest first, after `before` when that is given. */
export async function listCards(
  q: Queryable,
  list: ListName,
  options: { limit: number; before?: ListCursor | null },
): Promise<ArticleCard[]> {
  return (await listPart(q, list, options)).map(({ card }) => card);
}

/** The same with each card's place, from which the next part begins. */
export async function listPart(
  q: Queryable,
  list: ListName,
  { limit, before }: { limit: number; before?: ListCursor | null },
): Promise<{ card: ArticleCard; cursor: ListCursor }[]> {
  const rows = (await q.execute(sql`
    select ${cardColumns}, (extract(epoch from l.at) * 1000000)::bigint as micros
      from (select l.at, l.number from published.listings l
             where l.list = ${list} ${before ? sql`and ${after(before)}` : sql``}
             order by l.at desc, l.number desc limit ${limit}) l
      join published.articles a on a.number = l.number join published.sections s on s.slug = a.section
     order by l.at desc, l.number desc`)) as unknown as (CardRow & { micros: string })[];
  return rows.map((row) => ({
    card: toCard(row),
    cursor: { micros: BigInt(row.micros), number: Number(row.number) },
  }));
}

/** Cards first released from `from` up to but without `to`, newest first. */
export async function listCardsBetween(
  q: Queryable,
  list: ListName,
  from: Date,
  to: Date,
  limit: number,
): Promise<ArticleCard[]> {
  const rows = (await q.execute(sql`
    select ${cardColumns}
      from (select l.at, l.number from published.listings l
             where l.list = ${list} and l.at >= ${from.toISOString()}::timestamptz and l.at < ${to.toISOString()}::timestamptz
             order by l.at desc, l.number desc limit ${limit}) l
      join published.articles a on a.number = l.number join published.sections s on s.slug = a.section
     order by l.at desc, l.number desc`)) as unknown as CardRow[];
  return rows.map(toCard);
}

/** The newest of every top section, `each` a section, by slug; without the pieces that stand above already. */
export const listSectionBlocks = (
  q: Queryable,
  each: number,
  above: readonly number[] = [],
): Promise<Map<string, ArticleCard[]>> => listBlocks(q, sql`top.parent is null`, each, above);

/** All of them in one statement. */
async function listBlocks(
  q: Queryable,
  which: SQL,
  each: number,
  above: readonly number[] = [],
): Promise<Map<string, ArticleCard[]>> {
  const rows = (await q.execute(sql`
    select top.slug as block, c.* from published.sections top
      cross join lateral (select ${cardColumns}
                            from (select l.at, l.number from published.listings l where l.list = 'section:' || top.slug
                                     and l.number not in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(above)}::jsonb))
                                   order by l.at desc, l.number desc limit ${each}) l
                            join published.articles a on a.number = l.number
                            join published.sections s on s.slug = a.section
                           order by l.at desc, l.number desc) c
     where ${which} order by top.position`)) as unknown as (CardRow & { block: string })[];
  const blocks = new Map<string, ArticleCard[]>();
  for (const row of rows) blocks.set(row.block, [...(blocks.get(row.block) ?? []), toCard(row)]);
  return blocks;
}

/** The names that a list's newest pieces print, newest first: two people may share an address, never a name. */
export async function listLabels(q: Queryable, list: ListName): Promise<string[]> {
  const rows = (await q.execute(sql`
    select label from (select l.label, l.at from published.listings l where l.list = ${list}
                        order by l.at desc, l.number desc limit 100) newest
     group by label order by max(at) desc`)) as unknown as { label: string }[];
  return rows.map((row) => row.label);
}

/** Months (yyyymm in the paper's zone) in which something was first released, newest first; one index step each. */
export async function listMonths(q: Queryable, timeZone: string): Promise<string[]> {
  const rows = (await q.execute(sql`
    with recursive months (at) as (
      (select l.at from published.listings l where l.list = 'all' order by l.at desc limit 1)
      union all
      select (select l.at from published.listings l
               where l.list = 'all' and l.at < date_trunc('month', months.at, ${timeZone})
               order by l.at desc limit 1)
        from months where months.at is not null
    )
    select to_char(at at time zone ${timeZone}, 'YYYYMM') as month from months where at is not null`)) as unknown as {
    month: string;
  }[];
  return rows.map((row) => row.month);
}

/** How many pieces each day of a span has, in the paper's zone, as "yyyy-mm-dd" → number. */
export async function listDays(
  q: Queryable,
  from: Date,
  to: Date,
  timeZone: string,
): Promise<Map<string, number>> {
  const rows = (await q.execute(sql`
    select to_char(l.at at time zone ${timeZone}, 'YYYY-MM-DD') as day, count(*)::int as n from published.listings l
     where l.list = 'all' and l.at >= ${from.toISOString()}::timestamptz and l.at < ${to.toISOString()}::timestamptz
     group by 1 order by 1`)) as unknown as { day: string; n: number }[];
  return new Map(rows.map((row) => [row.day, row.n]));
}

/** Addresses first released in a span with their last change, newest first. */
export async function listAddresses(
  q: Queryable,
  span: { from: Date; to: Date; limit: number },
): Promise<{ path: string; lastModified: string }[]> {
  const rows = (await q.execute(sql`
    select a.path, a.released_at from published.listings l join published.articles a on a.number = l.number
     where l.list = 'all' and l.at >= ${span.from.toISOString()}::timestamptz and l.at < ${span.to.toISOString()}::timestamptz
     order by l.at desc, l.number desc limit ${span.limit}`)) as unknown as {
    path: string;
    released_at: string;
  }[];
  return rows.map((row) => ({ path: row.path, lastModified: isoInstant(row.released_at) }));
}

/**
 * What to read beside a piece: the newest of its topics first, then what its section released before it, nearest
 * first; never the piece itself, none twice.
 */
export async function listRelated(
  q: Queryable,
  number: number,
  section: string,
  topics: readonly string[],
  limit: number,
): Promise<{ card: ArticleCard; isOfTopic: boolean }[]> {
  const lists = sql.join(
    topics.map((topic) => sql`${`topic:${topic}`}`),
    sql`, `,
  );
  const ofTopics = topics.length
    ? sql`(select l.number, l.at, 1 as rank from unnest(array[${lists}]::text[]) t (list)
             cross join lateral (select x.number, x.at from published.listings x where x.list = t.list
                                  order by x.at desc, x.number desc limit ${limit + 1}) l) union all`
    : sql``;
  const rows = (await q.execute(sql`
    with self as (select at from published.listings where number = ${number} and list = 'all'),
    near (number, at, rank) as (
      ${ofTopics}
      (select l.number, l.at, 2 from published.listings l, self
        where l.list = ${`section:${section}`} and (l.at, l.number) < (self.at, ${number}::bigint)
        order by l.at desc, l.number desc limit ${limit})
    ), best as (
      select number, min(rank) as rank, max(at) as at from near where number <> ${number} group by number
       order by 2, 3 desc, 1 desc limit ${limit}
    )
    select ${cardColumns}, best.rank from best join published.articles a on a.number = best.number
      join published.sections s on s.slug = a.section order by best.rank, best.at desc, a.number desc`)) as unknown as (CardRow & {
    rank: number;
  })[];
  return rows.map((row) => ({ card: toCard(row), isOfTopic: row.rank === 1 }));
}

/** The nearest instants at which something was released before and after a span; null where nothing was. */
export async function nearestReleases(
  q: Queryable,
  from: Date,
  to: Date,
): Promise<{ before: string | null; after: string | null }> {
  const [row] = (await q.execute(sql`
    select (select at from published.listings where list = 'all' and at < ${from.toISOString()}::timestamptz
             order by at desc limit 1) as before,
           (select at from published.listings where list = 'all' and at >= ${to.toISOString()}::timestamptz
             order by at limit 1) as after`)) as unknown as { before: string | null; after: string | null }[];
  return {
    before: row?.before ? isoInstant(row.before) : null,
    after: row?.after ? isoInstant(row.after) : null,
  };
}

/** The newest of each section below `parent`, `each` a section, by slug. */
export async function listChildBlocks(
  q: Queryable,
  parent: string,
  each: number,
): Promise<Map<string, ArticleCard[]>> {
  return await listBlocks(q, sql`top.parent = ${parent}`, each);
}
