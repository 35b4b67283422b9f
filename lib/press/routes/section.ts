import { pagingParameter, readListPage } from "../list-page";
import { sectionPage } from "../pages";
import { htmlPage, type Route } from "../route";

const size = 40;

export const section: Route = {
  path: /^\/([a-z0-9-]+)$/,
  query: [pagingParameter],
  async print(reading, [, slug = ""], query) {
    const section = reading.frame.sections.find((one) => one.slug === slug);
    if (!section) return null;
    const list = await readListPage(reading, `section:${slug}`, query, size);
    reading.untilMidnight();
    return htmlPage(await sectionPage(reading.frame, section, list.cards));
  },
};
