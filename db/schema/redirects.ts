/** Old addresses: where they lead, and how often they are asked for. Looked up only for what nothing else answers. */
import { bigint, date, index, text, uuid } from "drizzle-orm/pg-core";
import { instant, newsroom, published } from "./parts";
import { staff } from "./staff";

export const redirects = newsroom.table(
  "redirects",
  {
    /** Decoded path, with its query in order of names if it has one (lib/domain/redirect.ts). */
    from: text("from_path").primaryKey(),
    /** The public number of an article, or a path of this site; never both. */
    number: bigint("number", { mode: "number" }),
    to: text("to_path"),
    source: text("source").notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => staff.id),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [index("redirects_to").on(t.to)],
);

export const liveRedirects = published.table("redirects", {
  from: text("from_path").primaryKey(),
  number: bigint("number", { mode: "number" }),
  to: text("to_path"),
});

export const redirectHits = published.table("redirect_hits", {
  from: text("from_path").primaryKey(),
  count: bigint("count", { mode: "number" }).notNull(),
  lastOn: date("last_on", { mode: "string" }).notNull(),
});
