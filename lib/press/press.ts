/** The press of this process: memory first, then the store, then the templates; one pressing a page at a time. */
import { type Db, readerDb } from "@/db/client";
import type { StaleKey } from "@/lib/domain/page";
import { siteOrigin } from "@/lib/env";
import { type Address, locate } from "./address";
import { locateOld, oldNames } from "./old-address";
import { type PressedPage, pageCache } from "./page-cache";
import { missingId, pressPage } from "./press-page";

const pressing = new Map<string, Promise<PressedPage>>();

/**
 * The current page at `path` (decoded) with `search` ("" or "?…"). While the database is away the last known page is
 * served, so that readers keep their paper; without one it throws.
 */
export async function currentPage(path: string, search = "", db: Db = readerDb()): Promise<PressedPage> {
  const cache = pageCache();
  const own = locate(path, search);
  const old = own || path === missingId ? [] : oldNames(path, search);
  for (const name of own ? [own.id] : old) {
    const held = cache.get(name);
    if (held) return held;
  }
  // While the database is away nobody knows whether an old address leads somewhere: that is an outage, not a 404.
  const address = own ?? (await locateOld(db, old));
  const id = address?.id ?? missingId;
  const held = address === null ? cache.get(id) : undefined;
  if (held) return held;
  try {
    return await pressOnce(id, address, db);
  } catch (error) {
    const last = cache.lastKnown(id);
    if (last) return last;
    throw error;
  }
}

/** Single-flight: a crowd before a cold page costs one rendering. */
function pressOnce(id: string, address: Address | null, db: Db): Promise<PressedPage> {
  const running = pressing.get(id);
  if (running) return running;
  const cache = pageCache();
  const epoch = cache.epochNow();
  const run = pressPage(db, address, { origin: siteOrigin() })
    .then(async (page) => {
      if (page.status === 404 && id !== missingId) return await shared404(page, epoch);
      if (address?.isKept !== false) cache.put(page, epoch);
      return page;
    })
    .finally(() => {
      if (pressing.get(id) === run) pressing.delete(id);
    });
  pressing.set(id, run);
  return run;
}

/**
 * A crawler of dead links must not cost a rendering each, nor push real pages out of memory: what does not exist is
 * remembered with the bytes that all of them share.
 */
async function shared404(page: PressedPage, epoch: number): Promise<PressedPage> {
  const { identity, gzip, brotli, etags } = await currentPage(missingId);
  const light = { ...page, identity, gzip, brotli, etags };
  pageCache().put(light, epoch, 0);
  return light;
}

/**
 * What pages are made of has changed: this process forgets them at once, and returns their paths. What was being
 * pressed meanwhile was made of something older; nobody who asks from now on gets it.
 */
export function forgetPages(touched: readonly StaleKey[]): string[] {
  pressing.clear();
  return pageCache().drop(touched);
}

/** Presses what was held ahead of its readers, one after the other; a failure is left to the reader's request. */
export async function pressAhead(paths: readonly string[], db: Db = readerDb()): Promise<void> {
  for (const path of paths) {
    try {
      const [plain = "/", search] = path.split("?");
      await currentPage(plain, search ? `?${search}` : "", db);
    } catch {
      // The page is pressed when it is asked for; the server logs what fails then.
      return;
    }
  }
}
