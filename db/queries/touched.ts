import { sql } from "drizzle-orm";
import { parseStaleKeys, type StaleKey } from "@/lib/domain/page";
import type { Tx } from "../client";

/** What this transaction changed of that which pages are made of; empty if nothing. */
export async function listTouchedKeys(tx: Tx): Promise<StaleKey[]> {
  const [row] = (await tx.execute(
    sql`select current_setting('toasoan.touched', true) as lines`,
  )) as unknown as { lines: string | null }[];
  return parseStaleKeys(row?.lines ?? "");
}
