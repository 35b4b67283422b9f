/** One search among what is live, asked as narrowly as it can be answered. */
import type { Db } from "@/db/client";
import { type LiveResults, type LiveSearch, type SearchCursor, searchLive } from "@/db/queries/search";
import type { SearchQuery } from "@/lib/text/search-query";

export interface Answered extends LiveResults {
  /** The words stand somewhere in each piece; the phrase may stand in none. */
  scattered: boolean;
}

export type SearchLimits = Omit<LiveSearch, "phrases" | "styled" | "numbers" | "scattered" | "cursor">;

export const isPhrase = ({ phrases }: SearchQuery): boolean => phrases.some((phrase) => phrase.includes(" "));

/**
 * As a phrase with its numbers; where no piece has that, as a phrase; where none has that and nobody set quotation
 * marks, as words anywhere. A page after the first is of the kind that the first was.
 */
export async function askLive(
  q: Db,
  query: SearchQuery,
  limits: SearchLimits,
  place: { cursor: SearchCursor | null; scattered: boolean },
): Promise<Answered> {
  const ask = async (scattered: boolean, numbers: readonly string[]): Promise<Answered> => ({
    ...(await searchLive(q, { ...query, ...limits, numbers, scattered, cursor: place.cursor })),
    scattered,
  });
  if (place.scattered && isPhrase(query)) return await ask(true, []);
  let answer = await ask(false, query.numbers);
  const isOver = () => answer.hits.length > 0 || query.isQuoted;
  if (!isOver() && query.numbers.length > 0) answer = await ask(false, []);
  if (!isOver() && isPhrase(query) && !place.cursor) {
    const words = await ask(true, []);
    if (words.hits.length > 0) answer = words;
  }
  return answer;
}
