/** The audit: an article's timeline, and the whole log. */
import { z } from "zod";
import { auditorDb } from "@/db/client";
import { done } from "@/lib/domain/outcome";
import { Line } from "@/lib/domain/text-fields";
import { readAudit, readHistory } from "@/lib/newsroom/read-history";
import { Instant, Person } from "../article-shapes";
import { staffCall } from "../call";
import { Cursor, Limit } from "../query-shapes";
import { withArticle } from "../with-article";

const Row = z.record(z.string(), z.unknown());

const ActShape = z
  .object({
    id: z.int(),
    at: Instant,
    actor: Person.nullable().meta({ description: "Null: the system itself" }),
    via: z.enum(["session", "token", "cli", "system"]),
    action: z.string(),
    reason: z.string().nullable(),
    requestId: z.string().nullable(),
    changes: z.array(
      z.object({
        table: z.string(),
        op: z.enum(["I", "U", "D"]),
        key: Row,
        old: Row.nullable().meta({ description: "The changed columns as they were" }),
        new: Row.nullable(),
      }),
    ),
  })
  .meta({ id: "LoggedAct" });

const HistoryAct = ActShape.extend({
  kind: z.literal("act"),
  revisions: z
    .array(z.object({ number: z.int(), occasion: z.string() }))
    .meta({ description: "Signed by this act" }),
  refersTo: z.int().nullable().meta({ description: "The revision approved or released, signed before" }),
}).meta({ id: "HistoryAct" });

const TypingShape = z.object({
  kind: z.literal("typing"),
  at: Instant,
  by: Person,
  from: Instant,
  to: Instant,
  steps: z.int(),
  fromVersion: z.int(),
  toVersion: z.int(),
  words: z.int().meta({ description: "Words that came in this stretch" }),
  removed: z.int().meta({ description: "Characters of others or of before that went" }),
});

const next = z.string().nullable();

export const getHistory = staffCall({
  method: "GET",
  path: "/articles/{id}/history",
  summary:
    "Every act and every changed row of an article, old and new, with who typed in between; newest first",
  tag: "audit",
  scope: "articles:read",
  query: z.strictObject({ cursor: Cursor.optional(), limit: Limit.optional() }),
  answer: z.object({
    items: z.array(z.union([HistoryAct, TypingShape])),
    next,
  }),
  run: (given) =>
    withArticle(given, async (id) => {
      const page = await readHistory(given.ctx, id, given.query);
      return page.ok ? done({ body: page.value }) : page;
    }),
});

const Moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })])
  .meta({ description: "An instant, or a day in the newspaper's zone; inclusive" });

export const getAudit = staffCall({
  method: "GET",
  path: "/audit",
  summary: "The whole log, newest first; for auditors and administrators",
  tag: "audit",
  scope: "audit:read",
  query: z.strictObject({
    actor: Line(200, 1).optional().meta({ description: "Staff id or e-mail" }),
    article: z.uuid().optional(),
    action: z
      .string()
      .regex(/^[a-z_]+(\.[a-z_]+)*$/)
      .max(80)
      .optional()
      .meta({ description: "An act (article.release), or all of a kind (article)" }),
    from: Moment.optional(),
    to: Moment.optional(),
    cursor: Cursor.optional(),
    limit: Limit.optional(),
  }),
  answer: z.object({ items: z.array(ActShape), next }),
  async run({ ctx, query }) {
    const page = await readAudit(ctx, auditorDb(), query);
    return page.ok ? done({ body: page.value }) : page;
  },
});
