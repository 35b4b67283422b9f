/** Where photos lie in the media store. Names are made of content hashes: the same picture, the same names. */
import { MediaError } from "./media-error";
import type { PhotoType } from "./picture-type";

const safeKey = /^[a-z0-9_-][a-z0-9._-]*(\/[a-z0-9_-][a-z0-9._-]*)*$/;

/**
 * Answers `key` unchanged when it can only mean a file inside the store: lower-case ASCII segments, none of
 * them empty or beginning with a dot, 200 characters at most. Throws `MediaError` `media.bad_key` otherwise.
 */
export function checkedKey(key: string): string {
  if (key.length > 200 || !safeKey.test(key)) {
    throw new MediaError("media.bad_key", `Not a media key: ${JSON.stringify(key.slice(0, 80))}`);
  }
  return key;
}

/** Public name of a photo, from the SHA-256 of its original in hex: 96 bits of it, 24 characters. */
export function photoKey(sha256: string): string {
  return sha256.slice(0, 24);
}

/** Store key of the untouched original, which is private: it carries GPS and whatever else the camera wrote. */
export function originalKey(sha256: string, type: PhotoType): string {
  return checkedKey(`originals/${sha256}.${type === "jpeg" ? "jpg" : type}`);
}

/** Store key of a rendition, in 256 folders, so that a backup never meets one with a million entries. */
export function renditionKey(key: string, width: number, format: RenditionFormat): string {
  return checkedKey(`renditions/${key.slice(0, 2)}/${key}-${width}.${format}`);
}

export type RenditionFormat = "avif" | "webp" | "jpg";
