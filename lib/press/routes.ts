/** Every address that readers have, in the order in which it is looked for (contract.md, "Pages"). */
import type { Route } from "./route";
import { article } from "./routes/article";
import { awards } from "./routes/awards";
import { paperFeed, sectionFeed } from "./routes/feeds";
import { frontsSitemap, monthSitemap, newsSitemapFile, robotsFile, sitemapFile } from "./routes/for-robots";
import { front } from "./routes/front";
import { section } from "./routes/section";

export const routes: readonly Route[] = [
  front,
  awards,
  robotsFile,
  sitemapFile,
  frontsSitemap,
  monthSitemap,
  newsSitemapFile,
  paperFeed,
  sectionFeed,
  article,
  section,
];
