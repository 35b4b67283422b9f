/** The photo library. */
import { sql } from "drizzle-orm";
import type { Queryable, Tx } from "../client";
import { isoInstant } from "./articles";

export interface LibraryPhoto {
  id: string;
  key: string;
  mediaType: string;
  width: number;
  height: number;
  bytes: number;
  caption: string | null;
  credit: string | null;
  alt: string | null;
  uploadedBy: string;
  uploadedAt: string;
}

const columns = sql`p.id, p.key, p.media_type as "mediaType", p.width, p.height, p.bytes::int as bytes, p.caption, p.credit, p.alt,
  p.uploaded_by as "uploadedBy", p.uploaded_at as "uploadedAt"`;

const fromRow = (row: LibraryPhoto): LibraryPhoto => ({ ...row, uploadedAt: isoInstant(row.uploadedAt) });

/** Photos by id; unknown ids are simply absent. */
export async function findPhotos(q: Queryable, ids: readonly string[]): Promise<Map<string, LibraryPhoto>> {
  if (ids.length === 0) return new Map();
  const rows = (await q.execute(sql`
    select ${columns} from newsroom.photos p
     where p.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`)) as unknown as LibraryPhoto[];
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

export async function findPhotoBySha256(q: Queryable, sha256: string): Promise<LibraryPhoto | null> {
  const [row] = (await q.execute(
    sql`select ${columns} from newsroom.photos p where p.sha256 = ${sha256}`,
  )) as unknown as LibraryPhoto[];
  return row ? fromRow(row) : null;
}

/** Newest first, `limit` at most, from before the cursor (upload time and id of the last one seen). */
export async function listPhotos(
  q: Queryable,
  limit: number,
  before: { at: string; id: string } | null,
): Promise<LibraryPhoto[]> {
  const rows = (await q.execute(sql`
    select ${columns} from newsroom.photos p
     where ${before ? sql`(p.uploaded_at, p.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql`true`}
     order by p.uploaded_at desc, p.id desc limit ${limit}`)) as unknown as LibraryPhoto[];
  return rows.map(fromRow);
}

export async function insertPhoto(
  tx: Tx,
  photo: Omit<LibraryPhoto, "uploadedAt"> & { sha256: string },
): Promise<void> {
  await tx.execute(sql`
    insert into newsroom.photos (id, key, sha256, media_type, width, height, bytes, caption, credit, alt, uploaded_by)
    values (${photo.id}, ${photo.key}, ${photo.sha256}, ${photo.mediaType}, ${photo.width}, ${photo.height}, ${photo.bytes},
            ${photo.caption}, ${photo.credit}, ${photo.alt}, ${photo.uploadedBy})`);
}

export async function updatePhotoWords(
  tx: Tx,
  id: string,
  words: { caption?: string | null; credit?: string | null; alt?: string | null },
): Promise<void> {
  const sets = Object.entries(words)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => sql`${sql.identifier(column)} = ${value}`);
  if (sets.length > 0)
    await tx.execute(sql`update newsroom.photos set ${sql.join(sets, sql`, `)} where id = ${id}`);
}
