/**
 * Saying yes or no to suggestions: ordinary steps on any transform, in the text they stand in. Blocks whose
 * surroundings changed meanwhile keep what they hold and lose the mark: nothing here throws at a colleague's edit.
 */
import type { Mark, Node as ProseNode } from "@tiptap/pm/model";
import { Selection } from "@tiptap/pm/state";
import { ReplaceStep, replaceStep, type Transform } from "@tiptap/pm/transform";
import { blockNamed } from "@/lib/domain/suggestions";
import { isSuggestion } from "./plain";

export type Verdict = "accept" | "refuse";

/** Accepts or refuses every suggestion whose marks `isMeant` takes; all of them unless told. */
export function decide(
  change: Transform,
  verdict: Verdict,
  isMeant: (mark: Mark) => boolean = () => true,
): void {
  const goes = verdict === "accept" ? "deletion" : "insertion";
  const pieces: { pos: number; node: ProseNode; marks: Mark[] }[] = [];
  change.doc.descendants((node, pos) => {
    const marks = node.marks.filter((mark) => isSuggestion(mark) && isMeant(mark));
    if (marks.length > 0) pieces.push({ pos, node, marks });
  });
  const boundaries: { pos: number; mark: Mark; since: number }[] = [];
  // From the end: whatever is done leaves the places before it where they are, and children come before parents.
  let gone = Number.POSITIVE_INFINITY;
  for (const { pos, node, marks } of pieces.reverse()) {
    if (pos >= gone) continue;
    const removal = marks.find((mark) => mark.type.name === goes);
    const boundary = removal && (removal.attrs.what === "split" || removal.attrs.what === "join");
    if (removal && !boundary && isSpent(change.doc, pos, node)) {
      gone = node.isInline ? removeInline(change, pos, node) : removeBlock(change, pos);
      continue;
    }
    for (const mark of marks) {
      if (mark === removal && boundary) boundaries.push({ pos, mark, since: change.steps.length });
      else if (mark.type.name === "modification") undress(change, pos, node, mark, verdict);
      else unmark(change, pos, node, mark);
    }
  }
  for (const { pos, mark, since } of boundaries) {
    const at = change.mapping.slice(since).map(pos);
    if (!change.doc.nodeAt(at)?.marks.some((one) => one.eq(mark))) continue;
    change.removeNodeMark(at, mark);
    if (mark.attrs.what === "split") closeSplit(change, at);
    else closeJoin(change, at);
  }
}

/** Words, atoms and tables go as they are, a block once nothing is left in it. */
const isSpent = (doc: ProseNode, pos: number, node: ProseNode): boolean =>
  node.isLeaf || node.type.name === "table" || doc.nodeAt(pos)?.content.size === 0;

function removeInline(change: Transform, pos: number, node: ProseNode): number {
  change.step(new ReplaceStep(pos, pos + node.nodeSize, emptySlice(change)));
  return pos;
}

const emptySlice = (change: Transform) => change.doc.slice(0, 0);

function unmark(change: Transform, pos: number, node: ProseNode, mark: Mark): void {
  if (node.isInline) change.removeMark(pos, pos + node.nodeSize, mark);
  else change.removeNodeMark(pos, mark);
}

function undress(change: Transform, pos: number, node: ProseNode, mark: Mark, verdict: Verdict): void {
  unmark(change, pos, node, mark);
  if (verdict === "accept") return;
  const { of, was } = mark.attrs as { of: string; was: string };
  const { schema } = node.type;
  if (of === "block") {
    const now = change.doc.nodeAt(pos);
    const former = blockNamed(was);
    const type = schema.nodes[former.type];
    if (now?.isTextblock && type) change.setNodeMarkup(pos, type, former.attrs ?? null, now.marks);
    return;
  }
  const type = schema.marks[of];
  if (!type) return;
  const to = pos + node.nodeSize;
  if (was === "") change.removeMark(pos, to, type);
  else change.addMark(pos, to, type.create(of === "link" ? { href: was } : null));
}

/** Cells of a table are never without a block, and neither is the text. */
const isNeverEmpty = (node: ProseNode) => /^(doc|tableCell|tableHeader)$/.test(node.type.name);

/** Takes a block out, with the lists and quotes that hold nothing else. Returns where the gap begins. */
export function removeBlock(change: Transform, pos: number): number {
  const $pos = change.doc.resolve(pos);
  let { depth } = $pos;
  let [from, to] = [pos, pos + ($pos.nodeAfter?.nodeSize ?? 0)];
  while (depth > 0 && $pos.node(depth).childCount === 1 && !isNeverEmpty($pos.node(depth))) {
    [from, to] = [$pos.before(depth), $pos.after(depth)];
    depth -= 1;
  }
  const parent = $pos.node(depth);
  const isFirstOfItem = parent.type.name === "listItem" && $pos.index(depth) === 0;
  const needsParagraph =
    parent.childCount === 1 || (isFirstOfItem && parent.child(1).type.name !== "paragraph");
  const paragraph = change.doc.type.schema.nodes.paragraph;
  if (needsParagraph && paragraph) change.replaceWith(from, to, paragraph.create());
  else change.step(new ReplaceStep(from, to, emptySlice(change)));
  return from;
}

/** How deep two neighbours are built alike, down to their text; 0 where they cannot run on. */
export function joinDepth(before: ProseNode | null | undefined, after: ProseNode | null | undefined): number {
  if (!before || !after) return 0;
  if (before.isTextblock && after.isTextblock) return 1;
  if (before.type !== after.type || before.isAtom) return 0;
  const inner = joinDepth(before.lastChild, after.firstChild);
  return inner && inner + 1;
}

function closeSplit(change: Transform, at: number): void {
  const $at = change.doc.resolve(at);
  const depth = joinDepth($at.nodeBefore, $at.nodeAfter);
  if (depth > 0) change.join(at, depth);
  else removeIfEmpty(change, at);
}

/** Lets the block at `at` run on from the text before it, unless a picture or the like stands between. */
function closeJoin(change: Transform, at: number): void {
  const before = Selection.findFrom(change.doc.resolve(at), -1, true);
  let isBarred = !before;
  if (before)
    change.doc.nodesBetween(before.to, at, (node, pos) => {
      if (node.isLeaf && pos >= before.to) isBarred = true;
    });
  const step = before && !isBarred ? replaceStep(change.doc, before.to, at + 1) : null;
  if (step) change.maybeStep(step);
  else removeIfEmpty(change, at);
}

/** What it was one with went too, and nothing is left in it: then it goes the same way. */
function removeIfEmpty(change: Transform, at: number): void {
  const node = change.doc.nodeAt(at);
  if (node?.isTextblock && node.content.size === 0) removeBlock(change, at);
}
