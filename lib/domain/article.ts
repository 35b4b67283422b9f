/** The working copy as staff see it, and the fields that a save may name. */
import { z } from "zod";
import type { Award } from "./award";
import type { Byline } from "./byline";
import type { ContentAward, ContentPhoto, Focus } from "./content";
import type { ArticleStanding } from "./permissions";
import { Day, Line, Lines, optional } from "./text-fields";
import type { RevisionKind } from "./workflow";

/** What `PATCH /articles/{id}` may name; a field left out is left alone. */
export const ArticleFields = z.strictObject({
  section: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/, { error: "section.unknown" })
    .nullable()
    .optional(),
  headline: Line(300).optional(),
  kicker: optional(Line(200)).optional(),
  sapo: optional(Lines(2000)).optional(),
  slug: z
    .string()
    .max(200, { error: "text.too_long" })
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "slug.shape" })
    .nullable()
    .optional(),
  agencySlug: optional(Line(12)).optional(),
  sourceCredit: optional(Line(300)).optional(),
  tags: z.array(Line(60, 1)).max(20).optional(),
  eventDate: Day.nullable().optional(),
  leadPhoto: z.uuid().nullable().optional(),
});
export type ArticleFields = z.infer<typeof ArticleFields>;
export type ArticleField = keyof ArticleFields;

/** API field → column; the order is the readers'. */
export const fieldColumns = {
  section: "section_id",
  headline: "headline",
  kicker: "kicker",
  sapo: "sapo",
  slug: "slug",
  agencySlug: "agency_slug",
  sourceCredit: "source_credit",
  tags: "tags",
  eventDate: "event_date",
  leadPhoto: "lead_photo_id",
} as const satisfies Record<ArticleField, string>;

const Percent = z
  .int({ error: "photo.focus_outside" })
  .min(0, { error: "photo.focus_outside" })
  .max(100, { error: "photo.focus_outside" });

export const ArticlePhoto = z.strictObject({
  id: z.uuid().optional(),
  photoId: z
    .uuid()
    .nullish()
    .transform((id) => id ?? null),
  caption: Lines(1000).default(""),
  credit: optional(Line(200)),
  alt: optional(Line(300)),
  captionSuffices: z.boolean().default(false),
  isFilePhoto: z.boolean().default(false),
  /** Left out: as it was; null: none. */
  focus: z.strictObject({ x: Percent, y: Percent }, { error: "photo.focus_shape" }).nullable().optional(),
  lead: z.boolean().optional(),
});
export type ArticlePhoto = z.infer<typeof ArticlePhoto>;

export interface StoredPhoto extends Omit<ContentPhoto, "focus"> {
  photoId: string | null;
  focus: Focus | null;
}

export interface StoredAward extends ContentAward {
  evidence: string | null;
}

export interface StoredByline extends Byline {
  id: string;
}

/** Everything the newsroom knows of one article but its text. Instants are ISO 8601 UTC. */
export interface ArticleRecord {
  id: string;
  number: number;
  version: number;
  contentVersion: number;
  bodyVersion: number;
  fieldVersions: Record<string, number>;
  standing: ArticleStanding;
  createdBy: { id: string; name: string };
  createdAt: string;
  claimedBy: { id: string; name: string } | null;
  claimedAt: string | null;
  stateChangedAt: string;
  approval: {
    id: string;
    revisionId: string;
    contentHash: string;
    approver: { id: string; name: string };
    at: string;
  } | null;
  revisionKind: RevisionKind | null;
  revisionNote: string | null;
  /** The page readers have, if any. */
  livePath: string | null;
  firstReleasedAt: string | null;
  releaseNumber: number;
  fields: {
    section: string | null;
    headline: string;
    kicker: string | null;
    sapo: string | null;
    slug: string | null;
    agencySlug: string | null;
    sourceCredit: string | null;
    tags: string[];
    eventDate: string | null;
    originalPublishedAt: string | null;
    leadPhoto: string | null;
  };
  bylines: StoredByline[];
  photos: StoredPhoto[];
  awards: StoredAward[];
}

export type AwardInput = Award;
