/** Notes beside a piece: threads, replies, and who may be called into them. */
import { z } from "zod";
import { NewNote, NewReply, type Note, NoteWords } from "@/lib/domain/note";
import { done, type Outcome } from "@/lib/domain/outcome";
import { editNote } from "@/lib/newsroom/edit-note";
import { readColleagues, readNotes } from "@/lib/newsroom/read-notes";
import { replyToNote } from "@/lib/newsroom/reply-to-note";
import { reopenNote, resolveNote } from "@/lib/newsroom/resolve-note";
import { withdrawNote } from "@/lib/newsroom/withdraw-note";
import { writeNote } from "@/lib/newsroom/write-note";
import { Instant, Person } from "../article-shapes";
import { type Answer, type StaffCall, type StaffGiven, staffCall } from "../call";
import { withArticle } from "../with-article";

const Message = z.object({
  id: z.uuid(),
  body: z.string().nullable().meta({ description: "Null: withdrawn by its author" }),
  author: Person,
  mentions: z.array(Person),
  createdAt: Instant,
  editedAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
});

const Anchor = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    bodyVersion: z.int().meta({ description: "The version that the positions belong to" }),
    from: z.int(),
    to: z.int(),
    quote: z.string().meta({ description: "The words when the note was written" }),
    isGone: z.boolean().meta({ description: "The words were deleted; the positions are where they stood" }),
  }),
  z.object({ kind: z.literal("field"), field: z.string(), quote: z.string(), isGone: z.boolean() }),
  z.object({ kind: z.literal("article") }),
]);

export const NoteShape = Message.extend({
  anchor: Anchor,
  resolved: z.object({ by: Person, at: Instant }).nullable(),
  replies: z.array(Message),
}).meta({ id: "Note" });

type Given<B> = StaffGiven<unknown, B>;
interface At {
  articleId: string;
  noteId: string;
}

const answer = (note: Outcome<Note>, status: 200 | 201 = 200): Outcome<Answer> =>
  note.ok ? done({ status, body: note.value }) : note;

/** The thread that the address names; whether there is one is the command's to say. */
const withNote = <B>(given: Given<B>, then: (at: At) => Promise<Outcome<Answer>>) =>
  withArticle(given, (articleId) => then({ articleId, noteId: given.params.noteId?.toLowerCase() ?? "" }));

const replyIn = <B>({ params }: Given<B>) => ({ replyId: params.replyId?.toLowerCase() ?? "" });

const described = { tag: "notes", answer: NoteShape } as const;
const writes = { ...described, scope: "articles:write" } as const;

export const getNotes = staffCall({
  ...described,
  method: "GET",
  path: "/articles/{id}/notes",
  summary: "Every thread, oldest first, with its place in the present text",
  scope: "articles:read",
  answer: z.object({
    items: z.array(NoteShape),
    mayWrite: z.boolean().meta({ description: "Whether you may write notes here" }),
  }),
  run: (given) =>
    withArticle(given, async (id) => {
      const notes = await readNotes(given.ctx, id);
      return notes.ok ? done({ body: notes.value }) : notes;
    }),
});

export const getColleagues = staffCall({
  method: "GET",
  path: "/articles/{id}/colleagues",
  summary: "Colleagues who may read the article, and so may be called in a note",
  tag: "notes",
  scope: "articles:read",
  answer: z.object({ items: z.array(Person.extend({ position: z.string() })) }),
  run: (given) =>
    withArticle(given, async (id) => {
      const colleagues = await readColleagues(given.ctx, id);
      return colleagues.ok ? done({ body: { items: colleagues.value } }) : colleagues;
    }),
});

export const postNote = staffCall({
  ...writes,
  method: "POST",
  path: "/articles/{id}/notes",
  summary: "Begins a thread at a passage, a field or the whole; the same id twice is one note",
  body: NewNote,
  status: 201,
  run: (given) => withArticle(given, async (id) => answer(await writeNote(given.ctx, id, given.body), 201)),
});

export const postReply = staffCall({
  ...writes,
  method: "POST",
  path: "/articles/{id}/notes/{noteId}/replies",
  summary: "Adds to a thread; the same id twice is one reply",
  body: NewReply,
  status: 201,
  run: (given) => withNote(given, async (at) => answer(await replyToNote(given.ctx, at, given.body), 201)),
});

export const patchNote = staffCall({
  ...writes,
  method: "PATCH",
  path: "/articles/{id}/notes/{noteId}",
  summary: "Changes your own note's words; the log keeps what they were",
  body: NoteWords,
  run: (given) => withNote(given, async (at) => answer(await editNote(given.ctx, at, given.body))),
});

export const patchReply = staffCall({
  ...writes,
  method: "PATCH",
  path: "/articles/{id}/notes/{noteId}/replies/{replyId}",
  summary: "Changes your own reply's words; the log keeps what they were",
  body: NoteWords,
  run: (given) =>
    withNote(given, async (at) =>
      answer(await editNote(given.ctx, { ...at, ...replyIn(given) }, given.body)),
    ),
});

/** A call that says nothing but what it does. */
const plainCall = (
  method: "POST" | "DELETE",
  path: string,
  summary: string,
  run: (given: Given<unknown>, at: At) => Promise<Outcome<Note>>,
): StaffCall =>
  staffCall({
    ...writes,
    method,
    path: `/articles/{id}/notes/{noteId}${path}`,
    summary,
    body: z.strictObject({}),
    run: (given) => withNote(given, async (at) => answer(await run(given, at))),
  }) as StaffCall;

export const postResolution = plainCall(
  "POST",
  "/resolution",
  "Đã xong: the thread is dealt with",
  (given, at) => resolveNote(given.ctx, at),
);

export const deleteResolution = plainCall(
  "DELETE",
  "/resolution",
  "Mở lại: it is not, after all",
  (given, at) => reopenNote(given.ctx, at),
);

export const postWithdrawal = plainCall(
  "POST",
  "/withdrawal",
  "Rút lại: your own note is no longer shown, its replies are",
  (given, at) => withdrawNote(given.ctx, at),
);

export const postReplyWithdrawal = plainCall(
  "POST",
  "/replies/{replyId}/withdrawal",
  "Rút lại: your own reply is no longer shown",
  (given, at) => withdrawNote(given.ctx, { ...at, ...replyIn(given) }),
);
