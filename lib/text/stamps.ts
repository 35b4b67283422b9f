/** The stamp under a headline: "20:56, Thứ Ba, 12/01/2021 (GMT+7)", day first (domain.md §7, §9.2). */
import { dayOf, weekdayOf } from "./days";
import { nameKey } from "./names";

export interface Stamp {
  /** ISO 8601 with the offset that the stamp prints, "2021-01-12T20:56:00+07:00". */
  at: string;
  /** The same instant in UTC, "2021-01-12T13:56:00Z". */
  utc: string;
  /** The stamp's own calendar day. */
  day: string;
  offsetMinutes: number;
  weekdayWritten: string;
  /** Null when the weekday is right; else the code and the weekday that the date really has. */
  mismatch: { code: "WEEKDAY_MISMATCH"; weekday: string } | null;
}

const shape =
  /^(\d{1,2}):(\d{2}),?\s*(Thứ\s+(?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ\s+Nhật),?\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:\s*\((?:GMT|UTC)\s*([+-])(\d{1,2})(?::?(\d{2}))?\))?$/iu;

/** Whether a cleaned line has the shape of a stamp, even one with an impossible hour or date. */
export function isStampShaped(line: string): boolean {
  return shape.test(line);
}

const two = (n: number): string => String(n).padStart(2, "0");

/**
 * Reads a stamp from one cleaned line. Null when the line is none or names an hour or day that does not exist.
 * A wrong weekday is reported, not refused: the date decides. Without "(GMT…)" Vietnam's +7 is meant.
 */
export function parseStamp(line: string): Stamp | null {
  const match = shape.exec(line);
  if (!match) return null;
  const [, hour, minute, weekdayWritten = "", d, m, y, sign = "+", offsetHour = "7", offsetMinute = "0"] =
    match;
  const day = dayOf(Number(y), Number(m), Number(d));
  const offsetMinutes = (sign === "-" ? -1 : 1) * (Number(offsetHour) * 60 + Number(offsetMinute));
  if (!day || Number(hour) > 23 || Number(minute) > 59 || Math.abs(offsetMinutes) > 14 * 60) return null;
  const offset = `${sign}${two(Number(offsetHour))}:${two(Number(offsetMinute))}`;
  const at = `${day}T${two(Number(hour))}:${minute}:00${offset}`;
  const weekday = weekdayOf(day);
  return {
    at,
    utc: new Date(at).toISOString().replace(".000Z", "Z"),
    day,
    offsetMinutes,
    weekdayWritten,
    mismatch: nameKey(weekday) === nameKey(weekdayWritten) ? null : { code: "WEEKDAY_MISMATCH", weekday },
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "shortOffset",
  });
  formats.set(zone, made);
  return made;
}

/**
 * An instant as the stamp that readers know, in the newspaper's zone (an IANA name). Takes a `Date` or an ISO
 * text with its offset; throws `RangeError` on an invalid one. The weekday comes from our own list, because
 * ICU writes it differently from version to version.
 */
export function formatStamp(instant: Date | string, zone = "Asia/Ho_Chi_Minh"): string {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  const weekday = weekdayOf(`${part("year")}-${part("month")}-${part("day")}`);
  const date = `${part("day")}/${part("month")}/${part("year")}`;
  return `${part("hour")}:${part("minute")}, ${weekday}, ${date} (${part("timeZoneName")})`;
}
