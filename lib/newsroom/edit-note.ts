import { insertMentions, updateWords } from "@/db/queries/notes";
import type { Note, NoteWords } from "@/lib/domain/note";
import { done, type Outcome } from "@/lib/domain/outcome";
import type { Context } from "./context";
import { articleToNote, inNoteAct, mayBeCalled, ownMessage } from "./note-act";
import { readThread } from "./read-notes";

/** Changes one's own words; what they were stays in the log. Whoever was called before stays called. */
export async function editNote(
  ctx: Context,
  at: { articleId: string; noteId: string; replyId?: string | undefined },
  input: NoteWords,
): Promise<Outcome<Note>> {
  const article = await articleToNote(ctx, at.articleId);
  if (!article.ok) return article;
  const message = await ownMessage(ctx, at);
  if (!message.ok) return message;
  const called = await mayBeCalled(ctx, at.articleId, input.mentions);
  if (!called.ok) return called;
  if (message.value.body === input.body && input.mentions.length === 0)
    return done(await readThread(ctx.db, article.value, at.noteId));
  return await inNoteAct(ctx, "note.edit", article.value, at.noteId, async (tx) => {
    if (message.value.body !== input.body) await updateWords(tx, message.value, input.body);
    await insertMentions(tx, message.value, input.mentions);
    return done(undefined);
  });
}
