/** What happened to an article, and to everything. Whoever may see the piece sees its history; the log is the auditor's. */

import type { Db } from "@/db/client";
import { findArticle } from "@/db/queries/articles";
import { type LoggedAct, listActs, listHistory, listTyping, type TypingStretch } from "@/db/queries/audit";
import { listStepsSince } from "@/db/queries/body";
import { listRevisionMarks } from "@/db/queries/revisions";
import { hasCapabilityAnywhere } from "@/lib/domain/capability";
import { isId } from "@/lib/domain/ids";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { countWritten, type Written } from "@/lib/text/writing-words";
import type { Context } from "./context";
import { mayLookAt } from "./reads";

/** A revision as the timeline names it. */
export interface RevisionMark {
  number: number;
  /** The act that signed it. */
  occasion: string;
}

/** An act with the rows it changed, or a stretch of typing between acts. */
export type HistoryItem =
  | ({
      kind: "act";
      /** Signed by this act. */
      revisions: RevisionMark[];
      /** The revision that the act was about where it signed none: what was approved, what was released. */
      refersTo: number | null;
    } & LoggedAct)
  | ({ kind: "typing"; at: string } & TypingStretch & Written);

export interface HistoryPage {
  items: HistoryItem[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
}

/** The article's timeline, newest first: `limit` acts (30, at most 100) with the typing between them. */
export async function readHistory(
  ctx: Context,
  articleId: string,
  page: { cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<Outcome<HistoryPage>> {
  const article = isId(articleId) ? await findArticle(ctx.db, articleId) : null;
  if (!article || !mayLookAt(ctx.actor, article)) return refuse({ status: 404, code: "article.not_found" });
  // "event instant": typing of this page ends where the page before began.
  const from = page.cursor === undefined ? null : /^(\d{1,15}) (\S{20,32})$/.exec(decoded(page.cursor));
  if (page.cursor !== undefined && !from) return badCursor();
  const limit = clamp(page.limit);
  const acts = await listHistory(ctx.db, articleId, from ? Number(from[1]) : null, limit + 1);
  const shown = acts.slice(0, limit);
  const oldest = acts.length > limit ? shown.at(-1) : undefined;
  const typing = await listTyping(ctx.db, articleId, oldest?.at ?? null, from?.[2] ?? null);
  const marks = await listRevisionMarks(ctx.db, articleId);
  const items: HistoryItem[] = [
    ...shown.map((act) => ({ kind: "act" as const, ...act, ...revisionsOf(act, marks) })),
    ...(await withWords(ctx, articleId, typing)),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return done({ items, next: oldest ? encoded(`${oldest.id} ${oldest.at}`) : null });
}

/** Acts that sign the content or stand by a signature. */
const signing = new Set(["submit", "return", "approve", "send_back", "release", "discard", "spike"]);

function revisionsOf(
  act: LoggedAct,
  marks: readonly (RevisionMark & { id: string; at: string })[],
): { revisions: RevisionMark[]; refersTo: number | null } {
  // A revision is written in its act's transaction, and both bear that transaction's time.
  const revisions = marks
    .filter((mark) => mark.at === act.at)
    .map(({ number, occasion }) => ({ number, occasion }));
  if (revisions.length > 0 || !signing.has(act.action.replace(/^article\./, "")))
    return { revisions, refersTo: null };
  const named = act.changes.find((change) => change.new?.revision_id)?.new?.revision_id;
  const meant = marks.findLast((mark) => (named ? mark.id === named : mark.at <= act.at));
  return { revisions, refersTo: meant?.number ?? null };
}

/** Stretches of typing with how many words each wrote, counted from their steps. */
async function withWords(ctx: Context, articleId: string, typing: readonly TypingStretch[]) {
  if (typing.length === 0) return [];
  const first = Math.min(...typing.map((stretch) => stretch.fromVersion));
  const last = Math.max(...typing.map((stretch) => stretch.toVersion));
  const steps = await listStepsSince(ctx.db, articleId, first - 1, last);
  return typing.map((stretch) => {
    const own = steps.filter(
      ({ version, by }) =>
        version >= stretch.fromVersion && version <= stretch.toVersion && by === stretch.by.id,
    );
    return {
      kind: "typing" as const,
      at: stretch.to,
      ...stretch,
      ...countWritten(own.map(({ step }) => step)),
    };
  });
}

export interface AuditQuery {
  actor?: string | undefined;
  article?: string | undefined;
  action?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

export interface AuditPage {
  items: LoggedAct[];
  next: string | null;
}

/** Whether the person may read the whole log. */
export const mayAudit = (ctx: Context): boolean =>
  hasCapabilityAnywhere(ctx.actor.grants, "auditor") || hasCapabilityAnywhere(ctx.actor.grants, "admin");

/** The whole log through the auditor's login (`audit`), newest first, 50 a page unless told. */
export async function readAudit(ctx: Context, audit: Db, query: AuditQuery): Promise<Outcome<AuditPage>> {
  if (!mayAudit(ctx)) return refuse({ status: 403, code: "right.auditor" });
  const cursor = query.cursor === undefined ? null : /^\d{1,15}$/.exec(decoded(query.cursor));
  if (query.cursor !== undefined && !cursor) return badCursor();
  const limit = clamp(query.limit, 50);
  const { article, actor, ...rest } = query;
  const rows = await listActs(audit, {
    ...rest,
    articleId: article,
    actor: actor?.toLowerCase(),
    before: cursor && Number(cursor[0]),
    limit: limit + 1,
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return done({ items, next: rows.length > limit && last ? encoded(String(last.id)) : null });
}

const badCursor = () => refuse({ status: 400, code: "cursor.invalid", field: "cursor" });
const clamp = (limit: number | undefined, usual = 30) => Math.min(Math.max(limit ?? usual, 1), 100);
const encoded = (text: string) => Buffer.from(text).toString("base64url");
const decoded = (cursor: string) => Buffer.from(cursor, "base64url").toString("utf8");
