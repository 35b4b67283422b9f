import { setResolved } from "@/db/queries/notes";
import type { Note } from "@/lib/domain/note";
import { done, type Outcome } from "@/lib/domain/outcome";
import type { Context } from "./context";
import { articleToNote, inNoteAct, threadOf } from "./note-act";
import { readThread } from "./read-notes";

/** "Đã xong": the thread is dealt with. By whoever may write notes here: an author of the piece, or an editor. */
export const resolveNote = (ctx: Context, at: { articleId: string; noteId: string }) => settle(ctx, at, true);

/** "Mở lại". */
export const reopenNote = (ctx: Context, at: { articleId: string; noteId: string }) => settle(ctx, at, false);

async function settle(
  ctx: Context,
  at: { articleId: string; noteId: string },
  resolved: boolean,
): Promise<Outcome<Note>> {
  const article = await articleToNote(ctx, at.articleId);
  if (!article.ok) return article;
  const thread = await threadOf(ctx, at.articleId, at.noteId);
  if (!thread.ok) return thread;
  const now = await readThread(ctx.db, article.value, at.noteId);
  if ((now.resolved !== null) === resolved) return done(now);
  const action = resolved ? "note.resolve" : "note.reopen";
  return await inNoteAct(ctx, action, article.value, at.noteId, async (tx) => {
    await setResolved(tx, at.noteId, resolved);
    return done(undefined);
  });
}
