/** The two halves of a suggested change: what is to go is marked, what is to come is marked before it comes. */
import { Fragment, type Mark, type Node as ProseNode, Slice } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import { joinDepth, removeBlock } from "./decide";

/** Which suggestion, by whom, since when: what all its marks share. */
export interface Stamp {
  id: string;
  by: string;
  at: string;
}

/** This person's suggestion beside or inside the range, which the new change belongs to; else a new one. */
export function ownNearby(doc: ProseNode, from: number, to: number, stamp: Stamp): Stamp {
  const $from = doc.resolve(from);
  const $to = doc.resolve(to);
  const neighbours = [$from.nodeBefore, $to.nodeAfter, $from.nodeAfter, $to.nodeBefore];
  // At the start of a block that is a suggestion itself.
  if ($from.parent.isTextblock && !$from.nodeBefore)
    for (let depth = $from.depth; depth > 0; depth--) neighbours.push($from.node(depth));
  for (const node of neighbours) {
    if (!node || (node.isBlock && !node.isAtom && node !== $from.parent && !node.isTextblock)) continue;
    const mark = node.marks.find((one) => isMine(one, stamp));
    if (mark) return { id: String(mark.attrs.id), by: stamp.by, at: String(mark.attrs.at) };
  }
  return stamp;
}

const isMine = (mark: Mark, { by }: Stamp) =>
  (mark.type.name === "insertion" || mark.type.name === "deletion") && mark.attrs.by === by;

export const ownInsertion = (node: ProseNode, stamp: Stamp) =>
  node.marks.find((mark) => mark.type.name === "insertion" && isMine(mark, stamp));

export const isOwnInsertion = (node: ProseNode, stamp: Stamp): boolean =>
  ownInsertion(node, stamp) !== undefined;

/** Words as they are to go; without those that `goesAtOnce` takes. */
export const struck = (content: Fragment, stamp: Stamp, goesAtOnce: (node: ProseNode) => boolean): Fragment =>
  Fragment.from(
    content.content
      .filter((node) => !goesAtOnce(node))
      .map((node) =>
        isStruck(node)
          ? node
          : node.mark(node.type.schema.mark("deletion", { ...stamp }).addToSet(node.marks)),
      ),
  );

export const isStruck = (node: ProseNode) => node.marks.some((mark) => mark.type.name === "deletion");

const isWhole = (node: ProseNode) => node.isLeaf || node.type.name === "table";

/** Marks the range as going; what this person only suggested goes at once. */
export function strike(tracked: Transaction, from: number, to: number, stamp: Stamp): void {
  if (from === to) return;
  const deletion = (what: string) => tracked.doc.type.schema.mark("deletion", { ...stamp, what });
  const inChain = tracked.doc.resolve(from).parent.isTextblock;
  const works: { pos: number; run: () => number | undefined }[] = [];
  tracked.doc.nodesBetween(from, to, (node, pos) => {
    const end = pos + node.nodeSize;
    const isMineToo = ownInsertion(node, stamp);
    if (node.isInline) {
      const [a, b] = [Math.max(pos, from), Math.min(end, to)];
      if (isMineToo) works.push({ pos: a, run: () => void tracked.step(new ReplaceStep(a, b, Slice.empty)) });
      else if (!isStruck(node)) works.push({ pos: a, run: () => void tracked.addMark(a, b, deletion("")) });
      return false;
    }
    const [opens, closes] = [pos >= from, end <= to];
    if (!opens) return true;
    if (isWhole(node)) {
      if (isMineToo && closes) works.push({ pos, run: () => removeBlock(tracked, pos) });
      else if (closes && !isStruck(node))
        works.push({ pos, run: () => void tracked.addNodeMark(pos, deletion("node")) });
      return false;
    }
    if (closes && !(isMineToo?.attrs.what === "split" && inChain)) {
      works.push({
        pos,
        run() {
          if (isMineToo && tracked.doc.nodeAt(pos)?.content.size === 0) return removeBlock(tracked, pos);
          if (!isStruck(node)) tracked.addNodeMark(pos, deletion("node"));
          return undefined;
        },
      });
    } else if (node.isTextblock || isMineToo) {
      works.push({
        pos,
        run() {
          const $pos = tracked.doc.resolve(pos);
          const depth = isMineToo ? joinDepth($pos.nodeBefore, $pos.nodeAfter) : 0;
          if (depth > 0) tracked.join(pos, depth);
          else if (node.isTextblock && !isStruck(node)) tracked.addNodeMark(pos, deletion("join"));
          return undefined;
        },
      });
    }
    return true;
  });
  let gone = Number.POSITIVE_INFINITY;
  for (const { pos, run } of works.reverse()) if (pos < gone) gone = run() ?? gone;
}

const insertionOf = (node: ProseNode, stamp: Stamp, what: string) =>
  node.mark(node.type.schema.mark("insertion", { ...stamp, what }).addToSet(node.marks));

/** Words to come, as a slice that is closed on both sides. */
export const marked = ({ content }: Slice, stamp: Stamp): Slice =>
  new Slice(Fragment.from(content.content.map((node) => insertionOf(node, stamp, ""))), 0, 0);

/**
 * Blocks to come: what is closed is new as a whole, what stays open at the right goes on with the text that stands
 * there, so that only its beginning is new; what is open at the left is there already.
 */
export function markedBlocks(content: Fragment, openStart: number, openEnd: number, stamp: Stamp): Fragment {
  return Fragment.from(
    content.content.map((node, index) => {
      if (node.isInline) return insertionOf(node, stamp, "");
      const left = index === 0 ? openStart : 0;
      const right = index === content.childCount - 1 ? openEnd : 0;
      if (isWhole(node)) return insertionOf(node, stamp, "node");
      // Below a block that begins with a split, what is open on the right is that same beginning.
      const inside = markedBlocks(node.content, left > 0 ? left - 1 : right, Math.max(0, right - 1), stamp);
      const inner = node.copy(inside);
      if (left > 0) return inner;
      return insertionOf(inner, stamp, right > 0 ? "split" : "node");
    }),
  );
}
