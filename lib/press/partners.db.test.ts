/** Partners get whole texts an hour after readers do, not earlier. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { anArticle } from "@/lib/testing/factories";
import { type ReaderPages, readerPagesOf } from "@/lib/testing/reader-pages";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
let pages: ReaderPages;
beforeAll(async () => {
  world = await openTestDatabase();
  pages = readerPagesOf(world);
});
afterAll(async () => {
  await pages?.close();
  await world?.close();
});

test("a whole text is for partners an hour after its first release, and the page stops being true then", async () => {
  const article = await anArticle(world, { state: "published", words: "Toàn văn cho đối tác." });
  const at = Date.parse(article.firstReleasedAt ?? "");
  const feedAt = async (minutes: number) =>
    await pages.pressAnew("/doi-tac/rss.xml", new Date(at + minutes * 60_000));
  const early = await feedAt(59);
  expect(early.identity.toString()).not.toContain("Toàn văn cho đối tác.");
  expect(early.until).toBe(at + 60 * 60_000 + 1);
  const ripe = await feedAt(61);
  expect(ripe.identity.toString()).toContain("Toàn văn cho đối tác.");
});
