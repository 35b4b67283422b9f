/** The skeleton of every act on notes: may look · may write notes · act · the thread as it stands after it. */
import { inAct } from "@/db/act";
import type { Tx } from "@/db/client";
import { findMessage, listReadersOf } from "@/db/queries/notes";
import type { ArticleRecord } from "@/lib/domain/article";
import { isId } from "@/lib/domain/ids";
import type { Note } from "@/lib/domain/note";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { canNote } from "@/lib/domain/permissions";
import type { Context } from "./context";
import { articleBeside, readThread } from "./read-notes";

/** The article, if this person may write notes beside it. No lock is taken: a note changes nothing of it. */
export async function articleToNote(ctx: Context, articleId: string): Promise<Outcome<ArticleRecord>> {
  const article = await articleBeside(ctx, articleId);
  if (!article.ok) return article;
  const verdict = canNote(ctx.actor, article.value.standing);
  return verdict.allowed ? article : refuse(verdict.refusal);
}

/** Runs `write` under the act `action`; answers the thread `noteId`. */
export async function inNoteAct(
  ctx: Context,
  action: string,
  article: ArticleRecord,
  noteId: string,
  write: (tx: Tx) => Promise<Outcome<void>>,
): Promise<Outcome<Note>> {
  return await inAct(ctx.db, { secret: ctx.secret, action, requestId: ctx.requestId }, async (tx) => {
    const written = await write(tx);
    return written.ok ? done(await readThread(tx, article, noteId)) : written;
  });
}

export interface OwnMessage {
  id: string;
  noteId: string;
  articleId: string;
  body: string;
}

/** A message of this person, still standing: 404 elsewhere, 403 `note.not_yours`, 409 `note.withdrawn`. */
export async function ownMessage(
  ctx: Context,
  at: { articleId: string; noteId: string; replyId?: string | undefined },
): Promise<Outcome<OwnMessage>> {
  const id = at.replyId ?? at.noteId;
  const message = isId(id) ? await findMessage(ctx.db, id) : null;
  if (message?.articleId !== at.articleId || message.noteId !== at.noteId)
    return refuse({ status: 404, code: "note.not_found" });
  if (message.authorId !== ctx.actor.id) return refuse({ status: 403, code: "note.not_yours" });
  if (message.withdrawn) return refuse({ status: 409, code: "note.withdrawn" });
  return done({ id, noteId: message.noteId, articleId: message.articleId, body: message.body });
}

/** 404 `note.not_found` unless the thread is one of this article. */
export async function threadOf(ctx: Context, articleId: string, noteId: string): Promise<Outcome<void>> {
  const note = isId(noteId) ? await findMessage(ctx.db, noteId) : null;
  return note?.articleId === articleId && note.noteId === noteId
    ? done(undefined)
    : refuse({ status: 404, code: "note.not_found" });
}

/** Everyone called may read the article; 422 `note.mention` names the first who may not. */
export async function mayBeCalled(
  ctx: Context,
  articleId: string,
  mentions: readonly string[],
): Promise<Outcome<void>> {
  if (mentions.length === 0) return done(undefined);
  const readers = new Set((await listReadersOf(ctx.db, articleId)).map((one) => one.id));
  const stranger = mentions.findIndex((id) => !readers.has(id));
  return stranger < 0
    ? done(undefined)
    : refuse({ status: 422, code: "note.mention", field: `mentions.${stranger}` });
}

/** What was sent under an id that is there already: the same person's same place is the same sending. */
export async function sentBefore(
  ctx: Context,
  id: string,
  where: { articleId: string; noteId: string },
): Promise<Outcome<boolean>> {
  const known = await findMessage(ctx.db, id);
  if (!known) return done(false);
  const isSame =
    known.authorId === ctx.actor.id && known.articleId === where.articleId && known.noteId === where.noteId;
  return isSame ? done(true) : refuse({ status: 409, code: "note.id_taken", field: "id" });
}

/** The same, found only while writing: two sendings at the same moment are one as well. */
export async function sentAtOnce(
  ctx: Context,
  id: string,
  where: { articleId: string; noteId: string },
): Promise<Outcome<void>> {
  const before = await sentBefore(ctx, id, where);
  return before.ok ? done(undefined) : before;
}
