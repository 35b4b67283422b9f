import { createElement } from "react";
import { type ArchiveDay, archivePath } from "@/lib/domain/site";
import { formatDay } from "@/lib/format/datetime";
import { printMonth, weekdayNames, weeksOf } from "./calendar-words";

/** A month as a table; days with pieces are links that say how many. `current` is the day at hand. */
export function MonthCalendar({
  month,
  days,
  current,
}: {
  month: string;
  days: readonly ArchiveDay[];
  current: string | null;
}) {
  const pieces = new Map(days.map((one) => [one.day, one.pieces]));
  const cell = (day: string | null) => {
    if (!day) return createElement("td");
    const number = Number(day.slice(8));
    const count = pieces.get(day);
    return createElement(
      "td",
      null,
      count ? (
        <a
          href={archivePath(day)}
          aria-current={day === current ? "page" : undefined}
          aria-label={`${formatDay(day)}, ${count} bài`}
        >
          {number}
        </a>
      ) : (
        number
      ),
    );
  };
  return (
    <table className="calendar">
      <caption>
        <a href={archivePath(month)}>{printMonth(month)}</a>
      </caption>
      <thead>
        <tr>
          {weekdayNames.map(([short, long]) => (
            <th key={short} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      {createElement(
        "tbody",
        null,
        ...weeksOf(month).map((week) => createElement("tr", null, ...week.map(cell))),
      )}
    </table>
  );
}
