import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Award } from "@/lib/domain/award";
import { reviseArticle } from "@/lib/newsroom/revise-article";
import { saveAwards } from "@/lib/newsroom/save-awards";
import { restoreArticle, takeDownArticle } from "@/lib/newsroom/take-down-article";
import { anArticle, approveAs, must, releaseAs } from "@/lib/testing/factories";
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

const given = (more: object) =>
  Award.parse({
    formCode: "bang_khen",
    authority: "Chủ tịch UBND tỉnh Trường Sơn",
    recipients: [{ kind: "individual", name: "Đinh Văn Thử" }],
    ...more,
  });
const to = (...names: string[]) => ({ recipients: names.map((name) => ({ kind: "individual", name })) });
const published = (...awards: Award[]) => anArticle(world, { state: "published", awards });
const read = async (path: string) => {
  const { status, location, identity } = await pages.press(path);
  return { status, location, text: identity.toString("utf8") };
};
/** Where a page leads to below an address, as it prints it. */
const hrefIn = (text: string, start: string) => new RegExp(`href="(${start}[^"?]*)"`).exec(text)?.[1] ?? "";
const takeDown = async (articleId: string) =>
  must(
    await takeDownArticle(await world.as("tbt"), {
      articleId,
      reasonCode: "wrong",
      reason: "Thử",
      requestedBy: "Ban Biên tập",
    }),
  );

describe("the register's addresses", () => {
  test("lead from the register to the award, its people and its authority, and back to the article", async () => {
    const article = await published(given({ ...to("Lò Thị Đường"), authority: "Ban Dẫn Lối" }));
    const id = article.awards[0]?.id ?? "";
    const register = await read("/khen-thuong");
    expect(register.text).toContain(`href="/khen-thuong/${id}"`);
    const award = await read(`/khen-thuong/${id}`);
    expect(award.status).toBe(200);
    const person = hrefIn(award.text, "/khen-thuong/ca-nhan/");
    const authority = hrefIn(award.text, "/khen-thuong/co-quan/");
    expect((await read("/khen-thuong/co-quan")).text).toContain(`href="${authority}"`);
    for (const path of [person, authority]) {
      const page = await read(path);
      expect(page.status, path).toBe(200);
      expect(page.text).toContain(article.livePath);
      // The plain address leads on as long as it means one name.
      expect(await read(path.slice(0, -7))).toMatchObject({ status: 301, location: path });
    }
    expect(await read(`/khen-thuong/${id.slice(-12)}`)).toMatchObject({
      status: 301,
      location: `/khen-thuong/${id}`,
    });
    // And the article leads to the award.
    expect((await read(article.livePath ?? "")).text).toContain(`href="/khen-thuong/${id}"`);
  });

  test("answer questions with and without marks, kept nowhere", async () => {
    await published(given({ ...to("Giàng A Hỏi"), achievement: "trồng rừng đầu nguồn" }));
    for (const q of ["rung dau nguon", "Rừng đầu nguồn", "giang a hoi"]) {
      const answer = await read(
        `/khen-thuong?q=${encodeURIComponent(q)}&hinh-thuc=bang_khen&doi-tuong=ca-nhan`,
      );
      expect(answer.text, q).toContain("Giàng A Hỏi");
      expect(answer.text).toContain("1 lượt khen thưởng");
    }
    const stored = await world.sql(
      "owner",
    )`select path from published.pages where path like '/khen-thuong?%'`;
    expect(stored).toEqual([]);
  });

  test("that mean several names that read alike list them instead of choosing", async () => {
    await published(given(to("Cà Văn Thắng")), given(to("Cà Văn Thăng")));
    const list = await read("/khen-thuong/ca-nhan/ca-van-thang");
    expect(list.status).toBe(200);
    const paths = [...list.text.matchAll(/href="(\/khen-thuong\/ca-nhan\/ca-van-thang-[0-9a-f]{6})"/g)].map(
      (match) => match[1] ?? "",
    );
    expect(new Set(paths).size).toBe(2);
    for (const path of new Set(paths)) {
      const main = (await read(path)).text.split("<main")[1] ?? "";
      expect(main.match(/<tr>/g), "one head, one award").toHaveLength(2);
      expect(main).toContain("Tên khác, chỉ khác dấu");
    }
  });

  test("that never were are 404, whatever is written in them", async () => {
    for (const path of [
      "/khen-thuong/ca-nhan/khong-co-ai",
      "/khen-thuong/co-quan/%3Cscript%3E",
      "/khen-thuong/tap-the/x-000000",
      "/khen-thuong/0193a000-0000-7000-8000-999999999999",
      "/khen-thuong/999999999999",
      "/khen-thuong/gi-do",
    ])
      expect((await read(path)).status, path).toBe(404);
  });
});

describe("what was pressed", () => {
  const equalFromScratch = async (paths: readonly string[]) => {
    for (const path of paths) {
      const kept = await pages.press(path);
      const fresh = await pages.pressAnew(path);
      expect([kept.status, kept.identity.toString()], path).toEqual([
        fresh.status,
        fresh.identity.toString(),
      ]);
    }
  };

  test("is pressed again when an award comes, changes, is revoked or goes, and never before", async () => {
    const first = await published(given({ ...to("Tòng Thị Trang"), authority: "Ban In Lại" }));
    const id = first.awards[0]?.id ?? "";
    const award = await read(`/khen-thuong/${id}`);
    const paths = [
      "/khen-thuong",
      `/khen-thuong/${id}`,
      hrefIn(award.text, "/khen-thuong/ca-nhan/"),
      hrefIn(award.text, "/khen-thuong/co-quan/"),
    ];
    await equalFromScratch(paths);

    await published(given({ ...to("Tòng Thị Trang", "Tòng Thị Tràng"), authority: "Ban In Lại" }));
    await equalFromScratch(paths);
    expect((await read(paths[2] ?? "")).text).toContain("2 lượt khen thưởng");
    expect((await read(paths[2] ?? "")).text).toContain("Tòng Thị Tràng");

    const btv2 = await world.as("btv2");
    const open = must(await reviseArticle(btv2, { articleId: first.id, kind: "update" }));
    const revoked = given({ ...to("Tòng Thị Trang"), authority: "Ban In Lại", status: "revoked" });
    must(await saveAwards(btv2, { articleId: first.id, basedOn: open.version, items: [{ ...revoked, id }] }));
    expect((await read(paths[1] ?? "")).text).not.toContain("Đã bị hủy bỏ");
    must(await approveAs(btv2, first.id));
    must(await releaseAs(await world.as("tkts"), first.id));
    for (const path of paths) expect((await read(path)).text, path).toContain("Đã bị hủy bỏ, thu hồi");
    await equalFromScratch(paths);

    await takeDown(first.id);
    expect((await read(`/khen-thuong/${id}`)).status).toBe(410);
    for (const path of paths) expect((await read(path)).text, path).not.toContain("Đã bị hủy bỏ, thu hồi");
    await equalFromScratch(paths);
    must(await restoreArticle(await world.as("tbt"), { articleId: first.id, reason: "Đúng" }));
    expect((await read(`/khen-thuong/${id}`)).status).toBe(200);
    await equalFromScratch(paths);
  });

  test("holds no letter of a draft, and nothing that is only proposed", async () => {
    const secret = given({ ...to("Hà Kínđáo"), authority: "Ban Kínđáo", achievement: "Kínđáo" });
    await anArticle(world, { state: "approved", awards: [secret] });
    const shown = await published(given({ authority: "Ban Ngỏ" }), { ...secret, status: "proposed" });
    const id = shown.awards[0]?.id ?? "";
    for (const path of ["/khen-thuong", "/khen-thuong?q=kindao", `/khen-thuong/${id}`, shown.livePath ?? ""])
      expect((await read(path)).text.replace('value="kindao"', ""), path).not.toContain("Kínđáo");
  });
});
