/** Credits, pictures and awards of two revisions, each compared as what it is and not as a row of letters. */
import type { ContentAward, ContentByline, ContentPhoto, ContentRecipient } from "@/lib/domain/content";
import { align, bagOf, likenessOf, type Pair } from "./align";
import { diffText, type TextEdit } from "./diff-text";

export interface PartChange {
  /** "caption", "decision.number". */
  part: string;
  from: unknown;
  to: unknown;
  /** Present when both sides are text. */
  words?: TextEdit[];
}

export interface ItemChange<T> extends Pair {
  before: T | null;
  after: T | null;
  parts: PartChange[];
}

export interface AwardChange extends ItemChange<ContentAward> {
  recipients: ItemChange<ContentRecipient>[];
}

export interface ListChanges {
  bylines: ItemChange<ContentByline>[];
  photos: ItemChange<ContentPhoto>[];
  awards: AwardChange[];
}

/** What became of each credit, picture and award. Pictures stand where the text has them, so that none is "moved". */
export function diffLists(from: ListsOf, to: ListsOf): ListChanges {
  return {
    bylines: itemChanges(from.bylines, to.bylines, (a, b) =>
      likenessOf(bagOf(a.displayName), bagOf(b.displayName)),
    ),
    photos: itemChanges(from.photos, to.photos, sameId).flatMap(inPlace),
    awards: itemChanges(from.awards, to.awards, sameId).map((change) => ({
      ...change,
      parts: change.parts.filter(({ part }) => part !== "recipients"),
      recipients: itemChanges(change.before?.recipients ?? [], change.after?.recipients ?? [], sameRecipient),
    })),
  };
}

type ListsOf = { bylines: ContentByline[]; photos: ContentPhoto[]; awards: ContentAward[] };

const sameId = (a: { id: string }, b: { id: string }) => (a.id === b.id ? 1 : 0);

function sameRecipient(a: ContentRecipient, b: ContentRecipient): number {
  if (a.name === null || b.name === null) return a.name === b.name && a.kind === b.kind ? 0.8 : 0;
  return likenessOf(bagOf(a.name), bagOf(b.name));
}

function inPlace<T>(change: ItemChange<T>): ItemChange<T>[] {
  if (change.op === "moved_away") return [];
  if (change.op !== "moved") return [change];
  return [{ ...change, op: change.parts.length > 0 ? "changed" : "same" }];
}

function itemChanges<T extends object>(
  from: readonly T[],
  to: readonly T[],
  likeness: (a: T, b: T) => number,
): ItemChange<T>[] {
  const rules = { keyOf: (item: T) => JSON.stringify(item), likeness, isTelling: () => true };
  return align(from, to, rules).map((pair) => {
    const before = pair.from === null ? null : (from[pair.from] ?? null);
    const after = pair.to === null ? null : (to[pair.to] ?? null);
    return { ...pair, before, after, parts: before && after ? partChanges(before, after) : [] };
  });
}

function partChanges(before: object, after: object, path = ""): PartChange[] {
  return Object.keys({ ...before, ...after }).flatMap((name) => {
    const was: unknown = (before as Record<string, unknown>)[name];
    const now: unknown = (after as Record<string, unknown>)[name];
    if (JSON.stringify(was) === JSON.stringify(now)) return [];
    const part = path + name;
    if (isGroup(was) && isGroup(now) && !wholes.has(name)) return partChanges(was, now, `${part}.`);
    const words = typeof was === "string" && typeof now === "string" && diffText(was, now);
    return [{ part, from: was, to: now, ...(words && { words }) }];
  });
}

/** Groups that mean nothing in parts: half a point is none. */
const wholes = new Set(["file", "focus"]);

const isGroup = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
