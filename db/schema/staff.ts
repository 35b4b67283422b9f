/** People of the newsroom, what they may do where, and how they prove who they are. */
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { capabilities } from "@/lib/domain/capability";
import { instant, newsroom, nfc } from "./parts";

export const capability = newsroom.enum("capability", capabilities);

export const staff = newsroom.table(
  "staff",
  {
    id: uuid("id").primaryKey(),
    email: text("email").notNull().unique(),
    fullName: text("full_name").notNull(),
    position: text("position").notNull().default(""),
    locale: text("locale").notNull().default("vi"),
    createdAt: instant("created_at").notNull().defaultNow(),
    disabledAt: instant("disabled_at"),
  },
  (t) => [
    check("staff_email_is_lower_case", sql`${t.email} = lower(${t.email}) and ${t.email} like '%_@_%'`),
    check("staff_locale_is_known", sql`${t.locale} in ('vi', 'en')`),
    nfc("staff_nfc", t.fullName, t.position),
  ],
);

export const staffCredentials = newsroom.table("staff_credentials", {
  staffId: uuid("staff_id")
    .primaryKey()
    .references(() => staff.id),
  passwordHash: text("password_hash").notNull(),
  changedAt: instant("changed_at").notNull().defaultNow(),
});

/** A signed-in browser, or a command-line call on someone's behalf. Only the secret's hash is kept. */
export const sessions = newsroom.table(
  "sessions",
  {
    secretHash: text("secret_hash").primaryKey(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    kind: text("kind").notNull().default("web"),
    createdAt: instant("created_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    index("sessions_staff").on(t.staffId),
    check("sessions_kind_is_known", sql`${t.kind} in ('web', 'cli')`),
    check("sessions_hash_is_sha256", sql`${t.secretHash} ~ '^[0-9a-f]{64}$'`),
  ],
);

export const apiTokens = newsroom.table(
  "api_tokens",
  {
    id: uuid("id").primaryKey(),
    secretHash: text("secret_hash").notNull().unique(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    label: text("label").notNull().default(""),
    scopes: text("scopes").array().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    expiresAt: instant("expires_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    check("api_tokens_hash_is_sha256", sql`${t.secretHash} ~ '^[0-9a-f]{64}$'`),
    nfc("api_tokens_nfc", t.label),
  ],
);

/** Wrong passwords lately, per account and per address; slows guessing without locking the owner out. */
export const signInFailures = newsroom.table("sign_in_failures", {
  key: text("key").primaryKey(),
  failures: integer("failures").notNull(),
  until: instant("until").notNull(),
});

export const sections = newsroom.table(
  "sections",
  {
    id: uuid("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    nameVi: text("name_vi").notNull(),
    nameEn: text("name_en").notNull(),
    parentId: uuid("parent_id"),
    position: integer("position").notNull(),
    requireSectionLead: boolean("require_section_lead").notNull().default(false),
    /** How many words a piece of this section should have; null says nothing. */
    targetWords: integer("target_words"),
  },
  (t) => [
    check("sections_target_is_a_length", sql`${t.targetWords} between 1 and 100000`),
    check("sections_slug_is_ascii", sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    nfc("sections_nfc", t.nameVi, t.nameEn),
  ],
);

/** A right, in one section and its children or, with no section, everywhere; dated, never deleted. */
export const grants = newsroom.table(
  "grants",
  {
    id: uuid("id").primaryKey(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    sectionId: uuid("section_id").references(() => sections.id),
    capability: capability("capability").notNull(),
    validFrom: instant("valid_from").notNull().defaultNow(),
    validTo: instant("valid_to"),
  },
  (t) => [index("grants_staff").on(t.staffId)],
);

/** Someone who may stand in a byline; the real name is private data and never leaves the newsroom. */
export const contributors = newsroom.table(
  "contributors",
  {
    id: uuid("id").primaryKey(),
    kind: text("kind").notNull(),
    staffId: uuid("staff_id").references(() => staff.id),
    realName: text("real_name"),
  },
  (t) => [
    check("contributors_kind_is_known", sql`${t.kind} in ('staff', 'ctv', 'agency', 'collective')`),
    nfc("contributors_nfc", t.realName),
  ],
);

export const penNames = newsroom.table(
  "pen_names",
  {
    id: uuid("id").primaryKey(),
    contributorId: uuid("contributor_id")
      .notNull()
      .references(() => contributors.id),
    name: text("name").notNull(),
    isDefault: boolean("is_default").notNull().default(true),
  },
  (t) => [unique("pen_names_one_per_contributor").on(t.contributorId, t.name), nfc("pen_names_nfc", t.name)],
);
