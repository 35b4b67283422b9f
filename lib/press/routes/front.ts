import { listCards, listSectionBlocks } from "@/db/queries/published-lists";
import { frontPage } from "../pages";
import { htmlPage, type Route } from "../route";

/** The lead, four beside it, eight in the river; what is older stands in its section's column. */
const shown = 13;
const inColumn = 5;

export const front: Route = {
  path: /^\/$/,
  async print(reading) {
    const { q, frame } = reading;
    reading.made("list:all");
    reading.untilMidnight();
    const cards = await listCards(q, "all", { limit: shown });
    const newest = await listSectionBlocks(q, inColumn);
    const blocks = frame.sections
      .filter((section) => section.parent === null)
      .map((section) => ({ section, cards: newest.get(section.slug) ?? [] }));
    for (const part of [cards, ...blocks.map((block) => block.cards)]) reading.shows(part);
    return htmlPage(await frontPage(frame, cards, blocks));
  },
};
