import { withdrawWords } from "@/db/queries/notes";
import type { Note } from "@/lib/domain/note";
import { done, type Outcome } from "@/lib/domain/outcome";
import type { Context } from "./context";
import { articleToNote, inNoteAct, ownMessage } from "./note-act";

/** "Rút lại": one's own words are no longer shown; the thread keeps their place, the log keeps the words. */
export async function withdrawNote(
  ctx: Context,
  at: { articleId: string; noteId: string; replyId?: string | undefined },
): Promise<Outcome<Note>> {
  const article = await articleToNote(ctx, at.articleId);
  if (!article.ok) return article;
  const message = await ownMessage(ctx, at);
  if (!message.ok) return message;
  return await inNoteAct(ctx, "note.withdraw", article.value, at.noteId, async (tx) => {
    await withdrawWords(tx, message.value);
    return done(undefined);
  });
}
