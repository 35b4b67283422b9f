import { formatIso, formatShortStamp, formatStamp } from "@/lib/format/datetime";

/**
 * An instant (ISO 8601) in the newspaper's zone: in full with weekday and zone, or short as in lists.
 * Throws `RangeError` when it is no instant.
 */
export function TimeStamp({
  instant,
  timeZone,
  short = false,
}: {
  instant: string;
  timeZone: string;
  short?: boolean;
}) {
  const printed = short ? formatShortStamp(instant, timeZone) : formatStamp(instant, timeZone);
  return <time dateTime={formatIso(instant, timeZone)}>{printed}</time>;
}
