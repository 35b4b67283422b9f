/** Tables as an ordinary CMS has them: the whole article in one row, and an audit row with the old and the new. */
import { integer, jsonb, pgSchema, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

const ordinary = pgSchema("ordinary");

export const articles = ordinary.table("articles", {
  id: uuid("id").primaryKey(),
  version: integer("version").notNull().default(1),
  headline: text("headline").notNull(),
  body: jsonb("body").notNull(),
  updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  updatedBy: uuid("updated_by").notNull(),
});

export const audit = ordinary.table("audit", {
  id: uuid("id").primaryKey().defaultRandom(),
  articleId: uuid("article_id").notNull(),
  staffId: uuid("staff_id").notNull(),
  old: jsonb("old").notNull(),
  new: jsonb("new").notNull(),
  at: timestamp("at", { withTimezone: true }).notNull().defaultNow(),
});

export const sessions = ordinary.table("sessions", {
  secret: text("secret").primaryKey(),
  staffId: uuid("staff_id").notNull(),
});

export const db = drizzle(postgres(process.env.ORDINARY_DATABASE_URL ?? "", { max: 16, onnotice: () => {} }));
