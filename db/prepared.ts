/** Statements of the hottest paths, parsed and planned once a connection. Elsewhere drizzle's own are quick enough. */
import type postgres from "postgres";
import type { Db } from "./client";

/** Runs `text` with `$1…` as a prepared statement; the rows are what it selects. */
export async function prepared<T>(
  db: Db,
  text: string,
  values: readonly (string | number | null)[],
): Promise<T[]> {
  const { $client } = db as unknown as { $client: postgres.Sql };
  return (await $client.unsafe(text, [...values], { prepare: true })) as unknown as T[];
}
