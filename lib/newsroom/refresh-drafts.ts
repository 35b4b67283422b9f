/** Keeps what newsroom search reads abreast of what is written, never on the way of a save (decision 32). */
import type { Db } from "@/db/client";
import { indexDraft, listMovedDrafts } from "@/db/queries/draft-search";
import { bodyJson, loadBody } from "./body-log";
import { sayFailure } from "./tend-text";

/** Makes anew the documents of at most `limit` working copies whose words have moved; returns how many. */
export async function refreshDrafts(db: Db, limit: number): Promise<number> {
  const moved = await listMovedDrafts(db, limit);
  let made = 0;
  for (const articleId of moved) {
    try {
      const body = await loadBody(db, articleId);
      if (body && (await indexDraft(db, articleId, body.version, bodyJson(body.doc)))) made += 1;
    } catch (error) {
      // Others are findable all the same; this one stays in the queue.
      sayFailure("refresh what search reads", error);
    }
  }
  return made;
}

const everyMs = 5000;

/** Refreshes every few seconds, while there is anything to do; any number of processes may. Returns how to stop. */
export function keepDraftsFindable(db: Db): () => void {
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    try {
      while ((await refreshDrafts(db, 50)) === 50);
    } catch (error) {
      sayFailure("refresh what search reads", error);
    } finally {
      busy = false;
    }
  };
  const often = setInterval(() => void look(), everyMs).unref();
  return () => clearInterval(often);
}
