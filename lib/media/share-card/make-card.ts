/** How share cards come into the store. */
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { widthsFor } from "@/lib/domain/site";
import { Darkroom, patientLimits } from "../darkroom";
import { MediaError } from "../media-error";
import { renditionKey } from "../media-keys";
import type { MediaStore } from "../store";
import { cardHash, cardKey, type ShareCard } from "./card-name";

const Made = z.object({ bytes: z.instanceof(Uint8Array), width: z.int(), height: z.int() });

export const cardProgram = { file: "share-card/card-child.ts", execArgv: ["--import", "tsx"] };
/** Where the house's own drawings are made. */
export const drawingRoom = new Darkroom({ ...patientLimits, timeoutMs: 60_000, nice: 10 }, cardProgram);

const making = new Map<string, Promise<void>>();

/**
 * Sees to it that the card is in the store; a crowd before one card costs one drawing. A photo whose file is not there
 * is left out. Throws `media.too_heavy` when the drawing fails, `media.no_space`.
 */
export function makeCard(
  number: number,
  card: ShareCard,
  store: MediaStore,
  room: Darkroom = drawingRoom,
): Promise<void> {
  const key = cardKey(number, cardHash(card));
  const running = making.get(key);
  if (running) return running;
  const run = draw(key, card, store, room).finally(() => making.delete(key));
  making.set(key, run);
  return run;
}

async function draw(key: string, { words, photo }: ShareCard, store: MediaStore, room: Darkroom) {
  if (await store.has(key)) return;
  const width = photo ? (widthsFor(photo.width).at(-1) ?? photo.width) : 0;
  const file = photo && (await store.get(renditionKey(photo.key, width, "jpg")));
  const bytes = file ? await buffer(file.stream) : null;
  const order = { words, photo: bytes && { bytes, focus: photo?.focus ?? null } };
  const drawn = await room.ask({ card: order }, Made);
  if (!drawn.ok) throw new MediaError("media.too_heavy", `No share card ${key} (${drawn.detail})`);
  await store.put(key, drawn.value.bytes);
}
