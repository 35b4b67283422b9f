import { listAwards } from "@/db/queries/published-awards";
import { awardsPage } from "../pages";
import { htmlPage, type Route } from "../route";

export const awards: Route = {
  path: /^\/khen-thuong$/,
  async print(reading) {
    const { rows } = await listAwards(reading.q, { limit: 200 });
    reading.made("list:awards", "releases");
    reading.untilMidnight();
    return htmlPage(await awardsPage(reading.frame, rows));
  },
};
