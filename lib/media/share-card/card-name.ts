/** What a share card shows, and its name made of that. Pure: pages name cards that nobody has drawn yet. */
import { createHash } from "node:crypto";
import type { Focus } from "@/lib/domain/content";
import { checkedKey } from "../media-keys";

/** In pixels; what Facebook, Zalo and their like show whole. */
export const cardSize = { width: 1200, height: 630 } as const;

export interface CardWords {
  paper: string;
  section: string | null;
  /** "Thứ Ba, 01/12/2026". */
  day: string;
  headline: string;
}

/** Everything a card shows. */
export interface ShareCard {
  words: CardWords;
  photo: { key: string; width: number; focus: Focus | null } | null;
}

/** Raise it when cards are drawn otherwise: they get new names, and are made anew as they are asked for. */
const design = 1;

const address = /^\/media\/card-([1-9]\d{0,14})-([0-9a-f]{20})\.jpg$/;

/** Names what the card shows: another word on it is another name, so an answer may be kept for ever. */
export function cardHash(card: ShareCard): string {
  return createHash("sha256")
    .update(JSON.stringify([design, card]))
    .digest("hex")
    .slice(0, 20);
}

/** Immutable public address of the card of article `number`. */
export const cardPath = (number: number, hash: string): string => `/media/card-${number}-${hash}.jpg`;

/** Number and hash of a card's address; null for any other. */
export function parseCardPath(path: string): { number: number; hash: string } | null {
  const found = address.exec(path);
  return found ? { number: Number(found[1]), hash: found[2] ?? "" } : null;
}

/** Store key of a card. A backup leaves the folder out: what is in it is made again when it is asked for. */
export const cardKey = (number: number, hash: string): string =>
  checkedKey(`cards/${hash.slice(0, 2)}/${number}-${hash}.jpg`);
