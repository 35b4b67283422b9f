/** Two revisions side by side: fields, credits, pictures and awards as what they are, the text block by block. */
import { type BodyNode, type Content, plainText } from "@/lib/domain/content";
import { align, bagOf, likenessOf, type Pair } from "./align";
import { diffLists, type ListChanges } from "./diff-lists";
import { diffNodes, diffText, type TextEdit } from "./diff-text";

export interface FieldChange {
  field: Exclude<keyof Content, "schema" | "language" | "body">;
  from: unknown;
  to: unknown;
  /** Present when both sides are text. */
  words?: TextEdit[];
}

export interface BlockChange extends Pair {
  /** Node type and plain text at the newer side; of what is gone, at the older. */
  type: string;
  text: string;
  /** Level of a heading. */
  level?: number;
  /** Another kind of block before: a paragraph that became a heading. */
  fromType?: string;
  /** Of what changed where it stood or on its way: word by word. All the same: only its kind or form changed. */
  words?: TextEdit[];
}

export interface ContentDiff extends ListChanges {
  fields: FieldChange[];
  body: BlockChange[];
}

const fields = [
  "section",
  "slug",
  "kicker",
  "headline",
  "sapo",
  "agencySlug",
  "sourceCredit",
  "tags",
  "eventDate",
  "originalPublishedAt",
  "bylines",
  "leadPhoto",
  "photos",
  "awards",
] as const satisfies FieldChange["field"][];

/** What turns `from` into `to`. Fields in readers' order; body blocks in the order of the page. */
export function diffContent(from: Content, to: Content): ContentDiff {
  const changed = fields.filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]));
  return {
    fields: changed.map((field) => {
      const [before, after] = [from[field], to[field]];
      const words = typeof before === "string" && typeof after === "string" && diffText(before, after);
      return { field, from: before, to: after, ...(words && { words }) };
    }),
    body: diffBlocks(from.body.content, to.body.content),
    ...diffLists(from, to),
  };
}

/** What became of each block of a text: the newer one in order, with what went where it stood. */
export function diffBlocks(before: readonly BodyNode[], after: readonly BodyNode[]): BlockChange[] {
  return alignBlocks(before, after).map((pair) => {
    const old = pair.from === null ? null : before[pair.from];
    const now = pair.to === null ? null : after[pair.to];
    const node = (pair.op === "moved_away" ? old : (now ?? old)) as BodyNode;
    const differs = old && now && pair.op !== "same" && JSON.stringify(old) !== JSON.stringify(now);
    return {
      ...pair,
      ...shown(node),
      ...(differs && pair.op !== "moved_away" && { words: diffNodes(old, now) }),
      ...(differs && old.type !== now.type && { fromType: old.type }),
    };
  });
}

/** Which block of `before` is which of `after`. */
export function alignBlocks(before: readonly BodyNode[], after: readonly BodyNode[]): Pair[] {
  const bags = new Map<BodyNode, Map<string, number>>();
  const bag = (node: BodyNode) => {
    const known = bags.get(node) ?? bagOf(plainText(node));
    bags.set(node, known);
    return known;
  };
  return align(before, after, {
    keyOf: (node) => JSON.stringify(node),
    // A picture is never edited into another, nor into words.
    likeness: (a, b) => (isAtom(a) || isAtom(b) ? 0 : likenessOf(bag(a), bag(b))),
    isTelling: (node) => isAtom(node) || bag(node).size > 0,
  });
}

const isAtom = (node: BodyNode) => node.type === "figure" || node.type === "awardBox";

const shown = (node: BodyNode) => ({
  type: node.type,
  text: node.type === "figure" ? String(node.attrs?.photo ?? "") : plainText(node),
  ...(node.type === "heading" && { level: Number(node.attrs?.level ?? 2) }),
});
