/** The press of this process: memory first, then the store, then the templates; one pressing a page at a time. */
import { type Db, readerDb } from "@/db/client";
import type { StalePage } from "@/lib/domain/page";
import { siteOrigin } from "@/lib/env";
import { type PressedPage, pageCache } from "./page-cache";
import { pressPage } from "./press-page";

const pressing = new Map<string, Promise<PressedPage>>();

/**
 * The current page at `path` (decoded, no query). While the database is away the last known page is served,
 * so that readers keep their paper; without one it throws.
 */
export async function currentPage(path: string, db: Db = readerDb()): Promise<PressedPage> {
  const cache = pageCache();
  const held = cache.get(path);
  if (held) return held;
  try {
    return await pressOnce(path, db);
  } catch (error) {
    const last = cache.lastKnown(path);
    if (last) return last;
    throw error;
  }
}

/** Single-flight: a crowd before a cold page costs one rendering. */
function pressOnce(path: string, db: Db): Promise<PressedPage> {
  const running = pressing.get(path);
  if (running) return running;
  const cache = pageCache();
  const epoch = cache.epochNow();
  const run = pressPage(db, path, siteOrigin())
    .then((page) => {
      if (page.status === 200 || page.status === 410) cache.put(page, epoch);
      return page;
    })
    .finally(() => pressing.delete(path));
  pressing.set(path, run);
  return run;
}

/**
 * Called after the commit of a release and before it is acknowledged: this process forgets the pages at once.
 * What was being pressed meanwhile belongs to an older generation and will not be kept.
 */
export function forgetPages(pages: readonly StalePage[]): void {
  pageCache().drop(pages);
  for (const { path } of pages) pressing.delete(path);
}

/** Presses dependants ahead of their readers, one after the other; a failure is left to the reader's request. */
export async function pressAhead(pages: readonly StalePage[], db: Db = readerDb()): Promise<void> {
  for (const { path } of pages) {
    try {
      await currentPage(path, db);
    } catch {
      // The page is pressed when it is asked for; the server logs what fails then.
      return;
    }
  }
}
