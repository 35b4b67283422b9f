/** A place in a search's results as an address carries it: stable for ever, whatever is published meanwhile. */
import type { SearchCursor, SearchPlace } from "@/db/queries/search";

const printPlace = ({ micros, number }: SearchPlace): string => `${micros.toString(36)}-${number}`;

/** "k3v9x0a1b-123.31.k3v9x09zz-99": the window, then the rank and the place of the last piece seen in it. */
export function printSearchCursor({ window, after }: SearchCursor): string {
  return after
    ? `${printPlace(window)}.${after.tier}${after.place}.${printPlace(after)}`
    : printPlace(window);
}

/** The cursor that an address carries; null when it is none. */
export function parseSearchCursor(text: string | null): SearchCursor | null {
  const parts = /^([0-9a-z]{1,11})-(\d{1,15})(?:\.([1-4])([1-3])\.([0-9a-z]{1,11})-(\d{1,15}))?$/.exec(
    text ?? "",
  );
  if (!parts) return null;
  const [, windowMicros, windowNumber, tier, place, micros, number] = parts;
  const window = placeOf(windowMicros, windowNumber);
  const after = micros ? placeOf(micros, number) : null;
  if (!window || (micros && !after)) return null;
  return { window, after: after && { ...after, tier: Number(tier), place: Number(place) } };
}

function placeOf(digits = "", number = ""): SearchPlace | null {
  let micros = 0n;
  for (const digit of digits) micros = micros * 36n + BigInt(Number.parseInt(digit, 36));
  return micros < 10n ** 16n ? { micros, number: Number(number) } : null;
}
