/** What stands on the front: the places that publishers gave, then the newest. With the readers' login. */
import { sql } from "drizzle-orm";
import type { ArticleCard } from "@/lib/domain/site";
import type { Queryable } from "../client";
import { isoInstant } from "./articles";
import { type CardRow, cardColumns, toCard } from "./published-lists";

export interface FrontCards {
  cards: ArticleCard[];
  /** When the first of the places shown is given up by itself; null if none is. */
  until: string | null;
}

/** The first `limit` pieces of the front at `now`, none twice. A place whose piece is not live is passed over. */
export async function listFrontCards(q: Queryable, limit: number, now: Date): Promise<FrontCards> {
  const rows = (await q.execute(sql`
    with placed as (
      select p.number, row_number() over (order by p.position) as rank, p.until
        from published.front_places p join published.articles a on a.number = p.number
       where p.until is null or p.until > ${now.toISOString()}::timestamptz
       order by p.position limit ${limit}
    ), newest as (
      select l.number, row_number() over (order by l.at desc, l.number desc) as rank
        from (select at, number from published.listings where list = 'all'
               order by at desc, number desc limit ${limit}::int + (select count(*) from placed)) l
    ), shown as (
      select number, 1 as part, rank, until from placed
      union all
      select n.number, 2, n.rank, null from newest n where not exists (select from placed p where p.number = n.number)
       order by 2, 3 limit ${limit}
    )
    select ${cardColumns}, shown.until from shown join published.articles a on a.number = shown.number
      join published.sections s on s.slug = a.section order by shown.part, shown.rank`)) as unknown as (CardRow & {
    until: string | null;
  })[];
  const over = rows.flatMap(({ until }) => (until ? [isoInstant(until)] : [])).sort();
  return { cards: rows.map(toCard), until: over[0] ?? null };
}
