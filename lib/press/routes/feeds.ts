/** RSS of the paper and of each section; whole texts for partners, an hour later. */
import { findLiveArticle } from "@/db/queries/published";
import { type ListName, listCards, listCardsBetween } from "@/db/queries/published-lists";
import { type FeedChannel, partnerDelay, partnerFeed, rssFeed, type WholeItem } from "../feeds";
import { bodyHtml } from "../ninjs";
import type { Reading, Rendered } from "../reading";
import { file, type Route } from "../route";

const items = 50;

export const paperFeed: Route = {
  path: /^\/rss\.xml$/,
  print(reading, [feedPath]) {
    const { name, tagline } = reading.frame.identity;
    return feed(reading, "all", { title: name, description: tagline ?? name, pagePath: "/", feedPath });
  },
};

export const sectionFeed: Route = {
  path: /^\/([a-z0-9-]+)\/rss\.xml$/,
  async print(reading, [feedPath, slug = ""]) {
    const section = reading.frame.sections.find((one) => one.slug === slug);
    if (!section) return null;
    const title = `${section.name} - ${reading.frame.identity.name}`;
    return feed(reading, `section:${slug}`, {
      title,
      description: section.name,
      pagePath: `/${slug}`,
      feedPath,
    });
  },
};

const wholeItems = 30;
/** How far back partners find whole texts, in milliseconds. */
const wholeAge = 7 * 24 * 60 * 60 * 1000;

export const partnersFeed: Route = {
  path: /^\/doi-tac\/rss\.xml$/,
  async print(reading, [feedPath]) {
    const { q, frame, now } = reading;
    reading.made("list:all");
    const ripe = new Date(now.getTime() - partnerDelay);
    const young = await listCardsBetween(q, "all", ripe, now, 1000);
    const next = young.at(-1);
    // Instants are printed in milliseconds and kept in microseconds.
    if (next) reading.until(new Date(Date.parse(next.firstReleasedAt) + partnerDelay + 1));
    const since = new Date(now.getTime() - wholeAge);
    const cards = await listCardsBetween(q, "all", since, ripe, wholeItems);
    const oldest = cards.at(-1);
    if (oldest) reading.until(new Date(Date.parse(oldest.firstReleasedAt) + wholeAge));
    const items: WholeItem[] = [];
    for (const card of cards) {
      reading.made(`article:${card.number}`);
      const article = await findLiveArticle(q, card.number);
      if (article) items.push({ card, html: await bodyHtml(frame, article) });
    }
    const title = `${frame.identity.name}: toàn văn cho đối tác`;
    const channel = { title, description: title, pagePath: "/", feedPath };
    return file(partnerFeed(frame, channel, items), "application/rss+xml");
  },
};

/** A list as RSS. An item says when it was last changed, so it is made of the article and not of its card alone. */
export async function feed(reading: Reading, list: ListName, channel: FeedChannel): Promise<Rendered> {
  const cards = await listCards(reading.q, list, { limit: items });
  reading.made(`list:${list}`, ...cards.map((card) => `article:${card.number}`));
  if (cards.length === 0) reading.untilMidnight();
  return file(rssFeed(reading.frame, channel, cards), "application/rss+xml");
}
