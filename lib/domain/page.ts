/** Pressed pages as processes speak of them. */

/** A page of which bytes older than `generation` must not be served any more. */
export interface StalePage {
  path: string;
  generation: number;
}

/** Reads "generation path", the payload of a notification, one a line. */
export function parseStalePages(lines: string): StalePage[] {
  return lines
    .split("\n")
    .map((line) => /^(\d+) (\/.*)$/.exec(line))
    .filter((match) => match !== null)
    .map((match) => ({ generation: Number(match[1]), path: String(match[2]) }));
}
