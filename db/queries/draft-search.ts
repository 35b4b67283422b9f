/** Searching working copies: their documents, and which of them are to be made again. Rights are asked by the desk's lists. */
import { sql } from "drizzle-orm";
import type { BodyDoc } from "@/lib/domain/content";
import type { Queryable } from "../client";
import { texts } from "./search";

/** Working copies whose words have moved since their document was made; at most `limit`. */
export async function listMovedDrafts(q: Queryable, limit: number): Promise<string[]> {
  const rows = (await q.execute(
    sql`select article_id as id from newsroom.search_queue limit ${limit}`,
  )) as unknown as { id: string }[];
  return rows.map((row) => row.id);
}

/**
 * Makes the document of a working copy whose text at `bodyVersion` is `doc`. In two statements, each its own
 * transaction: whoever saves meanwhile waits for the second alone, one row. False if the text has moved on.
 */
export async function indexDraft(
  q: Queryable,
  articleId: string,
  bodyVersion: number,
  doc: BodyDoc,
): Promise<boolean> {
  const [row] = (await q.execute(sql`
    select newsroom.index_draft(${articleId}, ${bodyVersion}, ${JSON.stringify(doc)}::jsonb) as made`)) as unknown as {
    made: boolean;
  }[];
  if (row?.made) await q.execute(sql`select newsroom.search_is_current(${articleId})`);
  return row?.made === true;
}

export interface DraftSearch {
  phrases: readonly string[];
  numbers: readonly string[];
  /** Every word somewhere, instead of phrases. */
  scattered: boolean;
}

/** Working copies that have the words, newest number first, whoever may see them. */
export async function findDrafts(
  q: Queryable,
  { phrases, numbers, scattered }: DraftSearch,
  before: number,
  wanted: number,
): Promise<{ id: string; number: number }[]> {
  return (await q.execute(sql`
    select article_id as id, number::int as number
      from newsroom.search(${texts(phrases)}, ${texts(numbers)}, ${scattered}, ${before}::bigint, ${wanted})`)) as unknown as {
    id: string;
    number: number;
  }[];
}
