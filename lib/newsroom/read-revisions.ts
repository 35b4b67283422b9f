/** Revisions are what was signed: immutable, and comparable with each other and with the working copy. */
import { findArticle } from "@/db/queries/articles";
import {
  findLiveRevisionNumber,
  findRevision,
  listRevisionPictures,
  listRevisions,
  type RevisionLine,
} from "@/db/queries/revisions";
import { getContent, getContentHash } from "@/db/queries/signatures";
import type { ArticleRecord } from "@/lib/domain/article";
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

/** What turns one into the other, and the library's pictures behind each side's, by the article's own ids. */
export interface RevisionDiff extends ContentDiff {
  /** Hash of the newer side where that is the working copy: a restoration may insist on it. */
  contentHash: string | null;
  pictures: { from: Pictures; to: Pictures };
}

type Pictures = Record<string, string | null>;

/** Field by field, word by word, with credits, pictures and awards as what they are. */
export async function readDiff(
  ctx: Context,
  articleId: string,
  from: RevisionName,
  to: RevisionName,
): Promise<Outcome<RevisionDiff>> {
  const article = await findArticle(ctx.db, articleId);
  if (!article || !mayLookAt(ctx.actor, article)) return notFound;
  const [before, after] = [await sideNamed(ctx, article, from), await sideNamed(ctx, article, to)];
  if (!before || !after)
    return refuse({ status: 404, code: "revision.not_found", field: before ? "to" : "from" });
  return done({
    ...diffContent(before.content, after.content),
    contentHash: after.contentHash,
    pictures: { from: before.pictures, to: after.pictures },
  });
}

async function maySee(ctx: Context, articleId: string): Promise<boolean> {
  const article = await findArticle(ctx.db, articleId);
  return article !== null && mayLookAt(ctx.actor, article);
}

interface Side {
  content: Content;
  contentHash: string | null;
  pictures: Pictures;
}

async function sideNamed(ctx: Context, article: ArticleRecord, name: RevisionName): Promise<Side | null> {
  if (name === "working") {
    const body = await loadBody(ctx.db, article.id);
    if (!body) return null;
    const doc = bodyJson(body.doc);
    return {
      content: await getContent<Content>(ctx.db, article.id, doc),
      contentHash: await getContentHash(ctx.db, article.id, doc),
      pictures: Object.fromEntries(article.photos.map((photo) => [photo.id, photo.photoId])),
    };
  }
  const number = name === "live" ? await findLiveRevisionNumber(ctx.db, article.id) : name;
  const revision = number === null ? null : await findRevision(ctx.db, article.id, number);
  if (!revision || number === null) return null;
  const pictures = await listRevisionPictures(ctx.db, article.id, number);
  return { content: revision.content, contentHash: null, pictures };
}
