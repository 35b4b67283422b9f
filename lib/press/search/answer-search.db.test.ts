import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "@/db/client";
import { anArticle } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { printSearch } from "./answer-search";

let world: TestDatabase;
let reader: ReturnType<typeof connect>;

beforeAll(async () => {
  world = await openTestDatabase();
  reader = connect(world.urls.reader, { max: 2, giveUpAfterMs: 1500 });
  await anArticle(world, {
    state: "published",
    headline: "Trao <b>bằng khen</b> & huân chương lao động",
    words: "Bà con <script>alert(1)</script> nhận bằng khen của tỉnh.",
  });
});
afterAll(async () => {
  await reader?.close();
  await world?.close();
});

const page = (parameters: Record<string, string>) =>
  printSearch(`?${new URLSearchParams(parameters)}`, reader);

/** The words inside `main`, without elements. */
async function said(parameters: Record<string, string>): Promise<string> {
  const { status, html } = await page(parameters);
  expect(status).toBe(200);
  return (/<main.*<\/main>/s.exec(html)?.[0] ?? "").replace(/<[^>]+>/g, "");
}

describe("the search page", () => {
  test("marks what was looked for, and prints what an article says as words alone", async () => {
    const { html } = await page({ q: "bang khen" });
    expect(html).toContain("Trao &lt;b&gt;<mark>bằng khen</mark>&lt;/b&gt; &amp; huân chương");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; nhận <mark>bằng khen</mark> của tỉnh.");
    expect(html).not.toContain("<script>alert");
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  test.each([
    ["nothing", "", "Tìm trong báo"],
    ["ten thousand spaces", " ".repeat(10_000), "Tìm trong báo"],
    ["one letter", "ở", "Câu tìm ngắn quá"],
    ["marks alone", "?!… “”", "chỉ có dấu câu"],
    ["a text pasted by mistake", "bằng khen ".repeat(40), "dài quá 200 ký tự"],
    ["a NUL", "bằng\0khen", "Trao"],
    ["SQL", "' or 1=1; drop table published.articles; --", "Không tìm thấy"],
    ["an operator of the index", "bằng & !khen:* | (a <-> b)", "Không tìm thấy"],
    ["half a surrogate", "\ud800bằng khen", "Trao"],
    ["another script", "勲章 محمد 😀", "Không tìm thấy"],
    ["markup", "<img src=x onerror=alert(1)>", "Không tìm thấy"],
    ["a word longer than any", "a".repeat(150), "Không tìm thấy"],
  ])("answers %s with a page and a sentence", async (_name, q, sentence) => {
    expect(await said({ q })).toContain(sentence);
  });

  test.each([
    "?q=%E1%BA&truoc=%00",
    "?q=b%E1%BA%B1ng+khen&truoc=zzzzzzzzzzz-999999999999999.41.zzzzzzzzzzz-1",
    "?q=b%E1%BA%B1ng+khen&tu=9999-99-99&den=0000-00-00&muc=..%2F&tac-gia=%27",
    "?q=b%E1%BA%B1ng+khen&tu=2199-12-31&den=1900-01-01",
    "?q[]=1&q[$ne]=2&__proto__=x",
    "?",
    "",
  ])("answers the address %s", async (query) => {
    expect((await printSearch(query, reader)).status).toBe(200);
  });

  test("says so when only the words are there and not the phrase, and asks what was meant", async () => {
    expect(await said({ q: "tỉnh nhận khen" })).toMatch(/Không có bài nào chứa đúng cụm .*đủ các chữ/);
    expect(await said({ q: "“tỉnh nhận khen”" })).toContain("Không tìm thấy");
    expect(await said({ q: "bằng khne" })).toContain("Có phải bạn tìm “bằng khen”?");
    expect(await said({ q: "huân chuowng lao động" })).toContain("Có phải bạn tìm “huân chương lao động”?");
    expect(await said({ q: "xyzt wwww" })).not.toContain("Có phải");
  });

  test("gives up in time, with a sentence", async () => {
    const hasty = connect(world.urls.reader, { max: 1, giveUpAfterMs: 1000 });
    const [lock, release] = await new Promise<[Promise<unknown>, () => void]>((ready) => {
      const held = world.sql("owner").begin(async (tx) => {
        await tx`lock table published.search_documents in access exclusive mode`;
        await new Promise<void>((done) => ready([Promise.resolve(), done]));
      });
      held.catch(() => undefined);
    });
    await lock;
    const { status, html } = await printSearch("?q=b%E1%BA%B1ng+khen", hasty);
    release();
    expect(status).toBe(503);
    expect(html).toContain("Câu tìm này rộng quá");
    await hasty.close();
  });
});
