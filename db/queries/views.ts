/** How often pieces were read. Adding is the readers' login's; the numbers are for the newsroom and for lists. */
import { sql } from "drizzle-orm";
import type { ArticleCard } from "@/lib/domain/site";
import type { Queryable } from "../client";
import { type CardRow, cardColumns, toCard } from "./published-lists";

/** "Đọc nhiều": in the last 24 hours, or in seven days. */
export type ReadSpan = "day" | "week";

/** Adds what a process has counted, at most 5,000 pieces, and ranks anew if that was minutes ago. */
export async function addViews(q: Queryable, views: readonly (readonly [number, number])[]): Promise<void> {
  const rows = JSON.stringify(views.map(([number, count]) => ({ number, count })));
  await q.execute(sql`
    select published.count_views(coalesce(array_agg(number), '{}'), coalesce(array_agg(count), '{}'))
      from jsonb_to_recordset(${rows}::jsonb) as x (number bigint, count integer)`);
}

/** The live pieces read most, in order: of the last day, of the week where that has too few. */
export async function listMostRead(q: Queryable, limit: number): Promise<ArticleCard[]> {
  const rows = (await q.execute(sql`
    select ${cardColumns} from published.most_read m join published.articles a on a.number = m.number
      join published.sections s on s.slug = a.section
     where m.position <= ${limit} and m.span = case when (select count(*) from published.most_read where span = 'day') >= ${limit}
                                                    then 'day' else 'week' end
     order by m.position`)) as unknown as CardRow[];
  return rows.map(toCard);
}

export interface ReadPiece {
  articleId: string;
  headline: string;
  /** Views of the last 24 hours. */
  views: number;
}

/** The pieces read most in the last 24 hours with their figures, for the desk. */
export async function listReadToday(q: Queryable, limit: number): Promise<ReadPiece[]> {
  return (await q.execute(sql`
    select a.article_id as "articleId", a.headline,
           (select coalesce(sum(h.count), 0)::int from published.views_hourly h
             where h.number = a.number and h.hour > now() - interval '24 hours') as views
      from published.most_read m join published.articles a on a.number = m.number
     where m.span = 'day' and m.position <= ${limit} order by m.position`)) as unknown as ReadPiece[];
}

/** Views of one piece since it was first live, and in the last 24 hours. */
export async function viewsOf(q: Queryable, number: number): Promise<{ total: number; day: number }> {
  const [row] = (await q.execute(sql`
    select coalesce((select count from published.view_totals where number = ${number}), 0)::int as total,
           coalesce((select sum(count) from published.views_hourly
                      where number = ${number} and hour > now() - interval '24 hours'), 0)::int as day`)) as unknown as {
    total: number;
    day: number;
  }[];
  return row ?? { total: 0, day: 0 };
}
