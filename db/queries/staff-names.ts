/** Names of people by their ids. */
import { sql } from "drizzle-orm";
import type { Queryable } from "../client";

/** Full names of these people; whoever does not exist is left out. */
export async function listStaffNames(q: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = (await q.execute(sql`
    select id, full_name as name from newsroom.staff
     where id in (select jsonb_array_elements_text(${JSON.stringify([...new Set(ids)])}::jsonb)::uuid)`)) as unknown as {
    id: string;
    name: string;
  }[];
  return new Map(rows.map((row) => [row.id, row.name]));
}
