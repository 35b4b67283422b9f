/** Column shapes and checks that every table shares. */
import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, check, customType, pgSchema, timestamp } from "drizzle-orm/pg-core";

export const newsroom = pgSchema("newsroom");
export const published = pgSchema("published");
export const audit = pgSchema("audit");

/** An instant, UTC, to the microsecond. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** Plain text is stored in NFC, always (domain.md §7); the domain normalises, the database refuses. */
export const nfc = (name: string, ...columns: AnyPgColumn[]) =>
  check(
    name,
    sql.join(
      columns.map((column) => sql`${column} is nfc normalized`),
      sql` and `,
    ) as SQL,
  );
