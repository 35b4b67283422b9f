import { insertMentions, insertReply } from "@/db/queries/notes";
import { newId } from "@/lib/domain/ids";
import type { NewReply, Note } from "@/lib/domain/note";
import { done, type Outcome } from "@/lib/domain/outcome";
import type { Context } from "./context";
import { articleToNote, inNoteAct, mayBeCalled, sentAtOnce, sentBefore, threadOf } from "./note-act";
import { readThread } from "./read-notes";

/** "Trả lời": adds to a thread, resolved or not. The same id again answers what is there. */
export async function replyToNote(
  ctx: Context,
  at: { articleId: string; noteId: string },
  input: NewReply,
): Promise<Outcome<Note>> {
  const article = await articleToNote(ctx, at.articleId);
  if (!article.ok) return article;
  const thread = await threadOf(ctx, at.articleId, at.noteId);
  if (!thread.ok) return thread;
  const id = input.id ?? newId();
  const before = await sentBefore(ctx, id, at);
  if (!before.ok) return before;
  if (before.value) return done(await readThread(ctx.db, article.value, at.noteId));
  const called = await mayBeCalled(ctx, at.articleId, input.mentions);
  if (!called.ok) return called;
  return await inNoteAct(ctx, "note.reply", article.value, at.noteId, async (tx) => {
    const isNew = await insertReply(tx, { id, ...at, body: input.body });
    if (!isNew) return await sentAtOnce(ctx, id, at);
    await insertMentions(tx, { id, ...at }, input.mentions);
    return done(undefined);
  });
}
