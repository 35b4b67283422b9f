/** Blocks from elsewhere into the text at the cursor, as few steps as can be, with the places of their pictures. */
import type { Node as ProseNode, ResolvedPos, Schema } from "@tiptap/pm/model";
import { Fragment, Slice } from "@tiptap/pm/model";
import { type EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { BodyNode } from "@/lib/domain/content";
import { fitWords } from "@/lib/import/bring-in/block-shape";

export interface Inserted {
  change: Transaction;
  /** Where each picture belongs, by its `n`. */
  pictures: Map<number, number>;
}

const isParagraph = (node: ProseNode | undefined): boolean => node?.type.name === "paragraph";
const nodesOf = (schema: Schema, blocks: readonly BodyNode[]): ProseNode[] =>
  blocks.map((block) => schema.nodeFromJSON(block));

/**
 * Puts `blocks` between `from` and `to`. A paragraph at either end goes on in the sentence there; other blocks stand
 * by themselves. In cells and lists only words fit: what does not stands after the table or list.
 */
export function insertBlocks(
  state: EditorState,
  blocks: readonly BodyNode[],
  from: number,
  to: number,
): Inserted {
  const change = state.tr;
  const $from = cleared(change, from, to);
  return $from.depth <= 1 ? amongBlocks(change, $from, blocks) : withinBlock(change, blocks);
}

/** Empties the range and says where the blocks go. A chosen picture is not replaced by a paste: it stays above. */
function cleared(change: Transaction, from: number, to: number): ResolvedPos {
  const { doc } = change;
  const [start, end] = [doc.resolve(from), doc.resolve(to)];
  if (start.parent.inlineContent && end.parent.inlineContent) {
    change.setSelection(TextSelection.create(doc, from, to));
    if (from < to) change.deleteSelection();
    return change.selection.$from;
  }
  if (from === 0 && to === doc.content.size) {
    change.replaceWith(0, to, doc.type.schema.node("paragraph"));
    return change.setSelection(TextSelection.create(change.doc, 1)).selection.$from;
  }
  if (end.depth === 0) return end;
  if (!change.selection.empty) change.deleteSelection();
  return change.selection.$from;
}

function amongBlocks(change: Transaction, $from: ResolvedPos, blocks: readonly BodyNode[]): Inserted {
  const { schema } = change.doc.type;
  const start = $from.index(0);
  const nodes = nodesOf(
    schema,
    blocks.filter(({ type }) => type !== "picture"),
  );
  const block = $from.depth === 1 ? $from.parent : null;
  const isEmpty = block?.content.size === 0;
  const joinsFirst = blocks[0]?.type === "paragraph" && !isEmpty && $from.depth === 1;
  const joinsLast = blocks.at(-1)?.type === "paragraph" && !isEmpty && $from.depth === 1;
  /** Index at the top level where the first of the nodes comes to stand. */
  let first = start;
  if (nodes.length === 0) first = isEmpty || !block || $from.parentOffset === 0 ? start : start + 1;
  else if (!block) change.insert($from.pos, nodes);
  else if (isEmpty) change.replaceWith($from.before(1), $from.after(1), nodes);
  else if (nodes.length === 1 && isParagraph(nodes[0]) && blocks.length === 1)
    change.replaceSelection(new Slice(Fragment.from(nodes), 1, 1));
  else if ($from.parentOffset === 0 && !joinsLast) change.insert($from.before(1), nodes);
  else if ($from.parentOffset === block.content.size && !joinsLast) {
    const [head, ...others] = nodes;
    const rest = joinsFirst && head ? others : nodes;
    change.insert($from.after(1), rest);
    if (joinsFirst && head) change.insert($from.pos, head.content);
    first = joinsFirst ? start : start + 1;
  } else {
    change.replaceSelection(new Slice(Fragment.from(nodes), joinsFirst ? 1 : 0, joinsLast ? 1 : 0));
    first = joinsFirst || $from.parentOffset === 0 ? start : start + 1;
  }
  return {
    change: cursorAfter(change, first + nodes.length - 1),
    pictures: placesAmong(change, blocks, first),
  };
}

/** The cursor at the end of the last block that came, unless its words go on. */
function cursorAfter(change: Transaction, index: number): Transaction {
  const last = index >= 0 && index < change.doc.childCount ? change.doc.child(index) : null;
  if (!last || (last.isTextblock && change.selection.$from.index(0) === index)) return change;
  return change.setSelection(Selection.near(change.doc.resolve(endOf(change.doc, index)), -1));
}

function endOf(doc: ProseNode, index: number): number {
  let end = 0;
  for (let at = 0; at <= index; at++) end += doc.child(at).nodeSize;
  return end;
}

function placesAmong(change: Transaction, blocks: readonly BodyNode[], first: number): Map<number, number> {
  const places = new Map<number, number>();
  let before = first - 1;
  for (const { type, attrs } of blocks) {
    if (type !== "picture") before += 1;
    else places.set(Number(attrs?.n), endOf(change.doc, Math.min(before, change.doc.childCount - 1)));
  }
  return places;
}

function withinBlock(change: Transaction, blocks: readonly BodyNode[]): Inserted {
  const { schema } = change.doc.type;
  const { inside, after } = fitWords(blocks);
  const nodes = nodesOf(schema, inside);
  if (nodes.length > 0) {
    const [start, end] = [isParagraph(nodes[0]) ? 1 : 0, isParagraph(nodes.at(-1)) ? 1 : 0];
    change.replaceSelection(new Slice(Fragment.from(nodes), start, end));
  }
  const top = change.selection.$from.after(1);
  change.insert(
    top,
    nodesOf(
      schema,
      after.filter(({ type }) => type !== "picture"),
    ),
  );
  const end = change.mapping.slice(change.mapping.maps.length - 1).map(top, 1);
  const pictures = new Map(
    after.flatMap(({ type, attrs }) =>
      type === "picture" ? [[Number(attrs?.n), Math.max(top, end)] as const] : [],
    ),
  );
  return { change, pictures };
}
