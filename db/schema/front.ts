/** The laid-out front: places that publishers give, and what readers' pages read of them. */
import { bigint, boolean, integer, smallint, uuid } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { instant, newsroom, published } from "./parts";
import { staff } from "./staff";

/** Pieces that stand on the front in this order until they are taken off, are over, or leave readers. */
export const frontPlaces = newsroom.table("front_places", {
  articleId: uuid("article_id")
    .primaryKey()
    .references(() => articles.id),
  position: smallint("position").notNull(),
  pinnedBy: uuid("pinned_by")
    .notNull()
    .references(() => staff.id),
  pinnedAt: instant("pinned_at").notNull().defaultNow(),
  /** From then on the place is given up by itself. */
  until: instant("until"),
});

/** How often the places have changed: two people who lay out the front at once notice each other. */
export const frontLayout = newsroom.table("front_layout", {
  singleton: boolean("singleton").primaryKey().default(true),
  version: integer("version").notNull().default(0),
});

export const livePlaces = published.table("front_places", {
  number: bigint("number", { mode: "number" }).primaryKey(),
  position: smallint("position").notNull(),
  until: instant("until"),
});
