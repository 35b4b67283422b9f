/** The register of awards: all of it, one award, and what was given to or by one name. */
import {
  findAward,
  findAwardIdByEnd,
  findNames,
  findRegisterName,
  isWithdrawnAward,
  listAuthorities,
  listAwards,
  listAwardsOf,
  listAwardTotals,
  listNamesAlike,
  listRegisterForms,
} from "@/db/queries/published-awards";
import {
  type AwardFilter,
  askParameters,
  awardPath,
  isAsking,
  kindOfPath,
  kindOfWords,
  type NameRole,
  namePath,
  placeParameter,
  readAsk,
  readAwardPlace,
  type YearTotals,
} from "@/lib/domain/award-register";
import type { AwardRow } from "@/lib/domain/site";
import {
  alikePage,
  authoritiesPage,
  authorityPage,
  awardPage,
  honouredPage,
  registerPage,
} from "../award-pages";
import { gonePage } from "../pages";
import type { Reading } from "../reading";
import { gone, htmlPage, moved, type Route } from "../route";

const rowsOnPage = 50;
const offeredAuthorities = 20;
const offeredNames = 8;

/** The first page is pressed; answers to questions are printed for whoever asks. */
export const awards: Route = {
  path: /^\/khen-thuong$/,
  query: [...Object.values(askParameters), placeParameter],
  kept: (query) => query.size === 0,
  async print(reading, _, query) {
    const { q } = reading;
    const { filter, before } = readAsk(query);
    const page = await listAwards(q, { ...filter, before, limit: rowsOnPage });
    const authorities = await listAuthorities(q, offeredAuthorities);
    const words = filter.recipient && !kindOfWords(filter.recipient) ? filter.recipient : filter.q;
    const listing = {
      ...{ page, filter, before },
      years: await yearsOf(reading, filter),
      choices: { forms: await listRegisterForms(q), authorities: authorities.map(({ name }) => name) },
      names: words && !before ? await findNames(q, words, offeredNames) : [],
    };
    reading.made("list:awards");
    showArticles(reading, page.rows);
    reading.untilMidnight();
    return htmlPage(await registerPage(reading.frame, listing));
  },
};

/** The sums that are kept: of everything or of one form, in whole years. */
async function yearsOf(reading: Reading, filter: AwardFilter): Promise<YearTotals[] | null> {
  const { form, from, to, ...others } = filter;
  if (isAsking(others) || (from && !from.endsWith("-01-01")) || (to && !to.endsWith("-12-31"))) return null;
  const code = form && /^[a-z_]+$/.test(form) ? form : null;
  if (form && !code) return null;
  const years = await listAwardTotals(reading.q, code ? "form" : "all", code ?? "");
  return years.filter(
    ({ year }) => (!from || year >= Number(from.slice(0, 4))) && (!to || year <= Number(to.slice(0, 4))),
  );
}

const ids = /^\/khen-thuong\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const award: Route = {
  path: ids,
  async print(reading, [, id = ""]) {
    reading.made(`award:${id}`);
    const found = await findAward(reading.q, id);
    if (!found) return (await isWithdrawnAward(reading.q, id)) ? gone(await gonePage(reading.frame)) : null;
    const { row, article, siblings } = found;
    reading.made(`article:${article.number}`, ...[row, ...siblings].map((one) => `award:${one.award.id}`));
    reading.untilMidnight();
    return htmlPage(await awardPage(reading.frame, found));
  },
};

/** The last twelve digits of an award's address, as one reads them out; they lead to the whole of it. */
export const awardByEnd: Route = {
  path: /^\/khen-thuong\/([0-9a-f]{12})$/,
  kept: () => false,
  async print(reading, [, end = ""]) {
    const id = await findAwardIdByEnd(reading.q, end);
    return id === null ? null : moved(awardPath(id));
  },
};

export const awardName: Route = {
  path: /^\/khen-thuong\/(ca-nhan|tap-the|ho-gia-dinh|doi-tuong|co-quan)\/([a-z0-9-]{1,90})$/,
  query: [placeParameter],
  kept: (query) => query.size === 0,
  async print(reading, [, path = "", slug = ""], query) {
    const { q, frame } = reading;
    const role: NameRole | null = path === "co-quan" ? "authority" : kindOfPath(path);
    if (!role) return null;
    const key = role === "authority" ? "authority" : "honoured";
    reading.made(`${key}:${slug}`);
    const name = await findRegisterName(q, role, slug);
    if (!name) return await nearest(reading, role, slug);
    const before = readAwardPlace(query.get(placeParameter));
    const page = await listAwardsOf(q, name, { limit: rowsOnPage, before });
    const plain = slug.slice(0, -7);
    const alike = (await listNamesAlike(q, role, plain)).filter((one) => one.slug !== slug);
    reading.made(`${key}:${plain}`, ...page.rows.map((row) => `award:${row.award.id}`));
    showArticles(reading, page.rows);
    reading.untilMidnight();
    const listing = { name, page, before, alike };
    if (role !== "authority") return htmlPage(await honouredPage(frame, listing));
    return htmlPage(await authorityPage(frame, listing, await listAwardTotals(q, "authority", slug)));
  },
};

/** So many authorities stand on one page; a province has fewer. */
const listedAuthorities = 500;

export const authorities: Route = {
  path: /^\/khen-thuong\/co-quan$/,
  async print(reading) {
    reading.made("list:awards");
    reading.untilMidnight();
    return htmlPage(
      await authoritiesPage(reading.frame, await listAuthorities(reading.q, listedAuthorities)),
    );
  },
};

/** An address without its last part means the one name that reads so, or lists them. */
async function nearest(reading: Reading, role: NameRole, plain: string) {
  const names = await listNamesAlike(reading.q, role, plain);
  const [only, ...others] = names;
  if (!only) return null;
  if (others.length === 0) return moved(namePath(only));
  reading.untilMidnight();
  return htmlPage(await alikePage(reading.frame, names));
}

/** Headlines and addresses of articles stand in the rows. */
function showArticles(reading: Reading, rows: readonly AwardRow[]): void {
  reading.made(...rows.map((row) => `card:${row.article.number}`));
}
