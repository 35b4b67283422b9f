import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "@/db/client";
import { type LiveSearch, searchLive } from "@/db/queries/search";
import { takeDownArticle } from "@/lib/newsroom/take-down-article";
import { anArticle, anAward, must } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { readSearch } from "@/lib/text/search-query";

let world: TestDatabase;
let reader: ReturnType<typeof connect>;

const published = (headline: string, words: string, more: object = {}) =>
  anArticle(world, { state: "published", headline, words, ...more });

/** Headlines found, best first. */
async function found(typed: string, more: Partial<LiveSearch> = {}): Promise<string[]> {
  const query = readSearch(typed);
  if (typeof query === "string") throw new Error(`${typed}: ${query}`);
  const { hits } = await searchLive(reader, { ...query, scattered: false, limit: 20, ...more });
  return hits.map(({ card }) => card.headline);
}

beforeAll(async () => {
  world = await openTestDatabase();
  reader = connect(world.urls.reader, { max: 2 });
  await published("Tặng bằng khen cho nông dân", "Theo Quyết định số 1436/QĐ-UBND, vì hoà thuận.", {
    awards: [anAward()],
    photos: 1,
  });
  await published("Bảng khen của xã", "Ai cũng khen bằng lời. Kĩ thuật mới của thôn.");
  await published("Thóc về đầy sân", "Họ được tặng bằng khen, thôn hòa thuận.", {
    section: "kinh-te",
    editor: "btv",
  });
});
afterAll(async () => {
  await reader?.close();
  await world?.close();
});

describe("searching what is live", () => {
  test("takes a phrase as it stands, never turned round", async () => {
    expect(await found("khen bằng")).toEqual(["Bảng khen của xã"]);
    expect(await found("được tặng bằng khen")).toEqual(["Thóc về đầy sân"]);
    expect(await found("tặng khen")).toEqual([]);
  });

  test("puts what has the typed marks first, then a headline before a text", async () => {
    const all = ["Tặng bằng khen cho nông dân", "Thóc về đầy sân", "Bảng khen của xã"];
    expect(await found("bằng khen")).toEqual(all);
    expect((await found("bang khen")).toSorted()).toEqual(all.toSorted());
    expect((await found("bảng khen"))[0]).toBe("Bảng khen của xã");
  });

  test("knows both places of a tone, and i for y", async () => {
    expect(await found("hoà thuận")).toEqual(["Tặng bằng khen cho nông dân", "Thóc về đầy sân"]);
    expect(await found("hòa thuận")).toEqual(["Thóc về đầy sân", "Tặng bằng khen cho nông dân"]);
    expect(await found("kỹ thuật")).toEqual(["Bảng khen của xã"]);
  });

  test("finds numbers of decisions whole, names of the honoured, and captions", async () => {
    expect(await found("1436/QĐ-UBND")).toEqual(["Tặng bằng khen cho nông dân"]);
    expect(await found("436/QĐ-UBND")).toEqual([]);
    expect(await found("tran gia dinh")).toEqual(["Tặng bằng khen cho nông dân"]);
    expect(await found("phong trào hiến đất")).toEqual(["Tặng bằng khen cho nông dân"]);
    expect(await found("Ảnh thử")).toEqual(["Tặng bằng khen cho nông dân"]);
  });

  test("leaves out what a filter leaves out", async () => {
    expect(await found("bằng khen", { section: "kinh-te" })).toEqual(["Thóc về đầy sân"]);
    expect(await found("bằng khen", { withAwards: true })).toEqual(["Tặng bằng khen cho nông dân"]);
    expect(await found("bằng khen", { withPhotos: true })).toEqual(["Tặng bằng khen cho nông dân"]);
    expect(await found("bằng khen", { author: "minh-hoa", until: "2020-01-01" })).toEqual([]);
    expect(await found("bằng khen", { since: "2100-01-01" })).toEqual([]);
  });

  test("forgets a withdrawn article in the transaction that withdraws it", async () => {
    const piece = await published("Ngựa bạch qua cầu", "Một con ngựa bạch.");
    expect(await found("ngựa bạch")).toEqual(["Ngựa bạch qua cầu"]);
    must(
      await takeDownArticle(await world.as("tbt"), {
        articleId: piece.id,
        reasonCode: "wrong",
        reason: "Người trong bài yêu cầu.",
        requestedBy: "Tòa soạn",
        documentNo: null,
      }),
    );
    expect(await found("ngựa bạch")).toEqual([]);
  });

  test("pages through everything once, however it is ranked", async () => {
    const query = readSearch("bằng khen");
    if (typeof query === "string") throw new Error(query);
    const seen: string[] = [];
    let cursor: LiveSearch["cursor"];
    for (let page = 0; page < 5; page++) {
      const results = await searchLive(reader, { ...query, scattered: false, limit: 1, cursor });
      seen.push(...results.hits.map(({ card }) => card.headline));
      if (!results.next) break;
      cursor = results.next;
    }
    expect(seen).toEqual(["Tặng bằng khen cho nông dân", "Thóc về đầy sân", "Bảng khen của xã"]);
  });

  test("divides words as the page's own reading of a query does", async () => {
    const texts = ["Đảng bộ TỈNH", "Ất Mùi – 2015; “nẻo về”", "A\u0301o dài", "1436/QĐ-UBND", "ợ".repeat(99)];
    for (const text of texts) {
      const query = readSearch(text);
      const [row] = await world.sql("reader")`select published.search_words(${text}) as words`;
      expect(typeof query === "string" ? query : query.phrases.join(" ")).toBe(row?.words);
    }
  });
});
