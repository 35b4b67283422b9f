/** What has been made of a photo after its upload. */
import { sql } from "drizzle-orm";
import type { Queryable } from "../client";

export interface PhotoOriginal {
  id: string;
  key: string;
  sha256: string;
  mediaType: string;
  width: number;
  height: number;
}

/** Where a photo's original lies and how large it is; null when there is no such photo. */
export async function findOriginal(q: Queryable, photoId: string): Promise<PhotoOriginal | null> {
  const [row] = (await q.execute(sql`
    select id, key, sha256, media_type as "mediaType", width, height from newsroom.photos where id = ${photoId}`)) as unknown as PhotoOriginal[];
  return row ?? null;
}

/** Says which widths of a photo exist as AVIF; live pages that show it are pressed again. */
export async function noteAvif(q: Queryable, photoId: string, widths: readonly number[]): Promise<void> {
  await q.execute(
    sql`select newsroom.note_avif(${photoId}, array(select value::smallint from jsonb_array_elements_text(${JSON.stringify(widths)}::jsonb)))`,
  );
}

/**
 * Puts the photos without AVIF into the queue, newest first, behind whatever anybody waits for; with `again` all of
 * them. Returns how many.
 */
export async function enqueueMissingAvif(q: Queryable, again: boolean): Promise<number> {
  const [row] = (await q.execute(sql`
    select count(*)::int as n from (
      select p.id, row_number() over (order by p.uploaded_at desc) as nth from newsroom.photos p
       where ${again} or not exists (select from newsroom.photo_renditions r where r.photo_id = p.id)) wanted,
      lateral newsroom.want_avif(wanted.id, (80 + least(wanted.nth / 1000, 1000))::integer)`)) as unknown as {
    n: number;
  }[];
  return row?.n ?? 0;
}
