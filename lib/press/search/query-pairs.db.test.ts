import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "@/db/client";
import { demoArticles } from "@/lib/demo/articles";
import { amendedArticle, bodyOf, tellStory } from "@/lib/demo/tell-story";
import type { Content } from "@/lib/domain/content";
import { textOf } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { findPieces } from "./find-pieces";
import { readWish } from "./read-wish";

/** Pieces that are easily taken for one another, beside the demo paper's. */
const lookalikes: Record<string, string> = {
  "bang-khen": "Trao bằng khen cho mười hộ hiến đất",
  "bang-khen-treo": "Bảng khen treo giữa sân đình",
  "khen-bang": "Khen bằng một bữa cơm",
  "dang-bo": "Đảng bộ xã An Lành họp cuối năm",
  "dang-bo-qua-suoi": "Đàn trâu đang bò qua suối thì nước về",
  "thuy-loi": "Thủy lợi về bản",
  "thui-lon": "Thui lợn đãi khách",
  "hoa-thuan": "Nhà hòa thuận trong ngõ hẹp",
  "hoa-thuan-trang": "Hoa thuần một sắc trắng",
  "ly-lich": "Bản lý lịch viết bằng bút chì",
  "ky-su": "Anh kỹ sư quý đất",
  "quyet-dinh": "Ban hành Quyết định số 2345/QĐ-UBND",
  "quyet-dinh-khac": "Bãi bỏ Quyết định số 12345/QĐ-UBND",
  "quyet-dinh-ba-so": "Sửa Quyết định số 345/QĐ-UBND",
  "dien-tich": "Thêm 7.654 héc-ta rừng",
  "khoe-khoan": "Ông lão khỏe khoắn nhất bản",
  "men-thuong": "Chị Nguyễn Thị Mến Thương và lớp học",
  "o-do": "Chuyện người từng ở đợ",
  "van-hoa": "Mười gia đình văn hóa của khối phố",
  "van-hoa-gia-dinh": "Văn hóa gia đình, chuyện không của riêng ai",
};

const pairs = readFileSync(new URL("./query-pairs.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t") as [how: string, query: string, key: string]);

/** Pieces that the demo paper gains later are no answer to questions that were written before. */
const named = new Set(pairs.map(([, , key]) => key));

const now = new Date("2026-11-20T05:00:00Z");
let world: TestDatabase;
let reader: ReturnType<typeof connect>;

const awardDefaults = { grade: null, badgeYears: null, status: "conferred", achievement: null };
const recipientDefaults = { name: null, title: null, unit: null };

function demoContent(article: (typeof demoArticles)[number]): { key: string; content: object } {
  const told = tellStory(amendedArticle(article), now).article;
  const ids = told.photos.map((_, n) => `photo-${n}`);
  const content = {
    headline: told.headline,
    kicker: told.kicker ?? null,
    sapo: told.sapo,
    sourceCredit: told.sourceCredit ?? null,
    tags: told.tags,
    bylines: told.bylines,
    photos: told.photos.map((photo, n) => ({ ...photo, id: ids[n], file: null })),
    awards: (told.awards ?? []).map((award) => ({
      ...awardDefaults,
      period: { label: null },
      decision: { number: null, signerName: null, signerTitle: null },
      formName: award.formCode,
      ...award,
      recipients: award.recipients.map((recipient) => ({ ...recipientDefaults, ...recipient })),
    })),
    body: bodyOf(told, ids),
  };
  return { key: told.key, content };
}

const simpleContent = (headline: string): object => ({
  headline,
  kicker: null,
  sapo: null,
  sourceCredit: null,
  tags: [],
  bylines: [],
  photos: [],
  awards: [],
  body: textOf("Bản tin ngắn."),
});

beforeAll(async () => {
  world = await openTestDatabase();
  reader = connect(world.urls.reader, { max: 2 });
  const pieces = [
    ...Object.entries(lookalikes).map(([key, headline]) => ({ key, content: simpleContent(headline) })),
    ...demoArticles.filter(({ state, key }) => state === "published" && named.has(key)).map(demoContent),
  ];
  const sql = world.sql("superuser");
  for (const [n, { key, content }] of pieces.entries()) {
    const { headline, sapo, bylines } = content as Content;
    await sql`
      insert into published.articles (number, article_id, path, section, section_path, headline, sapo, bylines, content,
        release_id, release_number, first_released_at, released_at)
      values (${n + 1}, gen_random_uuid(), ${`/xa-hoi/202611/${key}`}, 'xa-hoi', '{xa-hoi}', ${headline}, ${sapo},
        ${sql.json(bylines as never)}, ${sql.json(content as never)}, gen_random_uuid(), 1,
        ${new Date(now.getTime() - n * 3_600_000).toISOString()}, now())`;
  }
});
afterAll(async () => {
  await reader?.close();
  await world?.close();
});

async function firstOf(how: string, typed: string): Promise<string | undefined> {
  const q = how === "nfd" ? typed.normalize("NFD") : typed;
  const { wish } = readWish(`?${new URLSearchParams({ q })}`);
  const { pieces, sentence } = await findPieces(reader, wish, null, "Asia/Ho_Chi_Minh");
  return sentence ?? pieces[0]?.card.path.split("/").at(-1);
}

describe("five hundred questions and the piece that answers each", () => {
  test("are five hundred", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(500);
    expect(new Set(pairs.map((pair) => pair.join("\t"))).size).toBe(pairs.length);
  });

  test("find it first, each of them", async () => {
    const wrong: string[] = [];
    for (const [how, query, key] of pairs) {
      const first = await firstOf(how, query);
      if (first !== key) wrong.push(`${query} (${how}): ${first}, not ${key}`);
    }
    expect(wrong).toEqual([]);
  });
});
