/** How the sign's files come into the store: drawn once a letter, by the child that draws cards. */
import { z } from "zod";
import type { Darkroom } from "../darkroom";
import { MediaError } from "../media-error";
import { drawingRoom } from "../share-card/make-card";
import type { MediaStore } from "../store";
import { iconFiles, iconKey, signHash } from "./icon-names";

const Drawn = z.array(z.instanceof(Uint8Array)).length(iconFiles.length);

const making = new Map<string, Promise<void>>();

/** Sees to it that the sign of `letter` is in the store. Throws `media.too_heavy` when it cannot be drawn. */
export function makeIcons(letter: string, store: MediaStore, room: Darkroom = drawingRoom): Promise<void> {
  const running = making.get(letter);
  if (running) return running;
  const run = draw(letter, store, room).finally(() => making.delete(letter));
  making.set(letter, run);
  return run;
}

async function draw(letter: string, store: MediaStore, room: Darkroom): Promise<void> {
  const hash = signHash(letter);
  const there = await Promise.all(iconFiles.map((file) => store.has(iconKey(hash, file))));
  if (there.every(Boolean)) return;
  const drawn = await room.ask({ icons: { letter } }, Drawn);
  if (!drawn.ok) throw new MediaError("media.too_heavy", `No sign of ${letter} (${drawn.detail})`);
  for (const [n, file] of iconFiles.entries())
    await store.put(iconKey(hash, file), drawn.value[n] ?? new Uint8Array());
}
