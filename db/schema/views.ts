/** How often live pieces were read: numbers alone, nothing of who. Readers' processes add by `count_views`. */
import { bigint, boolean, index, integer, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { instant, published } from "./parts";

/** The last days by the hour; what is older stands in the totals alone. */
export const viewsHourly = published.table(
  "views_hourly",
  {
    number: bigint("number", { mode: "number" }).notNull(),
    hour: instant("hour").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [primaryKey({ columns: [t.number, t.hour] }), index("views_hourly_hour").on(t.hour)],
);

export const viewTotals = published.table("view_totals", {
  number: bigint("number", { mode: "number" }).primaryKey(),
  count: bigint("count", { mode: "number" }).notNull(),
});

/** "Đọc nhiều": the live pieces read most in 24 hours ("day") and in seven days ("week"). */
export const mostRead = published.table(
  "most_read",
  {
    span: text("span").notNull(),
    position: smallint("position").notNull(),
    number: bigint("number", { mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.span, t.position] })],
);

/** When the lists were last made: one process at a time, every few minutes. */
export const mostReadRuns = published.table("most_read_runs", {
  singleton: boolean("singleton").primaryKey().default(true),
  at: instant("at").notNull(),
});
