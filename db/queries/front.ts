/** The places on the front as publishers lay them out. What readers see of them is `published-front.ts`. */
import { sql } from "drizzle-orm";
import type { FrontPlace } from "@/lib/domain/front";
import type { Queryable, Tx } from "../client";
import { isoInstant } from "./articles";

/** A place with what its row on the screen says. */
export interface LaidPlace extends FrontPlace {
  articleId: string;
  headline: string;
  section: { nameVi: string; nameEn: string };
  pinnedBy: string;
  pinnedAt: string;
}

/** Waits for whoever lays out the front, and returns how often it has changed. */
export async function lockFront(tx: Tx): Promise<number> {
  const [row] = (await tx.execute(sql`select newsroom.lock_front() as version`)) as unknown as {
    version: number;
  }[];
  return row?.version ?? 0;
}

/** All places in order with the version that they make. */
export async function readLayout(q: Queryable): Promise<{ version: number; places: LaidPlace[] }> {
  const [row] = (await q.execute(sql`
    select l.version,
           (select coalesce(jsonb_agg(jsonb_build_object('number', a.number, 'until', p.until, 'articleId', a.article_id,
                     'headline', a.headline, 'section', jsonb_build_object('nameVi', s.name, 'nameEn', s.name_en),
                     'pinnedBy', t.full_name, 'pinnedAt', p.pinned_at) order by p.position), '[]')
              from newsroom.front_places p join published.articles a on a.article_id = p.article_id
              join published.sections s on s.slug = a.section join newsroom.staff t on t.id = p.pinned_by) as places
      from newsroom.front_layout l`)) as unknown as { version: number; places: LaidPlace[] }[];
  const { version = 0, places = [] } = row ?? {};
  return {
    version,
    places: places.map((place) => ({
      ...place,
      until: place.until && isoInstant(place.until),
      pinnedAt: isoInstant(place.pinnedAt),
    })),
  };
}

/** Writes what is different from the places there are; a piece that is not live is refused by the database. */
export async function writeLayout(
  tx: Tx,
  staffId: string,
  before: readonly FrontPlace[],
  after: readonly FrontPlace[],
): Promise<void> {
  const gone = before.filter((one) => !after.some(({ number }) => number === one.number));
  const rows = JSON.stringify(after.map((place, index) => ({ ...place, position: index + 1 })));
  const given = sql`jsonb_to_recordset(${rows}::jsonb) as x (number bigint, position smallint, until timestamptz)
    join newsroom.articles a on a.number = x.number`;
  if (gone.length > 0)
    await tx.execute(sql`
      delete from newsroom.front_places p using newsroom.articles a
       where a.id = p.article_id
         and a.number in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(gone.map(({ number }) => number))}::jsonb))`);
  await tx.execute(sql`
    update newsroom.front_places p set position = x.position, until = x.until from ${given}
     where p.article_id = a.id and (p.position, p.until) is distinct from (x.position, x.until)`);
  await tx.execute(sql`
    insert into newsroom.front_places (article_id, position, pinned_by, until)
    select a.id, x.position, ${staffId}::uuid, x.until from ${given}
     where not exists (select from newsroom.front_places p where p.article_id = a.id)`);
}

/** Whether readers have the piece of this number. */
export async function isLiveNumber(q: Queryable, number: number): Promise<boolean> {
  const rows = (await q.execute(
    sql`select from published.articles where number = ${number}`,
  )) as unknown as unknown[];
  return rows.length > 0;
}
