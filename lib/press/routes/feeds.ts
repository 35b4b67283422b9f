/** RSS of the paper and of each section. */
import { type ListName, listCards } from "@/db/queries/published-lists";
import { type FeedChannel, rssFeed } from "../feeds";
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

/** A list as RSS. An item says when it was last changed, so it is made of the article and not of its card alone. */
export async function feed(reading: Reading, list: ListName, channel: FeedChannel): Promise<Rendered> {
  const cards = await listCards(reading.q, list, { limit: items });
  reading.made(`list:${list}`, ...cards.map((card) => `article:${card.number}`));
  if (cards.length === 0) reading.untilMidnight();
  return file(rssFeed(reading.frame, channel, cards), "application/rss+xml");
}
