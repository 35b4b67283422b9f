import { describe, expect, test } from "vitest";
import { liveArticle } from "@/components/story/fixtures/article";
import { award, group, listingOf, recipient, rowOf } from "@/components/story/fixtures/awards";
import { demoFrame as frame } from "@/components/story/fixtures/paper";
import {
  conferring,
  honoured,
  manyAwards,
  oneAward,
  revokedAward,
} from "@/components/story/fixtures/register";
import { readAsk, writeAsk } from "@/lib/domain/award-register";
import { evidenceOf } from "./award-evidence";
import { alikePage, authorityPage, awardPage, honouredPage, registerPage } from "./award-pages";

const mainOf = (html: string) => html.split("<main")[1]?.split("</main>")[0] ?? "";
const jsonLd = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "null");

describe("the register", () => {
  test("files by year, the newest day first, says what a day rests on, and proves each award", async () => {
    const main = mainOf(await registerPage(frame, listingOf(manyAwards)));
    const days = [...main.matchAll(/<time dateTime="([\d-]+)">/g)].map((match) => match[1] ?? "");
    expect(days).toHaveLength(manyAwards.length);
    expect(days).toEqual([...days].sort().reverse());
    expect([...main.matchAll(/<h2 id="nam-(\d+)">/g)].map((match) => match[1])).toEqual([
      "2026",
      "2025",
      "2024",
      "2023",
    ]);
    expect(main).toContain("<small>ngày ký quyết định</small>");
    for (const { award, article } of manyAwards) {
      expect(main).toContain(`href="/khen-thuong/${award.id}"`);
      expect(main).toContain(`href="${article.path}"`);
    }
  });

  test("sums up with at least so many, counts no revoked award and shows it all the same", async () => {
    const main = mainOf(await registerPage(frame, listingOf(manyAwards)));
    expect(main).toMatch(
      /8 lượt khen thưởng; được tặng: ít nhất \d+ tập thể, ít nhất \d+ cá nhân, 1 hộ gia đình; 2 lượt đã bị hủy bỏ, thu hồi\./,
    );
    expect(main).toContain("Đã bị hủy bỏ, thu hồi");
    expect(main).toContain("“Ít nhất”:");
  });

  test("keeps the question in its boxes, in its sentence and in the files that it offers", async () => {
    const filter = { q: 'lê "bền" <b>', form: "bang_khen", from: "2020-01-01" };
    const html = await registerPage(frame, listingOf(manyAwards.slice(0, 2), filter));
    const main = mainOf(html);
    expect(main).toContain('value="lê &quot;bền&quot; &lt;b&gt;"');
    expect(main).toContain('<option value="bang_khen" selected="">Bằng khen</option>');
    expect(main).toContain("Bằng khen; từ 01/01/2020");
    expect(main).toContain('<details open="">');
    expect(main).toContain("/api/v1/public/awards.csv?q=l%C3%AA");
    // There are endless questions: an answer is not for search engines.
    expect(html).toContain('content="noindex"');
  });

  test("says that there is more rather than count it", async () => {
    const next = { day: "2024-12-30", id: "0193a000-0000-7000-8000-000000000023" };
    const listing = { ...listingOf(manyAwards, { q: "khen" }), page: { rows: manyAwards, next } };
    const main = mainOf(await registerPage(frame, listing));
    expect(main).toContain("Nhiều hơn 10 lượt; đang xem 10 lượt mới nhất");
    expect(main).toContain(`href="/khen-thuong?q=khen&amp;truoc=2024-12-30_${next.id}"`);
  });

  test("that is empty, or has no answer, says so and what to do", async () => {
    expect(await registerPage(frame, listingOf([]))).toContain(
      "Chưa có bài đã xuất bản nào nêu khen thưởng.",
    );
    expect(await registerPage(frame, listingOf([], { q: "x" }))).toContain("Thử bớt một điều kiện");
  });
});

describe("a question in an address", () => {
  test("is read as it was written, and nonsense is left out", () => {
    const filter = {
      q: "vũ đại",
      form: "giay_khen",
      authority: "UBND",
      recipient: "tap-the",
      from: "2024-01-01",
      to: "2024-12-31",
    };
    const before = { day: "2024-02-03", id: "0193a000-0000-7000-8000-000000000023" };
    expect(readAsk(new URLSearchParams(writeAsk(filter, before)))).toEqual({ filter, before });
    const odd = readAsk(
      new URLSearchParams(`tu=mai&den=2024-02-31&q=${"x".repeat(201)}&truoc=2024-13-01_x&co-quan=%00`),
    );
    expect(Object.values(odd.filter).filter(Boolean)).toEqual([]);
    expect(odd.before).toBeNull();
    expect(writeAsk({ q: "", form: undefined })).toBe("");
  });
});

describe("an award", () => {
  test("says who, what, when, from whom, for what and by which decision", async () => {
    const main = mainOf(await awardPage(frame, oneAward));
    for (const fact of [
      "Chủ tịch UBND tỉnh Trường Sơn",
      "Có thành tích xuất sắc trong phòng, chống thiên tai",
      "Số 1436/QĐ-DEMO, ngày 28/08/2026",
      "Lê Thị Mẫu, Chủ tịch",
      "Từ 01/01/2026 đến 31/08/2026",
      "02/09/2026",
      "6 tập thể (không nêu tên)",
      "Hơn 20 cá nhân (không nêu tên)",
      "ít nhất 22 cá nhân",
    ])
      expect(main.replaceAll("\u00a0", " ")).toContain(fact);
    expect(main).toContain('href="/khen-thuong/ca-nhan/le-van-ben-0a1b2c"');
    expect(main).toContain('href="/khen-thuong/ho-gia-dinh/');
    expect(main).toContain(`href="${oneAward.article.path}"`);
  });

  test("that was revoked says so with its decision, and what an article does not give", async () => {
    const html = await awardPage(frame, revokedAward);
    const main = mainOf(html);
    expect(main).toContain("Đã bị hủy bỏ, thu hồi");
    expect(main).toContain("77/QĐ-DEMO");
    expect(main).toContain("Không nêu trong bài");
    // Nobody holds it any more.
    expect(JSON.stringify(jsonLd(html))).not.toContain('"award":');
  });

  test("is told to machines as what its holders hold; an unnamed group is nobody", async () => {
    const [page] = jsonLd(await awardPage(frame, oneAward))["@graph"];
    expect(page.mainEntity.map((holder: { "@type": string }) => holder["@type"])).toEqual([
      "Person",
      "Person",
      "Organization",
      "Organization",
    ]);
    expect(page.mainEntity[0]).toMatchObject({
      name: "Lê Văn Bền",
      jobTitle: "Tổ trưởng",
      award: ["Bằng khen của Chủ tịch UBND tỉnh Trường Sơn (02/09/2026)"],
    });
    expect(page.citation.url).toBe(frame.origin + oneAward.article.path);
    expect(page.breadcrumb.itemListElement).toHaveLength(3);
  });

  test("with hostile words is words", async () => {
    const evil = `"><script>alert(1)</script><!--`;
    const hostile = award({
      id: "0193a000-0000-7000-8000-000000000099",
      authority: evil,
      achievement: evil,
      recipients: [recipient({ name: evil, title: evil, unit: evil }), recipient({ name: "مُحَمَّد\u200f" })],
      decision: { number: evil, signedOn: null, signerName: evil, signerTitle: evil },
    });
    const row = rowOf(hostile);
    const pages = await Promise.all([
      registerPage(frame, listingOf([row], { q: evil, authority: evil, recipient: evil })),
      awardPage(frame, { row, article: liveArticle(), siblings: [row] }),
      honouredPage(frame, {
        ...honoured,
        name: { ...honoured.name, name: evil },
        page: { rows: [row], next: null },
      }),
      authorityPage(frame, { ...conferring, name: { ...conferring.name, name: evil } }, []),
    ]);
    for (const html of pages) {
      expect(html).not.toMatch(/<script>|<!--/);
      expect(html.match(/<script/g)?.length ?? 0).toBeLessThanOrEqual(1);
    }
  });
});

describe("the page of a name", () => {
  test("parts the awards by unit and says that one name may be several people", async () => {
    const html = await honouredPage(frame, honoured);
    const main = mainOf(html);
    expect(main).toContain("cùng tên chưa chắc là cùng một người");
    expect([...main.matchAll(/<h2 id="don-vi-\d+">(.*?)<\/h2>/g)].map((match) => match[1])).toEqual([
      "Tổ dân phố Bến Đò, phường Bến Gió",
      "Trường THCS Mây Ngàn",
    ]);
    expect(main).toContain("Lê Văn Bên");
    // To machines each unit is a person of its own; the one whose award was revoked holds none.
    const people = jsonLd(html).mainEntity;
    expect(people.map((one: { award?: string[] }) => one.award?.length ?? 0)).toEqual([1, 0]);
  });

  test("lists names that read alike when an address does not say which", async () => {
    const main = mainOf(await alikePage(frame, [honoured.name, ...honoured.alike]));
    expect(main).toContain('href="/khen-thuong/ca-nhan/le-van-ben-0a1b2c"');
    expect(main).toContain('href="/khen-thuong/ca-nhan/le-van-ben-3c4d5e"');
  });
});

describe("the evidence", () => {
  test("is the passage that names the honoured, else the one that names the form, and the picture of it", () => {
    const { content } = liveArticle();
    const [first] = content.awards;
    if (!first) throw new Error("The fixture has no award.");
    const found = evidenceOf(content, first);
    expect(found.passage).toContain("Ban Thường vụ Tỉnh ủy tặng bằng khen");
    expect(found.photo?.caption).toContain("tặng bằng khen");
    const named = evidenceOf(content, { ...first, recipients: [recipient({ name: "Hoàng Thị Ví Dụ" })] });
    expect(named.passage).toContain("Chị Hoàng Thị Ví Dụ, đội trưởng");
    const silent = evidenceOf(content, {
      ...first,
      formName: "Huân chương Sao vàng",
      recipients: [group("collective")],
    });
    expect(silent.passage).toBeNull();
    expect(silent.photo).not.toBeNull();
  });
});
