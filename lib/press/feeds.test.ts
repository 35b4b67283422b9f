import { describe, expect, test } from "vitest";
import { cards } from "@/components/story/fixtures/cards";
import { demoFrame } from "@/components/story/fixtures/paper";
import { newsSitemap, partnerFeed, robots, rssFeed, sitemap, sitemapIndex } from "./feeds";

const channel = { title: "Báo", description: "Tin", pagePath: "/", feedPath: "/rss.xml" };

describe("the feed", () => {
  test("gives headline, address, author and standfirst, and no whole text", () => {
    const xml = rssFeed(demoFrame, channel, cards.slice(0, 1));
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<rss version="2.0"/);
    expect(xml).toContain("<link>https://truongson.example/thoi-su/202611/tin-900</link>");
    expect(xml).toContain('<guid isPermaLink="false">truongson.example/900</guid>');
    expect(xml).toContain("<dc:creator>Minh Họa</dc:creator>");
    expect(xml).toContain("<pubDate>Sun, 22 Nov 2026 10:12:00 +0000</pubDate>");
    expect(xml).not.toContain("content:encoded");
  });

  test("holds whatever a headline holds, and nothing that XML cannot", () => {
    const [card] = cards;
    const hostile = card ? [{ ...card, headline: "]]> <b>&amp; \u0001\ud800 “5%”</b>" }] : [];
    const xml = rssFeed(demoFrame, channel, hostile);
    expect(xml).toContain("<title>]]&gt; &lt;b&gt;&amp;amp;  “5%”&lt;/b&gt;</title>");
  });
});

describe("the partners' feed", () => {
  test("gives the whole text and the terms of reprinting it, whatever the text holds", () => {
    const [card] = cards;
    const items = card ? [{ card, html: "<p>Chữ & <b>đậm</b> ]]></p>" }] : [];
    const xml = partnerFeed(demoFrame, channel, items);
    expect(xml).toContain(
      "<content:encoded>&lt;p&gt;Chữ &amp; &lt;b&gt;đậm&lt;/b&gt; ]]&gt;&lt;/p&gt;</content:encoded>",
    );
    expect(xml).toMatch(/<copyright>Báo Trường Sơn \(demo\)\. Chỉ đối tác/);
  });
});

describe("the sitemaps", () => {
  test("name every page with the day of its last change", () => {
    const xml = sitemap(demoFrame, [
      { path: "/", lastModified: null },
      { path: "/a-1", lastModified: "2026-01-12T13:56:00Z" },
    ]);
    expect(xml).toContain("<url><loc>https://truongson.example/</loc></url>");
    expect(xml).toContain("<lastmod>2026-01-12T20:56:00+07:00</lastmod>");
  });

  test("stand in one index, however many months there are", () => {
    expect(sitemapIndex(demoFrame, ["/sitemap/202611.xml"])).toContain(
      "<sitemap><loc>https://truongson.example/sitemap/202611.xml</loc></sitemap>",
    );
  });

  test("refuse more addresses than the protocol takes", () => {
    const many = Array.from({ length: 50_001 }, (_, n) => ({ path: `/${n}`, lastModified: null }));
    expect(() => sitemap(demoFrame, many)).toThrow(RangeError);
  });

  test("give news engines two days and no more", () => {
    const [card] = cards;
    const old = card ? [card, { ...card, path: "/cu-1", firstReleasedAt: "2026-11-20T11:04:59Z" }] : [];
    const xml = newsSitemap(demoFrame, old);
    expect(xml.match(/<url>/g)).toHaveLength(1);
    expect(xml).toContain("<news:publication_date>2026-11-22T17:12:00+07:00</news:publication_date>");
    expect(xml).toContain("<news:language>vi</news:language>");
  });
});

test("robots are shown the sitemaps and kept out of the newsroom", () => {
  expect(robots(demoFrame)).toBe(
    "User-agent: *\nDisallow: /newsroom\nDisallow: /api/\nAllow: /api/v1/public/\n\n" +
      "Sitemap: https://truongson.example/sitemap.xml\nSitemap: https://truongson.example/news-sitemap.xml\n",
  );
});
