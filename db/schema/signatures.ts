/** What was signed, released, withdrawn and restored: append-only facts, tied together by content hash. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { bytes, instant, newsroom } from "./parts";
import { staff } from "./staff";

/** Canonical content at one version; `content` is jsonb's own text, so that one hash has one meaning. */
export const revisions = newsroom.table(
  "revisions",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    number: integer("number").notNull(),
    contentVersion: integer("content_version").notNull(),
    bodyVersion: integer("body_version").notNull(),
    content: text("content").notNull(),
    contentHash: text("content_hash").notNull(),
    /** Working rows behind the content (contributor links, library ids, evidence): what a return to it needs. */
    rows: jsonb("rows").notNull(),
    occasion: text("occasion").notNull(),
    createdBy: uuid("created_by").references(() => staff.id),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    unique("revisions_identity").on(t.id, t.articleId, t.contentHash),
    unique("revisions_number").on(t.articleId, t.number),
    uniqueIndex("revisions_version").on(t.articleId, t.contentVersion),
    check("revisions_hash", sql`${t.contentHash} = encode(sha256(convert_to(${t.content}, 'UTF8')), 'hex')`),
    check("revisions_nfc", sql`${t.content} is nfc normalized`),
  ],
);

export const approvals = newsroom.table(
  "approvals",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id").notNull(),
    revisionId: uuid("revision_id").notNull(),
    contentHash: text("content_hash").notNull(),
    approverId: uuid("approver_id")
      .notNull()
      .references(() => staff.id),
    overrides: jsonb("overrides").notNull().default([]),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      name: "approvals_sign_a_revision",
      columns: [t.revisionId, t.articleId, t.contentHash],
      foreignColumns: [revisions.id, revisions.articleId, revisions.contentHash],
    }),
    unique("approvals_identity").on(t.id, t.articleId, t.revisionId, t.contentHash),
  ],
);

export const releases = newsroom.table(
  "releases",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id").notNull(),
    number: integer("number").notNull(),
    revisionId: uuid("revision_id").notNull(),
    contentHash: text("content_hash").notNull(),
    approvalId: uuid("approval_id").notNull(),
    kind: text("kind").notNull(),
    note: text("note"),
    releasedBy: uuid("released_by")
      .notNull()
      .references(() => staff.id),
    releasedAt: instant("released_at").notNull().defaultNow(),
  },
  (t) => [
    // Released = approved, declaratively: the same revision, the same hash.
    foreignKey({
      name: "releases_what_was_approved",
      columns: [t.approvalId, t.articleId, t.revisionId, t.contentHash],
      foreignColumns: [approvals.id, approvals.articleId, approvals.revisionId, approvals.contentHash],
    }),
    unique("releases_number").on(t.articleId, t.number),
    check("releases_kind_is_known", sql`${t.kind} in ('first', 'typo', 'update', 'erratum', 'correction')`),
  ],
);

export const takedowns = newsroom.table(
  "takedowns",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id),
    reasonCode: text("reason_code").notNull(),
    reason: text("reason").notNull(),
    requestedBy: text("requested_by").notNull(),
    documentNo: text("document_no"),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    check("takedowns_say_why", sql`length(${t.reason}) > 0 and length(${t.requestedBy}) > 0`),
    check(
      "takedowns_reason_is_known",
      sql`${t.reasonCode} in ('wrong', 'legal', 'privacy', 'authority', 'copyright', 'other')`,
    ),
  ],
);

export const restorations = newsroom.table("restorations", {
  id: uuid("id").primaryKey(),
  articleId: uuid("article_id")
    .notNull()
    .references(() => articles.id),
  takedownId: uuid("takedown_id")
    .notNull()
    .unique()
    .references(() => takedowns.id),
  reason: text("reason").notNull(),
  staffId: uuid("staff_id")
    .notNull()
    .references(() => staff.id),
  at: instant("at").notNull().defaultNow(),
});

/** The bytes that readers got, kept as proof and for the legal deposit. */
export const pressings = newsroom.table(
  "pressings",
  {
    id: uuid("id").primaryKey(),
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id),
    path: text("path").notNull(),
    html: bytes("html").notNull(),
    htmlHash: text("html_hash").notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    index("pressings_release").on(t.releaseId),
    check("pressings_hash", sql`${t.htmlHash} = encode(sha256(${t.html}), 'hex')`),
  ],
);

/** The paper's statutory identity, one row a change; the newest is in force (domain.md §2). */
export const siteIdentities = newsroom.table("site_identities", {
  id: uuid("id").primaryKey(),
  fields: jsonb("fields").notNull(),
  effectiveFrom: instant("effective_from").notNull().defaultNow(),
});

/** Which act leads where; filled from lib/domain/workflow.ts at every migration, judged by a trigger. */
export const transitions = newsroom.table(
  "transitions",
  {
    act: text("act").notNull(),
    fromState: text("from_state").notNull(),
    toState: text("to_state").notNull(),
  },
  (t) => [unique("transitions_once").on(t.act, t.fromState, t.toState)],
);
