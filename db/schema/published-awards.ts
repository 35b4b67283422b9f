/** The award register as readers have it: filled by triggers on `awards`, which releases project (decision 37). */
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
import { instant, published } from "./parts";

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
    /** From here on the table's own trigger writes. */
    status: text("status").notNull().default("conferred"),
    authoritySlug: text("authority_slug").notNull().default(""),
    /** One for each recipient in order; null for a group without a name. */
    recipientSlugs: text("recipient_slugs").array().notNull().default([]),
    /** What it is found by: folded syllables and pairs of them, those of authority and recipients marked. */
    words: text("words").array().notNull().default([]),
    /** The same words in order, to tell a phrase from pairs that only look like one. */
    folded: text("folded").notNull().default(""),
  },
  (t) => [
    index("live_awards_newest").on(t.day.desc().nullsFirst(), t.awardId.desc().nullsFirst()),
    index("live_awards_of_form").on(t.formCode, t.day.desc().nullsFirst(), t.awardId.desc().nullsFirst()),
    index("live_awards_of_authority").on(
      t.authoritySlug,
      t.day.desc().nullsFirst(),
      t.awardId.desc().nullsFirst(),
    ),
    index("live_awards_words").using("gin", t.words).with({ fastupdate: false }),
    index("live_awards_article").on(t.number),
  ],
);

/** Who is named in an award, one row a name: the pages of persons, bodies and households are read from here. */
export const awardRecipients = published.table(
  "award_recipients",
  {
    awardId: uuid("award_id").notNull(),
    position: smallint("position").notNull(),
    kind: text("kind").notNull(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    title: text("title"),
    unit: text("unit"),
    posthumous: boolean("posthumous").notNull(),
    day: date("day", { mode: "string" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.awardId, t.position] }),
    index("award_recipients_of_name").on(
      t.kind,
      t.slug,
      t.day.desc().nullsFirst(),
      t.awardId.desc().nullsFirst(),
    ),
  ],
);

/** Every form, authority and name in the register, with how many awards stand and how many were revoked. */
export const awardNames = published.table(
  "award_names",
  {
    /** `form`, `authority`, or a kind of recipient. */
    role: text("role").notNull(),
    slug: text("slug").notNull(),
    /** The slug without what tells names apart that only differ by their marks. */
    plain: text("plain").notNull(),
    name: text("name").notNull(),
    words: text("words").array().notNull(),
    awards: integer("awards").notNull(),
    revoked: integer("revoked").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.role, t.slug] }),
    index("award_names_plain").on(t.plain, t.role),
    index("award_names_words").using("gin", t.words).with({ fastupdate: false }),
  ],
);

/** Sums that nobody has to count: of all, of a form (`form`) and of an authority (`authority`), a year each. */
export const awardTotals = published.table(
  "award_totals",
  {
    scope: text("scope").notNull(),
    key: text("key").notNull(),
    year: smallint("year").notNull(),
    awards: integer("awards").notNull(),
    revoked: integer("revoked").notNull(),
    /** By kind of recipient: at least so many, and how many groups have no exact number. */
    individuals: integer("individuals").notNull(),
    openIndividuals: integer("open_individuals").notNull(),
    collectives: integer("collectives").notNull(),
    openCollectives: integer("open_collectives").notNull(),
    households: integer("households").notNull(),
    openHouseholds: integer("open_households").notNull(),
    others: integer("others").notNull(),
    openOthers: integer("open_others").notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.key, t.year] })],
);

/** Addresses of awards that answer 410: the id, never what it said. */
export const withdrawnAwards = published.table("withdrawn_awards", {
  awardId: uuid("award_id").primaryKey(),
  at: instant("at").notNull(),
});
