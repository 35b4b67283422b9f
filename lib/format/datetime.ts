/**
 * Instants and days as the paper prints them (domain.md §7, "Dates"). The weekday names are the house's own:
 * ICU data differ between runtimes. Everything printed names its zone or is a calendar day without one.
 */

/** The zone of Vietnamese papers; each function takes another where the newspaper's setting says so. */
export const defaultTimeZone = "Asia/Ho_Chi_Minh";

const weekdays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"] as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "longOffset",
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

export interface LocalTime {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
  weekday: string;
  /** "+07:00" */
  offset: string;
}

/** The parts that a wall clock in `timeZone` shows. Throws `RangeError` on what is no instant. */
export function localTime(instant: string, timeZone: string): LocalTime {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not an instant: ${instant}`);
  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(date)
      .map((part) => [part.type, part.value]),
  );
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const [year, month, day] = [get("year").padStart(4, "0"), get("month"), get("day")];
  return {
    year,
    month,
    day,
    hour: get("hour"),
    minute: get("minute"),
    second: get("second"),
    weekday: weekdays[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()] ?? "",
    offset: get("timeZoneName").replace("GMT", "") || "+00:00",
  };
}

/** "+07:00" → "GMT+7", "+05:30" → "GMT+5:30", "+00:00" → "GMT+0". */
function zoneLabel(offset: string): string {
  const [hours = "+00", minutes = "00"] = offset.split(":");
  return `GMT${hours[0]}${Number(hours.slice(1))}${minutes === "00" ? "" : `:${minutes}`}`;
}

/** An ISO instant as a dateline: "20:56, Thứ Ba, 12/01/2021 (GMT+7)". Throws `RangeError` on anything else. */
export function formatStamp(instant: string, timeZone: string = defaultTimeZone): string {
  const t = localTime(instant, timeZone);
  return `${t.hour}:${t.minute}, ${t.weekday}, ${t.day}/${t.month}/${t.year} (${zoneLabel(t.offset)})`;
}

/** An ISO instant as the masthead's date: "Thứ Ba, 12/01/2021". Throws `RangeError` on anything else. */
export function formatDate(instant: string, timeZone: string = defaultTimeZone): string {
  const t = localTime(instant, timeZone);
  return `${t.weekday}, ${t.day}/${t.month}/${t.year}`;
}

/** An ISO instant as lists print it, where the zone stands in the masthead: "20:56, 12/01/2021". */
export function formatShortStamp(instant: string, timeZone: string = defaultTimeZone): string {
  const t = localTime(instant, timeZone);
  return `${t.hour}:${t.minute}, ${t.day}/${t.month}/${t.year}`;
}

/** An ISO instant with the newspaper's own offset, for machines: "2021-01-12T20:56:00+07:00". */
export function formatIso(instant: string, timeZone: string = defaultTimeZone): string {
  const t = localTime(instant, timeZone);
  return `${t.year}-${t.month}-${t.day}T${t.hour}:${t.minute}:${t.second}${t.offset}`;
}

/** A calendar day `yyyy-mm-dd` as "12/01/2021". Throws `RangeError` on any other shape. */
export function formatDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) throw new RangeError(`Not a calendar day: ${day}`);
  return `${match[3]}/${match[2]}/${match[1]}`;
}

/** An ISO instant as a clock for "as of" lines: "10:32:05". Throws `RangeError` on anything else. */
export function formatClock(instant: string, timeZone: string = defaultTimeZone): string {
  const t = localTime(instant, timeZone);
  return `${t.hour}:${t.minute}:${t.second}`;
}

/**
 * An ISO instant as dense lists print it beside "5 phút trước": today "20:56", this year "20:56, 12/01", else with
 * the year. `now` is in milliseconds; day and year are the newspaper's. Throws `RangeError` on anything else.
 */
export function formatCompactStamp(instant: string, now: number, timeZone: string = defaultTimeZone): string {
  const t = localTime(instant, timeZone);
  const today = localTime(new Date(now).toISOString(), timeZone);
  if (t.year !== today.year) return `${t.hour}:${t.minute}, ${t.day}/${t.month}/${t.year}`;
  if (t.month !== today.month || t.day !== today.day) return `${t.hour}:${t.minute}, ${t.day}/${t.month}`;
  return `${t.hour}:${t.minute}`;
}
