/** From a received file to a photo of the paper: judged, developed in every width, stored with its original. */
import { createHash } from "node:crypto";
import { open, writeFile } from "node:fs/promises";
import type { Outcome } from "@/lib/domain/outcome";
import { widthsFor } from "@/lib/domain/site";
import { Darkroom, type Developed, type PictureHeader, type PrintOrder } from "./darkroom";
import { type EmbeddedText, embeddedText } from "./embedded-text";
import { namingFullDisk } from "./media-error";
import { originalKey, photoKey, type RenditionFormat, renditionKey } from "./media-keys";
import { refusePhoto } from "./photo-refusals";
import { headBytes, type PhotoType, seenType } from "./picture-type";
import { pixelLimit } from "./pixel-limit";
import type { MediaStore } from "./store";
import type { TempPhoto } from "./temp-photo";

/** Width of the newsroom's thumbnail, WebP only: `mediaPath(key, thumbWidthFor(width), "webp")`. */
export function thumbWidthFor(width: number): number {
  return Math.min(160, width);
}

/** No side of a WebP picture is longer. */
const longestSide = 16_383;

export interface DevelopedPhoto {
  /** The photo's name in public addresses: the first 24 hex digits of `sha256`. */
  key: string;
  sha256: string;
  type: PhotoType;
  /** Of the original, in pixels, upright. */
  width: number;
  height: number;
  /** Of the original. */
  bytes: number;
  renditions: { width: number; height: number; format: RenditionFormat; bytes: number }[];
  embedded: EmbeddedText;
}

const theDarkroom = new Darkroom();

/** Gets the darkroom ready; call it when an upload begins. */
export function warmDarkroom(): void {
  theDarkroom.warm();
}

/**
 * Develops the photo in a temporary file of `store`: JPEG and WebP in the widths of `widthsFor`, and a WebP
 * thumbnail; upright, sRGB, free of all metadata; of an animation its first frame. Then the original moves
 * into the store, untouched and private. The temporary file is gone afterwards, whatever happened. The same
 * picture again gives the same key and the same files. Refuses `photo.not_an_image`,
 * `photo.unsupported_type`, `photo.too_many_pixels`, `photo.too_tall`, `photo.damaged`, `photo.too_heavy`;
 * throws `media.no_space`, `media.darkroom_failed`. A failure half-way leaves at most whole renditions under
 * their final names, which the next try writes again.
 */
export async function developPhoto(
  temp: TempPhoto,
  store: MediaStore,
  darkroom: Darkroom = theDarkroom,
): Promise<Outcome<DevelopedPhoto>> {
  try {
    return await develop(temp, store, darkroom);
  } finally {
    await store.dropTemp(temp.path);
  }
}

/**
 * Puts bytes that are already at hand (the demo's pictures, say) where `developPhoto` takes them from. Throws
 * `media.no_space`, and then leaves nothing.
 */
export async function stagePhoto(bytes: Uint8Array, store: MediaStore): Promise<TempPhoto> {
  const path = await store.newTemp();
  try {
    await namingFullDisk(() => writeFile(path, bytes, { flag: "wx", mode: 0o600 }));
  } catch (error) {
    await store.dropTemp(path);
    throw error;
  }
  return { path, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

async function develop(
  { path, bytes, sha256 }: TempPhoto,
  store: MediaStore,
  darkroom: Darkroom,
): Promise<Outcome<DevelopedPhoto>> {
  const seen = seenType(await headOf(path));
  if (seen.kind === "not_a_picture") return refusePhoto("photo.not_an_image");
  if (seen.kind === "other_picture") return refusePhoto("photo.unsupported_type", { seems: seen.name });

  const looked = await darkroom.look(path);
  if (!looked.ok) return refuseDeveloped(looked);
  const header = looked.value;
  if (header.format !== seen.type) return refusePhoto("photo.damaged");
  const oversize = refuseSize(header);
  if (oversize) return oversize;

  const { width, height } = header;
  const printed = await darkroom.print({
    path,
    orders: ordersFor(width, height),
    limitPixels: pixelLimit(header),
  });
  if (!printed.ok) return refuseDeveloped(printed);

  const key = photoKey(sha256);
  await Promise.all([
    ...printed.value.map((print) => store.put(renditionKey(key, print.width, print.format), print.bytes)),
    store.put(originalKey(sha256, seen.type), { path }),
  ]);
  const renditions = printed.value.map((print) => ({ ...print, bytes: print.bytes.length })).toReversed();
  const embedded = embeddedText(header.tags);
  return {
    ok: true,
    value: { key, sha256, type: seen.type, width, height, bytes, renditions, embedded },
  };
}

/** Every rendition of a picture, ascending; heights are rounded from the original's shape, once. */
function ordersFor(width: number, height: number): PrintOrder["orders"] {
  const sized = (to: number) => ({ width: to, height: Math.max(1, Math.round((height * to) / width)) });
  const widths = widthsFor(width);
  const thumb = thumbWidthFor(width);
  return [
    ...(widths.includes(thumb) ? [] : [{ ...sized(thumb), format: "webp" as const }]),
    ...widths.flatMap((to) => [
      { ...sized(to), format: "webp" as const },
      { ...sized(to), format: "jpg" as const },
    ]),
  ];
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuseSize(header: PictureHeader) {
  const { width, height } = header;
  const limit = pixelLimit(header);
  if (width * height > limit) {
    return refusePhoto("photo.too_many_pixels", { width, height, limit: limit / 1_000_000 });
  }
  const largest = widthsFor(width).at(-1) ?? width;
  const tallest = Math.round((height * largest) / width);
  return tallest > longestSide ? refusePhoto("photo.too_tall", { width, height }) : null;
}

function refuseDeveloped(developed: Extract<Developed<unknown>, { ok: false }>) {
  return refusePhoto(developed.why === "damaged" ? "photo.damaged" : "photo.too_heavy");
}
