import { createHash } from "node:crypto";
import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, test } from "vitest";
import { content, figure, liveArticle, paragraph, photo, photoId } from "@/components/story/fixtures/article";
import { awardRows, listingOf } from "@/components/story/fixtures/awards";
import { cards } from "@/components/story/fixtures/cards";
import { demoFrame, demoIdentity } from "@/components/story/fixtures/paper";
import type { SiteFrame } from "@/components/story/site-frame";
import { registerPage } from "./award-pages";
import { everyPage } from "./fixtures/every-page";
import { articlePage, frontPage, gonePage, missingPage, sectionPage } from "./pages";
import { readerCss, readerCssSources } from "./reader-css.generated";

const names = Object.keys(everyPage);
const press = async (name: string) => (await everyPage[name]?.()) ?? "";

const headings = (html: string) => [...html.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
const brotli = (html: string) =>
  brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength;
const jsonLd = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "null");

describe.each(names)("the %s page", (name) => {
  test("is Vietnamese, has one head, one main, one foot and a way past the head", async () => {
    const html = await press(name);
    expect(html).toMatch(/^<!doctype html><html lang="vi"><head><meta charset="utf-8">/);
    expect(html.match(/<main id="noi-dung">/g)).toHaveLength(1);
    expect(html.match(/<header class="masthead">/g)).toHaveLength(1);
    expect(html.match(/<footer/g)).toHaveLength(1);
    expect(html).toContain('<a class="skip" href="#noi-dung">');
    expect(html).toContain('<nav class="sections" aria-label="Chuyên mục">');
  });

  test("has one first heading and never skips a level", async () => {
    const levels = headings(await press(name));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => {
      expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    });
  });

  test("carries the statutory identity on head and foot", async () => {
    const html = await press(name);
    const {
      name: paper,
      agency,
      governingBody,
      licence,
      licenceIssuer,
      address,
      phone,
      email,
      editorInChief,
    } = demoIdentity;
    const [head = "", foot = ""] = [html.split("<main")[0], html.split("<footer")[1]];
    for (const fact of [paper, agency, `Cơ quan chủ quản: ${governingBody}`, "truongson.example"])
      expect(head).toContain(fact);
    for (const fact of [licence, licenceIssuer, address, phone, email, editorInChief])
      expect(foot).toContain(fact);
    expect(head).toMatch(/(Chủ Nhật|Thứ \p{L}+), \d\d\/\d\d\/\d{4}/u);
    expect(head).toContain("DỮ LIỆU DEMO");
  });

  test("runs under a policy that allows one style sheet and no script", async () => {
    const html = await press(name);
    expect(html.replace(/<script type="application\/ld\+json">/g, "")).not.toMatch(/<script/i);
    expect(html).not.toMatch(/\son[a-z]+=/i);
    expect(html).not.toMatch(/\sstyle=/i);
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map((match) => match[1]);
    expect(styles).toHaveLength(1);
    expect(Object.values(readerCss)).toContain(styles[0]);
    expect(html).not.toContain('rel="stylesheet"');
    expect(html).not.toContain("preload");
  });

  test("fits into a first flight", async () => {
    expect(brotli(await press(name))).toBeLessThanOrEqual(14_000);
  });

  test("is the same bytes when pressed again", async () => {
    expect(await press(name)).toBe(await press(name));
  });
});

test("the policy names the hash of every sheet", () => {
  for (const css of Object.values(readerCss))
    expect(readerCssSources).toContain(`'sha256-${createHash("sha256").update(css).digest("base64")}'`);
});

describe("an article", () => {
  test("is printed in the paper's order", async () => {
    const html = await press("article");
    const order = [
      '<h1 class="headline">',
      '<p class="sapo">(TSĐT) - Chiều nay, 12-1',
      '<a href="/tac-gia/minh-hoa" rel="author">Minh Họa</a>',
      "20:56, Thứ Hai, 12/01/2026 (GMT+7)</time>",
      '<div class="text">',
      "<caption>Khen thưởng trong bài</caption>",
      '<a href="/chu-de/phong-chong-thien-tai" rel="tag">',
      "Tin liên quan",
    ].map((part) => html.indexOf(part));
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test("asks for its lead picture within 8 KB, and is whole within 10 with the seed's shape", async () => {
    const html = await articlePage(demoFrame, liveArticle());
    const lead = html.indexOf("</picture>");
    expect(brotli(html.slice(0, lead))).toBeLessThanOrEqual(8_000);
    expect(brotli(html)).toBeLessThanOrEqual(10_000);
  });

  test("shows the lead above the text unless the text shows it itself", async () => {
    const above = await articlePage(
      demoFrame,
      liveArticle({ leadPhoto: photoId(2), body: { type: "doc", content: [paragraph("Chữ"), figure(1)] } }),
    );
    expect(above.indexOf("<figure")).toBeLessThan(above.indexOf('<div class="text">'));
    expect(above.match(/fetchPriority="high"/g)).toHaveLength(1);
    const inside = await articlePage(demoFrame, liveArticle());
    expect(inside.indexOf("<figure")).toBeGreaterThan(inside.indexOf('<div class="text">'));
    expect(inside.match(/<figure/g)).toHaveLength(4);
    expect(inside.match(/fetchPriority="high"/g)).toHaveLength(1);
  });

  test("puts the award box where the text has it, and only there", async () => {
    const body = { type: "doc" as const, content: [{ type: "awardBox" }, paragraph("Sau hộp")] };
    const html = await articlePage(demoFrame, liveArticle({ body }));
    expect(html.match(/<caption>/g)).toHaveLength(1);
    expect(html.indexOf("<caption>")).toBeLessThan(html.indexOf("Sau hộp"));
  });

  test("says in each column what the text does not give", async () => {
    const html = await press("article");
    expect(html).toContain("<li>Nhiều tập thể (không nêu tên, số lượng)</li>");
    expect(html).toContain('<td data-label="Quyết định"><i>Không nêu trong bài</i></td>');
    expect(html).toContain('<td data-label="Ngày trao"><i>Không nêu trong bài</i></td>');
    expect(html.indexOf("Bằng khen</a>")).toBeLessThan(html.indexOf("Giấy khen</a>"));
  });

  test("prints the bylines by role, the update and the stamp of the source", async () => {
    const html = await articlePage(
      demoFrame,
      liveArticle(
        {
          bylines: [
            { displayName: "Mai Anh", role: "tong_hop" },
            { displayName: "Nguyễn A", role: "anh" },
          ],
          originalPublishedAt: "2021-01-12T13:56:00Z",
        },
        { releasedAt: "2026-01-13T01:30:00.000Z", releaseNumber: 2 },
      ),
    );
    expect(html).toContain(
      '<a href="/tac-gia/mai-anh" rel="author">Mai Anh</a> (tổng hợp); Ảnh: <a href="/tac-gia/nguyen-a" rel="author">Nguyễn A</a>',
    );
    expect(html).toMatch(
      /Cập nhật: <time dateTime="2026-01-13T08:30:00\+07:00">08:30, Thứ Ba, 13\/01\/2026/i,
    );
    expect(html).toMatch(/Bản gốc đăng lúc <time[^>]+>20:56, Thứ Ba, 12\/01\/2021 \(GMT\+7\)/);
  });

  test("hangs the mark that opens a pull quote and sets apart who said it", async () => {
    const html = await press("long article");
    expect(html).toContain('<blockquote class="hung"><p>“Nước lên');
    expect(html).toContain('<p class="cite">– Chị Hoàng Thị Ví Dụ');
  });

  test("leads from a person's name to that person's pieces, and from an agency's nowhere", async () => {
    const html = await press("long article");
    expect(html).toContain('<a href="/tac-gia/toc-ky" rel="author">Tốc Ký</a>');
    expect(html).toContain("Theo Hãng tin Ví Dụ");
  });

  test("carries corrections above the text, the statutory ones under their statutory title", async () => {
    const notes = [
      { at: "2026-01-13T01:30:00Z", kind: "correction" as const, text: "Sai.\nXin lỗi." },
      { at: "2026-01-12T15:00:00Z", kind: "erratum" as const, text: "Sửa tên xã." },
    ];
    const html = await articlePage(demoFrame, liveArticle({}, { notes }));
    expect(html).toContain("<h2>Thông tin cải chính, xin lỗi</h2><p>Sai.</p><p>Xin lỗi.</p>");
    expect(html.indexOf("<h2>Đính chính</h2>")).toBeLessThan(html.indexOf('<div class="text">'));
  });

  test("tells machines the same as people", async () => {
    const [data, trail] = jsonLd(await press("article"))["@graph"];
    expect(data).toMatchObject({
      "@type": "NewsArticle",
      headline: content().headline,
      datePublished: "2026-01-12T20:56:00+07:00",
      dateModified: "2026-01-12T20:56:00+07:00",
      author: [{ "@type": "Person", name: "Minh Họa" }],
      publisher: { name: "Báo Trường Sơn (demo)" },
      image: ["https://truongson.example/media/1a7c90e4d2b81f6035ae917c-1200.jpg"],
      articleSection: "Xây dựng Đảng",
    });
    const steps = trail.itemListElement.map((step: { position: number; item: string }) => [
      step.position,
      step.item,
    ]);
    expect(trail["@type"]).toBe("BreadcrumbList");
    expect(steps).toEqual([
      [1, "https://truongson.example/"],
      [2, "https://truongson.example/thoi-su"],
      [3, "https://truongson.example/xay-dung-dang"],
      [4, `https://truongson.example${liveArticle().path}`],
    ]);
    const html = await press("article");
    expect(html).toMatch(
      /<meta property="og:image" content="https:\/\/truongson.example\/media\/card-\d+-[0-9a-f]{20}\.jpg">/,
    );
    expect(html).toContain('<meta property="og:image:height" content="630">');
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">');
    expect(html).toContain(`<link rel="canonical" href="https://truongson.example${liveArticle().path}">`);
  });

  test("without pictures, byline, standfirst, section or awards is still a page", async () => {
    const html = await articlePage(
      demoFrame,
      liveArticle({
        photos: [photo(1, { file: null })],
        bylines: [],
        sapo: null,
        section: null,
        awards: [],
        tags: [],
        body: { type: "doc", content: [paragraph("Chữ"), figure(1)] },
      }),
    );
    expect(html).not.toContain("<figure");
    expect(html).not.toContain("<caption");
    expect(html).toContain('<div class="text"><p>(TSĐT) - Chữ</p></div>');
    expect(jsonLd(html)["@graph"][0].author).toEqual([
      expect.objectContaining({ name: "Báo Trường Sơn (demo)" }),
    ]);
  });
});

describe("hostile words", () => {
  const evil = `</style></script><script>alert(1)</script><img src=x onerror=alert(1)>"'&<!--`;

  test("stay words in every field of an article", async () => {
    const given = content({
      headline: evil,
      kicker: evil,
      sapo: evil,
      agencySlug: evil,
      sourceCredit: evil,
      tags: [evil],
      bylines: [{ displayName: evil, role: "bai" }],
      photos: [photo(1, { caption: evil, credit: evil, alt: evil })],
      body: { type: "doc", content: [paragraph(evil), figure(1)] },
      awards: awardRows.map(({ award }) => ({
        ...award,
        formName: evil,
        authority: evil,
        achievement: evil,
        decision: { ...award.decision, number: evil },
        recipients: award.recipients.map((who) => ({ ...who, unit: evil })),
      })),
    });
    const notes = [{ at: "2026-01-13T01:30:00Z", kind: "erratum" as const, text: evil }];
    const related = cards.slice(0, 2).map((card) => ({ ...card, headline: evil, sapo: evil }));
    const html = await articlePage(demoFrame, liveArticle(given, { notes }), related);
    expectHarmless(html);
    expect(jsonLd(html)["@graph"][0].headline).toBe(evil);
  });

  test("stay words in the paper's own identity and sections, and on every list", async () => {
    const frame: SiteFrame = {
      ...demoFrame,
      identity: {
        ...demoIdentity,
        name: evil,
        governingBody: evil,
        address: evil,
        email: evil,
        tagline: evil,
      },
      sections: [{ slug: "x", name: evil, parent: null }],
    };
    const hostile = cards.map((card) => ({
      ...card,
      headline: evil,
      kicker: evil,
      sapo: evil,
      section: { slug: "x", name: evil },
      photo: card.photo && { ...card.photo, alt: evil },
    }));
    const x = { slug: "x", name: evil, parent: null };
    const rows = awardRows.map((row) => ({ ...row, article: { ...row.article, headline: evil } }));
    const pages = await Promise.all([
      frontPage(frame, hostile, [{ section: x, cards: hostile }], hostile),
      sectionPage(frame, x, hostile),
      registerPage(frame, listingOf(rows)),
      missingPage(frame),
      gonePage(frame),
    ]);
    for (const html of pages) expectHarmless(html);
  });

  function expectHarmless(html: string) {
    expect(html).not.toContain("<script>");
    expect(html).not.toContain("<img src=x");
    expect(html).not.toContain("<!--");
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.match(/<script/g)?.length ?? 0).toBeLessThanOrEqual(1);
  }
});

describe("a list", () => {
  const mainOf = (html: string) => html.split("<main")[1]?.split("</main>")[0] ?? "";

  test("leads to its older pieces, and from there back to the newest", async () => {
    const newest = mainOf(await press("section"));
    expect(newest).toContain('<a rel="next" href="/thoi-su/trang/800">Tin cũ hơn</a>');
    expect(newest).not.toContain("Về tin mới nhất");
    const older = await press("older section");
    expect(mainOf(older)).toContain('<a href="/the-thao">Về tin mới nhất</a>');
    expect(older).toContain('<link rel="canonical" href="https://truongson.example/the-thao/trang/800">');
    expect(older).toContain("<title>Thể thao, tin cũ hơn - ");
  });

  test("has a lead on its first page alone, and the sections below it beside that", async () => {
    expect(mainOf(await press("section"))).toMatch(/class="card lead".*<h2 id="muc-chinh-tri"/s);
    expect(mainOf(await press("older section"))).not.toMatch(/class="card lead"|class="columns"/);
  });

  test("of a pen name knows the pen name, and has a feed", async () => {
    const html = await press("author");
    expect(html).toContain('<h1 class="section-name">Minh Họa</h1>');
    expect(html).toContain('href="/tac-gia/minh-hoa/rss.xml"');
  });

  test("of a day stands beside its month, in which days without a piece are no links", async () => {
    const html = mainOf(await press("archive day"));
    expect(html).toContain(
      '<a href="/luu-tru/2026/11/21" aria-current="page" aria-label="21/11/2026, 2 bài">',
    );
    expect(html).toContain("<td>4</td>");
    expect(html).toMatch(
      /rel="prev" href="\/luu-tru\/2026\/11\/20".*rel="next" href="\/luu-tru\/2026\/11\/22"/s,
    );
  });

  test("of corrections says what was wrong in which piece of which section and day", async () => {
    const html = mainOf(await press("corrections"));
    expect(html).toContain("<h2>Thông tin cải chính, xin lỗi</h2>");
    expect(html).toMatch(/Bài: <a href="\/xay-dung-dang\/[^"]+">Ủy ban.*\(Xây dựng Đảng, .*22\/11\/2026\)/s);
  });
});

describe("the other pages", () => {
  test("the front points at recent corrections, as the law wants, and at the newest awards", async () => {
    const html = await press("front");
    expect(html).toContain('<a href="/cai-chinh">Cải chính</a>');
    expect(html).toContain('<a href="/khen-thuong">Khen thưởng</a></h2>');
    expect(await press("empty front")).not.toContain('id="cai-chinh"');
  });

  test("the paper's own page has every statutory fact, and how to ask for a correction", async () => {
    const html = (await press("about")).split("<main")[1] ?? "";
    const { agency, governingBody, licence, licenceIssuer, address, phone, email, editorInChief } =
      demoIdentity;
    for (const fact of [agency, governingBody, licence, licenceIssuer, address, phone, email, editorInChief])
      expect(html.split("</main>")[0]).toContain(fact);
    expect(html).toContain("yêu cầu cải chính");
  });

  test("the withdrawn article answers with the house's sentence and asks not to be indexed", async () => {
    const html = await press("gone");
    expect(html).toContain('<h1 class="headline">Bài viết đã được gỡ theo quyết định của tòa soạn</h1>');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain("canonical");
  });

  test("the missing page knows the way home", async () => {
    const html = await press("missing");
    const main = html.split("<main")[1]?.split("</main>")[0];
    expect(main).toContain('<a href="/">');
    expect(main).toContain('<a href="/kinh-te">Kinh tế</a>');
  });

  test("the front's first heading is the paper, its second the lead", async () => {
    const html = await press("front");
    expect(html).toMatch(/<h1 class="paper-name"><a href="\/">Báo Trường Sơn \(demo\)<\/a><\/h1>/);
    expect(html).toMatch(/<article class="card lead">.*?<h2><a href="\/thoi-su\/202611\/tin-900">/s);
    expect(html.match(/fetchPriority="high"/g)).toHaveLength(1);
  });
});
