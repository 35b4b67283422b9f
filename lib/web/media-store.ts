import { mediaUrl } from "@/lib/env";
import { type MediaStore, openStore } from "@/lib/media/store";

let store: MediaStore | undefined;

/** This process's media store, opened at its first use. */
export function mediaStore(): MediaStore {
  store ??= openStore(mediaUrl());
  return store;
}
