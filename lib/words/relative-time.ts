/** How long ago, in words that stand beside an absolute time. The product's own: ICU's differ between runtimes. */
import { fill } from "./fill";

export interface RelativeWords {
  now: string;
  minutes: string;
  hours: string;
  yesterday: string;
  days: string;
  soonMinutes: string;
  soonHours: string;
  soonDays: string;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `at` as seen from `now` (ISO instant, milliseconds); empty beyond thirty days, where the date says it better. */
export function relativeTime(at: string, now: number, words: RelativeWords): string {
  const since = now - Date.parse(at);
  const ago = Math.abs(since);
  if (Number.isNaN(since) || ago > 30 * day) return "";
  const past = since >= 0;
  if (ago < minute) return words.now;
  if (ago < hour) return fill(past ? words.minutes : words.soonMinutes, { n: Math.floor(ago / minute) });
  if (ago < day) return fill(past ? words.hours : words.soonHours, { n: Math.floor(ago / hour) });
  if (past && ago < 2 * day) return words.yesterday;
  return fill(past ? words.days : words.soonDays, { n: Math.floor(ago / day) });
}
