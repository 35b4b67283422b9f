/** What a text must be before its steps are saved, beyond what the schema says. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import { isSafeLink } from "@/lib/domain/body-schema";
import { isId } from "@/lib/domain/ids";
import type { Refusal } from "@/lib/domain/outcome";
import { hasForbiddenCharacter } from "@/lib/domain/text-fields";

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
