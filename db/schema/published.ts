/** Only what is live now. Triggers project it from releases; the readers' login sees this and nothing else. */
import {
  bigint,
  boolean,
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
    index("live_in_section").on(t.section),
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
  (t) => [
    primaryKey({ columns: [t.number, t.releaseId] }),
    index("live_notes_newest").on(t.at.desc().nullsFirst(), t.number.desc().nullsFirst()),
  ],
);

/** Pictures that some live article shows; no other file is given to readers. */
export const liveMedia = published.table(
  "media",
  {
    key: text("key").notNull(),
    number: bigint("number", { mode: "number" }).notNull(),
    /** Widths that exist as AVIF, kept by trigger as the job makes them. */
    avif: smallint("avif").array().notNull().default([]),
  },
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

/**
 * How often each thing that pages are made of has changed: an article, its card, who is on a list. A page is current
 * as long as none of its keys has moved (docs/architecture.md, "The press").
 */
export const keys = published.table("keys", {
  key: text("key").primaryKey(),
  generation: bigint("generation", { mode: "number" }).notNull().default(0),
});

/**
 * Who is on which list, newest first: the whole paper, a section and those above it, an author's pieces, a topic's.
 * One index answers every list of readers at any depth.
 */
export const listings = published.table(
  "listings",
  {
    list: text("list").notNull(),
    at: instant("at").notNull(),
    number: bigint("number", { mode: "number" }).notNull(),
    /** The name as this piece prints it: a byline, a tag. */
    label: text("label"),
  },
  (t) => [
    primaryKey({ columns: [t.number, t.list] }),
    index("listings_newest").on(t.list, t.at.desc().nullsFirst(), t.number.desc().nullsFirst()),
  ],
);

/** Pressed pages with the keys they were made of. What went stale is not here; how many are kept is limited. */
export const pages = published.table(
  "pages",
  {
    path: text("path").primaryKey(),
    /** In the order of `generations`, sorted. */
    keys: text("keys").array().notNull(),
    generations: bigint("generations", { mode: "number" }).array().notNull(),
    /** Version of the templates and styles it was pressed with; another one is pressed again when it is read. */
    template: text("template").notNull(),
    status: smallint("status").notNull(),
    contentType: text("content_type").notNull(),
    releaseId: text("release_id"),
    location: text("location"),
    identity: bytes("identity").notNull(),
    gzip: bytes("gzip"),
    brotli: bytes("brotli"),
    pressedAt: instant("pressed_at").notNull(),
    /** When it stops being true by itself: a masthead's day, the window of a news sitemap. */
    until: instant("until"),
  },
  (t) => [index("pages_keys").using("gin", t.keys), index("pages_pressed").on(t.pressedAt)],
);
