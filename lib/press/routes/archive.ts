/** Everything by the day of its first release: `/luu-tru`, a month, a day. */
import { listCardsBetween, listDays, listMonths, nearestReleases } from "@/db/queries/published-lists";
import { dayOf, daySpan, monthOf, monthSpan } from "@/lib/format/calendar";
import { listSpan } from "../list-page";
import { archiveDayPage, archiveMonthPage, archivePage } from "../pages";
import type { Reading } from "../reading";
import { htmlPage, type Route } from "../route";

/** More than any newsroom releases in a day; an imported archive may come near. */
const mostInADay = 500;

const all: Route = {
  path: /^\/luu-tru$/,
  async print(reading) {
    reading.made("list:all");
    reading.untilMidnight();
    const months = await listMonths(reading.q, reading.frame.timeZone);
    return htmlPage(
      await archivePage(
        reading.frame,
        months.map((month) => dashed(month)),
      ),
    );
  },
};

const month: Route = {
  path: /^\/luu-tru\/(\d{4})\/(0[1-9]|1[0-2])$/,
  async print(reading, [, year = "", of = ""]) {
    const span = monthSpan(year + of, reading.frame.timeZone);
    const days = await daysIn(reading, span);
    if (days.length === 0) return nothingYet(reading, year + of);
    const near = await neighbours(reading, span, (instant) =>
      dashed(monthOf(instant, reading.frame.timeZone)),
    );
    return htmlPage(await archiveMonthPage(reading.frame, `${year}-${of}`, days, near));
  },
};

const day: Route = {
  path: /^\/luu-tru\/(\d{4})\/(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])$/,
  async print(reading, [, year = "", of = "", at = ""]) {
    const { q, frame } = reading;
    const span = daySpan(`${year}-${of}-${at}`, frame.timeZone);
    if (!span) return null;
    const cards = await listCardsBetween(q, "all", span.from, span.to, mostInADay);
    if (cards.length === 0) return nothingYet(reading, year + of);
    reading.shows(cards);
    const days = await daysIn(reading, monthSpan(year + of, frame.timeZone));
    const near = await neighbours(reading, span, (instant) => dayOf(instant, frame.timeZone));
    return htmlPage(await archiveDayPage(frame, `${year}-${of}-${at}`, cards, days, near));
  },
};

const dashed = (month: string) => `${month.slice(0, 4)}-${month.slice(4)}`;

/** A day that nothing was released on may get its first piece: the page that says so hears of it. */
function nothingYet(reading: Reading, month: string): null {
  reading.made(`list:all:${month}`);
  return null;
}

async function daysIn(reading: Reading, { from, to }: { from: Date; to: Date }) {
  const days = await listDays(reading.q, from, to, reading.frame.timeZone);
  return [...days].map(([day, pieces]) => ({ day, pieces }));
}

/** The nearest pages before and after; what lies between is covered by the months from one to the other. */
async function neighbours(
  reading: Reading,
  { from, to }: { from: Date; to: Date },
  named: (instant: string) => string,
): Promise<{ previous: string | null; next: string | null }> {
  reading.untilMidnight();
  const { before, after } = await nearestReleases(reading.q, from, to);
  reading.made(...listSpan(reading, "all", after ?? to.toISOString(), before));
  if (after === null) reading.made("list:all");
  return { previous: before && named(before), next: after && named(after) };
}

export const archive: readonly Route[] = [all, month, day];
