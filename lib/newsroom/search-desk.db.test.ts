import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DemoLogin } from "@/lib/demo/people";
import { anArticle, must, textOf } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { type DeskQuery, readDesk } from "./desk";
import { refreshDrafts } from "./refresh-drafts";
import { saveFields } from "./save-fields";
import { writeBody } from "./write-body";

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
  await anArticle(world, { headline: "Ngựa bạch", words: "Họ nhận bằng khen ở Suối Mơ.", section: "xa-hoi" });
  await anArticle(world, {
    headline: "Chợ phiên",
    words: "Bảng khen dựng giữa chợ.",
    section: "xa-hoi",
    state: "submitted",
  });
  await anArticle(world, {
    headline: "Giá thóc",
    words: "Quyết định số 77/QĐ-UBND và bằng khen.",
    section: "kinh-te",
    author: "phongvien2",
    editor: "btv",
    state: "approved",
  });
});
afterAll(() => world?.close());

async function found(login: DemoLogin, words: string, more: DeskQuery = {}): Promise<string[]> {
  const page = must(await readDesk(await world.as(login), { words, ...more }));
  return page.items.map(({ headline }) => headline);
}

describe("searching the desk", () => {
  test("reads texts, not headlines alone, with marks or without", async () => {
    expect(await found("tkts", "bằng khen")).toEqual(["Giá thóc", "Chợ phiên", "Ngựa bạch"]);
    expect(await found("tkts", "nhan bang khen o suoi mo")).toEqual(["Ngựa bạch"]);
    expect(await found("tkts", "77/QĐ-UBND")).toEqual(["Giá thóc"]);
    expect(await found("tkts", "“khen bằng”")).toEqual([]);
  });

  test("finds for nobody what they may not see", async () => {
    expect(await found("phongvien", "bằng khen")).toEqual(["Chợ phiên", "Ngựa bạch"]);
    expect(await found("phongvien2", "bằng khen")).toEqual(["Giá thóc"]);
    expect(await found("btv", "bằng khen")).toEqual(["Giá thóc"]);
    expect(await found("btv2", "bằng khen")).toEqual(["Chợ phiên", "Ngựa bạch"]);
    expect(await found("phongvien", "77/QĐ-UBND")).toEqual([]);
  });

  test("keeps to the list's other filters, and pages", async () => {
    expect(await found("tkts", "bằng khen", { states: ["submitted"] })).toEqual(["Chợ phiên"]);
    expect(await found("tkts", "bằng khen", { section: "kinh-te" })).toEqual(["Giá thóc"]);
    for (const login of ["tkts", "phongvien"] as const) {
      const ctx = await world.as(login);
      const first = must(await readDesk(ctx, { words: "bằng khen", limit: 1 }));
      const second = must(await readDesk(ctx, { words: "bằng khen", limit: 1, cursor: first.next ?? "" }));
      expect([...first.items, ...second.items].map(({ headline }) => headline)).toEqual(
        (await found(login, "bằng khen")).slice(0, 2),
      );
    }
  });

  test("takes words anywhere where no piece has the phrase", async () => {
    expect(await found("tkts", "suối mơ bằng khen")).toEqual(["Ngựa bạch"]);
  });

  test("finds what was written a moment ago, and no longer what was written over", async () => {
    const author = await world.as("phongvien");
    const piece = await anArticle(world, { headline: "Mưa", words: "Trời trở gió chướng." });
    expect(await found("phongvien", "gió chướng")).toEqual(["Mưa"]);
    const now = must(
      await writeBody(author, {
        articleId: piece.id,
        basedOn: piece.version,
        doc: textOf("Trời lặng như tờ."),
      }),
    );
    expect(await found("phongvien", "gió chướng")).toEqual([]);
    expect(await found("tkts", "lặng như tờ")).toEqual(["Mưa"]);
    must(
      await saveFields(author, {
        articleId: piece.id,
        basedOn: now.version,
        fields: { headline: "Nắng to" },
      }),
    );
    expect(await found("tkts", "lặng như tờ")).toEqual(["Nắng to"]);
    expect(await found("tkts", "nắng to")).toEqual(["Nắng to"]);
  });

  test("leaves nothing to be refreshed behind", async () => {
    while ((await refreshDrafts(world.db, 50)) > 0);
    const waiting = await world.sql("owner")`select article_id from newsroom.search_queue`;
    expect(waiting).toEqual([]);
    const old = await world.sql("owner")`
      select h.article_id from newsroom.article_heads h left join newsroom.search_documents d
          on d.article_id = h.article_id and d.content_version = h.content_version where d.article_id is null`;
    expect(old).toEqual([]);
  });

  test("answers anything that can be typed", async () => {
    for (const words of ["ở", "?!", "'; drop table x", "a & b | !c", "\0", "bằng\0khen", "”“"])
      expect(Array.isArray(await found("tkts", words)), words).toBe(true);
    const bad = await readDesk(await world.as("tkts"), { words: "bằng khen", cursor: "x" });
    expect(bad.ok ? "" : bad.refusal.code).toBe("cursor.invalid");
  });
});
