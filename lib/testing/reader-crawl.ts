/** Walks the readers' site by its own links, as an engine does. */
import type { PressedPage } from "@/lib/press/page-cache";

export interface Crawl {
  /** Every page that was reached, by its address (path and query). */
  pages: Map<string, PressedPage>;
  /** Links that lead to no page of their own, with the page that holds them. */
  broken: { href: string; on: string; status: number }[];
}

/** Addresses that nothing needs to link to. */
const entrances = ["/", "/robots.txt", "/sitemap.xml", "/news-sitemap.xml", "/rss.xml", "/doi-tac/rss.xml"];

/** Not the press's: files, the newsroom, what is printed for each request. */
const elsewhere = /^\/(?:media|r|api|newsroom|tim-kiem)(?:[/?]|$)|^\/(?:favicon|manifest|apple-touch|icon)/;

/** Follows every internal link from the front and the sitemaps; `press` gives the page at an address. */
export async function crawl(press: (path: string) => Promise<PressedPage>, origin: string): Promise<Crawl> {
  const pages = new Map<string, PressedPage>();
  const broken: Crawl["broken"] = [];
  const waiting = entrances.map((href) => ({ href, on: "" }));
  const seen = new Set(entrances);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const page = await press(next.href);
    if (page.status !== 200) {
      broken.push({ ...next, status: page.status });
      continue;
    }
    pages.set(next.href, page);
    for (const href of linksOf(page.identity.toString("utf8"), next.href, origin)) {
      if (seen.has(href)) continue;
      seen.add(href);
      waiting.push({ href, on: next.href });
    }
  }
  return { pages, broken };
}

function linksOf(text: string, base: string, origin: string): string[] {
  const found = [...text.matchAll(/\bhref="([^"]*)"|<loc>([^<]*)<\/loc>|<link>([^<]*)<\/link>/g)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? "")
    .map((href) => href.replaceAll("&amp;", "&"))
    .filter((href) => !/^(?:mailto|tel|data):/.test(href))
    .map((href) => new URL(href, origin + base))
    .filter((url) => url.origin === origin)
    .map((url) => decodeURI(url.pathname) + url.search)
    .filter((path) => !elsewhere.test(path));
  return [...new Set(found)];
}
