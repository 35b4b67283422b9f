/** Events whose papers are often cited too early; the check asks, an editor decides (domain.md §6). */

export interface KnownEvent {
  /** How texts cite a paper that the event made. */
  citation: RegExp;
  /** First and last day, `yyyy-mm-dd`. */
  from: string;
  to: string;
  message: string;
}

const congress = (number: string, from: string, to: string, days: string): KnownEvent => ({
  citation: new RegExp(
    `(?<!\\p{L})(?:Nghị quyết|Văn kiện) Đại hội (?:(?:đại biểu )?(?:toàn quốc )?(?:lần thứ )?)?${number}(?![\\p{L}])(?: của Đảng)?`,
    "u",
  ),
  from,
  to,
  message: `Đại hội ${number} họp ${days}`,
});

export const knownEvents: readonly KnownEvent[] = [
  congress("XI", "2011-01-12", "2011-01-19", "12-1 đến 19-1-2011"),
  congress("XII", "2016-01-20", "2016-01-28", "20-1 đến 28-1-2016"),
  congress("XIII", "2021-01-25", "2021-02-01", "25-1 đến 1-2-2021"),
];
