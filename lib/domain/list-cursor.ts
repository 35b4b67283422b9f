/** A place in a list that is ordered by instant and number: what comes after it is older. Stable for ever. */
export interface ListCursor {
  /** Microseconds since 1970: the database's instants are that fine. */
  micros: bigint;
  number: number;
}

/** "ku3v9x0a1b-123": short enough for an address, and it names no position that moves. */
export const printCursor = ({ micros, number }: ListCursor): string => `${micros.toString(36)}-${number}`;

/** The cursor that an address carries; null when it is none. */
export function parseCursor(text: string | null | undefined): ListCursor | null {
  const match = /^([0-9a-z]{1,11})-([1-9]\d{0,14})$/.exec(text ?? "");
  if (!match?.[1] || !match[2]) return null;
  let micros = 0n;
  for (const digit of match[1]) micros = micros * 36n + BigInt(Number.parseInt(digit, 36));
  const cursor = { micros, number: Number(match[2]) };
  // One spelling a place, or one page had many addresses.
  return micros < 10n ** 16n && printCursor(cursor) === text ? cursor : null;
}
