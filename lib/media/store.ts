/** The media store: photos by key, in a folder now and in S3-compatible storage later (`MEDIA_URL`). */

import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { openFolderStore } from "./folder-store";
import { MediaError } from "./media-error";
import type { ByteRange } from "./read-rendition";

/** A file handed over to the store: afterwards it is no longer at `path`. */
export interface HandedFile {
  path: string;
}

export interface StoredMedia {
  stream: Readable;
  /** Size of the whole file in bytes, also when only a range of it is streamed. */
  size: number;
  contentType: string;
}

/**
 * Keys are those of `checkedKey`; any other throws `media.bad_key`. Writing throws `media.no_space` when the
 * disk is full. Stored files are never deleted here: only what is still temporary can be dropped.
 */
export interface MediaStore {
  /** Stores all of the source or nothing: a reader of `key` never sees half a file, not even after a crash. */
  put(key: string, source: Uint8Array | HandedFile): Promise<void>;
  /** The file, or the given bytes of it; null when there is none. The caller reads or destroys the stream. */
  get(key: string, range?: ByteRange): Promise<StoredMedia | null>;
  has(key: string): Promise<boolean>;
  /** A path for a new temporary file on the same disk as the store; nothing is created yet. */
  newTemp(): Promise<string>;
  /** Removes a file made at a `newTemp` path. Says nothing when it is gone already. Refuses other paths. */
  dropTemp(path: string): Promise<void>;
  /** Removes temporary files last touched before `before`: what a power cut left. Answers how many. */
  sweepTemp(before: Date): Promise<number>;
}

/**
 * Opens the store that `MEDIA_URL` names: `file:///srv/media`, `file:media` (relative to the working
 * directory). Throws `MediaError` `media.bad_url`, one line naming the variable, for anything else;
 * `s3://bucket?endpoint=…` is known but not there yet.
 */
export function openStore(mediaUrl: string): MediaStore {
  if (mediaUrl.startsWith("s3://")) {
    throw new MediaError("media.bad_url", "MEDIA_URL: s3:// storage is not there yet; use file:///a/folder");
  }
  return openFolderStore(folderOf(mediaUrl));
}

function folderOf(mediaUrl: string): string {
  try {
    if (mediaUrl.startsWith("file://")) return fileURLToPath(mediaUrl);
    if (mediaUrl.startsWith("file:") && mediaUrl.length > "file:".length) {
      return resolve(decodeURIComponent(mediaUrl.slice("file:".length)));
    }
  } catch {
    // Falls through to the line below, which says all there is to say.
  }
  throw new MediaError("media.bad_url", "MEDIA_URL: expected file:///a/folder");
}
