import { databaseError, inAct } from "@/db/act";
import {
  findPhotoBySha256,
  findPhotos,
  insertPhoto,
  type LibraryPhoto,
  updatePhotoWords,
} from "@/db/queries/photos";
import { hasCapabilityAnywhere } from "@/lib/domain/capability";
import { newId } from "@/lib/domain/ids";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import type { DevelopedPhoto } from "@/lib/media/develop-photo";
import type { Context } from "./context";

export interface PhotoWords {
  caption?: string | null | undefined;
  credit?: string | null | undefined;
  alt?: string | null | undefined;
}

/** Who takes photos into the library: everybody who writes, and photographers. */
export const mayUpload = (ctx: Context): boolean =>
  hasCapabilityAnywhere(ctx.actor.grants, "reporter") ||
  hasCapabilityAnywhere(ctx.actor.grants, "media_only");

/** Enters a developed picture into the library. The same file twice is one photo: the first entry is returned. */
export async function registerPhoto(
  ctx: Context,
  photo: DevelopedPhoto,
  words: PhotoWords,
): Promise<Outcome<LibraryPhoto>> {
  if (!mayUpload(ctx)) return refuse({ status: 403, code: "right.media" });
  const known = await findPhotoBySha256(ctx.db, photo.sha256);
  if (known) return done(known);
  return await entered(ctx, photo, words).catch(async (error: unknown) => {
    // Two uploads of one file at once: the second gets the first one's entry.
    const first = databaseError(error)?.code === "23505" && (await findPhotoBySha256(ctx.db, photo.sha256));
    if (!first) throw error;
    return done(first);
  });
}

async function entered(
  ctx: Context,
  photo: DevelopedPhoto,
  words: PhotoWords,
): Promise<Outcome<LibraryPhoto>> {
  return await inAct(
    ctx.db,
    { secret: ctx.secret, action: "photo.upload", requestId: ctx.requestId },
    async (tx) => {
      const id = newId();
      await insertPhoto(tx, {
        id,
        key: photo.key,
        sha256: photo.sha256,
        mediaType: photo.type,
        width: photo.width,
        height: photo.height,
        bytes: photo.bytes,
        caption: words.caption || photo.embedded.caption?.normalize("NFC") || null,
        credit: words.credit || photo.embedded.credit?.normalize("NFC") || null,
        alt: words.alt || photo.embedded.alt?.normalize("NFC") || null,
        uploadedBy: ctx.actor.id,
      });
      const made = (await findPhotos(tx, [id])).get(id);
      if (!made) throw new Error("The photo just entered is gone.");
      return done(made);
    },
  );
}

/** Changes the library's default words; articles that use the photo keep their own copies. */
export async function describePhoto(
  ctx: Context,
  id: string,
  words: PhotoWords,
): Promise<Outcome<LibraryPhoto>> {
  if (!mayUpload(ctx)) return refuse({ status: 403, code: "right.media" });
  return await inAct(
    ctx.db,
    { secret: ctx.secret, action: "photo.describe", requestId: ctx.requestId },
    async (tx) => {
      if (!(await findPhotos(tx, [id])).has(id)) return refuse({ status: 404, code: "photo.not_found" });
      await updatePhotoWords(tx, id, {
        ...(words.caption !== undefined && { caption: words.caption }),
        ...(words.credit !== undefined && { credit: words.credit }),
        ...(words.alt !== undefined && { alt: words.alt }),
      });
      const changed = (await findPhotos(tx, [id])).get(id);
      return changed ? done(changed) : refuse({ status: 404, code: "photo.not_found" });
    },
  );
}
