/** RSS, sitemaps and robots.txt as strings. Readers' feeds carry standfirsts, the partners' whole texts. */
import type { SiteFrame } from "@/components/story/site-frame";
import { type ArticleCard, mediaPath, widthsFor } from "@/lib/domain/site";
import { formatIso } from "@/lib/format/datetime";
import { escapeMarkup } from "./markup";

/** Limits of the sitemap protocol and of news sitemaps. */
export const sitemapLimit = 50_000;
export const newsSitemapLimit = 1000;
/** Milliseconds. */
export const newsAge = 48 * 60 * 60 * 1000;

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const element = (name: string, text: string) => `<${name}>${escapeMarkup(text)}</${name}>`;
const rfc822 = (instant: string) => new Date(instant).toUTCString().replace("GMT", "+0000");

/**
 * How long partners wait for a whole text, in milliseconds: aggregators may repost an hour after the original at the
 * earliest (Decree 147/2024, article 20).
 */
export const partnerDelay = 60 * 60 * 1000;

export interface FeedChannel {
  title: string;
  description: string;
  /** Path of the page that the feed follows ("/", "/kinh-te") and of the feed itself. */
  pagePath: string;
  feedPath: string;
}

/** A piece as partners may reprint it. */
export interface WholeItem {
  card: ArticleCard;
  /** The text as HTML, with absolute addresses. */
  html: string;
}

/** RSS 2.0 with whole texts and the terms under which they may be reprinted. */
export function partnerFeed(site: SiteFrame, channel: FeedChannel, items: readonly WholeItem[]): string {
  const { identity, origin } = site;
  return [
    declaration,
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" ',
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel>',
    element("title", channel.title),
    element("link", origin + channel.pagePath),
    `<atom:link rel="self" type="application/rss+xml" href="${escapeMarkup(origin + channel.feedPath)}"/>`,
    element("description", channel.description),
    element("language", "vi"),
    element(
      "copyright",
      `${identity.name}. Chỉ đối tác có thỏa thuận được đăng lại; ghi nguồn và dẫn địa chỉ bài, sửa và gỡ theo bản gốc.`,
    ),
    ...items.map(({ card, html }) => rssItem(site, card, element("content:encoded", html))),
    "</channel></rss>\n",
  ].join("");
}

/** RSS 2.0 with dc:creator; an item keeps its guid (host and article number) when its address changes. */
export function rssFeed(site: SiteFrame, channel: FeedChannel, cards: readonly ArticleCard[]): string {
  const newest = cards
    .map((card) => card.updatedAt)
    .sort()
    .at(-1);
  return [
    declaration,
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" ',
    'xmlns:media="http://search.yahoo.com/mrss/"><channel>',
    element("title", channel.title),
    element("link", site.origin + channel.pagePath),
    `<atom:link rel="self" type="application/rss+xml" href="${escapeMarkup(site.origin + channel.feedPath)}"/>`,
    element("description", channel.description),
    element("language", "vi"),
    newest ? element("lastBuildDate", rfc822(newest)) : "",
    ...cards.map((card) => rssItem(site, card)),
    "</channel></rss>\n",
  ].join("");
}

function rssItem(site: SiteFrame, card: ArticleCard, whole = ""): string {
  return [
    "<item>",
    element("title", card.headline),
    element("link", site.origin + card.path),
    `<guid isPermaLink="false">${escapeMarkup(`${new URL(site.origin).host}/${card.number}`)}</guid>`,
    element("pubDate", rfc822(card.firstReleasedAt)),
    card.byline ? element("dc:creator", card.byline) : "",
    element("category", card.section.name),
    card.sapo ? element("description", card.sapo) : "",
    card.photo ? mediaContent(site, card.photo) : "",
    whole,
    "</item>",
  ].join("");
}

function mediaContent(site: SiteFrame, photo: NonNullable<ArticleCard["photo"]>): string {
  const width = widthsFor(photo.width).at(-1) ?? photo.width;
  const url = escapeMarkup(site.origin + mediaPath(photo.key, width, "jpg"));
  const height = Math.round((photo.height * width) / photo.width);
  return `<media:content url="${url}" type="image/jpeg" medium="image" width="${width}" height="${height}"/>`;
}

/**
 * The sitemap of everything readers may see: paths with the instant of their last change, null when unknown.
 * Throws `RangeError` beyond 50,000 addresses, which must then be split.
 */
export function sitemap(
  site: SiteFrame,
  entries: readonly { path: string; lastModified: string | null }[],
): string {
  if (entries.length > sitemapLimit)
    throw new RangeError(`A sitemap holds ${sitemapLimit} addresses at most.`);
  const urls = entries.map(({ path, lastModified }) => {
    const changed = lastModified ? element("lastmod", formatIso(lastModified, site.timeZone)) : "";
    return `<url>${element("loc", site.origin + path)}${changed}</url>`;
  });
  return `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("")}</urlset>\n`;
}

/** The index of the sitemaps at these paths. */
export function sitemapIndex(site: SiteFrame, paths: readonly string[]): string {
  const maps = paths.map((path) => `<sitemap>${element("loc", site.origin + path)}</sitemap>`);
  return `${declaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${maps.join("")}</sitemapindex>\n`;
}

/** The news sitemap: what was first released in the 48 hours before `site.pressedAt`, 1,000 pieces at most. */
export function newsSitemap(site: SiteFrame, cards: readonly ArticleCard[]): string {
  const since = Date.parse(site.pressedAt) - newsAge;
  const urls = cards
    .filter((card) => Date.parse(card.firstReleasedAt) >= since)
    .slice(0, newsSitemapLimit)
    .map((card) => newsUrl(site, card));
  return [
    declaration,
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ',
    `xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls.join("")}</urlset>\n`,
  ].join("");
}

function newsUrl(site: SiteFrame, card: ArticleCard): string {
  const publication = element("news:name", site.identity.name) + element("news:language", "vi");
  return [
    `<url>${element("loc", site.origin + card.path)}<news:news>`,
    `<news:publication>${publication}</news:publication>`,
    element("news:publication_date", formatIso(card.firstReleasedAt, site.timeZone)),
    `${element("news:title", card.headline)}</news:news></url>`,
  ].join("");
}

/** robots.txt: readers' pages are open, the newsroom and the API are nobody's business. */
export function robots(site: SiteFrame): string {
  const lines = ["User-agent: *", "Disallow: /newsroom", "Disallow: /api/", "Allow: /api/v1/public/", ""];
  const maps = ["/sitemap.xml", "/news-sitemap.xml"].map((path) => `Sitemap: ${site.origin}${path}`);
  return `${[...lines, ...maps].join("\n")}\n`;
}
