/** Notes as they stand now, for whoever may read the working copy. */
import type { Queryable } from "@/db/client";
import { findArticle } from "@/db/queries/articles";
import { listNotes, listReadersOf } from "@/db/queries/notes";
import type { ArticleRecord } from "@/lib/domain/article";
import { isId } from "@/lib/domain/ids";
import type { Note } from "@/lib/domain/note";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { canNote } from "@/lib/domain/permissions";
import type { Context } from "./context";
import { placeNotes } from "./note-places";
import { mayLookAt } from "./reads";

export interface NotesView {
  items: Note[];
  /** Whether this person may write here. */
  mayWrite: boolean;
}

/** All threads of an article, oldest first. 404 to whoever may not see the article. */
export async function readNotes(ctx: Context, articleId: string): Promise<Outcome<NotesView>> {
  const article = await articleBeside(ctx, articleId);
  if (!article.ok) return article;
  const stored = await listNotes(ctx.db, articleId);
  return done({
    items: await placeNotes(ctx.db, article.value, stored),
    mayWrite: canNote(ctx.actor, article.value.standing).allowed,
  });
}

/** Colleagues who may read the article and so may be called in a note. */
export async function readColleagues(
  ctx: Context,
  articleId: string,
): Promise<Outcome<{ id: string; name: string; position: string }[]>> {
  const article = await articleBeside(ctx, articleId);
  return article.ok ? done(await listReadersOf(ctx.db, articleId)) : article;
}

/** The article for whoever may see it; 404 `article.not_found` else. */
export async function articleBeside(ctx: Context, articleId: string): Promise<Outcome<ArticleRecord>> {
  const article = isId(articleId) ? await findArticle(ctx.db, articleId) : null;
  return article && mayLookAt(ctx.actor, article)
    ? done(article)
    : refuse({ status: 404, code: "article.not_found" });
}

/** One thread; throws if it is not there, which its own command has just seen. */
export async function readThread(q: Queryable, article: ArticleRecord, noteId: string): Promise<Note> {
  const [note] = await placeNotes(q, article, await listNotes(q, article.id, noteId));
  if (!note) throw new Error(`Note ${noteId} vanished.`);
  return note;
}
