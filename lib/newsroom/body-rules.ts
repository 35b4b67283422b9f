/** What a text must be before its steps are saved, beyond what the schema says. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import { isSafeLink } from "@/lib/domain/body-schema";
import { isSaneTable } from "@/lib/domain/body-tables";
import { isId } from "@/lib/domain/ids";
import type { Refusal } from "@/lib/domain/outcome";
import { hasForbiddenCharacter } from "@/lib/domain/text-fields";
import { isSoundSuggestion } from "./suggestion-rules";

/** Largest text, in ProseMirror positions (about characters), most blocks at its top, and lists in lists in quotes. */
export const bodyLimits = { size: 1_500_000, blocks: 12_000, depth: 40 } as const;

/** Why this text cannot be kept, or null. */
export function refusalOfBody(doc: ProseNode): Refusal | null {
  if (doc.content.size > bodyLimits.size || doc.childCount > bodyLimits.blocks)
    return { status: 413, code: "body.too_large", field: "steps", params: { limit: bodyLimits.size } };
  if (isDeeperThan(doc, bodyLimits.depth)) return { status: 422, code: "body.invalid", field: "steps" };
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
    if (!isPlain(node.attrs) || node.marks.some((mark) => !isPlain(mark.attrs)))
      refusal = { status: 422, code: "body.invalid", field: "steps" };
    if (!node.marks.every((mark) => isSoundSuggestion(mark, node)))
      refusal = { status: 422, code: "body.suggestion", field: "steps" };
    // The schema's own check does not look at values, and readers' pages print these two levels.
    if (node.type.name === "heading" && node.attrs.level !== 2 && node.attrs.level !== 3)
      refusal = { status: 422, code: "body.heading", field: "steps" };
    if (node.type.name === "table" && !isSaneTable(node))
      refusal = { status: 422, code: "body.table", field: "steps" };
    if (node.marks.some((mark) => mark.type.name === "link" && !isSafeLink(mark.attrs.href)))
      refusal = { status: 422, code: "body.link", field: "steps" };
    return refusal === null;
  });
  return refusal;
}

/** Attributes are short words and numbers, never structures: an editor makes no others. */
const isPlain = (attrs: Record<string, unknown>): boolean =>
  Object.values(attrs).every((value) =>
    typeof value === "string" ? value.length <= 2000 : value === null || Number.isSafeInteger(value),
  );

const isDeeperThan = (node: ProseNode, limit: number): boolean =>
  limit === 0 ? !node.isLeaf : node.children.some((child) => child.isBlock && isDeeperThan(child, limit - 1));
