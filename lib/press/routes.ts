/** Every address that readers have, in the order in which it is looked for (contract.md, "Pages"). */
import type { Route } from "./route";
import { about } from "./routes/about";
import { archive } from "./routes/archive";
import { article } from "./routes/article";
import { authorities, award, awardByEnd, awardName, awards } from "./routes/awards";
import { corrections } from "./routes/corrections";
import { paperFeed, partnersFeed, sectionFeed } from "./routes/feeds";
import { frontsSitemap, monthSitemap, newsSitemapFile, robotsFile, sitemapFile } from "./routes/for-robots";
import { front } from "./routes/front";
import { manifest } from "./routes/manifest";
import { names } from "./routes/names";
import { section } from "./routes/section";

export const routes: readonly Route[] = [
  front,
  awards,
  award,
  awardByEnd,
  awardName,
  authorities,
  corrections,
  about,
  ...archive,
  ...names,
  manifest,
  robotsFile,
  sitemapFile,
  frontsSitemap,
  monthSitemap,
  newsSitemapFile,
  paperFeed,
  partnersFeed,
  sectionFeed,
  article,
  section,
];
