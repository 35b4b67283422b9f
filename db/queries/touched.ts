import { sql } from "drizzle-orm";
import { parseStalePages, type StalePage } from "@/lib/domain/page";
import type { Tx } from "../client";

/** Pages that this transaction made stale; empty if none. */
export async function listTouchedPages(tx: Tx): Promise<StalePage[]> {
  const [row] = (await tx.execute(
    sql`select current_setting('toasoan.touched', true) as lines`,
  )) as unknown as { lines: string | null }[];
  return parseStalePages(row?.lines ?? "");
}
