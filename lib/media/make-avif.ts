/** The AVIF renditions of a photo, made from its original by a job: they take the processor seconds. */
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { avifWidthsFor } from "@/lib/domain/site";
import { Darkroom, patientLimits } from "./darkroom";
import { MediaError, namingFullDisk } from "./media-error";
import { originalKey, photoKey, renditionKey } from "./media-keys";
import type { PhotoType } from "./picture-type";
import { maxPixels } from "./pixel-limit";
import type { MediaStore } from "./store";

export interface OriginalPhoto {
  sha256: string;
  type: PhotoType;
  /** Of the original, in pixels, upright. */
  width: number;
  height: number;
}

const theDarkroom = new Darkroom(patientLimits);

/**
 * Makes what is missing of a photo's AVIF files and answers the widths that exist then; none for a file that no
 * decoder can read any more. Whoever makes them again writes the same files. Raising `signal` ends the work at once.
 * Throws `media.no_original`, `media.too_heavy`, `media.no_space`, `media.darkroom_failed`.
 */
export async function makeAvif(
  photo: OriginalPhoto,
  store: MediaStore,
  signal: AbortSignal,
  darkroom: Darkroom = theDarkroom,
): Promise<number[]> {
  const key = photoKey(photo.sha256);
  const widths = avifWidthsFor(photo.width);
  const there = await Promise.all(widths.map((width) => store.has(renditionKey(key, width, "avif"))));
  const missing = widths.filter((_, n) => !there[n]);
  if (missing.length === 0) return widths;

  const path = await fetchOriginal(photo, store, signal);
  const giveUp = () => void darkroom.close();
  signal.addEventListener("abort", giveUp);
  try {
    signal.throwIfAborted();
    const printed = await darkroom.print({
      path,
      orders: missing.map((width) => ({
        width,
        height: Math.max(1, Math.round((photo.height * width) / photo.width)),
        format: "avif" as const,
      })),
      // It was let in once; the darkroom's memory and patience are bounds enough.
      limitPixels: maxPixels,
    });
    signal.throwIfAborted();
    if (!printed.ok) {
      if (printed.why === "damaged") return [];
      throw new MediaError("media.too_heavy", `The darkroom gave up on ${key} (${printed.detail})`);
    }
    for (const print of printed.value) await store.put(renditionKey(key, print.width, "avif"), print.bytes);
    return widths;
  } finally {
    signal.removeEventListener("abort", giveUp);
    await store.dropTemp(path);
  }
}

/** A copy of the original where the darkroom can read it. */
async function fetchOriginal(photo: OriginalPhoto, store: MediaStore, signal: AbortSignal): Promise<string> {
  const stored = await store.get(originalKey(photo.sha256, photo.type));
  if (!stored) throw new MediaError("media.no_original", `No original of ${photoKey(photo.sha256)}`);
  const path = await store.newTemp();
  try {
    await namingFullDisk(() =>
      pipeline(stored.stream, createWriteStream(path, { flags: "wx", mode: 0o600 }), { signal }),
    );
    return path;
  } catch (error) {
    await store.dropTemp(path);
    throw error;
  }
}
