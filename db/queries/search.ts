/** Searching what is live. Runs with the readers' login, on connections of its own that give up soon. */
import { sql } from "drizzle-orm";
import type { Content } from "@/lib/domain/content";
import type { ArticleCard } from "@/lib/domain/site";
import type { Db, Queryable } from "../client";
import { prepared } from "../prepared";
import { type CardRow, cardColumnNames, toCard } from "./published-lists";

/** A place in time: what is older is searched. Instants are microseconds since 1970. */
export interface SearchPlace {
  micros: bigint;
  number: number;
}

/** Where a page of results begins: inside the ranked window that starts at `window`, behind `after`. */
export interface SearchCursor {
  window: SearchPlace;
  after: (SearchPlace & { tier: number; place: number }) | null;
}

export interface LiveSearch {
  phrases: readonly string[];
  styled: readonly string[] | null;
  numbers: readonly string[];
  /** Every word somewhere, instead of phrases. */
  scattered: boolean;
  section?: string | null | undefined;
  author?: string | null | undefined;
  withAwards?: boolean | undefined;
  withPhotos?: boolean | undefined;
  /** Instants in ISO 8601: from, and before. */
  since?: string | null | undefined;
  until?: string | null | undefined;
  cursor?: SearchCursor | null | undefined;
  limit: number;
}

export interface LiveHit {
  card: ArticleCard;
  content: Content;
}

export interface LiveResults {
  hits: LiveHit[];
  /** Of the page after this one. */
  next: SearchCursor | null;
}

/** So many of the newest matches are ranked among themselves; behind them begins the next window. */
const rankedWindow = 60;

/** Words that stand apart have no rank to speak of and cost most: a window of theirs is one page. */
const windowOf = ({ scattered, limit }: LiveSearch): number =>
  scattered ? limit : Math.max(rankedWindow, limit);

interface HitRow extends CardRow {
  content: Content;
  tier: number;
  place: number;
  micros: string;
  newest: string;
  newest_number: string;
  oldest: string;
  oldest_number: string;
  in_window: number;
}

export const texts = (list: readonly string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(list)}::jsonb))`;

const list = (place: number) => `array(select jsonb_array_elements_text($${place}::text::jsonb))`;
const instant = (place: number) =>
  `(timestamptz 'epoch' + $${place}::text::bigint * interval '1 microsecond')`;
const micros = (column: string) => `(extract(epoch from ${column}) * 1000000)::bigint`;

/** Parsed and planned once a connection: whoever searches waits for it. */
const pageStatement = `
  with hits as materialized (
    select h.* from published.search(${list(1)}, ${list(2)}, ${list(3)}, $4::text::boolean, ${list(5)}, $6::text::timestamptz,
      coalesce(${instant(7)}, $8::text::timestamptz), $9::text::bigint, $15::text::integer) h
     order by h.at desc, h.number desc limit $15::text::integer
  ), page as (
    select * from hits h
     where $10::text is null
        or (h.tier, -h.place, h.at, h.number)
           < ($10::text::integer, -$11::text::integer, ${instant(12)}, $13::text::bigint)
     order by h.tier desc, h.place, h.at desc, h.number desc limit $14::text::integer
  ), around as (
    select count(*)::int as in_window, ${micros("max(at)")} as newest, ${micros("min(at)")} as oldest from hits
  )
  select ${cardColumnNames}, a.content, p.tier, p.place, ${micros("p.at")} as micros, w.*,
         (select number from hits order by at desc, number desc limit 1) as newest_number,
         (select number from hits order by at, number limit 1) as oldest_number
    from page p join published.articles a on a.number = p.number join published.sections s on s.slug = a.section, around w
   order by p.tier desc, p.place, p.at desc, p.number desc`;

/** One page, best first: nearest to what was typed, then headline before text, then newest. */
export async function searchLive(db: Db, search: LiveSearch): Promise<LiveResults> {
  const { cursor, limit } = search;
  const facets = [
    ...(search.section ? [`@${search.section}`] : []),
    ...(search.author ? [`~${search.author}`] : []),
    ...(search.withAwards ? ["!awards"] : []),
    ...(search.withPhotos ? ["!photos"] : []),
  ];
  const after = cursor?.after;
  const rows = await prepared<HitRow>(db, pageStatement, [
    JSON.stringify(search.phrases),
    JSON.stringify(search.styled ?? []),
    JSON.stringify(search.numbers),
    String(search.scattered),
    JSON.stringify(facets),
    search.since ?? null,
    cursor ? String(cursor.window.micros) : null,
    search.until ?? null,
    cursor ? String(cursor.window.number) : null,
    after ? String(after.tier) : null,
    after ? String(after.place) : null,
    after ? String(after.micros) : null,
    after ? String(after.number) : null,
    String(limit + 1),
    String(windowOf(search)),
  ]);
  const shown = rows.slice(0, limit);
  return {
    hits: shown.map((row) => ({ card: toCard(row), content: row.content })),
    next: nextPlace(search, rows, shown),
  };
}

function nextPlace(
  search: LiveSearch,
  rows: readonly HitRow[],
  shown: readonly HitRow[],
): SearchCursor | null {
  const last = shown.at(-1);
  if (!last) return null;
  if (rows.length > shown.length) {
    const window = search.cursor?.window ?? {
      micros: BigInt(last.newest),
      number: Number(last.newest_number) + 1,
    };
    const { tier, place } = last;
    return { window, after: { micros: BigInt(last.micros), number: Number(last.number), tier, place } };
  }
  if (last.in_window < windowOf(search)) return null;
  return { window: { micros: BigInt(last.oldest), number: Number(last.oldest_number) }, after: null };
}

export interface TermLike {
  /** Which of the given texts it resembles. */
  text: string;
  /** Folded. */
  term: string;
  shown: string;
  likeness: number;
}

/** For each text the pairs and names that resemble it, the text itself among them if it is known. */
export async function listTermsLike(q: Queryable, given: readonly string[]): Promise<TermLike[]> {
  return (await q.execute(sql`
    select x.text, l.term, l.shown, l.likeness from (select distinct unnest(${texts(given)}) as text) x
     cross join lateral (
       select t.term, t.shown, public.similarity(t.term, x.text) as likeness from published.search_terms t
        where t.term operator(public.%) x.text order by 3 desc, t.term limit 8) l`)) as unknown as TermLike[];
}

/** Whether some live article has this phrase. */
export async function findLivePhrase(q: Queryable, phrase: string): Promise<boolean> {
  const rows = (await q.execute(sql`
    select from published.search(${texts([phrase])}, '{}', '{}', false, '{}', null, null, null, 1) limit 1`)) as unknown as unknown[];
  return rows.length > 0;
}
