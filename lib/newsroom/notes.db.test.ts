import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DemoLogin } from "@/lib/demo/people";
import { newId } from "@/lib/domain/ids";
import { NewNote, NewReply, type Note, type NoteAnchor, NoteWords } from "@/lib/domain/note";
import { canNote, canRead } from "@/lib/domain/permissions";
import { anArticle, anAward, codeOf, must } from "@/lib/testing/factories";
import { answerOf, peekInAct } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { editNote } from "./edit-note";
import { readHistory } from "./read-history";
import { readColleagues, readNotes } from "./read-notes";
import { readNotices } from "./read-notices";
import { readArticle } from "./reads";
import { replyToNote } from "./reply-to-note";
import { reopenNote, resolveNote } from "./resolve-note";
import { saveAwards } from "./save-awards";
import { saveSteps } from "./save-steps";
import { withdrawNote } from "./withdraw-note";
import { writeNote } from "./write-note";

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world?.close());

const whole: NoteAnchor = { kind: "article" };

async function note(who: DemoLogin, articleId: string, anchor: NoteAnchor = whole, words: object = {}) {
  return await writeNote(
    await world.as(who),
    articleId,
    NewNote.parse({ body: "Xem lại chỗ này.", anchor, ...words }),
  );
}

const allOf = async (articleId: string, who: DemoLogin = "btv2") =>
  must(await readNotes(await world.as(who), articleId)).items;

/** A piece in editing whose second word is noted: "Một ngày nắng." */
async function notedWord() {
  const article = await anArticle(world, { state: "editing", words: "Một ngày nắng." });
  const anchor = { kind: "text", bodyVersion: article.bodyVersion, from: 5, to: 9 } as const;
  return { article, written: must(await note("btv2", article.id, anchor)) };
}

const step = (from: number, to: number, text = "") => ({
  stepType: "replace",
  from,
  to,
  ...(text && { slice: { content: [{ type: "text", text }] } }),
});

async function type(articleId: string, ...steps: object[]): Promise<void> {
  const reader = await world.as("btv2");
  const { bodyVersion } = must(await readArticle(reader, articleId));
  const clientId = `c${Math.random().toString(36).slice(2, 10)}`;
  must(
    await saveSteps(reader, articleId, {
      bodyVersion,
      clientId,
      steps: steps as Record<string, unknown>[],
    }),
  );
}

describe("a note beside a piece", () => {
  const states = ["draft", "submitted", "editing", "returned", "approved", "published"] as const;
  test.each([...states, "taken_down", "spiked"] as const)(
    "is written, answered and resolved while it is %s, and changes nothing of it",
    async (state) => {
      const article = await anArticle(world, { state });
      const editor = await world.as("btv2");
      const before = must(await readArticle(editor, article.id));
      const { id } = must(await note("btv2", article.id));
      const at = { articleId: article.id, noteId: id };
      must(await replyToNote(await world.as("phongvien"), at, NewReply.parse({ body: "Đã sửa." })));
      must(await resolveNote(await world.as("phongvien"), at));
      const after = must(await readArticle(editor, article.id));
      expect(after).toEqual(before);
      expect(after.article.standing.state).toBe(state);
    },
  );

  test("does not void an approval: the piece is released with the hash that was signed", async () => {
    const article = await anArticle(world, { state: "approved" });
    must(await note("tkts", article.id));
    must(await note("phongvien", article.id, { kind: "field", field: "headline" }));
    const now = must(await readArticle(await world.as("tkts"), article.id));
    expect(now.article.approval?.contentHash).toBe(now.contentHash);
    expect(now.allowed).toContain("release");
    expect(now.article.standing.writers).not.toContain(world.idOf("tkts"));
  });

  test("is written by authors of the piece and editors of its section, and read by whoever may read it", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    const may: Partial<Record<DemoLogin, string>> = {};
    for (const who of [
      "phongvien",
      "btv2",
      "tkts",
      "tbt",
      "kiemtoan",
      "phongvien2",
      "btv",
      "pvanh",
      "admin",
    ] as const)
      may[who] = codeOf(await note(who, id));
    expect(may).toEqual({
      phongvien: "done",
      btv2: "done",
      tkts: "done",
      tbt: "done",
      kiemtoan: "right.editor_or_author",
      phongvien2: "article.not_found",
      btv: "article.not_found",
      pvanh: "article.not_found",
      admin: "article.not_found",
    });
    const auditor = must(await readNotes(await world.as("kiemtoan"), id));
    expect([auditor.items.length, auditor.mayWrite]).toEqual([4, false]);
    expect(codeOf(await readNotes(await world.as("btv"), id))).toBe("article.not_found");
  });

  test("is judged alike by the code and by the database, person by person", async () => {
    const articles = [
      await anArticle(world, { state: "editing" }),
      await anArticle(world, { section: "the-thao", author: "phongvien2" }),
      await anArticle(world, { state: "editing", section: "kinh-te", editor: "btv", bylines: ["Hiệu Đính"] }),
    ];
    const people: DemoLogin[] = ["tbt", "tkts", "truongphong", "btv", "btv2", "phongvien", "phongvien2"];
    for (const { id, standing } of articles)
      for (const who of [...people, "pvanh", "kiemtoan", "admin"] as DemoLogin[]) {
        const { actor } = await world.as(who);
        const [said] = await world.sql("owner")`
          select newsroom.may_read(${actor.id}, ${id}) as read, newsroom.may_note(${actor.id}, ${id}) as note`;
        expect([who, said?.read, said?.note]).toEqual([
          who,
          canRead(actor, standing),
          canNote(actor, standing).allowed,
        ]);
      }
  });

  test("sent twice under one id is one note; under another's id, or beside another piece, it is refused", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    const other = await anArticle(world, { state: "editing" });
    const noteId = newId();
    must(await note("btv2", id, whole, { id: noteId }));
    expect(must(await note("btv2", id, whole, { id: noteId })).id).toBe(noteId);
    expect(codeOf(await note("btv2", other.id, whole, { id: noteId }))).toBe("note.id_taken");
    expect(codeOf(await note("phongvien", id, whole, { id: noteId }))).toBe("note.id_taken");
    const reply = NewReply.parse({ id: newId(), body: "Rồi." });
    const at = { articleId: id, noteId };
    for (let n = 0; n < 2; n++) must(await replyToNote(await world.as("phongvien"), at, reply));
    const [thread] = await allOf(id);
    expect(thread?.replies).toHaveLength(1);
    expect(codeOf(await replyToNote(await world.as("btv2"), { ...at, articleId: other.id }, reply))).toBe(
      "note.not_found",
    );
    expect(await allOf(other.id)).toEqual([]);
  });

  test("sent twice at the same moment is one note all the same", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    const noteId = newId();
    const codes = await Promise.all([1, 2, 3].map(() => note("btv2", id, whole, { id: noteId })));
    expect(codes.map(codeOf)).toEqual(["done", "done", "done"]);
    expect(await allOf(id)).toHaveLength(1);
  });

  test("is changed and withdrawn by its author alone; withdrawn words stay in the log and nowhere else", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    const { id: noteId } = must(await note("btv2", id, whole, { body: "Nói hớ." }));
    const at = { articleId: id, noteId };
    const editor = await world.as("btv2");
    const stranger = await world.as("tkts");
    const words = NoteWords.parse({ body: "Nói lại." });
    expect(codeOf(await editNote(stranger, at, words))).toBe("note.not_yours");
    expect(codeOf(await withdrawNote(stranger, at))).toBe("note.not_yours");
    const edited = must(await editNote(editor, at, words));
    expect([edited.body, edited.editedAt === null]).toEqual(["Nói lại.", false]);
    const gone = must(await withdrawNote(editor, at));
    expect([gone.body, gone.withdrawnAt === null]).toEqual([null, false]);
    expect(codeOf(await editNote(editor, at, words))).toBe("note.withdrawn");
    expect(codeOf(await withdrawNote(editor, at))).toBe("note.withdrawn");
    expect(JSON.stringify(await allOf(id))).not.toMatch(/Nói/);
    const acts = must(await readHistory(editor, id)).items.filter((one) => one.kind === "act");
    expect(acts.slice(0, 3).map((one) => one.action)).toEqual(["note.withdraw", "note.edit", "note.write"]);
    expect(acts[1]?.changes).toMatchObject([{ table: "notes", old: { body: "Nói hớ." } }]);
  });

  test("is resolved and reopened by an author of the piece or an editor, and says by whom", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    const at = { articleId: id, noteId: must(await note("btv2", id)).id };
    const solved = must(await resolveNote(await world.as("phongvien"), at));
    expect(solved.resolved?.by.name).toBe("Hồ Minh Họa");
    expect(must(await resolveNote(await world.as("tkts"), at)).resolved?.by.name).toBe("Hồ Minh Họa");
    expect(codeOf(await reopenNote(await world.as("kiemtoan"), at))).toBe("right.editor_or_author");
    expect(must(await reopenNote(await world.as("tkts"), at)).resolved).toBeNull();
  });

  test("calls colleagues who may read the piece, and nobody else", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    const called = must(await note("btv2", id, whole, { mentions: [world.idOf("phongvien")] }));
    expect(called.mentions.map((one) => one.name)).toEqual(["Hồ Minh Họa"]);
    const stranger = await note("btv2", id, whole, { mentions: [world.idOf("tbt"), world.idOf("btv")] });
    expect(stranger.ok ? null : stranger.refusal).toMatchObject({
      code: "note.mention",
      field: "mentions.1",
    });
    const names = must(await readColleagues(await world.as("phongvien"), id)).map((one) => one.name);
    expect(names).toContain("Cao Thị Hiệu Đính");
    expect(names).not.toContain("Đỗ Văn Nháp");
    expect(names).not.toContain("Quản Trị Mẫu");
  });
});

describe("who is told of a note", () => {
  const told = async (who: DemoLogin, articleId: string) =>
    (await readNotices(await world.as(who))).items
      .filter((notice) => notice.article.id === articleId)
      .map((notice) => [notice.kind, notice.actor?.name]);

  test("is who was called, whose note was answered, whose note is done with; nobody of their own", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    const reporter = await world.as("phongvien");
    const mentions = [world.idOf("phongvien"), world.idOf("btv2")];
    const at = { articleId: id, noteId: must(await note("btv2", id, whole, { mentions })).id };
    expect(await told("phongvien", id)).toEqual([["mention", "Cao Thị Hiệu Đính"]]);
    expect(await told("btv2", id)).toEqual([]);
    // Answered and called in the same breath: told once.
    const answer = { body: "Rồi.", mentions: [world.idOf("btv2")] };
    must(await replyToNote(reporter, at, NewReply.parse(answer)));
    expect(await told("btv2", id)).toEqual([["reply", "Hồ Minh Họa"]]);
    must(await resolveNote(reporter, at));
    expect(await told("btv2", id)).toEqual([
      ["resolved", "Hồ Minh Họa"],
      ["reply", "Hồ Minh Họa"],
    ]);
    expect(await told("phongvien", id)).toHaveLength(1);
  });
});

describe("the place of a note", () => {
  const anchorOf = async (articleId: string) => {
    const anchor = (await allOf(articleId))[0]?.anchor;
    if (anchor?.kind !== "text") throw new Error("It is at no passage.");
    return anchor;
  };

  test("is the words that stood there at the version named, as the server reads them", async () => {
    const { article, written } = await notedWord();
    expect(written.anchor).toMatchObject({ kind: "text", from: 5, to: 9, quote: "ngày", isGone: false });
    const at = (bodyVersion: number, from: number, to: number) =>
      note("btv2", article.id, { kind: "text", bodyVersion, from, to });
    const { bodyVersion } = article;
    expect(codeOf(await at(bodyVersion + 1, 5, 9))).toBe("body.future");
    expect(codeOf(await at(bodyVersion, 4, 5))).toBe("note.no_words");
    expect(codeOf(await at(bodyVersion, 9, 5))).toBe("note.no_words");
    expect(codeOf(await at(bodyVersion, 5, 9999))).toBe("note.no_words");
    // Made on an older version, like typing that arrives late.
    await type(article.id, step(1, 1, "RẤT LÂU SAU "));
    expect(must(await at(bodyVersion, 5, 9)).anchor).toMatchObject({ quote: "ngày", from: 17, to: 21 });
  });

  test("follows the words through what is written around and inside them", async () => {
    const { article } = await notedWord();
    await type(article.id, step(1, 1, "Lại "), step(11, 11, "XX"), step(9, 9, "trước"));
    const { from, to, isGone } = await anchorOf(article.id);
    expect([from, to, isGone]).toEqual([14, 20, false]);
  });

  test("stays where it was when the words are deleted, with its quote, and returns with them", async () => {
    const { article } = await notedWord();
    await type(article.id, step(3, 12));
    expect(await anchorOf(article.id)).toMatchObject({ from: 3, to: 3, isGone: true, quote: "ngày" });
    await type(article.id, step(3, 3, "t ngày nắ"));
    expect(await anchorOf(article.id)).toMatchObject({ from: 5, to: 9, isGone: false });
  });

  test("is written down anew after many steps, so that the next read need not follow them", async () => {
    const { article, written } = await notedWord();
    for (let n = 0; n < 3; n++) await type(article.id, ...Array.from({ length: 100 }, () => step(1, 1, "a")));
    expect(await anchorOf(article.id)).toMatchObject({ from: 305, to: 309 });
    const kept = () => world.sql("owner")`select * from newsroom.note_places where note_id = ${written.id}`;
    expect(await kept()).toMatchObject([{ from: 305, to: 309 }]);
    // Nobody moves it to an older version, to one that never was, or beside another piece.
    const sql = world.sql("newsroom");
    const place = [{ note: written.id, from: 1, to: 2 }];
    for (const version of [article.bodyVersion, 100_000])
      await sql`select newsroom.keep_note_places(${article.id}, ${version}, ${sql.json(place)})`;
    expect(await kept()).toMatchObject([{ from: 305, to: 309 }]);
    await type(article.id, step(1, 2));
    expect(await anchorOf(article.id)).toMatchObject({ from: 304, to: 308, isGone: false });
  });

  test("may be a field or a row of a list, and says when the row is gone", async () => {
    const article = await anArticle(world, { state: "editing", photos: 1, awards: [anAward()] });
    const other = await anArticle(world, { state: "editing", photos: 1 });
    const at = (field: string) => note("btv2", article.id, { kind: "field", field });
    expect(must(await at("headline")).anchor).toMatchObject({
      quote: article.fields.headline,
      isGone: false,
    });
    expect(must(await at(`photos.${article.photos[0]?.id}.caption`)).anchor).toMatchObject({ isGone: false });
    const award = must(await at(`awards.${article.awards[0]?.id}`));
    expect(codeOf(await at(`photos.${other.photos[0]?.id}.caption`))).toBe("note.field");
    expect(codeOf(await at(`awards.${newId()}`))).toBe("note.field");
    must(
      await saveAwards(await world.as("btv2"), {
        articleId: article.id,
        basedOn: article.version,
        items: [],
      }),
    );
    const now = (await allOf(article.id)).find((one: Note) => one.id === award.id);
    expect(now?.anchor).toMatchObject({ isGone: true, quote: expect.stringContaining("Bằng khen") });
  });
});

describe("a stolen newsroom login", () => {
  const insertNote = (articleId: string, columns = "", values = "") =>
    `insert into newsroom.notes (id, article_id, body, kind ${columns})
     values (gen_random_uuid(), '${articleId}', 'x', 'article' ${values}) returning author_id, created_at, resolved_at`;

  test("writes a note as whoever the secret belongs to, dates and author out of its hands", async () => {
    const { id } = await anArticle(world, { state: "approved" });
    const sql = world.sql("newsroom");
    const act = (login: DemoLogin, statement: string) =>
      answerOf(peekInAct(sql, login, "note.write", (tx) => tx.unsafe(statement)));
    const [row] = await peekInAct(sql, "btv2", "note.write", (tx) => tx.unsafe(insertNote(id)));
    expect(row?.author_id).toBe(world.idOf("btv2"));
    for (const [columns, values] of [
      [", author_id", `, '${world.idOf("tbt")}'`],
      [", created_at", ", '2001-01-01'"],
      [", resolved_at, resolved_by", `, now(), '${world.idOf("tbt")}'`],
    ])
      expect(await act("btv2", insertNote(id, columns, values))).toBe("42501");
    expect(await act("kiemtoan", insertNote(id))).toBe("TS403 right.editor_or_author");
    expect(await act("btv", insertNote(id))).toBe("TS403 right.editor_or_author");
    expect(await answerOf(sql.unsafe(insertNote(id)))).toBe("28000 audit.no_act");
  });

  test("changes, withdraws, moves or deletes another's words: refused", async () => {
    const { article, written } = await notedWord();
    const other = await anArticle(world, { state: "editing" });
    const sql = world.sql("newsroom");
    const act = (login: DemoLogin, statement: string) =>
      answerOf(peekInAct(sql, login, "note.edit", (tx) => tx.unsafe(statement)));
    const update = (set: string) => `update newsroom.notes set ${set} where id = '${written.id}'`;
    expect(await act("tkts", update("body = 'khác'"))).toBe("TS403 note.not_yours");
    expect(await act("tkts", update("withdrawn_at = now()"))).toBe("TS403 note.not_yours");
    expect(await act("kiemtoan", update("resolved_at = now()"))).toBe("TS403 right.editor_or_author");
    for (const set of [
      "author_id = author_id",
      "anchor_from = 1",
      "quote = 'x'",
      `article_id = '${other.id}'`,
    ])
      expect(await act("btv2", update(set)), set).toBe("42501");
    for (const table of ["notes", "note_replies", "note_mentions", "note_places"])
      expect(await act("btv2", `delete from newsroom.${table}`), table).toBe("42501");
    expect(await act("btv2", 'update newsroom.note_places set "from" = 0')).toBe("42501");
    const reply = (articleId: string) =>
      `insert into newsroom.note_replies (id, note_id, article_id, body)
       values (gen_random_uuid(), '${written.id}', '${articleId}', 'x')`;
    expect(await act("btv2", reply(other.id))).toBe("23503");
    expect(await act("btv2", reply(article.id))).toBe("done");
    const mention = `insert into newsroom.note_mentions (message_id, note_id, article_id, staff_id)
      values ('${written.id}', '${written.id}', '${article.id}', '${world.idOf("phongvien")}')`;
    expect(await act("tkts", mention)).toBe("TS403 note.not_yours");
    expect(await act("btv2", mention)).toBe("done");
  });

  test("is a reader's: sees no note, nor where one stands", async () => {
    for (const table of ["notes", "note_replies", "note_mentions", "note_places"])
      expect(await answerOf(world.sql("reader").unsafe(`select from newsroom.${table}`)), table).toBe(
        "42501",
      );
    expect((await world.sql("auditor")`select count(*)::int as n from newsroom.notes`)[0]?.n).toBeGreaterThan(
      0,
    );
  });
});
