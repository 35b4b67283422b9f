/** Pressed pages as processes speak of them. */

/** Something that pages are made of, and how often it has changed: pages made of an older state must not be served. */
export interface StaleKey {
  key: string;
  generation: number;
}

/** Reads "generation key", the payload of a notification, one a line. */
export function parseStaleKeys(lines: string): StaleKey[] {
  return lines
    .split("\n")
    .map((line) => /^(\d+) (\S.*)$/.exec(line))
    .filter((match) => match !== null)
    .map((match) => ({ generation: Number(match[1]), key: String(match[2]) }));
}
