/** Live articles to measure with. Written by the superuser into what readers see: no newsroom stands behind them. */
import type postgres from "postgres";

export interface LivePiece {
  number: number;
  path: string;
  section: string;
}

/** The demo's piece with the most pictures, awards and words. */
export async function richestArticle(sql: postgres.Sql): Promise<LivePiece> {
  const [piece] = await sql<LivePiece[]>`
    select number::int, path, section from published.articles
     order by jsonb_array_length(content -> 'photos') + jsonb_array_length(content -> 'awards') desc,
              length(content::text) desc limit 1`;
  if (!piece) throw new Error("Nothing is live.");
  return piece;
}

/** Copies of what is live, under numbers and addresses of their own; returns their paths. */
export async function fillWithCopies(sql: postgres.Sql, copies: number): Promise<string[]> {
  const rows = await sql<{ path: string }[]>`
    with originals as (select a.*, row_number() over (order by number) as n, count(*) over () as many
                         from published.articles a)
    insert into published.articles (number, article_id, path, section, section_path, headline, kicker, sapo, bylines,
                                    photo, content, release_id, release_number, first_released_at, released_at)
    select 100000 + i, gen_random_uuid(), regexp_replace(o.path, '\\d+$', (100000 + i)::text), o.section, o.section_path,
           o.headline, o.kicker, o.sapo, o.bylines, o.photo, o.content, gen_random_uuid(), 1,
           o.first_released_at - i * interval '1 hour', o.released_at
      from generate_series(1, ${copies}) i join originals o on o.n = i % o.many + 1
    on conflict do nothing
    returning path`;
  return rows.map((row) => row.path);
}
