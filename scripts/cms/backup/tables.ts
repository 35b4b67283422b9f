/** What a backup holds of the database: every table of the three schemas, in an order that foreign keys allow. */
import type postgres from "postgres";

export const schemas = ["newsroom", "audit", "published"] as const;

export interface BackedTable {
  /** `schema.table`, as PostgreSQL quotes it. */
  name: string;
  /** Columns in their order; generated ones are computed again. */
  columns: string[];
}

/** The tables with those that others refer to first. Throws on a circle of foreign keys. */
export async function tablesInOrder(sql: postgres.Sql): Promise<BackedTable[]> {
  const rows = await sql`
    select n.nspname || '.' || quote_ident(c.relname) as name,
           array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum) as columns,
           array(select distinct fn.nspname || '.' || quote_ident(fc.relname)
                   from pg_constraint k join pg_class fc on fc.oid = k.confrelid join pg_namespace fn on fn.oid = fc.relnamespace
                  where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any (${[...schemas]}) and c.relkind = 'r' order by 1`;
  const waiting = new Map(rows.map((row) => [String(row.name), row]));
  const ordered: BackedTable[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter((row) => !row.needs.some((one: string) => waiting.has(one)));
    if (ready.length === 0) throw new Error(`A circle of foreign keys: ${[...waiting.keys()].join(", ")}`);
    for (const row of ready) {
      ordered.push({ name: row.name, columns: row.columns });
      waiting.delete(row.name);
    }
  }
  return ordered;
}

/** `"a", "b"` for an INSERT. */
export const columnList = (table: BackedTable): string =>
  table.columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(", ");
