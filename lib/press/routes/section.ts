import { listChildBlocks } from "@/db/queries/published-lists";
import { pagingParameter, placeOf, readListPage } from "../list-page";
import { sectionPage } from "../pages";
import { htmlPage, type Route } from "../route";

const size = 20;
const inColumn = 4;

export const section: Route = {
  path: /^\/([a-z0-9-]+)$/,
  query: [pagingParameter],
  async print(reading, [path, slug = ""], query) {
    const { q, frame } = reading;
    const section = frame.sections.find((one) => one.slug === slug);
    if (!section) return null;
    const list = await readListPage(reading, `section:${slug}`, query, size);
    reading.untilMidnight();
    const children = frame.sections.filter((one) => one.parent === slug);
    const newest = list.isFirst && children.length > 0 ? await listChildBlocks(q, slug, inColumn) : new Map();
    const blocks = children.map((child) => ({ section: child, cards: newest.get(child.slug) ?? [] }));
    for (const block of blocks) reading.shows(block.cards);
    return htmlPage(await sectionPage(frame, section, list.cards, placeOf(path, query, list), blocks));
  },
};
