/** The coarse suggestion, for changes of structure: the blocks as they were go, the blocks as they would be come. */
import { Fragment, type Node as ProseNode, type ResolvedPos, Slice } from "@tiptap/pm/model";
import { type EditorState, Selection, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import { isSuggestion } from "./plain";
import { isStruck, markedBlocks, type Stamp, strike } from "./strike";

/** Blocks may stand beside each other here, the old and the new; in a row of a table or at the head of an item not. */
const mayHoldBoth = new Set(["doc", "blockquote", "bulletList", "orderedList", "tableCell", "tableHeader"]);

/**
 * Suggests `direct`, made on `state`, by whole blocks, as deep in the text as the change lies. Nothing at all where
 * even that does not fit: an untracked change would be worse than none.
 */
export function suggestWhole(state: EditorState, direct: Transaction, stamp: Stamp): Transaction {
  const start = state.doc.content.findDiffStart(direct.doc.content);
  const end = state.doc.content.findDiffEnd(direct.doc.content);
  if (start === null || !end) return state.tr;
  // The two may overlap where the same letters repeat.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const before = [state.doc.resolve(start), state.doc.resolve(end.a + overlap)] as const;
  const after = [direct.doc.resolve(start), direct.doc.resolve(end.b + overlap)] as const;
  const deepest = Math.min(before[0].sharedDepth(before[1].pos), after[0].sharedDepth(after[1].pos));
  for (let depth = deepest; depth >= 0; depth--) {
    if (!mayHoldBoth.has(before[0].node(depth).type.name)) continue;
    const [old, fresh] = [childrenBetween(before, depth), childrenBetween(after, depth)];
    const tr = swapBlocks(state, old, fresh, stamp);
    if (!tr) continue;
    const at = tr.mapping.map(old.end, -1) + Math.max(0, direct.selection.head - fresh.start);
    return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size)), 1));
  }
  return state.tr;
}

interface Blocks {
  start: number;
  end: number;
  nodes: ProseNode[];
}

function childrenBetween([$from, $to]: readonly [ResolvedPos, ResolvedPos], depth: number): Blocks {
  const parent = $from.node(depth);
  const [first, last] = [$from.index(depth), Math.max($from.index(depth), $to.indexAfter(depth))];
  return {
    start: $from.posAtIndex(first, depth),
    end: $from.posAtIndex(last, depth),
    nodes: parent.children.slice(first, last),
  };
}

function swapBlocks(state: EditorState, old: Blocks, fresh: Blocks, stamp: Stamp): Transaction | null {
  const tr = state.tr;
  const content = markedBlocks(asAccepted(Fragment.from(fresh.nodes)), 0, 0, stamp);
  // First the new ones: the old may be this person's own, and go at once, but never leave an empty place.
  if (tr.maybeStep(new ReplaceStep(old.end, old.end, new Slice(content, 0, 0))).failed) return null;
  strike(tr, old.start, old.end, stamp);
  try {
    tr.doc.check();
  } catch {
    return null;
  }
  return tr;
}

/** The blocks as they would read: a new suggestion stands on what the older ones would make. */
function asAccepted(content: Fragment): Fragment {
  return Fragment.from(content.content.flatMap((node) => accepted(node) ?? []));
}

function accepted(node: ProseNode): ProseNode | null {
  const isLoose = node.isText || node.isLeaf || node.type.name === "table";
  if (isLoose && isStruck(node)) return null;
  const marks = node.marks.filter((mark) => !isSuggestion(mark));
  if (node.isText || node.isLeaf) return node.mark(marks);
  const content = asAccepted(node.content);
  const isSpent = content.size === 0 && (node.isTextblock ? isStruck(node) : node.content.size > 0);
  return isSpent ? null : node.copy(content).mark(marks);
}
