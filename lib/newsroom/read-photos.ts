/** The library, for those who work with pictures. */
import { findPhotos, type LibraryPhoto, listPhotos } from "@/db/queries/photos";
import { type Capability, hasCapabilityAnywhere } from "@/lib/domain/capability";
import { isId } from "@/lib/domain/ids";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import type { Context } from "./context";

export type { LibraryPhoto } from "@/db/queries/photos";

const seeing: readonly Capability[] = ["reporter", "media_only", "takedown", "auditor"];

/** Who sees pictures before readers do: everybody but pure administrators. */
export const maySeePhotos = (ctx: Context): boolean =>
  seeing.some((right) => hasCapabilityAnywhere(ctx.actor.grants, right));

export interface PhotoPage {
  items: LibraryPhoto[];
  next: string | null;
}

/** One page of the library, newest first, 40 a page unless told (at most 100). */
export async function readPhotos(
  ctx: Context,
  page: { cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<Outcome<PhotoPage>> {
  if (!maySeePhotos(ctx)) return refuse({ status: 403, code: "right.photos" });
  const before = page.cursor === undefined ? null : readCursor(page.cursor);
  if (page.cursor !== undefined && !before)
    return refuse({ status: 400, code: "cursor.invalid", field: "cursor" });
  const limit = Math.min(Math.max(page.limit ?? 40, 1), 100);
  const rows = await listPhotos(ctx.db, limit + 1, before);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return done({ items, next: rows.length > limit && last ? writeCursor(last) : null });
}

/** One photo of the library. */
export async function readPhoto(ctx: Context, id: string): Promise<Outcome<LibraryPhoto>> {
  if (!maySeePhotos(ctx)) return refuse({ status: 403, code: "right.photos" });
  const photo = isId(id) ? (await findPhotos(ctx.db, [id])).get(id) : undefined;
  return photo ? done(photo) : refuse({ status: 404, code: "photo.not_found" });
}

const writeCursor = (photo: LibraryPhoto) =>
  Buffer.from(`${photo.uploadedAt} ${photo.id}`).toString("base64url");

function readCursor(cursor: string): { at: string; id: string } | null {
  const match = /^([\d-]{10}[T ][\d:.]+(?:Z|\+00)) ([0-9a-f-]{36})$/.exec(
    Buffer.from(cursor, "base64url").toString("utf8"),
  );
  return match?.[1] && match[2] && isId(match[2]) ? { at: match[1], id: match[2] } : null;
}
