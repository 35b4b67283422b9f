/** What processes counted reaches the database whole, and makes the lists of what is read most. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Db } from "@/db/client";
import { addViews, listMostRead, listReadToday, viewsOf } from "@/db/queries/views";
import { takeDownArticle } from "@/lib/newsroom/take-down-article";
import { anArticle, must } from "@/lib/testing/factories";
import { answerOf } from "@/lib/testing/raw-act";
import { type ReaderPages, readerPagesOf } from "@/lib/testing/reader-pages";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { ViewCounter } from "./count-view";
import { handOn, keepCounting } from "./hand-on";

let world: TestDatabase;
let reader: Db & { close(): Promise<void> };
let pages: ReaderPages;
const pieces: { id: string; number: number }[] = [];
beforeAll(async () => {
  world = await openTestDatabase();
  reader = connect(world.urls.reader, { max: 4, name: "test-reader" });
  pages = readerPagesOf(world);
  for (let n = 0; n < 6; n++) pieces.push(await anArticle(world, { state: "published" }));
});
afterAll(async () => {
  await pages?.close();
  await reader?.close();
  await world?.close();
});

const numberOf = (n: number) => pieces[n]?.number ?? 0;
const read = (...views: [number, number][]) => {
  const counter = new ViewCounter();
  for (const [number, count] of views) counter.views.add(number, count);
  return counter;
};
/** Lets the lists be made anew with the next batch, as if minutes had gone by. */
const minutesLater = () => world.sql("owner")`update published.most_read_runs set at = '-infinity'`;
const order = async () => (await listMostRead(reader, 5)).map(({ number }) => number);

describe("counting", () => {
  test("two processes add up, and numbers that no live piece has are passed over", async () => {
    await Promise.all([
      handOn(reader, read([numberOf(0), 2], [numberOf(1), 1])),
      handOn(reader, read([numberOf(1), 4], [numberOf(0), 3], [999_999, 50])),
    ]);
    expect(await viewsOf(world.db, numberOf(0))).toEqual({ total: 5, day: 5 });
    expect(await viewsOf(world.db, numberOf(1))).toEqual({ total: 5, day: 5 });
    expect(await viewsOf(world.db, 999_999)).toEqual({ total: 0, day: 0 });
  });

  test("what the database did not take is handed on the next time, and a stop hands on at once", async () => {
    const nowhere = connect(world.urls.reader.replace(/\/[^/]+$/, "/nowhere"), { max: 1, name: "test" });
    const counter = read([numberOf(2), 7]);
    await expect(handOn(nowhere, counter)).rejects.toThrow();
    await nowhere.close();
    expect(await viewsOf(world.db, numberOf(2))).toEqual({ total: 0, day: 0 });
    await keepCounting(reader, counter)();
    expect((await viewsOf(world.db, numberOf(2))).total).toBe(7);
    await keepCounting(reader, counter)();
    expect((await viewsOf(world.db, numberOf(2))).total).toBe(7);
  });

  test("a batch is bounded: too many numbers are refused, one count is capped", async () => {
    const many = Array.from({ length: 5001 }, (_, n): [number, number] => [n, 1]);
    await expect(addViews(reader, many)).rejects.toThrow();
    await addViews(reader, [[numberOf(3), 2_000_000_000]]);
    expect((await viewsOf(world.db, numberOf(3))).total).toBe(10_000);
  });

  test("the readers' login adds by that function alone", async () => {
    const sql = world.sql("reader");
    expect(await answerOf(sql`insert into published.view_totals values (1, 1)`)).toBe("42501");
    expect(await answerOf(sql`update published.views_hourly set count = 1`)).toBe("42501");
    expect(await answerOf(sql`select published.make_most_read()`)).toBe("42501");
  });
});

describe("what is read most", () => {
  test("is the order of the last day, on the front, which is pressed again only when the order changes", async () => {
    await minutesLater();
    await addViews(reader, [
      [numberOf(3), 20_000],
      [numberOf(4), 9000],
      [numberOf(5), 8000],
    ]);
    expect(await order()).toEqual([3, 4, 5, 2, 1].map(numberOf));
    const front = await pages.press("/");
    expect(front.identity.toString()).toContain("Đọc nhiều");
    expect(front.keys).toContain("most-read");
    const stored = async () =>
      (await world.sql("reader")`select from published.pages where path = '/'`).length === 1;
    await minutesLater();
    await addViews(reader, [[numberOf(4), 1]]);
    expect(await stored()).toBe(true);
    await minutesLater();
    await addViews(reader, [[numberOf(5), 5000]]);
    expect(await stored()).toBe(false);
    expect((await order()).slice(0, 3)).toEqual([3, 5, 4].map(numberOf));
  });

  test("is made anew at most every few minutes, however many batches come", async () => {
    const before = await order();
    await addViews(reader, [[numberOf(2), 10_000]]);
    expect(await order()).toEqual(before);
  });

  test("is shown on the desk with its figures", async () => {
    const [first] = await listReadToday(world.db, 5);
    expect(first).toMatchObject({ articleId: pieces[3]?.id, views: 20_000 });
  });

  test("does not remember readings of days ago, whose hours are folded into the totals", async () => {
    await world.sql(
      "owner",
    )`update published.views_hourly set hour = hour - interval '9 days' where number = ${numberOf(3)}`;
    await minutesLater();
    await addViews(reader, []);
    expect(await order()).not.toContain(numberOf(3));
    expect(await viewsOf(world.db, numberOf(3))).toEqual({ total: 20_000, day: 0 });
    const left = await world.sql("owner")`select from published.views_hourly where number = ${numberOf(3)}`;
    expect(left.length).toBe(0);
  });

  test("loses a piece that is taken down, at once", async () => {
    const front = await pages.press("/");
    expect(front.identity.toString()).toContain("Đọc nhiều");
    must(
      await takeDownArticle(await world.as("tbt"), {
        articleId: pieces[5]?.id ?? "",
        reasonCode: "wrong",
        reason: "Sai",
        requestedBy: "Ban biên tập",
      }),
    );
    expect(await order()).not.toContain(numberOf(5));
    expect((await pages.press("/")).identity.toString()).not.toContain(`-${numberOf(5)}"`);
  });
});
