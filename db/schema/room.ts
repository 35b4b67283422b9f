/** Who sits at which article, and what people are told that they did not see happen. */
import { bigint, index, primaryKey, uuid } from "drizzle-orm/pg-core";
import { noticeKinds } from "@/lib/domain/notice";
import { articles } from "./articles";
import { instant, newsroom } from "./parts";
import { staff } from "./staff";

/** One row an open stream and article, renewed while the stream lives; unlogged, since it says nothing of yesterday. */
export const presences = newsroom.table(
  "presences",
  {
    stream: uuid("stream").notNull(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    openedAt: instant("opened_at").notNull(),
    seenAt: instant("seen_at").notNull(),
    /** When this person last saved text here; null: they only look. */
    typedAt: instant("typed_at"),
  },
  (t) => [primaryKey({ columns: [t.stream, t.articleId] }), index("presences_article").on(t.articleId)],
);

export const noticeKind = newsroom.enum("notice_kind", noticeKinds);

export const notices = newsroom.table(
  "notices",
  {
    id: bigint("id", { mode: "number" }).generatedAlwaysAsIdentity().primaryKey(),
    recipientId: uuid("recipient_id")
      .notNull()
      .references(() => staff.id),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    kind: noticeKind("kind").notNull(),
    /** Null: the system. */
    actorId: uuid("actor_id").references(() => staff.id),
    at: instant("at").notNull().defaultNow(),
    readAt: instant("read_at"),
  },
  (t) => [index("notices_recipient").on(t.recipientId, t.id.desc().nullsFirst())],
);
