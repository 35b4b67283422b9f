/** Acts and their entries. Nobody writes here but the functions and triggers of the migrations. */
import { bigint, customType, index, integer, jsonb, text, unique, uuid } from "drizzle-orm/pg-core";
import { audit, instant } from "./parts";

const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

/** Numbers lives of the cluster: transaction ids restart after a dump and restore. */
export const eras = audit.table("eras", {
  era: integer("era").primaryKey(),
  systemIdentifier: text("system_identifier").notNull(),
  startedAt: instant("started_at").notNull().defaultNow(),
});

export const events = audit.table(
  "events",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    era: integer("era").notNull(),
    xid: xid8("xid").notNull(),
    at: instant("at").notNull(),
    /** Null: the system itself (a migration, the operator at the command line). */
    actorId: uuid("actor_id"),
    actorName: text("actor_name").notNull(),
    via: text("via").notNull(),
    action: text("action").notNull(),
    reason: text("reason"),
    requestId: text("request_id"),
    login: text("login").notNull(),
  },
  (t) => [
    unique("events_one_per_transaction").on(t.xid, t.era),
    index("events_by_actor").on(t.actorId, t.id),
    index("events_by_time").on(t.at, t.id),
  ],
);

export const entries = audit.table(
  "entries",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    eventId: bigint("event_id", { mode: "number" })
      .notNull()
      .references(() => events.id),
    tableName: text("table_name").notNull(),
    op: text("op").notNull(),
    key: jsonb("key").notNull(),
    old: jsonb("old"),
    new: jsonb("new"),
    articleId: uuid("article_id"),
  },
  (t) => [index("entries_by_event").on(t.eventId), index("entries_by_article").on(t.articleId, t.eventId)],
);
