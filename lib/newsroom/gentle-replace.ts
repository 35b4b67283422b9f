/** Bringing a text back with as few steps as say it: what did not change keeps its writer, and others' cursors. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { Transform } from "@tiptap/pm/transform";
import { parseBody } from "@/lib/domain/body-schema";
import type { BodyNode } from "@/lib/domain/content";
import { alignBlocks } from "@/lib/text/diff-content";
import { replaceWhole } from "./body-log";

/** A stretch of the present blocks and what comes in its place. */
interface Edit {
  from: number;
  to: number;
  blocks: ProseNode[];
}

/** Makes the text `doc`, block by block; throws `RangeError` if that is not a body. */
export function replaceGently(change: Transform, doc: unknown): void {
  const next = parseBody(doc);
  const now = change.doc;
  if (next.eq(now)) return;
  for (const edit of editsBetween(now, next).reverse()) replaceStretch(change, now, edit);
  replaceWhole(change, doc);
}

function editsBetween(now: ProseNode, next: ProseNode): Edit[] {
  const json = (node: ProseNode) => node.children.map((child) => child.toJSON() as BodyNode);
  const edits: Edit[] = [];
  const widths = now.children.map((child) => child.nodeSize);
  let [index, position] = [0, 0];
  for (const { op, to } of alignBlocks(json(now), json(next))) {
    const leaves = op !== "added" && op !== "moved";
    const width = leaves ? (widths[index++] ?? 0) : 0;
    if (op !== "same") {
      const came = op !== "removed" && op !== "moved_away" && to !== null ? [next.child(to)] : [];
      const last = edits.at(-1);
      if (last && last.to === position && op !== "changed" && last.blocks.length !== 1)
        Object.assign(last, { to: position + width, blocks: [...last.blocks, ...came] });
      else edits.push({ from: position, to: position + width, blocks: came });
    }
    position += width;
  }
  return edits;
}

function replaceStretch(change: Transform, now: ProseNode, { from, to, blocks }: Edit): void {
  const [next] = blocks;
  const old = now.nodeAt(from);
  const isWords =
    blocks.length === 1 &&
    old &&
    next &&
    to === from + old.nodeSize &&
    old.isTextblock &&
    old.sameMarkup(next);
  if (!isWords) {
    change.replaceWith(from, to, blocks);
    return;
  }
  const start = old.content.findDiffStart(next.content);
  const end = old.content.findDiffEnd(next.content);
  if (start === null || !end) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  change.replace(from + 1 + start, from + 1 + end.a + overlap, next.slice(start, end.b + overlap));
}
