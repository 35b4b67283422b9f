/** Dates inside running text, in the house style "12-1", "12/1/2021" and "ngày 12 tháng 1 năm 2021". */
import { dayNumber, dayOf } from "./days";

export interface FoundDate {
  /** As written, with the words that lead to it: "Chiều nay, 12-1". */
  raw: string;
  index: number;
  /** `yyyy-mm-dd`. */
  day: string;
}

const lead =
  "(?:(?:(?:rạng\\s+)?sáng|trưa|chiều|tối|đêm|hôm)\\s+(?:nay|qua|mai)|hôm\\s+(?:nay|qua)|(?:sáng|trưa|chiều|tối|đêm)|(?:các\\s+)?ngày)";
const pattern = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${lead}),?\\s*\\(?(?:ngày\\s+)?)?` +
    "(?<![\\d/.-])(?:(\\d{1,2})([-/])(\\d{1,2})(?:\\2(\\d{4}))?|(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:\\s+năm\\s+(\\d{4}))?)(?![\\d/]|[-.,]\\d|\\p{L}|%)",
  "giu",
);

/** The year that brings day and month nearest to the reference day: on 2-1-2021, "31-12" was in 2020. */
function nearestYear(near: string, month: number, day: number): string | null {
  const year = Number(near.slice(0, 4));
  if (near.length === 4) return dayOf(year, month, day);
  const candidates = [year, year - 1, year + 1].flatMap((y) => dayOf(y, month, day) ?? []);
  const distance = (candidate: string): number => Math.abs(dayNumber(candidate) - dayNumber(near));
  return candidates.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/**
 * The dates of `text` in reading order. A date without a year takes it from `near`: a day `yyyy-mm-dd` that the
 * text was written around, or a year `yyyy`; null leaves such dates out. Spans of years ("2020-2025"), decision
 * numbers and days that do not exist are no dates. A slash without year ("1/2") needs "ngày" or a time of day
 * before it: by itself it is a fraction or a house number as often as a date.
 */
export function findDates(text: string, near: string | null): FoundDate[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const [raw, d1, separator, m1, y1, d2, m2, y2] = match;
    const [day, month, year] = [Number(d1 ?? d2), Number(m1 ?? m2), y1 ?? y2];
    if (
      separator &&
      !year &&
      !/^\p{L}/u.test(raw) &&
      (separator === "/" || /(?:số|điểm|từ) $/u.test(text.slice(0, match.index)))
    )
      return [];
    const found = year ? dayOf(Number(year), month, day) : near && nearestYear(near, month, day);
    return found ? [{ raw, index: match.index, day: found }] : [];
  });
}
