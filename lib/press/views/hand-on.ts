/** Hands what was counted to the database every few seconds. A process that dies loses that much and no more. */
import type { Db } from "@/db/client";
import { addHits } from "@/db/queries/redirects";
import { addViews } from "@/db/queries/views";
import { ViewCounter } from "./count-view";

const everyMs = 10_000;

/** With nothing counted it still looks in so often: yesterday's most read must grow old by themselves. */
const idleRounds = 18;

/** Hands on what `counter` has; what the database did not take is kept for the next time. */
export async function handOn(db: Db, counter: ViewCounter): Promise<void> {
  const hits = counter.hits.take();
  if (hits.length > 0) await addHits(db, hits);
  const views = counter.views.take();
  try {
    await addViews(db, views);
  } catch (error) {
    for (const [number, count] of views) counter.views.add(number, count);
    throw error;
  }
}

/** The counter of this process. */
export const viewCounter = new ViewCounter();

/** Hands on every ten seconds; returns how to stop, which hands on once more. */
export function keepCounting(db: Db, counter: ViewCounter = viewCounter): () => Promise<void> {
  let round = 0;
  let running: Promise<void> = Promise.resolve();
  const hand = () => {
    running = running
      .then(() => handOn(db, counter))
      .catch((error: unknown) => {
        const why = error instanceof Error ? error.name : typeof error;
        console.error(
          JSON.stringify({ level: "error", at: new Date().toISOString(), what: "count views", why }),
        );
      });
    return running;
  };
  const often = setInterval(() => {
    round = (round + 1) % idleRounds;
    if (counter.views.size + counter.hits.size > 0 || round === 0) void hand();
  }, everyMs).unref();
  return () => {
    clearInterval(often);
    return hand();
  };
}
