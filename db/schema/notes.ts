/** What the newsroom says about a piece, beside it. No row here is content, and none is ever deleted. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { instant, newsroom, nfc } from "./parts";
import { staff } from "./staff";

export const notes = newsroom.table(
  "notes",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    authorId: uuid("author_id")
      .notNull()
      .references(() => staff.id),
    body: text("body").notNull(),
    kind: text("kind").notNull(),
    /** As the API spells it; rows of lists by id. */
    field: text("field"),
    /** The passage as the author saw it: a version of the text and two positions in it. */
    anchorVersion: integer("anchor_version"),
    anchorFrom: integer("anchor_from"),
    anchorTo: integer("anchor_to"),
    /** The words there at the time. */
    quote: text("quote"),
    createdAt: instant("created_at").notNull().defaultNow(),
    editedAt: instant("edited_at"),
    withdrawnAt: instant("withdrawn_at"),
    resolvedBy: uuid("resolved_by").references(() => staff.id),
    resolvedAt: instant("resolved_at"),
  },
  (t) => [
    unique("notes_of_article").on(t.id, t.articleId),
    index("notes_article").on(t.articleId, t.createdAt),
    check("notes_kind_is_known", sql`${t.kind} in ('text', 'field', 'article')`),
    check("notes_field_is_named", sql`(${t.kind} = 'field') = (${t.field} is not null)`),
    check(
      "notes_text_is_placed",
      sql`case when ${t.kind} = 'text'
               then ${t.anchorVersion} >= 0 and ${t.anchorFrom} >= 0 and ${t.anchorFrom} < ${t.anchorTo} and ${t.quote} is not null
               else num_nonnulls(${t.anchorVersion}, ${t.anchorFrom}, ${t.anchorTo}) = 0 end`,
    ),
    check("notes_resolved_by_someone", sql`(${t.resolvedAt} is null) = (${t.resolvedBy} is null)`),
    check("notes_sizes", sql`length(${t.body}) between 1 and 4000 and length(${t.quote}) <= 300`),
    nfc("notes_nfc", t.body, t.quote),
  ],
);

export const noteReplies = newsroom.table(
  "note_replies",
  {
    id: uuid("id").primaryKey(),
    noteId: uuid("note_id").notNull(),
    articleId: uuid("article_id").notNull(),
    authorId: uuid("author_id")
      .notNull()
      .references(() => staff.id),
    body: text("body").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    editedAt: instant("edited_at"),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    foreignKey({
      name: "note_replies_note",
      columns: [t.noteId, t.articleId],
      foreignColumns: [notes.id, notes.articleId],
    }),
    index("note_replies_in_order").on(t.noteId, t.createdAt),
    check("note_replies_sizes", sql`length(${t.body}) between 1 and 4000`),
    nfc("note_replies_nfc", t.body),
  ],
);

/** Who was called by name, in a note (`message_id` is its id) or in a reply. */
export const noteMentions = newsroom.table(
  "note_mentions",
  {
    messageId: uuid("message_id").notNull(),
    noteId: uuid("note_id").notNull(),
    articleId: uuid("article_id").notNull(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.messageId, t.staffId] }),
    foreignKey({
      name: "note_mentions_note",
      columns: [t.noteId, t.articleId],
      foreignColumns: [notes.id, notes.articleId],
    }),
    index("note_mentions_person").on(t.staffId, t.at),
  ],
);

/**
 * Where a note's words stand in a later version, so that reading need not follow them through the whole log again.
 * Computed from the steps: what the author pointed at stays in `notes`.
 */
export const notePlaces = newsroom.table(
  "note_places",
  {
    noteId: uuid("note_id")
      .primaryKey()
      .references(() => notes.id),
    bodyVersion: integer("body_version").notNull(),
    from: integer("from").notNull(),
    to: integer("to").notNull(),
  },
  (t) => [check("note_places_forwards", sql`0 <= ${t.from} and ${t.from} <= ${t.to}`)],
);
