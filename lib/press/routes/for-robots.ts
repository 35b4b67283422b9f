/** Sitemaps, the news sitemap and robots.txt. */
import { listAddresses, listCardsBetween, listMonths } from "@/db/queries/published-lists";
import { monthSpan } from "@/lib/format/calendar";
import {
  newsAge,
  newsSitemap,
  newsSitemapLimit,
  robots,
  sitemap,
  sitemapIndex,
  sitemapLimit,
} from "../feeds";
import { file, type Route } from "../route";

const xml = "application/xml";

export const robotsFile: Route = {
  path: /^\/robots\.txt$/,
  print: async (reading) => file(robots(reading.frame), "text/plain"),
};

/** The index: one sitemap of fronts, one for each month in which something was released. */
export const sitemapFile: Route = {
  path: /^\/sitemap\.xml$/,
  async print(reading) {
    reading.made("list:all");
    const months = await listMonths(reading.q, reading.frame.timeZone);
    const paths = ["/sitemap/muc.xml", ...months.map((month) => `/sitemap/${month}.xml`)];
    return file(sitemapIndex(reading.frame, paths), xml);
  },
};

export const frontsSitemap: Route = {
  path: /^\/sitemap\/muc\.xml$/,
  async print({ frame }) {
    const paths = ["/", "/khen-thuong", "/cai-chinh", ...frame.sections.map((section) => `/${section.slug}`)];
    return file(
      sitemap(
        frame,
        [...new Set(paths)].map((path) => ({ path, lastModified: null })),
      ),
      xml,
    );
  },
};

export const monthSitemap: Route = {
  path: /^\/sitemap\/(\d{4}(?:0[1-9]|1[0-2]))\.xml$/,
  async print(reading, [, month = ""]) {
    reading.made(`releases:${month}`);
    const span = monthSpan(month, reading.frame.timeZone);
    const addresses = await listAddresses(reading.q, { ...span, limit: sitemapLimit });
    return addresses.length > 0 ? file(sitemap(reading.frame, addresses), xml) : null;
  },
};

export const newsSitemapFile: Route = {
  path: /^\/news-sitemap\.xml$/,
  async print(reading) {
    reading.made("releases");
    const since = new Date(reading.now.getTime() - newsAge);
    const cards = await listCardsBetween(reading.q, "all", since, reading.now, newsSitemapLimit);
    const oldest = cards.at(-1);
    if (oldest) reading.until(new Date(Date.parse(oldest.firstReleasedAt) + newsAge + 1));
    return file(newsSitemap(reading.frame, cards), xml);
  },
};
