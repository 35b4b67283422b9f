/** What is stored is what would be printed now, whatever the newsroom did since: the keys name everything. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArticleRecord } from "@/lib/domain/article";
import { Byline } from "@/lib/domain/byline";
import { reviseArticle } from "@/lib/newsroom/revise-article";
import { saveBylines } from "@/lib/newsroom/save-bylines";
import { saveFields } from "@/lib/newsroom/save-fields";
import { restoreArticle, takeDownArticle } from "@/lib/newsroom/take-down-article";
import { writeBody } from "@/lib/newsroom/write-body";
import { anArticle, anAward, approveAs, must, releaseAs, textOf } from "@/lib/testing/factories";
import { crawl } from "@/lib/testing/reader-crawl";
import { type ReaderPages, readerPagesOf, testOrigin } from "@/lib/testing/reader-pages";
import { seededRandom } from "@/lib/testing/seeded-random";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

/** How many editorial acts, and after how many every stored page is compared. */
const acts = 200;
const between = 20;

let world: TestDatabase;
let pages: ReaderPages;
let random: () => number;
const live: string[] = [];
const down: string[] = [];

const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
const sections = ["xa-hoi", "thoi-su", "y-te", "giao-duc"];
const tags = ["Biển đảo", "Nông thôn mới", "An toàn giao thông", "Đảng viên trẻ"];
const names = ["Minh Họa", "Thí Điểm", "Vũ Đại Thắng", "Vũ Đại Thăng"];
const some = <T>(values: readonly T[]) => values.filter(() => random() < 0.4);

beforeAll(async () => {
  world = await openTestDatabase();
  pages = readerPagesOf(world);
  random = seededRandom(20_261_201);
  for (let n = 0; n < 30; n++) await releaseNew();
});
afterAll(async () => {
  await pages?.close();
  await world?.close();
});

async function releaseNew(): Promise<void> {
  const article = await anArticle(world, {
    state: "published",
    section: pick(["xa-hoi", "thoi-su"]),
    bylines: [pick(names)],
    photos: random() < 0.3 ? 1 : 0,
    awards: random() < 0.3 ? [anAward(pick(["Bộ Ví Dụ", "Tỉnh ủy Trường Sơn"]))] : [],
  });
  live.push(article.id);
}

/** Opens a live piece, changes something that readers see, releases it again. */
async function releaseAgain(id: string): Promise<void> {
  const editor = await world.as("btv2");
  const kind = pick(["typo", "update", "erratum", "correction"] as const);
  const note = kind === "erratum" || kind === "correction" ? `Sửa một chỗ sai, lần ${random()}` : null;
  let now: ArticleRecord = must(await reviseArticle(editor, { articleId: id, kind, note }));
  const at = () => ({ articleId: id, basedOn: now.version });
  const serial = Math.floor(random() * 1e9);
  const change = pick(["headline", "slug", "section", "tags", "sapo", "bylines", "body"] as const);
  if (change === "bylines") {
    const items = [pick(names), ...some(names)].map((displayName) => Byline.parse({ displayName }));
    now = must(await saveBylines(editor, { ...at(), items: items.slice(0, 3) }));
  } else if (change === "body")
    now = must(await writeBody(editor, { ...at(), doc: textOf(`Chữ ${serial}`) }));
  else {
    const fields = {
      headline: { headline: `Đầu đề đổi ${serial}` },
      slug: { slug: `dia-chi-${serial}` },
      section: { section: pick(sections) },
      tags: { tags: some(tags) },
      sapo: { sapo: `Câu dẫn đổi ${serial}` },
    }[change];
    now = must(await saveFields(editor, { ...at(), fields }));
  }
  must(await approveAs(editor, id));
  must(await releaseAs(await world.as("tkts"), id));
}

async function takeDown(id: string): Promise<void> {
  const requestedBy = "Ban Biên tập";
  must(
    await takeDownArticle(await world.as("tbt"), {
      articleId: id,
      reasonCode: "wrong",
      reason: "Sai",
      requestedBy,
    }),
  );
  live.splice(live.indexOf(id), 1);
  down.push(id);
}

async function restore(id: string): Promise<void> {
  must(await restoreArticle(await world.as("tbt"), { articleId: id, reason: "Đã xác minh" }));
  down.splice(down.indexOf(id), 1);
  live.push(id);
}

async function changeSection(): Promise<void> {
  const slug = pick(["kinh-te", "y-te", "the-thao"]);
  await world.sql("owner").begin(async (tx) => {
    await tx`select audit.begin_system('settings.section')`;
    if (random() < 0.5)
      await tx`update newsroom.sections set name_vi = ${`Mục ${random()}`} where slug = ${slug}`;
    else {
      const parent = pick(["xa-hoi", "thoi-su"]);
      await tx`update newsroom.sections set parent_id = (select id from newsroom.sections where slug = ${parent})
                where slug = 'y-te'`;
    }
  });
}

async function act(): Promise<void> {
  const chance = random();
  if (chance < 0.25) return await releaseNew();
  if (chance < 0.7) return await releaseAgain(pick(live));
  if (chance < 0.82) return await takeDown(pick(live));
  if (chance < 0.95) return down.length > 0 ? await restore(pick(down)) : await releaseNew();
  return await changeSection();
}

/** Stored pages that would be printed otherwise now. */
async function oldPages(): Promise<string[]> {
  const stored = await world.sql("reader")`select path, identity from published.pages`;
  const old: string[] = [];
  for (const { path, identity } of stored) {
    const fresh = await pages.pressAnew(path);
    if (!fresh.identity.equals(identity)) old.push(path);
  }
  return old;
}

describe("the whole site, walked by its own links", () => {
  test("has no broken link, and no page that stays old after two hundred editorial acts", async () => {
    let compared = 0;
    for (let done = 0; done < acts; done += between) {
      const { pages: reached, broken } = await crawl(pages.press, testOrigin);
      expect(broken).toEqual([]);
      compared += reached.size;
      for (let n = 0; n < between; n++) await act();
      expect(await oldPages()).toEqual([]);
    }
    expect(compared).toBeGreaterThan(800);
  }, 300_000);
});
