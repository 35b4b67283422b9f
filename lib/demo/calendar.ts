/** Dates of the demo paper: everything is told relative to a "now" that the caller gives. */

const dayMs = 86_400_000;
/** The newspaper's zone, Asia/Ho_Chi_Minh, has been UTC+7 without summer time since 1975. */
const zoneMs = 7 * 3_600_000;
const weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"] as const;

/** Midnight UTC that stands for the local calendar day of an instant. */
const localDay = (instant: Date): number => Math.floor((instant.getTime() + zoneMs) / dayMs) * dayMs;

const iso = (day: number): string => new Date(day).toISOString().slice(0, 10);

/** The calendar day `daysAgo` days before `now` in the newspaper's zone, as `yyyy-mm-dd`. */
export function dayBefore(now: Date, daysAgo: number): string {
  return iso(localDay(now) - daysAgo * dayMs);
}

/**
 * The instant `daysAgo` local days before `now` at `hour`:`minute`. What would lie in the future (a piece of
 * "today, 18:00" seeded in the morning) happened a day earlier; `shifted` says so, so that its event moves too.
 */
export function instantBefore(
  now: Date,
  daysAgo: number,
  hour: number,
  minute = 0,
): { at: Date; shifted: boolean } {
  const at = localDay(now) - daysAgo * dayMs - zoneMs + (hour * 60 + minute) * 60_000;
  const shifted = at >= now.getTime();
  return { at: new Date(shifted ? at - dayMs : at), shifted };
}

const marks: Record<string, (day: number, offset: number) => string> = {
  ngày: (day, n) => {
    const d = new Date(day + n * dayMs);
    return `${d.getUTCDate()}-${d.getUTCMonth() + 1}`;
  },
  thứ: (day, n) => weekdays[new Date(day + n * dayMs).getUTCDay()] ?? "",
  tháng: (day, n) => String(((new Date(day).getUTCMonth() + n + 120) % 12) + 1),
  năm: (day, n) => String(new Date(day).getUTCFullYear() + n),
  iso: (day, n) => iso(day + n * dayMs),
};

/** Fills `{ngày+7}`, `{năm-1}`, … in one text; `day` is `yyyy-mm-dd`. An unknown mark throws `RangeError`. */
export function fillMarks(text: string, day: string): string {
  return text.replace(/\{([^}+-]+)([+-]\d+)?\}/g, (whole, name: string, offset: string | undefined) => {
    const mark = marks[name];
    if (!mark) throw new RangeError(`Unknown date mark ${whole}`);
    return mark(Date.parse(day), Number(offset ?? 0));
  });
}

/** `fillMarks` through every string of a value of plain data. */
export function fillDates<T>(value: T, day: string): T {
  const walk = (part: unknown): unknown => {
    if (typeof part === "string") return fillMarks(part, day);
    if (Array.isArray(part)) return part.map(walk);
    if (part !== null && typeof part === "object")
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
    return part;
  };
  return walk(value) as T;
}
