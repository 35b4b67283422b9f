/** Which page an address is, and its text. Addresses are those of contract.md, "Pages". */

import type { SiteFrame } from "@/components/story/site-frame";
import type { Queryable } from "@/db/client";
import {
  findLiveArticle,
  getSite,
  isWithdrawn,
  listAddresses,
  listAwards,
  listCards,
  listSectionBlocks,
} from "@/db/queries/published";
import { newsSitemap, robots, rssFeed, sitemap } from "./feeds";
import { articlePage, awardsPage, frontPage, gonePage, missingPage, sectionPage } from "./pages";

export interface Rendered {
  status: 200 | 301 | 404 | 410;
  contentType: string;
  text: string;
  releaseId: string | null;
  location: string | null;
}

const html = "text/html; charset=utf-8";
const xml = "application/xml; charset=utf-8";

const page = (text: string, releaseId: string | null = null): Rendered => ({
  status: 200,
  contentType: html,
  text,
  releaseId,
  location: null,
});
const file = (text: string, contentType: string): Rendered => ({
  status: 200,
  contentType,
  text,
  releaseId: null,
  location: null,
});

/** What stands around every page now. `origin` is the readers' scheme and host. */
export async function loadFrame(q: Queryable, origin: string, now: Date): Promise<SiteFrame> {
  return { ...(await getSite(q)), origin, pressedAt: now.toISOString() };
}

/** The page at `path` (no query) as of now; a page that never was is a 404 with the care of any page. */
export async function renderPath(q: Queryable, path: string, origin: string, now: Date): Promise<Rendered> {
  const frame = await loadFrame(q, origin, now);
  if (path === "/") return page(await renderFront(q, frame));
  if (path === "/khen-thuong") return page(await awardsPage(frame, await listAwards(q, { limit: 200 })));
  if (path === "/robots.txt") return file(robots(frame), "text/plain; charset=utf-8");
  if (path === "/sitemap.xml") return file(sitemap(frame, await addresses(q, frame)), xml);
  if (path === "/news-sitemap.xml") return file(newsSitemap(frame, await listCards(q, { limit: 1000 })), xml);
  if (path === "/rss.xml") {
    const channel = {
      title: frame.identity.name,
      description: frame.identity.tagline ?? frame.identity.name,
      pagePath: "/",
      feedPath: path,
    };
    return file(
      rssFeed(frame, channel, await listCards(q, { limit: 50 })),
      "application/rss+xml; charset=utf-8",
    );
  }
  const [first = "", second, third] = path.slice(1).split("/");
  const section = frame.sections.find((one) => one.slug === first);
  if (section && second === undefined)
    return page(await sectionPage(frame, section, await listCards(q, { section: first, limit: 40 })));
  if (section && second === "rss.xml" && third === undefined) {
    const channel = {
      title: `${section.name} - ${frame.identity.name}`,
      description: section.name,
      pagePath: `/${first}`,
      feedPath: path,
    };
    return file(
      rssFeed(frame, channel, await listCards(q, { section: first, limit: 50 })),
      "application/rss+xml; charset=utf-8",
    );
  }
  return await renderArticle(q, path, frame);
}

async function renderFront(q: Queryable, frame: SiteFrame): Promise<string> {
  // The lead, four beside it, eight in the river; what is older stands in its section's column.
  const cards = await listCards(q, { limit: 13 });
  const blocks = await listSectionBlocks(q, 5);
  return await frontPage(
    frame,
    cards,
    frame.sections
      .filter((section) => section.parent === null)
      .map((section) => ({ section, cards: blocks.get(section.slug) ?? [] })),
  );
}

async function addresses(q: Queryable, frame: SiteFrame) {
  const fronts = ["/", "/khen-thuong", ...frame.sections.map((section) => `/${section.slug}`)];
  const articles = await listAddresses(q, 50_000 - fronts.length);
  return [...fronts.map((path) => ({ path, lastModified: null })), ...articles];
}

/** `/{section}/{yyyymm}/{slug}-{number}`: the number decides, anything else about it redirects. */
async function renderArticle(q: Queryable, path: string, frame: SiteFrame): Promise<Rendered> {
  const number = Number(/^\/[^/]+\/[^/]+\/[^/]*?-?(\d{1,15})$/.exec(path)?.[1] ?? Number.NaN);
  if (Number.isSafeInteger(number)) {
    const article = await findLiveArticle(q, number);
    if (article?.path === path) {
      const newest = await listCards(q, { section: article.content.section ?? "", limit: 7 });
      const related = newest.filter((card) => card.number !== number).slice(0, 6);
      return page(await articlePage(frame, article, related), article.releaseId);
    }
    if (article)
      return {
        status: 301,
        contentType: "text/plain; charset=utf-8",
        text: "",
        releaseId: null,
        location: article.path,
      };
    if (await isWithdrawn(q, number))
      return { status: 410, contentType: html, text: await gonePage(frame), releaseId: null, location: null };
  }
  return { status: 404, contentType: html, text: await missingPage(frame), releaseId: null, location: null };
}
