/** The front is laid out by publishers, and readers get it as it is laid out. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readLayout } from "@/db/queries/front";
import type { FrontChange } from "@/lib/domain/front";
import { anArticle, codeOf, must } from "@/lib/testing/factories";
import { answerOf } from "@/lib/testing/raw-act";
import { type ReaderPages, readerPagesOf } from "@/lib/testing/reader-pages";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { arrangeFront } from "./arrange-front";
import { restoreArticle, takeDownArticle } from "./take-down-article";

let world: TestDatabase;
let pages: ReaderPages;
let pieces: { id: string; number: number; headline: string }[];

beforeAll(async () => {
  world = await openTestDatabase();
  pages = readerPagesOf(world);
  pieces = [];
  for (let n = 0; n < 16; n++) {
    const headline = `Tin trang nhất ${String.fromCharCode(65 + n)}`;
    const { id, number } = await anArticle(world, { state: "published", headline });
    pieces.push({ id, number, headline });
  }
}, 120_000);
afterAll(async () => {
  await pages?.close();
  await world?.close();
});

const piece = (n: number) => pieces[n] as (typeof pieces)[number];
const layout = async () => await readLayout(world.db);

async function press(change: FrontChange["change"], number: number, more: Partial<FrontChange> = {}) {
  const { version } = await layout();
  return await arrangeFront(await world.as("tkts"), { version, change, number, ...more });
}

/** Headlines of the front in printed order. */
async function front(now = new Date()): Promise<string[]> {
  const page = await pages.pressAnew("/", now);
  return [...page.identity.toString().matchAll(/>(Tin trang nhất [A-P])<\/a>/g)].map(([, one = ""]) => one);
}

beforeEach(async () => {
  for (const { number } of (await layout()).places) must(await press("remove", number));
});

describe("the front", () => {
  test("takes the newest pieces by itself, none twice, not even in a section's column", async () => {
    const printed = await front();
    expect(printed.slice(0, 3)).toEqual([15, 14, 13].map((n) => piece(n).headline));
    expect(new Set(printed).size).toBe(printed.length);
  });

  test("begins with the placed pieces in their order, and the newest fill the rest", async () => {
    must(await press("top", piece(2).number));
    must(await press("bottom", piece(0).number));
    must(await press("up", piece(0).number));
    const printed = await front();
    expect(printed.slice(0, 3)).toEqual([0, 2, 15].map((n) => piece(n).headline));
    expect(new Set(printed).size).toBe(printed.length);
  });

  test("is pressed again for readers as soon as a place changes", async () => {
    await pages.press("/");
    must(await press("top", piece(1).number));
    const [stored] = await world.sql("reader")`select 1 from published.pages where path = '/'`;
    expect(stored).toBeUndefined();
    const page = await pages.press("/");
    expect(page.keys).toContain("front");
  });

  test("gives a place up at its hour, and the page says when it stops being true", async () => {
    must(await press("top", piece(3).number));
    must(await press("until", piece(3).number, { hours: 2 }));
    const { until } = await pages.pressAnew("/");
    const end = Date.parse((await layout()).places[0]?.until ?? "");
    expect(until).toBeLessThanOrEqual(end);
    expect((await front())[0]).toBe(piece(3).headline);
    expect((await front(new Date(end + 1)))[0]).toBe(piece(15).headline);
  });

  test("loses a piece that is taken down, in the same act, and does not get it back by itself", async () => {
    must(await press("top", piece(4).number));
    must(await press("bottom", piece(5).number));
    const director = await world.as("tbt");
    must(
      await takeDownArticle(director, {
        articleId: piece(4).id,
        reasonCode: "wrong",
        reason: "Sai tên",
        requestedBy: "Ban biên tập",
      }),
    );
    expect((await layout()).places.map(({ number }) => number)).toEqual([piece(5).number]);
    expect((await front())[0]).toBe(piece(5).headline);
    const [entry] = await world.sql("owner")`
      select e.action from audit.entries n join audit.events e on e.id = n.event_id
       where n.table_name = 'front_places' and n.op = 'D' and n.article_id = ${piece(4).id} order by n.id desc limit 1`;
    expect(entry?.action).toBe("article.take_down");
    must(await restoreArticle(director, { articleId: piece(4).id, reason: "Đã kiểm tra" }));
    expect((await layout()).places.map(({ number }) => number)).toEqual([piece(5).number]);
  });
});

describe("two publishers at once", () => {
  test("the one who looked at an older layout is told so, and nothing of either is lost", async () => {
    const { version } = await layout();
    const [tkts, tbt] = [await world.as("tkts"), await world.as("tbt")];
    const answers = await Promise.all([
      arrangeFront(tkts, { version, change: "top", number: piece(6).number }),
      arrangeFront(tbt, { version, change: "top", number: piece(7).number }),
    ]);
    expect(answers.map(codeOf).sort()).toEqual(["done", "front.stale"]);
    const placed = (await layout()).places.map(({ number }) => number);
    expect(placed).toEqual([piece(codeOf(answers[0]) === "done" ? 6 : 7).number]);
  });
});

describe("who lays it out", () => {
  test("is a publisher of the whole paper, and the log names them and the piece", async () => {
    must(await press("top", piece(8).number));
    const [entry] = await world.sql("owner")`
      select e.action, e.actor_id, n.article_id from audit.entries n join audit.events e on e.id = n.event_id
       where n.table_name = 'front_places' order by n.id desc limit 1`;
    expect(entry).toEqual({
      action: "front.arrange",
      actor_id: world.idOf("tkts"),
      article_id: piece(8).id,
    });
    expect((await layout()).places[0]?.pinnedBy).toBe((await world.as("tkts")).staff.fullName);
  });

  test("is nobody else: code and database both refuse an editor", async () => {
    const editor = await world.as("btv2");
    const { version } = await layout();
    const answer = await arrangeFront(editor, { version, change: "top", number: piece(9).number });
    expect(codeOf(answer)).toBe("right.publisher");
    const raw = world.sql("newsroom").begin(async (sql) => {
      await sql`select audit.begin(${editor.secret}, 'front.arrange')`;
      await sql`insert into newsroom.front_places (article_id, position, pinned_by) values (${piece(9).id}, 1, ${editor.actor.id})`;
    });
    expect(await answerOf(raw)).toMatch(/TS403|right.publisher/);
  });

  test("places live pieces alone", async () => {
    const draft = await anArticle(world, { state: "draft" });
    expect(codeOf(await press("top", draft.number))).toBe("front.not_live");
    expect(codeOf(await press("up", piece(10).number))).toBe("front.not_placed");
  });
});
