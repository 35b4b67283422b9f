import { listAwards } from "@/db/queries/published-awards";
import { listFrontCards } from "@/db/queries/published-front";
import { listSectionBlocks } from "@/db/queries/published-lists";
import { listCorrections } from "@/db/queries/published-notes";
import { listMostRead } from "@/db/queries/views";
import { frontPieces } from "@/lib/domain/front";
import { printOld } from "../old-address";
import { frontPage } from "../pages";
import { htmlPage, moved, type Route } from "../route";

const inColumn = 5;
const mostReadShown = 5;
const corrections = 3;
const awards = 3;
/** How long a statutory correction is pointed at from the front, in milliseconds. */
const recent = 7 * 24 * 60 * 60 * 1000;

export const front: Route = {
  path: /^\/$/,
  // An older system's addresses: `/?p=123`. Only these digits are looked up, anything else is the front itself.
  query: ["p"],
  async print(reading, _parts, query) {
    if (query.has("p"))
      return (await printOld(reading, [`/?p=${query.get("p")?.slice(0, 20)}`])) ?? moved("/");
    const { q, frame } = reading;
    reading.made("front", "most-read", "list:all", "list:corrections");
    reading.untilMidnight();
    const { cards, until } = await listFrontCards(q, frontPieces, reading.now);
    if (until) reading.until(new Date(until));
    const above = cards.map(({ number }) => number);
    const newest = await listSectionBlocks(q, inColumn, above);
    const blocks = frame.sections
      .filter((section) => section.parent === null)
      .map((section) => ({ section, cards: newest.get(section.slug) ?? [] }));
    const mostRead = await listMostRead(q, mostReadShown);
    for (const part of [cards, mostRead, ...blocks.map((block) => block.cards)]) reading.shows(part);
    const notes = (await listCorrections(q, { limit: corrections, kind: "correction" }))
      .map(({ entry }) => entry)
      .filter((entry) => Date.parse(entry.at) > reading.now.getTime() - recent);
    for (const { at, article } of notes) {
      reading.made(`card:${article.number}`);
      reading.until(new Date(Date.parse(at) + recent));
    }
    reading.made("list:awards");
    // What was taken back is told in the register, not honoured on the front.
    const honours = (await listAwards(q, { limit: 2 * awards })).rows
      .filter(({ award }) => award.status !== "revoked" && award.status !== "proposed")
      .slice(0, awards);
    for (const { article } of honours) reading.made(`card:${article.number}`);
    return htmlPage(await frontPage(frame, cards, blocks, mostRead, { corrections: notes, awards: honours }));
  },
};
