/** Counts of a document, kept block by block: ProseMirror's nodes never change, so only what was typed in is counted anew. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import { addCounts, countText, nothing, type TextCount } from "@/lib/text/count-text";

const known = new WeakMap<ProseNode, TextCount>();

/** Words and characters of all of `node`. */
export function countDoc(node: ProseNode): TextCount {
  const counted = known.get(node);
  if (counted) return counted;
  let count = nothing;
  if (node.isTextblock) count = countText(wordsOf(node, 0, node.content.size));
  else
    node.forEach((child) => {
      count = addCounts(count, countDoc(child));
    });
  known.set(node, count);
  return count;
}

/** The words of a block as readers would get it: what is only suggested is no word yet. */
function wordsOf(block: ProseNode, from: number, to: number): string {
  let words = "";
  block.nodesBetween(from, to, (node, at) => {
    if (node.marks.some((mark) => mark.type.name === "insertion")) return;
    words += node.isText ? node.text?.slice(Math.max(0, from - at), to - at) : " ";
  });
  return words;
}

/** Of what lies between two positions. */
export function countBetween(doc: ProseNode, from: number, to: number): TextCount {
  let count = nothing;
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return true;
    const [start, end] = [Math.max(0, from - at - 1), Math.min(node.content.size, to - at - 1)];
    if (end > start) count = addCounts(count, countText(wordsOf(node, start, end)));
    return false;
  });
  return count;
}
