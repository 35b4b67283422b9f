import { aboutPage } from "../pages";
import { htmlPage, type Route } from "../route";

export const about: Route = {
  path: /^\/toa-soan$/,
  async print(reading) {
    reading.untilMidnight();
    return htmlPage(await aboutPage(reading.frame));
  },
};
