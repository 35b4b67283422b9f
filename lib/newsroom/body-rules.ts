/** What a text must be before its steps are saved, beyond what the schema says. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { Transform } from "@tiptap/pm/transform";
import { bodySchema, isSafeLink } from "@/lib/domain/body-schema";
import { isId } from "@/lib/domain/ids";
import type { Refusal } from "@/lib/domain/outcome";
import { hasForbiddenCharacter, normalise } from "@/lib/domain/text-fields";

/** Largest text, in ProseMirror positions (about characters), and most blocks at its top. */
export const bodyLimits = { size: 1_500_000, blocks: 12_000 } as const;

/** Why this text cannot be kept, or null. */
export function refusalOfBody(doc: ProseNode): Refusal | null {
  if (doc.content.size > bodyLimits.size || doc.childCount > bodyLimits.blocks)
    return { status: 413, code: "body.too_large", field: "steps", params: { limit: bodyLimits.size } };
  try {
    doc.check();
  } catch (error) {
    if (error instanceof RangeError) return { status: 422, code: "body.invalid", field: "steps" };
    throw error;
  }
  let refusal: Refusal | null = null;
  doc.descendants((node) => {
    if (node.isText && hasForbiddenCharacter(node.text ?? ""))
      refusal = { status: 422, code: "text.forbidden_character", field: "steps" };
    if (node.type.name === "figure" && !isId(node.attrs.photo))
      refusal = { status: 422, code: "body.figure", field: "steps" };
    if (node.marks.some((mark) => mark.type.name === "link" && !isSafeLink(mark.attrs.href)))
      refusal = { status: 422, code: "body.link", field: "steps" };
    return refusal === null;
  });
  return refusal;
}

/** Adds the steps that bring every text node into NFC, without NBSP and zero-width fillers. */
export function settleText(change: Transform): void {
  const edits: { from: number; to: number; text: string; node: ProseNode }[] = [];
  change.doc.descendants((node, position) => {
    if (!node.isText || !node.text) return;
    const text = normalise(node.text);
    if (text !== node.text) edits.push({ from: position, to: position + node.nodeSize, text, node });
  });
  for (const { from, to, text, node } of edits.reverse()) {
    if (text) change.replaceWith(from, to, bodySchema.text(text, node.marks));
    else change.delete(from, to);
  }
}
