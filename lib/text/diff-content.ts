/** Two revisions side by side: which fields changed, and in the text which words. */
import { type BodyNode, type Content, plainText } from "@/lib/domain/content";
import { diff, diffWords, type WordEdit } from "./diff";

export interface FieldChange {
  field: Exclude<keyof Content, "schema" | "language" | "body">;
  from: unknown;
  to: unknown;
  /** Present when both sides are text. */
  words?: WordEdit[];
}

export type BlockChange =
  | { op: "same" | "added" | "removed"; type: string; text: string }
  /** Words changed, or only marks and attributes: then `from` and `to` read the same. */
  | { op: "changed"; type: string; text: string; words: WordEdit[] };

export interface ContentDiff {
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
      const words = typeof before === "string" && typeof after === "string" && diffWords(before, after);
      return { field, from: before, to: after, ...(words && { words }) };
    }),
    body: diffBlocks(from.body.content, to.body.content),
  };
}

function diffBlocks(from: readonly BodyNode[], to: readonly BodyNode[]): BlockChange[] {
  const edits = diff(from, to, (node) => JSON.stringify(node));
  const changes: BlockChange[] = [];
  for (const [i, edit] of edits.entries()) {
    if (edit.op === "added" && edits[i - 1]?.op === "removed") continue;
    const next = edits[i + 1];
    if (edit.op === "removed" && next?.op === "added") changes.push(...rewritten(edit.items, next.items));
    else changes.push(...edit.items.map((node) => ({ op: edit.op, ...shown(node) })));
  }
  return changes;
}

/** Blocks that went where others came: paired in order while both are of one kind, else out and in. */
function rewritten(gone: readonly BodyNode[], came: readonly BodyNode[]): BlockChange[] {
  const changes: BlockChange[] = [];
  for (let i = 0; i < Math.max(gone.length, came.length); i++) {
    const [before, after] = [gone[i], came[i]];
    if (before && after && before.type === after.type && before.type !== "figure") {
      const text = plainText(after);
      changes.push({ op: "changed", type: after.type, text, words: diffWords(plainText(before), text) });
      continue;
    }
    if (before) changes.push({ op: "removed", ...shown(before) });
    if (after) changes.push({ op: "added", ...shown(after) });
  }
  return changes;
}

const shown = (node: BodyNode) => ({
  type: node.type,
  text: node.type === "figure" ? String(node.attrs?.photo ?? "") : plainText(node),
});
