/** Immutable revisions and what changed between them. */
import { z } from "zod";
import type { Content } from "@/lib/domain/content";
import { done } from "@/lib/domain/outcome";
import { readDiff, readRevision, readRevisions } from "@/lib/newsroom/read-revisions";
import { RestorationInput, restoreRevision } from "@/lib/newsroom/restore-revision";
import { answerAfter } from "../article-json";
import { ArticleShape, Instant, Person } from "../article-shapes";
import { staffCall } from "../call";
import { Limit } from "../query-shapes";
import { withArticle } from "../with-article";

const Revision = z.object({
  number: z.int(),
  occasion: z.string().meta({ description: "The act that signed it" }),
  contentHash: z.string(),
  contentVersion: z.int(),
  bodyVersion: z.int(),
  createdAt: Instant,
  createdBy: Person.nullable(),
  approvedBy: Person.nullable(),
  releases: z.array(z.int()).meta({ description: "Numbers of the releases that published it" }),
});

const ContentShape = z.custom<Content>().meta({
  id: "Content",
  description: "Everything a reader can see of it; its canonical text carries the hash",
  override: { type: "object" },
});

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

export const getRevisions = staffCall({
  method: "GET",
  path: "/articles/{id}/revisions",
  summary: "What was signed of an article, newest first",
  tag: "audit",
  scope: "articles:read",
  query: z.strictObject({ cursor: number.optional(), limit: Limit.optional() }),
  answer: z.object({ items: z.array(Revision), next: z.string().nullable() }),
  run: (given) =>
    withArticle(given, async (id) => {
      const page = await readRevisions(given.ctx, id, given.query);
      return page.ok ? done({ body: page.value }) : page;
    }),
});

export const getRevision = staffCall({
  method: "GET",
  path: "/articles/{id}/revisions/{n}",
  summary: "One revision with its content",
  tag: "audit",
  scope: "articles:read",
  answer: Revision.extend({ content: ContentShape }),
  run: (given) =>
    withArticle(given, async (id) => {
      const named = number.safeParse(given.params.n);
      const revision = await readRevision(given.ctx, id, named.success ? named.data : 0);
      return revision.ok ? done({ body: revision.value }) : revision;
    }),
});

const Named = z
  .union([z.enum(["live", "working"]), number])
  .meta({ description: "A revision's number, `live` (what readers have) or `working`" });

const Words = z.array(
  z.object({
    op: z.enum(["same", "removed", "added"]),
    text: z.string(),
    format: z
      .object({ on: z.array(z.string()), off: z.array(z.string()) })
      .optional()
      .meta({ description: "The words are the same; these marks came or went" }),
  }),
);

const at = z.int().nullable();
const Pair = z.object({
  op: z.enum(["same", "added", "removed", "changed", "moved", "moved_away"]).meta({
    description: "`moved` stands at the new place, `moved_away` at the old one",
  }),
  from: at.meta({ description: "Place in the older list" }),
  to: at.meta({ description: "Place in the newer list" }),
});

const Change = Pair.extend({
  before: z.unknown(),
  after: z.unknown(),
  parts: z.array(z.object({ part: z.string(), from: z.unknown(), to: z.unknown(), words: Words.optional() })),
});

const Pictures = z.record(z.string(), z.uuid().nullable());

export const getDiff = staffCall({
  method: "GET",
  path: "/articles/{id}/diff",
  summary: "What changed between two revisions: fields, words, moved blocks, credits, pictures, awards",
  tag: "audit",
  scope: "articles:read",
  query: z.strictObject({ from: Named.default("live"), to: Named.default("working") }),
  answer: z.object({
    fields: z.array(
      z.object({ field: z.string(), from: z.unknown(), to: z.unknown(), words: Words.optional() }),
    ),
    body: z.array(
      Pair.extend({
        type: z.string(),
        text: z.string(),
        level: z.int().optional(),
        fromType: z.string().optional(),
        words: Words.optional(),
      }),
    ),
    bylines: z.array(Change),
    photos: z.array(Change),
    awards: z.array(Change.extend({ recipients: z.array(Change) })),
    contentHash: z.string().nullable().meta({ description: "Of the working copy, where that is `to`" }),
    pictures: z.object({ from: Pictures, to: Pictures }).meta({
      description: "Library ids by the article's own picture ids",
    }),
  }),
  run: (given) =>
    withArticle(given, async (id) => {
      const diff = await readDiff(given.ctx, id, given.query.from, given.query.to);
      return diff.ok ? done({ body: diff.value }) : diff;
    }),
});

export const postRestoration = staffCall({
  method: "POST",
  path: "/articles/{id}/revisions/{n}/restoration",
  summary: "Brings a revision, or a part of it, back into the working copy as a new change",
  tag: "acts",
  scope: "articles:write",
  body: RestorationInput,
  answer: ArticleShape.extend({
    before: z.int().meta({ description: "Revision that holds what was there: restoring it undoes this" }),
  }),
  run: (given) =>
    withArticle(given, async (id) => {
      const named = number.safeParse(given.params.n);
      const restored = await restoreRevision(given.ctx, id, named.success ? named.data : 0, given.body);
      if (!restored.ok) return restored;
      const answer = await answerAfter(given.ctx, done(restored.value.article));
      if (!answer.ok || answer.value instanceof Response) return answer;
      return done({
        ...answer.value,
        body: { ...(answer.value.body as object), before: restored.value.before },
      });
    }),
});
