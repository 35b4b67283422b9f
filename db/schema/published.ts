/** Only what is live now. Triggers project it from releases; the readers' login sees this and nothing else. */
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, instant, published } from "./parts";

export const liveArticles = published.table(
  "articles",
  {
    number: bigint("number", { mode: "number" }).primaryKey(),
    articleId: uuid("article_id").notNull().unique(),
    path: text("path").notNull().unique(),
    section: text("section").notNull(),
    /** The section and its ancestors, nearest first. */
    sectionPath: text("section_path").array().notNull(),
    headline: text("headline").notNull(),
    kicker: text("kicker"),
    sapo: text("sapo"),
    bylines: jsonb("bylines").notNull(),
    photo: jsonb("photo"),
    content: jsonb("content").notNull(),
    releaseId: uuid("release_id").notNull(),
    releaseNumber: integer("release_number").notNull(),
    firstReleasedAt: instant("first_released_at").notNull(),
    releasedAt: instant("released_at").notNull(),
  },
  (t) => [
    index("live_newest").on(t.firstReleasedAt.desc().nullsFirst(), t.number.desc().nullsFirst()),
    index("live_by_section").using("gin", t.sectionPath),
  ],
);

/** Public notes of errata and corrections. */
export const liveNotes = published.table(
  "notes",
  {
    number: bigint("number", { mode: "number" }).notNull(),
    releaseId: uuid("release_id").notNull(),
    kind: text("kind").notNull(),
    note: text("note").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.number, t.releaseId] })],
);

export const liveAwards = published.table(
  "awards",
  {
    awardId: uuid("award_id").primaryKey(),
    number: bigint("number", { mode: "number" }).notNull(),
    position: smallint("position").notNull(),
    formCode: text("form_code").notNull(),
    authority: text("authority").notNull(),
    award: jsonb("award").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    basis: text("basis").notNull(),
  },
  (t) => [
    index("live_awards_newest").on(t.day.desc().nullsFirst(), t.awardId.desc().nullsFirst()),
    index("live_awards_article").on(t.number),
  ],
);

/** Pictures that some live article shows; no other file is given to readers. */
export const liveMedia = published.table(
  "media",
  { key: text("key").notNull(), number: bigint("number", { mode: "number" }).notNull() },
  (t) => [primaryKey({ columns: [t.key, t.number] }), index("live_media_article").on(t.number)],
);

/** Addresses that answer 410: the number, never the text. */
export const withdrawn = published.table("withdrawn", {
  number: bigint("number", { mode: "number" }).primaryKey(),
  at: instant("at").notNull(),
});

export const liveSections = published.table("sections", {
  slug: text("slug").primaryKey(),
  name: text("name").notNull(),
  nameEn: text("name_en").notNull(),
  parent: text("parent"),
  position: integer("position").notNull(),
});

export const site = published.table("site", {
  singleton: boolean("singleton").primaryKey().default(true),
  fields: jsonb("fields").notNull(),
});

/** Pressed pages. Bytes of another generation than the current one do not exist. */
export const pages = published.table("pages", {
  path: text("path").primaryKey(),
  generation: bigint("generation", { mode: "number" }).notNull().default(0),
  status: smallint("status"),
  contentType: text("content_type"),
  /** Version of the templates and styles it was pressed with; another one is pressed again when it is read. */
  template: text("template"),
  releaseId: text("release_id"),
  location: text("location"),
  identity: bytes("identity"),
  gzip: bytes("gzip"),
  brotli: bytes("brotli"),
  pressedAt: instant("pressed_at"),
});
