import { listCorrections } from "@/db/queries/published-notes";
import { parseCursor } from "@/lib/domain/list-cursor";
import { pagingParameter, placeOf } from "../list-page";
import { correctionsPage } from "../pages";
import { htmlPage, type Route } from "../route";

const size = 20;

export const corrections: Route = {
  path: /^\/cai-chinh$/,
  query: [pagingParameter],
  async print(reading, [path], query) {
    const before = parseCursor(query.get(pagingParameter));
    const found = await listCorrections(reading.q, { limit: size + 1, before });
    const shown = found.slice(0, size);
    const entries = shown.map(({ entry }) => entry);
    reading.made("list:corrections", ...entries.map(({ article }) => `card:${article.number}`));
    reading.untilMidnight();
    const older = found.length > size ? (shown.at(-1)?.cursor ?? null) : null;
    return htmlPage(
      await correctionsPage(
        reading.frame,
        entries,
        placeOf(path, query, { isFirst: before === null, older }),
      ),
    );
  },
};
