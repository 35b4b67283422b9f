import { insertMentions, insertNote, type StoredAnchor } from "@/db/queries/notes";
import type { ArticleRecord } from "@/lib/domain/article";
import { newId } from "@/lib/domain/ids";
import type { NewNote, Note, NoteAnchor } from "@/lib/domain/note";
import { longestQuote, quoteAt, tightPlace } from "@/lib/domain/note-anchor";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { loadBodyAt } from "./body-log";
import type { Context } from "./context";
import { articleToNote, inNoteAct, mayBeCalled, sentAtOnce, sentBefore } from "./note-act";
import { wordsOfField } from "./note-places";
import { readThread } from "./read-notes";

/**
 * "Ghi chú": begins a thread at a passage, a field, or the whole piece, in any state of it. The quote is taken here,
 * from the text at the version named. The same id again answers what is there.
 */
export async function writeNote(ctx: Context, articleId: string, input: NewNote): Promise<Outcome<Note>> {
  const article = await articleToNote(ctx, articleId);
  if (!article.ok) return article;
  const id = input.id ?? newId();
  const before = await sentBefore(ctx, id, { articleId, noteId: id });
  if (!before.ok) return before;
  if (before.value) return done(await readThread(ctx.db, article.value, id));
  const anchor = await anchorAt(ctx, article.value, input.anchor);
  if (!anchor.ok) return anchor;
  const called = await mayBeCalled(ctx, articleId, input.mentions);
  if (!called.ok) return called;
  return await inNoteAct(ctx, "note.write", article.value, id, async (tx) => {
    const isNew = await insertNote(tx, { id, articleId, body: input.body, anchor: anchor.value });
    if (!isNew) return await sentAtOnce(ctx, id, { articleId, noteId: id });
    await insertMentions(tx, { id, noteId: id, articleId }, input.mentions);
    return done(undefined);
  });
}

async function anchorAt(
  ctx: Context,
  article: ArticleRecord,
  anchor: NoteAnchor,
): Promise<Outcome<StoredAnchor>> {
  if (anchor.kind === "article") return done(anchor);
  if (anchor.kind === "field") {
    const words = wordsOfField(article, anchor.field);
    if (words === null) return refuse({ status: 422, code: "note.field", field: "anchor.field" });
    return done({ ...anchor, quote: Array.from(words.normalize("NFC")).slice(0, longestQuote).join("") });
  }
  const at = await loadBodyAt(ctx.db, article.id, anchor.bodyVersion);
  if (!at) return refuse({ status: 409, code: "body.future", field: "anchor.bodyVersion" });
  const place = tightPlace(at.doc, anchor.from, anchor.to);
  if (!place) return refuse({ status: 422, code: "note.no_words", field: "anchor" });
  return done({
    kind: "text",
    bodyVersion: anchor.bodyVersion,
    ...place,
    quote: quoteAt(at.doc, place),
  });
}
