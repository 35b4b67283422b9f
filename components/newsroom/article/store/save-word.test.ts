import { describe, expect, it } from "vitest";
import { articleVi } from "@/lib/words/article-vi";
import type { ArticleData } from "../article-data";
import { edit } from "../form/drafts";
import { failed, openQueue, refused, typed } from "../text/save-queue";
import { type ArticleSnapshot, ArticleStore, mayType, saveWord } from "./article-store";
import { problemWords } from "./problem-words";

const article = {
  id: "a",
  version: 1,
  bodyVersion: 0,
  state: "editing",
  live: "none",
  headline: "Tít",
  tags: [],
  bylines: [],
  photos: [],
  awards: [],
  body: { type: "doc", content: [{ type: "paragraph" }] },
  typing: { allowed: true },
} as unknown as ArticleData;

const snapshot = (change: Partial<ArticleSnapshot>): ArticleSnapshot => ({
  ...new ArticleStore(article).read(),
  ...change,
});
const text = openQueue("x", 0, 0);

describe("The line that says how saving stands", () => {
  it("says saved when nothing is under way", () => {
    expect(saveWord(snapshot({ text }))).toBe("saved");
  });

  it("says saving while words or fields are under way", () => {
    expect(saveWord(snapshot({ text: typed(text, 3, 0) }))).toBe("saving");
    const { drafts } = snapshot({});
    expect(saveWord(snapshot({ drafts: edit(drafts, "headline", "Mới") }))).toBe("saving");
  });

  it("says that the words are on this device while the server does not answer", () => {
    expect(saveWord(snapshot({ text: failed(typed(text, 3, 0), 0) }))).toBe("here");
  });

  it("names the problem and its way out", () => {
    const ended = refused(typed(text, 1, 0), 0, { status: 401, code: "session.ended", sentence: "…" });
    expect(saveWord(snapshot({ text: ended }))).toBe("problem");
    expect(problemWords(snapshot({ text: ended }), articleVi)).toContain("Đăng nhập lại");
    const link = refused(typed(text, 1, 0), 0, { status: 422, code: "body.link", sentence: "Liên kết sai." });
    expect(problemWords(snapshot({ text: link }), articleVi)).toBe("Thân bài chưa lưu được: Liên kết sai.");
  });
});

describe("Who may type", () => {
  it("is nobody on an approved piece before the warning was read", () => {
    const approved = { ...article, state: "approved" } as ArticleData;
    expect(mayType(snapshot({ article: approved }))).toBe(false);
    expect(mayType(snapshot({ article: approved, isUnlocked: true }))).toBe(true);
  });

  it("is nobody where the server says so", () => {
    const closed = { ...article, typing: { allowed: false } } as ArticleData;
    expect(mayType(snapshot({ article: closed, isUnlocked: true }))).toBe(false);
  });
});
