/** Days and months of the newspaper's zone as spans of instants. */
import { defaultTimeZone, localTime } from "./datetime";

/** The instant at which a wall clock in `timeZone` shows this day's midnight; months and days may overflow as in Date. */
export function startOfDay(year: number, month: number, day: number, timeZone = defaultTimeZone): Date {
  const wall = Date.UTC(year, month - 1, day);
  // The offset is that of the instant sought: a second look settles days on which clocks change.
  const first = wall - offsetAt(new Date(wall), timeZone);
  return new Date(wall - offsetAt(new Date(first), timeZone));
}

/** The first midnight after `instant`. */
export function midnightAfter(instant: Date, timeZone = defaultTimeZone): Date {
  const { year, month, day } = localTime(instant.toISOString(), timeZone);
  return startOfDay(Number(year), Number(month), Number(day) + 1, timeZone);
}

/** "yyyymm" of an instant. */
export function monthOf(instant: string, timeZone = defaultTimeZone): string {
  const { year, month } = localTime(instant, timeZone);
  return `${year}${month}`;
}

/** "yyyy-mm-dd" of an instant. */
export function dayOf(instant: string, timeZone = defaultTimeZone): string {
  const { year, month, day } = localTime(instant, timeZone);
  return `${year}-${month}-${day}`;
}

/** From the first instant of a day ("yyyy-mm-dd") up to that of the next; null for a day that no calendar has. */
export function daySpan(day: string, timeZone = defaultTimeZone): { from: Date; to: Date } | null {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const from = startOfDay(year, month, date, timeZone);
  if (dayOf(from.toISOString(), timeZone) !== day) return null;
  return { from, to: startOfDay(year, month, date + 1, timeZone) };
}

/** From the first instant of a month ("yyyymm") up to that of the next. */
export function monthSpan(month: string, timeZone = defaultTimeZone): { from: Date; to: Date } {
  const year = Number(month.slice(0, 4));
  const index = Number(month.slice(4));
  return { from: startOfDay(year, index, 1, timeZone), to: startOfDay(year, index + 1, 1, timeZone) };
}

/** The months from one to another, both included, ascending; both "yyyymm". */
export function monthsBetween(first: string, last: string): string[] {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(4)) - 1;
  const months: string[] = [];
  for (let at = count(first); at <= count(last); at++)
    months.push(`${Math.floor(at / 12)}${String((at % 12) + 1).padStart(2, "0")}`);
  return months;
}

function offsetAt(instant: Date, timeZone: string): number {
  const { offset } = localTime(instant.toISOString(), timeZone);
  const [, sign = "+", hours = "0", minutes = "0"] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
