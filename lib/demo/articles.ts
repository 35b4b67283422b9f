/** Every piece of the demo newspaper, published and on the desk. */
import type { DemoArticle } from "./article-shape";
import { borderAndLaw } from "./articles/border-and-law";
import { culture } from "./articles/culture";
import { digitalAndWorld } from "./articles/digital-and-world";
import { farming } from "./articles/farming";
import { healthAndWork } from "./articles/health-and-work";
import { honours } from "./articles/honours";
import { honoursPast } from "./articles/honours-past";
import { industry } from "./articles/industry";
import { monthsPast } from "./articles/months-past";
import { onTheDesk } from "./articles/on-the-desk";
import { partyBuilding } from "./articles/party-building";
import { politics } from "./articles/politics";
import { readers } from "./articles/readers";
import { schools } from "./articles/schools";
import { setAside } from "./articles/set-aside";
import { travelAndSport } from "./articles/travel-and-sport";
import { welfare } from "./articles/welfare";

export const demoArticles: readonly DemoArticle[] = [
  ...partyBuilding,
  ...politics,
  ...farming,
  ...industry,
  ...schools,
  ...healthAndWork,
  ...welfare,
  ...borderAndLaw,
  ...culture,
  ...travelAndSport,
  ...digitalAndWorld,
  ...readers,
  ...monthsPast,
  ...honours,
  ...honoursPast,
  ...onTheDesk,
  ...setAside,
];
