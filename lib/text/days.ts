/** Calendar days as `yyyy-mm-dd` text, and their Vietnamese weekdays. No time zone is involved. */

export const weekdays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"] as const;

const two = (n: number): string => String(n).padStart(2, "0");

/** `yyyy-mm-dd`, or null when there is no such day (31-2, month 13). Years 1900 to 2199. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1;
  return exists && date.getUTCDate() === day && year >= 1900 && year < 2200
    ? `${year}-${two(month)}-${two(day)}`
    : null;
}

/** Days since 1970-01-01 of a `yyyy-mm-dd` day. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** "Thứ Ba" for 2021-01-12. */
export function weekdayOf(day: string): string {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
}
