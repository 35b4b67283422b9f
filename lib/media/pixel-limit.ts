/** How large a picture may be, in pixels. Pure. */
import type { PictureHeader } from "./darkroom";

/**
 * Twice a 48-megapixel camera. Most pictures are decoded a few lines at a time, so that even this many pixels
 * cost little memory; what bounds them is time, under 4 s for the worst file seen.
 */
export const maxPixels = 100_000_000;

/**
 * What a picture may hold in memory when it cannot be decoded line by line: with the file
 * itself and the encoders beside it, that stays within the darkroom's bound (460 of 512 MB seen).
 */
const heldBytes = 300 * 1024 * 1024;

/**
 * The most pixels that are taken of a picture packed as `header` says: `maxPixels`, or fewer where the format
 * makes the decoder hold all of it (progressive, interlaced, WebP, turned upright): 52 million for a
 * progressive JPEG without chroma subsampling, 39 for an interlaced 16-bit PNG with transparency.
 */
export function pixelLimit(header: PictureHeader): number {
  const held = heldBytesPerPixel(header);
  return held === 0 ? maxPixels : Math.min(maxPixels, Math.floor(heldBytes / held / 1_000_000) * 1_000_000);
}

function heldBytesPerPixel({ format, channels, bytesPerSample, ...header }: PictureHeader): number {
  switch (format) {
    case "jpeg":
      // Coefficients of two bytes; a JPEG is shrunk while it is read, so turning it costs nothing.
      return header.isProgressive ? 2 * samplesPerPixel(channels, header.chromaSubsampling) : 0;
    case "webp":
      return 4;
    default:
      return header.isProgressive || header.turned ? channels * bytesPerSample : 0;
  }
}

/** Colour planes of "4:2:0" hold a quarter of the samples of the first plane, those of "4:2:2" a half. */
function samplesPerPixel(channels: number, chromaSubsampling: string | null): number {
  if (channels !== 3) return channels;
  if (chromaSubsampling === "4:2:0") return 1.5;
  return chromaSubsampling === "4:2:2" ? 2 : 3;
}
