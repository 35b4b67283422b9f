import { z } from "zod";
import { findOriginal, noteAvif } from "@/db/queries/renditions";
import { makeAvif } from "@/lib/media/make-avif";
import type { PhotoType } from "@/lib/media/picture-type";
import type { Job } from "./job-context";

const Payload = z.object({ photo: z.uuid() });

/** Makes a photo's AVIF files, then says so: live pages that show it are pressed again, with them. */
export const makeRenditions: Job = async (payload, { db, media, signal }) => {
  const { photo: id } = Payload.parse(payload);
  const photo = await findOriginal(db, id);
  if (!photo) return;
  const original = { ...photo, type: photo.mediaType as PhotoType };
  await noteAvif(db, id, await makeAvif(original, media, signal));
};
