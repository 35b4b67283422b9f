/** Places in the desk's lists as they travel: opaque to whoever carries them. */
import type { DeskRow } from "@/db/queries/desk";

const pack = (text: string) => Buffer.from(text).toString("base64url");
const unpack = (cursor: string) => Buffer.from(cursor, "base64url").toString("utf8");

/** Behind this row of a list that is ordered by when pieces last moved. */
export const writeCursor = (row: DeskRow): string => pack(`${row.stateChangedAt} ${row.id}`);

/** What `writeCursor` wrote; null if it did not. */
export function readCursor(cursor: string): { at: string; id: string } | null {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([0-9a-f-]{36})$/.exec(unpack(cursor));
  return match?.[1] && match[2] ? { at: match[1], id: match[2] } : null;
}

/** A place among what a search found, and how it was found. */
export interface FoundPlace {
  before: number;
  scattered: boolean;
}

export const writeFoundCursor = ({ before, scattered }: FoundPlace): string =>
  pack(`${scattered ? "words" : "phrase"} ${before}`);

/** What `writeFoundCursor` wrote; null if it did not. */
export function readFoundCursor(cursor: string): FoundPlace | null {
  const match = /^(words|phrase) (\d{1,15})$/.exec(unpack(cursor));
  return match?.[2] ? { before: Number(match[2]), scattered: match[1] === "words" } : null;
}
