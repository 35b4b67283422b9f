/** What search reads: words folded and divided. Made by the database from what is live, and from working copies. */
import { bigint, boolean, index, integer, text, uuid } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { instant, newsroom, published } from "./parts";

/** One row a live article; the index over its pairs of syllables is written by hand (decision 31). */
export const searchDocuments = published.table(
  "search_documents",
  {
    number: bigint("number", { mode: "number" }).primaryKey(),
    /** First release: results come newest first. */
    at: instant("at").notNull(),
    /** The same in days since 1970, for the index. */
    day: integer("day").notNull(),
    sectionPath: text("section_path").array().notNull(),
    /** Slugs of the pen names. */
    authors: text("authors").array().notNull(),
    hasAwards: boolean("has_awards").notNull(),
    hasPhotos: boolean("has_photos").notNull(),
    /** Headline and names, folded. */
    head: text("head").notNull(),
    /** Standfirst, captions, tags, words of awards, folded. */
    lead: text("lead").notNull(),
    /** The text and numbers of decisions, folded. */
    body: text("body").notNull(),
    /** All of it with its marks, for what was typed with marks. */
    words: text("words").notNull(),
  },
  (t) => [index("search_newest").on(t.at.desc().nullsFirst(), t.number.desc().nullsFirst())],
);

/** Pairs of syllables in headlines, and names: what a slip of the finger is compared with. */
export const searchTerms = published.table("search_terms", {
  /** Folded. */
  term: text("term").primaryKey(),
  /** As it was printed first. */
  shown: text("shown").notNull(),
});

/** The same of working copies: readers' login cannot see it (decision 32). */
export const draftDocuments = newsroom.table("search_documents", {
  articleId: uuid("article_id")
    .primaryKey()
    .references(() => articles.id),
  number: bigint("number", { mode: "number" }).notNull(),
  contentVersion: integer("content_version").notNull(),
  head: text("head").notNull(),
  lead: text("lead").notNull(),
  body: text("body").notNull(),
  words: text("words").notNull(),
});

/** Working copies whose words have moved since their document was made. */
export const searchQueue = newsroom.table("search_queue", { articleId: uuid("article_id").primaryKey() });
