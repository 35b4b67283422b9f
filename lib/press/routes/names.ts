/** Pen names and tags: everything under one of them, newest first. */
import { listLabels } from "@/db/queries/published-lists";
import { pagingParameter, placeOf, readListPage } from "../list-page";
import { authorPage, topicPage } from "../pages";
import type { Reading, Rendered } from "../reading";
import { htmlPage, type Route } from "../route";
import { feed } from "./feeds";

const size = 20;

interface NameKind {
  list: "author" | "topic";
  folder: string;
  page: typeof authorPage;
}

const authors: NameKind = { list: "author", folder: "tac-gia", page: authorPage };
const topics: NameKind = { list: "topic", folder: "chu-de", page: topicPage };

/** Two names that differ only in their marks share an address: both are printed, and each piece says whose it is. */
async function nameAt(
  reading: Reading,
  list: `author:${string}` | `topic:${string}`,
): Promise<string | null> {
  const names = await listLabels(reading.q, list);
  reading.made(`list:${list}`);
  return names.length > 0 ? names.join("; ") : null;
}

const pageOf = ({ list, folder, page }: NameKind): Route => ({
  path: new RegExp(`^/${folder}/([a-z0-9-]+)$`),
  query: [pagingParameter],
  async print(reading, [path, slug = ""], query) {
    const name = await nameAt(reading, `${list}:${slug}`);
    if (name === null) return null;
    const found = await readListPage(reading, `${list}:${slug}`, query, size);
    reading.untilMidnight();
    return htmlPage(await page(reading.frame, { name, slug }, found.cards, placeOf(path, query, found)));
  },
});

const feedOf = ({ list, folder }: NameKind): Route => ({
  path: new RegExp(`^/${folder}/([a-z0-9-]+)/rss\\.xml$`),
  async print(reading, [feedPath, slug = ""]): Promise<Rendered | null> {
    const name = await nameAt(reading, `${list}:${slug}`);
    if (name === null) return null;
    const title = `${name} - ${reading.frame.identity.name}`;
    return feed(reading, `${list}:${slug}`, {
      title,
      description: name,
      pagePath: `/${folder}/${slug}`,
      feedPath,
    });
  },
});

export const names: readonly Route[] = [pageOf(authors), feedOf(authors), pageOf(topics), feedOf(topics)];
