/** The desk's list narrowed by words: found among all working copies, then asked for by the same rights as any list. */
import type { Db } from "@/db/client";
import { type DeskFilter, type DeskRow, listDesk } from "@/db/queries/desk";
import { type DraftSearch, findDrafts } from "@/db/queries/draft-search";
import type { SearchQuery } from "@/lib/text/search-query";
import { readCursor, readFoundCursor, writeCursor, writeFoundCursor } from "./desk-cursor";
import { refreshDrafts } from "./refresh-drafts";

export interface DeskPage {
  items: DeskRow[];
  /** Opaque; null on the last page. */
  next: string | null;
}

/** Whose list, and what narrows it besides words. */
export type DeskList = Pick<DeskFilter, "staffId" | "readable" | "states" | "sectionIds" | "mine" | "limit">;

/** Found pieces that are looked at in one page at most: most of them may be somebody else's affair. */
const mostLookedAt = 5000;
/** Documents made anew before a search looks: what was written a moment ago is found. */
const refreshedFirst = 20;

/** One page; null when the cursor is none. */
export async function searchDesk(
  db: Db,
  list: DeskList,
  query: SearchQuery,
  cursor: string | undefined,
): Promise<DeskPage | null> {
  await refreshDrafts(db, refreshedFirst);
  // Somebody's own pieces are few: they are read through, whatever else has the words.
  const page = list.mine || list.readable?.length === 0 ? ownPage : foundPage;
  return await page(db, list, query, cursor);
}

/** As a phrase with its numbers, as a phrase, as words anywhere: the first that finds something. */
function waysOf({ phrases, numbers, isQuoted }: SearchQuery): DraftSearch[] {
  const whole = { phrases, numbers, scattered: false };
  if (isQuoted) return [whole];
  const isPhrase = phrases.some((phrase) => phrase.includes(" "));
  return [
    whole,
    ...(numbers.length > 0 ? [{ phrases, numbers: [], scattered: false }] : []),
    ...(isPhrase ? [{ phrases, numbers: [], scattered: true }] : []),
  ];
}

async function ownPage(
  db: Db,
  list: DeskList,
  query: SearchQuery,
  cursor?: string,
): Promise<DeskPage | null> {
  const after = cursor ? readCursor(cursor) : null;
  if (cursor && !after) return null;
  for (const saying of waysOf(query)) {
    const rows = await listDesk(db, { ...list, saying, limit: list.limit + 1, after });
    if (rows.length === 0) continue;
    const items = rows.slice(0, list.limit);
    const last = items.at(-1);
    return { items, next: rows.length > list.limit && last ? writeCursor(last) : null };
  }
  return { items: [], next: null };
}

async function foundPage(
  db: Db,
  list: DeskList,
  query: SearchQuery,
  cursor?: string,
): Promise<DeskPage | null> {
  const place = cursor ? readFoundCursor(cursor) : null;
  if (cursor && !place) return null;
  const ways = waysOf(query).filter((way) => !place || way.scattered === place.scattered);
  for (const way of ways) {
    const page = await pageOf(db, list, way, place?.before ?? Number.MAX_SAFE_INTEGER);
    if (page.items.length > 0 || page.next) return page;
  }
  return { items: [], next: null };
}

async function pageOf(db: Db, list: DeskList, search: DraftSearch, from: number): Promise<DeskPage> {
  const items: DeskRow[] = [];
  let before = from;
  for (let looked = 0; looked < mostLookedAt; ) {
    const wanted = Math.max(100, list.limit + 1);
    const found = await findDrafts(db, search, before, wanted);
    const ids = found.map(({ id }) => id);
    if (ids.length > 0) items.push(...(await listDesk(db, { ...list, ids, limit: ids.length })));
    if (items.length > list.limit) {
      const page = items.slice(0, list.limit);
      const last = page.at(-1);
      return {
        items: page,
        next: last ? writeFoundCursor({ before: last.number, scattered: search.scattered }) : null,
      };
    }
    if (found.length < wanted) return { items, next: null };
    looked += found.length;
    before = found.at(-1)?.number ?? 0;
  }
  return { items, next: writeFoundCursor({ before, scattered: search.scattered }) };
}
