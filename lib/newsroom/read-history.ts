/** What happened to an article, and to everything. Whoever may see the piece sees its history; the log is the auditor's. */

import type { Db } from "@/db/client";
import { findArticle } from "@/db/queries/articles";
import { type LoggedAct, listActs, listHistory, listTyping, type TypingStretch } from "@/db/queries/audit";
import { hasCapabilityAnywhere } from "@/lib/domain/capability";
import { isId } from "@/lib/domain/ids";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import type { Context } from "./context";
import { mayLookAt } from "./reads";

/** An act with the rows it changed, or a stretch of typing between acts. */
export type HistoryItem = ({ kind: "act" } & LoggedAct) | ({ kind: "typing"; at: string } & TypingStretch);

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
  const items: HistoryItem[] = [
    ...shown.map((act) => ({ kind: "act" as const, ...act })),
    ...typing.map((stretch) => ({ kind: "typing" as const, at: stretch.to, ...stretch })),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return done({ items, next: oldest ? encoded(`${oldest.id} ${oldest.at}`) : null });
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
