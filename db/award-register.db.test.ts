import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { totalsOf } from "@/components/story/award-words";
import { connect } from "@/db/client";
import {
  findAward,
  findNames,
  isWithdrawnAward,
  listAwards,
  listAwardsOf,
  listAwardTotals,
  listNamesAlike,
} from "@/db/queries/published-awards";
import { Award } from "@/lib/domain/award";
import { type AwardFilter, type AwardPlace, addTotals } from "@/lib/domain/award-register";
import { saveAwards } from "@/lib/newsroom/save-awards";

import { restoreArticle, takeDownArticle } from "@/lib/newsroom/take-down-article";
import { anArticle, approveAs, must, releaseAs } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
let readers: ReturnType<typeof connect>;
beforeAll(async () => {
  world = await openTestDatabase();
  readers = connect(world.urls.reader, { max: 2, name: "test-readers" });
});
afterAll(async () => {
  await readers?.close();
  await world?.close();
});

type Given = Parameters<typeof Award.parse>[0] & object;
const anyone = [{ kind: "individual", name: "Đinh Văn Thử" }];
const given = (more: Given) =>
  Award.parse({
    formCode: "bang_khen",
    authority: "Chủ tịch UBND tỉnh Trường Sơn",
    recipients: anyone,
    ...more,
  });
const person = (name: string, more: object = {}) => ({ kind: "individual", name, ...more });

const published = (...awards: Award[]) => anArticle(world, { state: "published", awards });

/** Achievements of what is found, by looking through and by the index: every award here says which one it is. */
async function found(filter: AwardFilter) {
  const said = async (lookedThrough: number) =>
    (await listAwards(readers, { ...filter, limit: 100, lookedThrough })).rows
      .map((row) => row.award.achievement)
      .sort();
  const byIndex = await said(0);
  expect(await said(1500), JSON.stringify(filter)).toEqual(byIndex);
  return byIndex;
}

async function everything(filter: AwardFilter & { lookedThrough?: number }, limit: number) {
  const pages: string[][] = [];
  for (let before: AwardPlace | null = null, first = true; first || before; first = false) {
    const page = await listAwards(readers, { ...filter, limit, before });
    pages.push(page.rows.map((row) => row.award.id));
    before = page.next;
  }
  return pages;
}

describe("a question to the register", () => {
  beforeAll(async () => {
    await published(
      given({ achievement: "bão", recipients: [person("Vũ Đại Thắng", { unit: "Sở Khí tượng Ví Dụ" })] }),
      given({
        achievement: "lúa",
        formCode: "giay_khen",
        authority: "Hội đồng nhân dân xã Khe Lụa",
        recipients: [
          { kind: "collective", name: "Hợp tác xã Thắng Lợi" },
          { kind: "collective", isAggregate: true, quantifier: "nhiều" },
        ],
        decision: { number: "1436/QĐ-HĐND", signedOn: "2025-03-04" },
      }),
      given({
        achievement: "sổ",
        formCode: "huy_hieu_dang",
        badgeYears: 65,
        action: "truy_tang",
        authority: "Ban Thường vụ Tỉnh ủy",
        recipients: [person("Nguyễn Văn Bình", { posthumous: true }), person("Trần Văn An")],
        ceremonyOn: "2024-02-03",
      }),
    );
  });

  test("is answered with and without marks, in either way of composing them", async () => {
    for (const q of ["Vũ Đại Thắng", "vu dai thang", "VŨ ĐẠI THẮNG".normalize("NFD"), "đại thắng"])
      expect(await found({ q }), q).toEqual(["bão"]);
  });

  test("looks for words that stand together before it looks for each of them", async () => {
    expect(await found({ q: "văn an" })).toEqual(["sổ"]);
    // Bình's "Văn" and An's "Văn" are not one person.
    expect(await found({ recipient: "Nguyễn Văn An" })).toEqual([]);
    expect(await found({ q: "bằng khen sở khí tượng" })).toEqual(["bão"]);
  });

  test("finds a form by code, by address and by name, a badge by its years", async () => {
    for (const form of ["giay_khen", "giay-khen", "Giấy khen", "giay khen"])
      expect(await found({ form, q: "khe lụa" }), form).toEqual(["lúa"]);
    expect(await found({ q: "huy hiệu 65 năm tuổi đảng" })).toEqual(["sổ"]);
    expect(await found({ form: "huy hiệu đảng" })).toEqual(["sổ"]);
    expect(await found({ form: "huan_chuong_sao_vang" })).toEqual([]);
  });

  test("knows councils and committees by their initials too, and decisions by number", async () => {
    expect(await found({ authority: "hđnd xã khe lụa" })).toEqual(["lúa"]);
    expect(await found({ authority: "Ủy ban nhân dân tỉnh", q: "Khí tượng" })).toEqual(["bão"]);
    expect(await found({ q: "1436/QĐ-HĐND" })).toEqual(["lúa"]);
    expect(await found({ q: "1436" })).toEqual(["lúa"]);
  });

  test("tells an authority, a recipient and a kind of recipient apart", async () => {
    expect(await found({ authority: "Thắng Lợi" })).toEqual([]);
    expect(await found({ recipient: "thang loi" })).toEqual(["lúa"]);
    for (const recipient of ["tap-the", "tập thể", "collective"])
      expect(await found({ recipient, form: "giay_khen" }), recipient).toEqual(["lúa"]);
    expect(await found({ recipient: "truy tặng" })).toEqual([]);
    expect(await found({ q: "truy tặng" })).toEqual(["sổ"]);
  });

  test("is narrowed by days, the ceremony before the decision before the article", async () => {
    expect(await found({ from: "2024-02-03", to: "2024-02-03" })).toEqual(["sổ"]);
    expect(await found({ from: "2024-02-04", to: "2025-12-31" })).toEqual(["lúa"]);
    expect(await found({ q: "huy hiệu", from: "2025-01-01" })).toEqual([]);
  });

  test("of signs alone, or of injected wildcards, is answered with nothing", async () => {
    for (const words of ["%", "_", "'; drop table", "\\", "!!!"])
      for (const key of ["q", "authority", "recipient"] as const)
        expect(await found({ [key]: words }), `${key} ${words}`).toEqual([]);
  });
});

describe("paging", () => {
  test("neither loses nor repeats an award, though many bear the same day", async () => {
    const same = Array.from({ length: 23 }, (_, n) =>
      given({
        authority: "Hội Phân Trang",
        achievement: `${n}`,
        ceremonyOn: n < 20 ? "2023-05-19" : "2023-05-20",
      }),
    );
    await published(...same.slice(0, 12));
    await published(...same.slice(12));
    const whole = (await everything({ authority: "hội phân trang" }, 100)).flat();
    expect(new Set(whole).size).toBe(23);
    for (const limit of [1, 5, 7, 23])
      for (const lookedThrough of [0, 6, 1500])
        expect((await everything({ authority: "hội phân trang", lookedThrough }, limit)).flat()).toEqual(
          whole,
        );
    const [name] = await findNames(readers, "Hội Phân Trang", 5);
    expect(name?.awards).toBe(23);
    const ofName = await listAwardsOf(readers, { role: "authority", slug: name?.slug ?? "" }, { limit: 100 });
    expect(ofName.rows.map((row) => row.award.id)).toEqual(whole);
  });
});

describe("names", () => {
  test("that differ in marks alone have pages of their own; case and place of a tone make no other name", async () => {
    await published(
      given({
        recipients: ["Lý Hoà Thắng", "Lý Hòa Thắng", "LÝ HÒA THẮNG", "Lý Hòa Thăng", "Lý Hóa Thắng"].map(
          (name) => person(name),
        ),
      }),
    );
    const alike = await listNamesAlike(readers, "individual", "ly-hoa-thang");
    expect(alike).toHaveLength(3);
    expect(new Set(alike.map(({ slug }) => slug)).size).toBe(3);
    // One award for three writings of one name is one award.
    expect(alike.map(({ awards }) => awards)).toEqual([1, 1, 1]);
    const [whole] = await findNames(readers, "lý hóa thắng", 5);
    expect(whole?.name).toBe("Lý Hóa Thắng");
  });

  test("however hostile, stand in the register as they are and have plain addresses", async () => {
    const hostile = [
      "<script>alert(1)</script>",
      `"'>& onerror=1`,
      "محمد علي",
      "習近",
      "!!!",
      "=cmd|'/c calc'!A1",
      `Rất ${"dài ".repeat(48)}`.trim(),
      "x".repeat(200),
    ];
    const article = await published(given({ recipients: hostile.map((name) => person(name)) }));
    const { awards } = article;
    const award = await findAward(readers, awards[0]?.id ?? "");
    expect(award?.row.award.recipients.map(({ name }) => name)).toEqual(hostile);
    const slugs = award?.row.slugs.recipients ?? [];
    expect(new Set(slugs).size).toBe(hostile.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9-]{3,87}$/);
    for (const slug of slugs) {
      const page = await listAwardsOf(readers, { role: "individual", slug: slug ?? "" }, { limit: 5 });
      expect(page.rows).toHaveLength(1);
    }
    expect(await found({ q: "محمد علي" })).toHaveLength(1);
  });
});

describe("what happens to an article", () => {
  const inTables = async (mark: string) => {
    const rows = await world.sql("reader")`
      select (select count(*) from published.awards where folded like ${`% ${mark} %`})::int as awards,
             (select count(*) from published.award_recipients where lower(name) like ${`%${mark}%`})::int as recipients,
             (select count(*) from published.award_names where lower(name) like ${`%${mark}%`})::int as names,
             (select count(*) from published.award_totals t join published.award_names n on n.slug = t.key
               where lower(n.name) like ${`%${mark}%`})::int as totals`;
    return Object.values(rows[0] ?? {});
  };

  test("happens to its awards in the same moment: taken down they are gone everywhere, restored they are back", async () => {
    const article = await published(
      given({
        authority: "Ban Mốcgỡ",
        recipients: [person("Lê Mốcgỡ"), { kind: "collective", name: "Đội Mốcgỡ" }],
      }),
    );
    const id = article.awards[0]?.id ?? "";
    expect(await inTables("mocgo")).toEqual([1, 0, 0, 0]);
    const mark = "mốcgỡ";
    const before = await inTables(mark);
    expect(before.slice(1)).toEqual([2, 3, 1]);
    const tbt = await world.as("tbt");
    must(
      await takeDownArticle(tbt, {
        articleId: article.id,
        reasonCode: "legal",
        reason: "Thử",
        requestedBy: "Ban Biên tập",
      }),
    );
    expect((await inTables(mark)).slice(1)).toEqual([0, 0, 0]);
    expect(await found({ q: "mocgo" })).toEqual([]);
    expect(await findAward(readers, id)).toBeNull();
    expect(await isWithdrawnAward(readers, id)).toBe(true);
    must(await restoreArticle(tbt, { articleId: article.id, reason: "Đúng" }));
    expect(await inTables(mark)).toEqual(before);
    expect(await isWithdrawnAward(readers, id)).toBe(false);
  });

  test("changes nothing before its release, and at its release everything", async () => {
    const article = await anArticle(world, {
      revised: true,
      awards: [given({ authority: "Ban Trước", recipients: [person("Phan Tên Cũ")] })],
    });
    const id = article.awards[0]?.id ?? "";
    const btv2 = await world.as("btv2");
    const changed = given({ authority: "Ban Sau", recipients: [person("Phan Tên Mới")], status: "revoked" });
    must(
      await saveAwards(btv2, {
        articleId: article.id,
        basedOn: article.version,
        items: [{ ...changed, id }],
      }),
    );
    expect(await findNames(readers, "Phan Tên", 5)).toMatchObject([
      { name: "Phan Tên Cũ", awards: 1, revoked: 0 },
    ]);
    must(await approveAs(btv2, article.id));
    must(await releaseAs(await world.as("tkts"), article.id));
    expect(await findNames(readers, "Phan Tên", 5)).toMatchObject([
      { name: "Phan Tên Mới", awards: 0, revoked: 1 },
    ]);
    expect(await findNames(readers, "Ban Trước", 5)).toEqual([]);
    // Revoked is shown, never dropped.
    expect((await findAward(readers, id))?.row.award.status).toBe("revoked");
    expect(await found({ q: "hủy bỏ thu hồi", recipient: "phan tên mới" })).toHaveLength(1);
  });

  test("leaves out what is only proposed, and every piece that is not live", async () => {
    const one = given({ authority: "Ban Kínđáo", recipients: [person("Hồ Kínđáo")] });
    await anArticle(world, { state: "approved", awards: [one] });
    await anArticle(world, { state: "taken_down", awards: [one] });
    await published({ ...one, status: "proposed" });
    expect(await found({ q: "kindao" })).toEqual([]);
    expect((await inTables("kínđáo")).slice(1)).toEqual([0, 0, 0]);
  });
});

describe("sums", () => {
  test("are what counting everything gives, year by year and for every authority and form", async () => {
    await published(
      given({
        authority: "Ban Tổng Số",
        formCode: "giay_khen",
        ceremonyOn: "2022-01-02",
        recipients: [
          { kind: "collective", isAggregate: true, quantifier: "nhiều" },
          { kind: "individual", isAggregate: true, count: 1200, quantifier: "hơn" },
          { kind: "individual", isAggregate: true, count: 7 },
          { kind: "household", name: "Hộ ông Ví Dụ" },
        ],
      }),
      given({ authority: "Ban Tổng Số", status: "revoked", ceremonyOn: "2022-01-03" }),
    );
    const rows = (await listAwards(readers, { limit: 10_000 })).rows;
    const check = async (scope: "all" | "form" | "authority", key: string, of: typeof rows) => {
      const years = await listAwardTotals(readers, scope, key);
      expect(addTotals(years), `${scope} ${key}`).toEqual(totalsOf(of.map((row) => row.award)));
      for (const { year, ...totals } of years)
        expect(totals, `${scope} ${key} ${year}`).toEqual(
          totalsOf(of.filter((row) => row.day.date.startsWith(`${year}`)).map((row) => row.award)),
        );
    };
    await check("all", "", rows);
    for (const form of new Set(rows.map((row) => row.award.formCode)))
      await check(
        "form",
        form,
        rows.filter((row) => row.award.formCode === form),
      );
    for (const slug of new Set(rows.map((row) => row.slugs.authority)))
      await check(
        "authority",
        slug,
        rows.filter((row) => row.slugs.authority === slug),
      );
    const [sum] = await findNames(readers, "Ban Tổng Số", 1);
    expect(addTotals(await listAwardTotals(readers, "authority", sum?.slug ?? ""))).toEqual({
      awards: 1,
      revoked: 1,
      honoured: {
        individual: { least: 1207, open: 1 },
        collective: { least: 1, open: 1 },
        household: { least: 1, open: 0 },
        unspecified: { least: 0, open: 0 },
      },
    });
  });

  test("stay right when many pieces with awards are released at once", async () => {
    const btv2 = await world.as("btv2");
    const ready = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        anArticle(world, {
          state: "approved",
          awards: [
            given({
              authority: n % 2 ? "Ban Cùng Lúc A" : "Ban Cùng Lúc B",
              recipients: [person("Mai Cùng Lúc")],
            }),
            given({ authority: n % 2 ? "Ban Cùng Lúc B" : "Ban Cùng Lúc A", ceremonyOn: "2021-01-01" }),
          ],
        }),
      ),
    );
    expect(btv2).toBeDefined();
    const tkts = await world.as("tkts");
    await Promise.all(ready.map(async ({ id }) => must(await releaseAs(tkts, id))));
    const names = await findNames(readers, "Cùng Lúc", 9);
    expect(names.map(({ name, awards }) => [name, awards]).sort()).toEqual([
      ["Ban Cùng Lúc A", 8],
      ["Ban Cùng Lúc B", 8],
      ["Mai Cùng Lúc", 8],
    ]);
  });
});
