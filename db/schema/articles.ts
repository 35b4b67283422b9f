/** The working copy: row fields, ordered lists, and the text as a log of steps. */
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { awardActions, awardStatuses, recipientKinds } from "@/lib/domain/award";
import { bylineRoles } from "@/lib/domain/byline";
import { deskStates, liveStates } from "@/lib/domain/workflow";
import { bytes, instant, newsroom, nfc } from "./parts";
import { contributors, sections, staff } from "./staff";

export const deskState = newsroom.enum("desk_state", deskStates);
export const liveState = newsroom.enum("live_state", liveStates);
export const bylineRole = newsroom.enum("byline_role", bylineRoles);
export const awardAction = newsroom.enum("award_action", awardActions);
export const awardStatus = newsroom.enum("award_status", awardStatuses);
export const recipientKind = newsroom.enum("recipient_kind", recipientKinds);

export const articles = newsroom.table(
  "articles",
  {
    id: uuid("id").primaryKey(),
    number: bigint("number", { mode: "number" }).generatedAlwaysAsIdentity().notNull().unique(),
    deskState: deskState("desk_state").notNull().default("draft"),
    liveState: liveState("live_state").notNull().default("none"),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => staff.id),
    createdAt: instant("created_at").notNull().defaultNow(),
    claimedBy: uuid("claimed_by").references(() => staff.id),
    claimedAt: instant("claimed_at"),
    stateChangedAt: instant("state_changed_at").notNull().defaultNow(),
    /** The approval in force; a content change takes it away. */
    approvalId: uuid("approval_id"),
    /** What the next release is: the kind and public note chosen at `revise`. */
    revisionKind: text("revision_kind"),
    revisionNote: text("revision_note"),
    firstReleasedAt: instant("first_released_at"),
    // From here on: content, everything a reader can see.
    sectionId: uuid("section_id").references(() => sections.id),
    headline: text("headline").notNull().default(""),
    kicker: text("kicker"),
    sapo: text("sapo"),
    slug: text("slug"),
    agencySlug: text("agency_slug"),
    sourceCredit: text("source_credit"),
    tags: text("tags").array().notNull().default(sql`'{}'`),
    eventDate: date("event_date", { mode: "string" }),
    originalPublishedAt: instant("original_published_at"),
    leadPhotoId: uuid("lead_photo_id"),
  },
  (t) => [
    index("articles_desk").on(t.deskState, t.stateChangedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("articles_by_creator").on(
      t.createdBy,
      t.stateChangedAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    index("articles_by_section").on(
      t.sectionId,
      t.stateChangedAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    check("articles_slug_is_ascii", sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${t.slug}) <= 200`),
    check(
      "articles_approval_in_force",
      sql`(${t.deskState} in ('approved', 'scheduled')) = (${t.approvalId} is not null)`,
    ),
    check("articles_live_desk_state", sql`${t.deskState} <> 'published' or ${t.liveState} = 'live'`),
    check("articles_down_desk_state", sql`(${t.deskState} = 'taken_down') = (${t.liveState} = 'taken_down')`),
    check("articles_spiked_never_live", sql`${t.deskState} <> 'spiked' or ${t.liveState} = 'none'`),
    nfc("articles_nfc", t.headline, t.kicker, t.sapo, t.sourceCredit, t.agencySlug, t.revisionNote),
    check(
      "articles_sizes",
      sql`length(${t.headline}) <= 300 and length(${t.kicker}) <= 200 and length(${t.sapo}) <= 2000`,
    ),
  ],
);

/** The narrow row that is the lock and the version of everything readers see. Commands take it first. */
export const articleHeads = newsroom.table("article_heads", {
  articleId: uuid("article_id")
    .primaryKey()
    .references(() => articles.id),
  /** Row fields and lists; the API's If-Match. */
  version: integer("version").notNull().default(1),
  /** Any content change, the text included; what an approval signs. */
  contentVersion: integer("content_version").notNull().default(1),
  /** Number of steps in the text's log. */
  bodyVersion: integer("body_version").notNull().default(0),
  releaseNo: integer("release_no").notNull().default(0),
  /** Field name → `version` of its last change, so that saves of different fields merge. */
  fieldVersions: jsonb("field_versions").$type<Record<string, number>>().notNull().default({}),
});

export const articleWriters = newsroom.table(
  "article_writers",
  {
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    releaseNo: integer("release_no").notNull(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.releaseNo, t.staffId] })],
);

export const articleSubmitters = newsroom.table(
  "article_submitters",
  {
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    releaseNo: integer("release_no").notNull(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.releaseNo, t.staffId] })],
);

/**
 * The newest steps, one row each; the row is its own audit record, with writer and time. No foreign keys: the one
 * function that writes here has locked the article's head and looked the writer up, and two look-ups a step cost more
 * than the rest of a save.
 */
export const articleSteps = newsroom.table(
  "article_steps",
  {
    articleId: uuid("article_id").notNull(),
    version: integer("version").notNull(),
    clientId: text("client_id").notNull(),
    step: jsonb("step").notNull(),
    staffId: uuid("staff_id").notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.version] })],
);

/** Older steps of the log, many in a row, written by the database itself (`newsroom.fold_steps`). */
export const articleHistory = newsroom.table(
  "article_history",
  {
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    fromVersion: integer("from_version").notNull(),
    toVersion: integer("to_version").notNull(),
    /** Instant of the first step; the others are milliseconds apart. */
    at: instant("at").notNull(),
    /** Whose steps: `[clientId, staffId]` pairs that the lines refer to. */
    hands: jsonb("hands").$type<[string, string][]>().notNull(),
    /** One line a step; the grammar is at `newsroom.unfold` in the migration. */
    lines: text("lines").notNull(),
    /** sha256 of the steps as they were stored, taken before their rows went. */
    digest: bytes("digest").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.toVersion] }),
    check("article_history_forwards", sql`${t.fromVersion} <= ${t.toVersion}`),
  ],
);

/** Whose an editor's name is: who first saved under it in this article. Derived when steps are saved. */
export const articleClients = newsroom.table(
  "article_clients",
  {
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    clientId: text("client_id").notNull(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.clientId] })],
);

export const articleSnapshots = newsroom.table(
  "article_snapshots",
  {
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    bodyVersion: integer("body_version").notNull(),
    doc: jsonb("doc").notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.bodyVersion] })],
);

export const articleBylines = newsroom.table(
  "article_bylines",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    position: smallint("position").notNull(),
    displayName: text("display_name").notNull(),
    role: bylineRole("role").notNull(),
    contributorId: uuid("contributor_id").references(() => contributors.id),
  },
  (t) => [
    index("article_bylines_article").on(t.articleId, t.position),
    nfc("article_bylines_nfc", t.displayName),
  ],
);

/** The library: one row a picture, however often it is used. Files live outside the database. */
export const photos = newsroom.table(
  "photos",
  {
    id: uuid("id").primaryKey(),
    key: text("key").notNull().unique(),
    sha256: text("sha256").notNull().unique(),
    mediaType: text("media_type").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    bytes: bigint("bytes", { mode: "number" }).notNull(),
    caption: text("caption"),
    credit: text("credit"),
    alt: text("alt"),
    uploadedBy: uuid("uploaded_by")
      .notNull()
      .references(() => staff.id),
    uploadedAt: instant("uploaded_at").notNull().defaultNow(),
  },
  (t) => [
    index("photos_newest").on(t.uploadedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    check("photos_size", sql`${t.width} > 0 and ${t.height} > 0 and ${t.bytes} > 0`),
    nfc("photos_nfc", t.caption, t.credit, t.alt),
  ],
);

/** What a job has made of a photo since; no row before it has. */
export const photoRenditions = newsroom.table("photo_renditions", {
  photoId: uuid("photo_id")
    .primaryKey()
    .references(() => photos.id),
  /** Widths that exist as AVIF, ascending; none for a file that cannot be read any more. */
  avif: smallint("avif").array().notNull(),
  madeAt: instant("made_at").notNull().defaultNow(),
});

/** A picture as one article uses it; words are copied here, so an edit in the library voids nothing. */
export const articlePhotos = newsroom.table(
  "article_photos",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    position: smallint("position").notNull(),
    /** Null: an import's slot that still waits for its picture. */
    photoId: uuid("photo_id").references(() => photos.id),
    caption: text("caption").notNull().default(""),
    credit: text("credit"),
    alt: text("alt"),
    captionSuffices: boolean("caption_suffices").notNull().default(false),
    isFilePhoto: boolean("is_file_photo").notNull().default(false),
    /** What must be seen however the picture is cropped, in per cent from its left and from its top; both or neither. */
    focusX: smallint("focus_x"),
    focusY: smallint("focus_y"),
    /** Taken out of the list by an editor; the row stays for the history. */
    removed: boolean("removed").notNull().default(false),
  },
  (t) => [
    index("article_photos_article").on(t.articleId, t.position),
    index("article_photos_photo").on(t.photoId),
    nfc("article_photos_nfc", t.caption, t.credit, t.alt),
    check(
      "article_photos_focus",
      sql`(${t.focusX} is null) = (${t.focusY} is null) and ${t.focusX} between 0 and 100 and ${t.focusY} between 0 and 100`,
    ),
  ],
);

/** Forms of commendation with their legal dates: data, not code (domain.md §3). */
export const awardForms = newsroom.table("award_forms", {
  code: text("code").primaryKey(),
  system: text("system").notNull(),
  category: text("category").notNull(),
  nameVi: text("name_vi").notNull(),
  nameEn: text("name_en").notNull(),
  grades: text("grades").array().notNull(),
  recipientKinds: text("recipient_kinds").array().notNull(),
  rank: integer("rank").notNull(),
  effectiveFrom: date("effective_from", { mode: "string" }),
  effectiveTo: date("effective_to", { mode: "string" }),
});

export const awards = newsroom.table(
  "awards",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    position: smallint("position").notNull(),
    formCode: text("form_code")
      .notNull()
      .references(() => awardForms.code),
    /** Copied at use: a form renamed by law does not rewrite yesterday's paper. */
    formName: text("form_name").notNull(),
    grade: text("grade"),
    badgeYears: smallint("badge_years"),
    action: awardAction("action").notNull(),
    status: awardStatus("status").notNull(),
    authority: text("authority").notNull(),
    achievement: text("achievement"),
    periodFrom: date("period_from", { mode: "string" }),
    periodTo: date("period_to", { mode: "string" }),
    periodLabel: text("period_label"),
    decisionNumber: text("decision_number"),
    decisionSignedOn: date("decision_signed_on", { mode: "string" }),
    decisionSignerName: text("decision_signer_name"),
    decisionSignerTitle: text("decision_signer_title"),
    ceremonyOn: date("ceremony_on", { mode: "string" }),
    /** The sentence of the source that says so; for the newsroom only. */
    evidence: text("evidence"),
  },
  (t) => [
    index("awards_article").on(t.articleId, t.position),
    check(
      "awards_badge_years",
      sql`${t.formCode} <> 'huy_hieu_dang' or ${t.badgeYears} in (30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)`,
    ),
    check("awards_ceremony_after_decision", sql`${t.ceremonyOn} >= ${t.decisionSignedOn}`),
    check("awards_period_forwards", sql`${t.periodFrom} <= ${t.periodTo}`),
    nfc(
      "awards_nfc",
      t.formName,
      t.grade,
      t.authority,
      t.achievement,
      t.periodLabel,
      t.decisionNumber,
      t.decisionSignerName,
      t.decisionSignerTitle,
      t.evidence,
    ),
  ],
);

export const awardRecipients = newsroom.table(
  "award_recipients",
  {
    id: uuid("id").primaryKey(),
    awardId: uuid("award_id")
      .notNull()
      .references(() => awards.id, { onDelete: "cascade" }),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    position: smallint("position").notNull(),
    kind: recipientKind("kind").notNull(),
    name: text("name"),
    title: text("title"),
    unit: text("unit"),
    isAggregate: boolean("is_aggregate").notNull(),
    count: integer("count"),
    quantifier: text("quantifier"),
    posthumous: boolean("posthumous").notNull(),
  },
  (t) => [
    index("award_recipients_award").on(t.awardId, t.position),
    check("award_recipients_named_or_group", sql`${t.isAggregate} = (${t.name} is null)`),
    check("award_recipients_count", sql`${t.count} is null or (${t.isAggregate} and ${t.count} > 0)`),
    check("award_recipients_quantifier", sql`${t.quantifier} is null or ${t.isAggregate}`),
    check("award_recipients_posthumous", sql`not ${t.posthumous} or ${t.kind} = 'individual'`),
    nfc("award_recipients_nfc", t.name, t.title, t.unit, t.quantifier),
  ],
);

/** The text exactly as it arrived, and what the importer made of it. Kept unaltered. */
export const imports = newsroom.table(
  "imports",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id")
      .notNull()
      .references((): AnyPgColumn => articles.id),
    sha256: text("sha256").notNull(),
    source: text("source").notNull(),
    result: jsonb("result").notNull(),
    warnings: jsonb("warnings").notNull(),
    importedBy: uuid("imported_by")
      .notNull()
      .references(() => staff.id),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [index("imports_sha256").on(t.sha256), uniqueIndex("imports_article").on(t.articleId)],
);
