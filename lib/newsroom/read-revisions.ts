/** Revisions are what was signed: immutable, and comparable with each other and with the working copy. */
import { findArticle } from "@/db/queries/articles";
import {
  findLiveRevisionNumber,
  findRevision,
  listRevisions,
  type RevisionLine,
} from "@/db/queries/revisions";
import { getContent } from "@/db/queries/signatures";
import type { Content } from "@/lib/domain/content";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { type ContentDiff, diffContent } from "@/lib/text/diff-content";
import { bodyJson, loadBody } from "./body-log";
import type { Context } from "./context";
import { mayLookAt } from "./reads";

/** A revision by its number, what readers have, or the working copy as it is now. */
export type RevisionName = number | "live" | "working";

export interface RevisionPage {
  items: RevisionLine[];
  next: string | null;
}

const notFound = refuse({ status: 404, code: "article.not_found" });

/** The article's revisions, newest first; the cursor is the number of the last one seen. */
export async function readRevisions(
  ctx: Context,
  articleId: string,
  page: { cursor?: number | undefined; limit?: number | undefined } = {},
): Promise<Outcome<RevisionPage>> {
  if (!(await maySee(ctx, articleId))) return notFound;
  const limit = Math.min(Math.max(page.limit ?? 30, 1), 100);
  const rows = await listRevisions(ctx.db, articleId, page.cursor ?? null, limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return done({ items, next: rows.length > limit && last ? String(last.number) : null });
}

/** One revision with everything a reader could see of it. */
export async function readRevision(
  ctx: Context,
  articleId: string,
  number: number,
): Promise<Outcome<RevisionLine & { content: Content }>> {
  if (!(await maySee(ctx, articleId))) return notFound;
  const revision = await findRevision(ctx.db, articleId, number);
  return revision ? done(revision) : refuse({ status: 404, code: "revision.not_found" });
}

/** What turns one into the other, field by field and word by word. */
export async function readDiff(
  ctx: Context,
  articleId: string,
  from: RevisionName,
  to: RevisionName,
): Promise<Outcome<ContentDiff>> {
  if (!(await maySee(ctx, articleId))) return notFound;
  const [before, after] = [await contentNamed(ctx, articleId, from), await contentNamed(ctx, articleId, to)];
  if (!before || !after)
    return refuse({ status: 404, code: "revision.not_found", field: before ? "to" : "from" });
  return done(diffContent(before, after));
}

async function maySee(ctx: Context, articleId: string): Promise<boolean> {
  const article = await findArticle(ctx.db, articleId);
  return article !== null && mayLookAt(ctx.actor, article);
}

async function contentNamed(ctx: Context, articleId: string, name: RevisionName): Promise<Content | null> {
  if (name === "working") {
    const body = await loadBody(ctx.db, articleId);
    return body && (await getContent<Content>(ctx.db, articleId, bodyJson(body.doc)));
  }
  const number = name === "live" ? await findLiveRevisionNumber(ctx.db, articleId) : name;
  return number === null ? null : ((await findRevision(ctx.db, articleId, number))?.content ?? null);
}
