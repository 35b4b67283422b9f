/** One page of a list with everything it is made of. */
import { type ListName, listPart } from "@/db/queries/published-lists";
import { type ListCursor, parseCursor, printCursor } from "@/lib/domain/list-cursor";
import type { ArticleCard, ListPlace } from "@/lib/domain/site";
import { monthOf, monthsBetween } from "@/lib/format/calendar";
import type { Reading } from "./reading";

/** The parameter that pages a list: a place, "what was released before this". */
export const pagingParameter = "truoc";

export interface ListPage {
  cards: ArticleCard[];
  isFirst: boolean;
  /** Where the next, older page begins; null at the end. */
  older: ListCursor | null;
}

/** A page further back than so many months names its list as a whole instead of each month. */
const namedMonths = 24;

/**
 * The page of `list` that an address asks for. The first page is made of the whole list; an older one only of the
 * months it reaches over, so that today's news leaves yesterday's pages alone.
 */
export async function readListPage(
  reading: Reading,
  list: ListName,
  query: URLSearchParams,
  size: number,
): Promise<ListPage> {
  const before = parseCursor(query.get(pagingParameter));
  const found = await listPart(reading.q, list, { limit: size + 1, before });
  const shown = found.slice(0, size);
  const cards = shown.map(({ card }) => card);
  reading.shows(cards);
  const beyond = found[size];
  if (before)
    reading.made(...listSpan(reading, list, instantOf(before), beyond ? instantOf(beyond.cursor) : null));
  else reading.made(`list:${list}`);
  return { cards, isFirst: before === null, older: beyond ? (shown.at(-1)?.cursor ?? null) : null };
}

/** Where a page of a list stands: its own address and that of the next older page. */
export function placeOf(
  path: string,
  query: URLSearchParams,
  { isFirst, older }: Pick<ListPage, "isFirst" | "older">,
): ListPlace {
  const at = (cursor: string | null) => (cursor ? `${path}?${pagingParameter}=${cursor}` : path);
  return {
    path: at(isFirst ? null : query.get(pagingParameter)),
    older: older && at(printCursor(older)),
    isFirst,
  };
}

/**
 * The keys of what stands on `list` from one instant back to an older one; null for back to its beginning. Instants
 * are ISO 8601.
 */
export function listSpan(reading: Reading, list: string, newest: string, oldest: string | null): string[] {
  if (oldest === null) return [`list:${list}`];
  const { timeZone } = reading.frame;
  const months = monthsBetween(monthOf(oldest, timeZone), monthOf(newest, timeZone));
  return months.length > namedMonths ? [`list:${list}`] : months.map((month) => `list:${list}:${month}`);
}

const instantOf = ({ micros }: ListCursor) => new Date(Number(micros / 1000n)).toISOString();
