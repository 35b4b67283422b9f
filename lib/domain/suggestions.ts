/**
 * Open suggestions in a text, as its JSON holds them. A suggestion is everything that bears the same id and author:
 * a replaced word is one, though it is a deletion and an insertion.
 */
import type { BodyDoc, BodyNode } from "./content";

export const suggestionTypes = ["insertion", "deletion", "modification"] as const;
export type SuggestionType = (typeof suggestionTypes)[number];

export const suggestedChanges = [
  "figure_in",
  "figure_out",
  "award_box_in",
  "award_box_out",
  "block_in",
  "block_out",
  "split",
  "join",
  "bold",
  "italic",
  "link",
  "block",
] as const;
export type SuggestedChange = (typeof suggestedChanges)[number];

type Mark = NonNullable<BodyNode["marks"]>[number];

export interface Suggestion {
  id: string;
  /** Staff id of whoever suggests it. */
  by: string;
  at: string;
  /** The words that would come and go; a line feed where a paragraph begins. */
  added: string;
  removed: string;
  /** What else would change: pictures, boxes, paragraphs, dress. In the order of the text, each once. */
  changes: SuggestedChange[];
  /** The block of the text in which it begins, from 1. */
  block: number;
}

const isSuggestion = (mark: Mark): mark is Mark & { type: SuggestionType } =>
  (suggestionTypes as readonly string[]).includes(mark.type);

/** Whether anything in the text waits for somebody's yes or no. */
export const hasSuggestions = (node: BodyNode): boolean =>
  (node.marks ?? []).some(isSuggestion) || (node.content ?? []).some(hasSuggestions);

/** Every open suggestion, in the order of the text. */
export function suggestionsIn(body: BodyDoc): Suggestion[] {
  const found = new Map<string, Suggestion>();
  body.content.forEach((node, index) => {
    note(node, index + 1, found);
  });
  return [...found.values()];
}

function note(node: BodyNode, block: number, found: Map<string, Suggestion>): void {
  for (const mark of (node.marks ?? []).filter(isSuggestion)) {
    const { id, by, at } = mark.attrs as { id: string; by: string; at: string };
    const key = `${id} ${by}`;
    const known = found.get(key);
    const one = known ?? { id, by, at, added: "", removed: "", changes: [], block };
    if (!known) found.set(key, one);
    const words = node.type === "hardBreak" ? "\n" : (node.text ?? "");
    if (mark.type === "insertion") one.added += words;
    if (mark.type === "deletion") one.removed += words;
    const change = changeOf(mark, node.type);
    if (change === "split" || change === "block_in") one.added += "\n";
    if (change && !one.changes.includes(change)) one.changes.push(change);
  }
  for (const child of node.content ?? []) note(child, block, found);
}

function changeOf(mark: Mark, type: string): SuggestedChange | null {
  if (mark.type === "modification") return mark.attrs?.of as SuggestedChange;
  const what = mark.attrs?.what;
  if (what === "split" || what === "join") return what;
  if (what !== "node") return null;
  const way = mark.type === "insertion" ? "in" : "out";
  if (type === "figure") return `figure_${way}`;
  if (type === "awardBox") return `award_box_${way}`;
  return `block_${way}`;
}

/**
 * The text as if every suggestion were refused: what readers have a right to until somebody says yes. It holds no
 * suggestion and passes the schema's check if `body` did. The same object comes back where nothing is suggested.
 */
export function withoutSuggestions(body: BodyDoc): BodyDoc {
  if (!hasSuggestions(body)) return body;
  const content = refusedAll(body.content);
  return { ...body, content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

function refusedAll(nodes: readonly BodyNode[]): BodyNode[] {
  const kept: BodyNode[] = [];
  for (const node of nodes) {
    const after = refused(node);
    if (!after) continue;
    const before = kept.at(-1);
    const joined = before && beginsBySplit(node) && joinedTo(before, after);
    if (joined) kept[kept.length - 1] = joined;
    // What it was split off from went too, and nothing was written into it: then it never was.
    else if (!(beginsBySplit(node) && holdsText.has(after.type) && after.content === undefined))
      kept.push(after);
  }
  return kept;
}

const beginsBySplit = (node: BodyNode) =>
  (node.marks ?? []).some((mark) => mark.type === "insertion" && mark.attrs?.what === "split");

const cells = new Set(["tableCell", "tableHeader"]);
const holdsText = new Set(["paragraph", "heading"]);

function refused(node: BodyNode): BodyNode | null {
  const insertion = (node.marks ?? []).find((mark) => mark.type === "insertion");
  const isAtom = node.content === undefined && !holdsText.has(node.type);
  // A table comes or goes as a whole: half of one would be no grid.
  if (insertion && (isAtom || node.type === "table")) return null;
  const plain = undressed(node);
  if (isAtom) return plain;
  const inside = refusedAll(node.content ?? []);
  if (inside.length === 0 && insertion?.attrs?.what === "node") return null;
  if (holdsText.has(node.type)) return withContent(plain, inside);
  if (inside.length === 0 && !cells.has(node.type)) return null;
  // An item begins with a paragraph, and a cell is never empty: so the schema has it.
  const needsParagraph = (node.type === "listItem" && inside[0]?.type !== "paragraph") || inside.length === 0;
  return withContent(plain, needsParagraph ? [{ type: "paragraph" }, ...inside] : inside);
}

function withContent(node: BodyNode, content: BodyNode[]): BodyNode {
  const { content: _, ...rest } = node;
  return content.length > 0 ? { ...rest, content } : rest;
}

/** The node without the marks, dressed as it was before. */
function undressed(node: BodyNode): BodyNode {
  let plain = node;
  // From the last to the first: who came first knows best how it was.
  for (const mark of [...(node.marks ?? [])].reverse()) {
    if (mark.type !== "modification") continue;
    const { of, was } = mark.attrs as { of: string; was: string };
    if (of === "block") {
      const { attrs: _, ...bare } = plain;
      plain = { ...bare, ...blockNamed(was) };
    }
    if (of !== "block") {
      const others = (plain.marks ?? []).filter((one) => one.type !== of);
      const former = of === "link" ? { type: "link", attrs: { ...linkAttrs, href: was } } : { type: of };
      plain = { ...plain, marks: was === "" ? others : [...others, former] };
    }
  }
  const { marks, ...rest } = plain;
  const left = (marks ?? []).filter((mark) => !isSuggestion(mark));
  return left.length > 0 ? { ...rest, marks: left } : rest;
}

const linkAttrs = { target: null, rel: null, class: null, title: null };

/** The block that a modification's `was` names. */
export const blockNamed = (was: string): { type: string; attrs?: Record<string, unknown> } =>
  was === "paragraph" ? { type: "paragraph" } : { type: "heading", attrs: { level: Number(was) } };

/** `after` run on from the end of `before`, as deep as both are built alike; null where they are not. */
function joinedTo(before: BodyNode, after: BodyNode): BodyNode | null {
  if (holdsText.has(before.type) && holdsText.has(after.type))
    return withContent(before, [...(before.content ?? []), ...(after.content ?? [])]);
  const last = before.content?.at(-1);
  const [first, ...rest] = after.content ?? [];
  if (before.type !== after.type || !last || !first) return null;
  const middle = joinedTo(last, first);
  return middle && withContent(before, [...(before.content ?? []).slice(0, -1), middle, ...rest]);
}
