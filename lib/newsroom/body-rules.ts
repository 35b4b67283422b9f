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

/**
 * Blocks that were found sound. A node never changes and a change of the text shares every block it did not touch, so
 * a save looks only at the blocks it made: the verdict of a block depends on nothing outside it.
 */
export type SoundBlocks = WeakSet<ProseNode>;
const seenSound: SoundBlocks = new WeakSet();

/** Why this text cannot be kept, or null. `sound` remembers the blocks that were looked at. */
export function refusalOfBody(doc: ProseNode, sound: SoundBlocks = seenSound): Refusal | null {
  if (doc.content.size > bodyLimits.size || doc.childCount > bodyLimits.blocks)
    return { status: 413, code: "body.too_large", field: "steps", params: { limit: bodyLimits.size } };
  // Of the document itself only the sequence of its blocks can change: no step that is let in sets its attributes.
  if (!doc.type.validContent(doc.content) || doc.marks.length > 0) return invalid;
  for (const block of doc.children) {
    if (sound.has(block)) continue;
    const refusal = refusalOfBlock(block);
    if (refusal) return refusal;
    sound.add(block);
  }
  return null;
}

const invalid: Refusal = { status: 422, code: "body.invalid", field: "steps" };

function refusalOfBlock(block: ProseNode): Refusal | null {
  if (isDeeperThan(block, bodyLimits.depth - 1)) return invalid;
  try {
    block.check();
  } catch (error) {
    if (error instanceof RangeError) return invalid;
    throw error;
  }
  let refusal = refusalOfNode(block);
  block.descendants((node) => {
    refusal ??= refusalOfNode(node);
    return refusal === null;
  });
  return refusal;
}

function refusalOfNode(node: ProseNode): Refusal | null {
  if (node.isText && hasForbiddenCharacter(node.text ?? ""))
    return { status: 422, code: "text.forbidden_character", field: "steps" };
  if (node.type.name === "figure" && !isId(node.attrs.photo))
    return { status: 422, code: "body.figure", field: "steps" };
  if (!isPlain(node.attrs) || node.marks.some((mark) => !isPlain(mark.attrs))) return invalid;
  if (!node.marks.every((mark) => isSoundSuggestion(mark, node)))
    return { status: 422, code: "body.suggestion", field: "steps" };
  // The schema's own check does not look at values, and readers' pages print these two levels.
  if (node.type.name === "heading" && node.attrs.level !== 2 && node.attrs.level !== 3)
    return { status: 422, code: "body.heading", field: "steps" };
  if (node.type.name === "table" && !isSaneTable(node))
    return { status: 422, code: "body.table", field: "steps" };
  if (node.marks.some((mark) => mark.type.name === "link" && !isSafeLink(mark.attrs.href)))
    return { status: 422, code: "body.link", field: "steps" };
  return null;
}

/** Attributes are short words and numbers, never structures: an editor makes no others. */
const isPlain = (attrs: Record<string, unknown>): boolean =>
  Object.values(attrs).every((value) =>
    typeof value === "string" ? value.length <= 2000 : value === null || Number.isSafeInteger(value),
  );

const isDeeperThan = (node: ProseNode, limit: number): boolean =>
  limit === 0 ? !node.isLeaf : node.children.some((child) => child.isBlock && isDeeperThan(child, limit - 1));
