/** Text as it is kept: composed, without no-break spaces and zero-width fillers. By steps, so that the log says it. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { Transform } from "@tiptap/pm/transform";
import { normalise } from "./text-form";

/** Adds the steps that bring every text node into NFC, without NBSP and zero-width fillers. */
export function settleText(change: Transform): void {
  const edits: { from: number; to: number; text: string; node: ProseNode }[] = [];
  change.doc.descendants((node, position) => {
    if (!node.isText || !node.text) return;
    const text = normalise(node.text);
    if (text !== node.text) edits.push({ from: position, to: position + node.nodeSize, text, node });
  });
  for (const { from, to, text, node } of edits.reverse()) {
    if (text) change.replaceWith(from, to, node.type.schema.text(text, node.marks));
    else change.delete(from, to);
  }
}
