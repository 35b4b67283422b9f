import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Note } from "@/lib/domain/note";
import type { KeptDraft, NotesKeeper } from "./kept-notes";
import { inReadingOrder, isUnread, newestWord, passes } from "./note-order";
import { Notebook, newNote, replyTo } from "./notebook";

const me = { id: "me", name: "Hồ Minh Họa" };
const other = { id: "other", name: "Cao Thị Hiệu Đính" };

const noteOf = (id: string, rest: Partial<Note> = {}): Note => ({
  id,
  body: "Xem lại.",
  author: other,
  mentions: [],
  createdAt: "2026-11-25T08:00:00Z",
  editedAt: null,
  withdrawnAt: null,
  anchor: { kind: "article" },
  resolved: null,
  replies: [],
  ...rest,
});

interface Sent {
  method: string;
  path: string;
  body: Record<string, unknown>;
}
let sent: Sent[] = [];
let answer: (request: Sent) => Response;

const json = (status: number, body: object) => Response.json(body, { status });

beforeEach(() => {
  sent = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const request = {
      method: init.method ?? "GET",
      path: String(url).replace("/api/v1/articles/a", ""),
      body: JSON.parse(String(init.body ?? "{}")) as Record<string, unknown>,
    };
    sent.push(request);
    return answer(request);
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A device that keeps what it is given, as a reload finds it. */
function device(): NotesKeeper & { kept: Map<string, KeptDraft> } {
  const kept = new Map<string, KeptDraft>();
  return {
    kept,
    drafts: () => Object.fromEntries(kept),
    keep(key, draft) {
      kept.set(key, draft);
      return true;
    },
    forget(draft) {
      for (const [key, { id }] of kept) if (id === draft.id) kept.delete(key);
    },
    seen: () => "",
    noteSeen: () => undefined,
  };
}

const say = { noAnswer: "Máy chủ chưa trả lời.", notSettled: "Chưa lưu xong." };

describe("a note under way", () => {
  it("stays on the device until the server has it, under one id however often it is sent", async () => {
    const keeper = device();
    const book = new Notebook("a", say, keeper);
    book.begin({ kind: "field", field: "headline" });
    book.write(newNote, "Tít dài quá.", []);
    answer = () => json(503, { code: "database.away", detail: "Đang mất kết nối." });
    expect(await book.send(newNote)).toBe(false);
    expect(book.read().drafts[newNote]).toMatchObject({ state: "waiting", problem: "Đang mất kết nối." });
    expect(keeper.kept.get(newNote)).toMatchObject({ body: "Tít dài quá.", place: { field: "headline" } });
    answer = ({ body }) => json(201, noteOf(String(body.id), { body: "Tít dài quá.", author: me }));
    expect(await book.send(newNote)).toBe(true);
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1);
    expect(keeper.kept.size).toBe(0);
    expect(book.read().items).toHaveLength(1);
  });

  it("survives an ended session: the words are there to be sent again", async () => {
    const book = new Notebook("a", say, device());
    book.write(replyTo("n"), "Đã sửa.", []);
    answer = () => json(401, { code: "session.ended", detail: "Phiên đã hết." });
    await book.send(replyTo("n"));
    expect(book.read().drafts[replyTo("n")]).toMatchObject({ body: "Đã sửa.", state: "waiting" });
  });

  it("says what the server refuses and waits for other words", async () => {
    const book = new Notebook("a", say, device());
    book.begin({ kind: "article" });
    book.write(newNote, "@Đỗ Văn Nháp", [{ id: "x", name: "Đỗ Văn Nháp" }]);
    answer = () =>
      json(422, { code: "note.mention", detail: "Không đọc được bài này.", field: "mentions.0" });
    await book.send(newNote);
    expect(book.read().drafts[newNote]).toMatchObject({
      state: "writing",
      problem: "Không đọc được bài này.",
    });
  });

  it("whose answer was lost, and which has grown since, is brought to its last words", async () => {
    const book = new Notebook("a", say, device());
    book.write(replyTo("n"), "Ngắn. Rồi dài.", []);
    answer = ({ method, body }) =>
      json(
        200,
        noteOf("n", {
          replies: [
            { ...noteOf(String(sent[0]?.body.id)), body: method === "PATCH" ? String(body.body) : "Ngắn." },
          ],
        }),
      );
    expect(await book.send(replyTo("n"))).toBe(true);
    expect(sent.map(({ method }) => method)).toEqual(["POST", "PATCH"]);
    expect(sent[1]?.body).toMatchObject({ body: "Ngắn. Rồi dài." });
  });

  it("calls only those whose names still stand in it", async () => {
    const book = new Notebook("a", say, device());
    book.write(replyTo("n"), "Nhờ @Hồ Minh Họa.", [me, other]);
    answer = ({ body }) =>
      json(201, noteOf("n", { replies: [{ ...noteOf(String(body.id)), body: String(body.body) }] }));
    await book.send(replyTo("n"));
    expect(sent[0]?.body.mentions).toEqual(["me"]);
  });

  it("keeps its words when another place is chosen for it", () => {
    const book = new Notebook("a", say, device());
    book.begin({ kind: "field", field: "sapo" });
    book.write(newNote, "Câu này sai.", []);
    book.begin({ kind: "field", field: "headline" });
    expect(book.read().drafts[newNote]).toMatchObject({ body: "Câu này sai.", place: { field: "headline" } });
  });
});

describe("the list of threads", () => {
  const text = (id: string, from: number) =>
    noteOf(id, {
      anchor: { kind: "text", bodyVersion: 1, from, to: from + 2, quote: "xx", isGone: false },
    });
  const field = (id: string, name: string) =>
    noteOf(id, { anchor: { kind: "field", field: name, quote: "", isGone: false } });

  it("goes as a reader does: the whole, the head, the text from its beginning, what stands below", () => {
    const list = [
      field("tags", "tags"),
      text("late", 90),
      text("early", 10),
      field("sapo", "sapo"),
      noteOf("whole"),
    ];
    const order = (placeOf: (id: string) => number | null) =>
      inReadingOrder(list, placeOf).map((note) => note.id);
    expect(order(() => null)).toEqual(["whole", "sapo", "early", "late", "tags"]);
    expect(order((id) => (id === "early" ? 200 : null))).toEqual(["whole", "sapo", "late", "early", "tags"]);
  });

  it("is of open threads, of those done, or of those that concern me", () => {
    const done = noteOf("d", { resolved: { by: other, at: "2026-11-25T09:00:00Z" } });
    const called = noteOf("c", { replies: [{ ...noteOf("r"), mentions: [me] }] });
    expect([noteOf("o"), done].map((note) => passes(note, "open", "me"))).toEqual([true, false]);
    expect([noteOf("o"), done].map((note) => passes(note, "resolved", "me"))).toEqual([false, true]);
    expect([noteOf("o"), called].map((note) => passes(note, "mine", "me"))).toEqual([false, true]);
  });

  it("knows what a colleague said since one last looked; one's own words are never new", () => {
    const later = "2026-11-25T10:00:00Z";
    const answered = noteOf("n", { replies: [{ ...noteOf("r"), createdAt: later }] });
    expect(newestWord([noteOf("m"), answered])).toBe(later);
    expect(isUnread(answered, "2026-11-25T09:00:00Z", "me")).toBe(true);
    expect(isUnread(answered, later, "me")).toBe(false);
    expect(isUnread(answered, "2026-11-25T09:00:00Z", "other")).toBe(false);
  });
});
