/** Every piece of the demo newspaper, published and on the desk. */
import type { DemoArticle } from "./article-shape";
import { borderAndLaw } from "./articles/border-and-law";
import { culture } from "./articles/culture";
import { digitalAndWorld } from "./articles/digital-and-world";
import { farming } from "./articles/farming";
import { healthAndWelfare } from "./articles/health-and-welfare";
import { industry } from "./articles/industry";
import { onTheDesk } from "./articles/on-the-desk";
import { partyBuilding } from "./articles/party-building";
import { politics } from "./articles/politics";
import { readers } from "./articles/readers";
import { schools } from "./articles/schools";
import { travelAndSport } from "./articles/travel-and-sport";

export const demoArticles: readonly DemoArticle[] = [
  ...partyBuilding,
  ...politics,
  ...farming,
  ...industry,
  ...schools,
  ...healthAndWelfare,
  ...borderAndLaw,
  ...culture,
  ...travelAndSport,
  ...digitalAndWorld,
  ...readers,
  ...onTheDesk,
];
