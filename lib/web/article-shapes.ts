/** What the API answers about articles. The JSON is built to these shapes, and the document is made from them. */
import { z } from "zod";
import { awardActions, awardStatuses, recipientKinds } from "@/lib/domain/award";
import { bylineRoles } from "@/lib/domain/byline";
import type { BodyDoc } from "@/lib/domain/content";
import { actIds, deskStates, liveStates, revisionKinds } from "@/lib/domain/workflow";

export const Instant = z.string().meta({ description: "ISO 8601, UTC", format: "date-time" });
const text = z.string().nullable();
export const Person = z.object({ id: z.uuid(), name: z.string() });

export const ShownByline = z.object({
  id: z.uuid(),
  displayName: z.string(),
  role: z.enum(bylineRoles),
  contributorId: z.uuid().nullable(),
});

export const ShownPhoto = z.object({
  id: z.uuid(),
  photoId: z.uuid().nullable(),
  file: z.object({ key: z.string(), width: z.int(), height: z.int() }).nullable(),
  caption: z.string(),
  credit: text,
  alt: text,
  captionSuffices: z.boolean(),
  isFilePhoto: z.boolean(),
  focus: z
    .object({ x: z.int().min(0).max(100), y: z.int().min(0).max(100) })
    .nullable()
    .meta({ description: "What every crop keeps, in per cent from left and top; null: the middle" }),
});

export const ShownAward = z
  .object({
    id: z.uuid(),
    formCode: z.string(),
    formName: z.string(),
    grade: text,
    badgeYears: z.int().nullable(),
    action: z.enum(awardActions),
    status: z.enum(awardStatuses),
    authority: z.string(),
    recipients: z.array(
      z.object({
        kind: z.enum(recipientKinds),
        name: text.meta({ description: "Null exactly for an unnamed group" }),
        title: text,
        unit: text,
        isAggregate: z.boolean(),
        count: z.int().nullable().meta({ description: "Null: not said in the text" }),
        quantifier: text,
        posthumous: z.boolean(),
      }),
    ),
    achievement: text,
    period: z.object({ from: text, to: text, label: text }),
    decision: z.object({ number: text, signedOn: text, signerName: text, signerTitle: text }),
    ceremonyOn: text,
    evidence: text.meta({ description: "The sentence of the source that says so" }),
  })
  .meta({ id: "Award" });

export const Body = z
  .custom<BodyDoc>()
  .meta({ id: "Body", description: "ProseMirror document of the body schema", override: { type: "object" } });

const Reason = z.object({ code: z.string(), reason: z.string(), field: z.string().optional() });

export const ArticleShape = z
  .object({
    id: z.uuid(),
    number: z.int(),
    url: text.meta({ description: "The readers' page; null unless live" }),
    version: z.int().meta({ description: "Of fields and lists; send it back in If-Match" }),
    bodyVersion: z.int().meta({ description: "Number of steps in the text's log" }),
    state: z.enum(deskStates),
    live: z.enum(liveStates),
    contentHash: z.string().meta({ description: "What an approval or release of this content signs" }),
    headline: z.string(),
    kicker: text,
    sapo: text,
    slug: text,
    section: text,
    agencySlug: text,
    sourceCredit: text,
    tags: z.array(z.string()),
    eventDate: text,
    originalPublishedAt: Instant.nullable(),
    leadPhoto: z.uuid().nullable(),
    bylines: z.array(ShownByline),
    photos: z.array(ShownPhoto),
    awards: z.array(ShownAward),
    body: Body,
    approval: z.object({ contentHash: z.string(), approver: Person, at: Instant }).nullable(),
    createdBy: Person,
    createdAt: Instant,
    claimedBy: Person.nullable(),
    claimedAt: Instant.nullable(),
    stateChangedAt: Instant,
    revisionKind: z.enum(revisionKinds).nullable(),
    revisionNote: text,
    firstReleasedAt: Instant.nullable(),
    releaseNumber: z.int(),
    typing: z.object({ allowed: z.boolean(), code: z.string().optional(), reason: z.string().optional() }),
    issues: z.object({ submit: z.array(Reason), approve: z.array(Reason), release: z.array(Reason) }),
    allowed: z.array(z.enum(actIds)).meta({ description: "Acts that you may do now" }),
    refused: z
      .array(Reason.extend({ act: z.enum(actIds) }))
      .meta({ description: "The other acts, each with the reason why not" }),
  })
  .meta({ id: "Article" });
export type ArticleJson = z.infer<typeof ArticleShape>;

export const ArticleListShape = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      number: z.int(),
      headline: z.string(),
      state: z.enum(deskStates),
      live: z.enum(liveStates),
      section: text,
      createdBy: z.object({ name: z.string() }),
      claimedBy: z.object({ name: z.string() }).nullable(),
      stateChangedAt: Instant,
      views: z.int().nullable().meta({ description: "How often it was read; null: never live" }),
    }),
  ),
  next: text.meta({ description: "Cursor of the next page; null on the last" }),
});

/** What whoever just moved a piece out of their own sight gets. */
export const LeftSightShape = z.object({ id: z.uuid(), number: z.int(), version: z.int() });
