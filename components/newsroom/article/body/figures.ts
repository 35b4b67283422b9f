/** Figures and the award box as changes of the text: pure, on any transform. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { Transform } from "@tiptap/pm/transform";

/** Where each top-level figure stands. */
export function figurePlaces(doc: ProseNode): { id: string; at: number; size: number }[] {
  const places: { id: string; at: number; size: number }[] = [];
  doc.forEach((node, at) => {
    if (node.type.name === "figure") places.push({ id: String(node.attrs.photo), at, size: node.nodeSize });
  });
  return places;
}

/** Photos that the text shows, in its order. */
export const figureIds = (doc: ProseNode): string[] => {
  const ids: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === "figure") ids.push(String(node.attrs.photo));
    return !node.isTextblock;
  });
  return ids;
};

export const holdsAwardBox = (doc: ProseNode): boolean => {
  let found = false;
  doc.forEach((node) => {
    if (node.type.name === "awardBox") found = true;
  });
  return found;
};

/**
 * Puts a block after the top-level block that holds `position`, or in the place of an empty paragraph there.
 * Blocks never split a paragraph: words stay together.
 */
export function insertBlock(change: Transform, block: ProseNode, position: number): void {
  const at = change.doc.resolve(Math.min(position, change.doc.content.size));
  if (at.depth === 0) {
    change.insert(at.pos, block);
    return;
  }
  const top = at.node(1);
  if (top.type.name === "paragraph" && top.content.size === 0 && change.doc.childCount > 1)
    change.replaceWith(at.before(1), at.after(1), block);
  else change.insert(at.after(1), block);
}

/** Shows the photo at `position`; a figure of it elsewhere moves here. */
export function placeFigure(change: Transform, id: string, position: number): void {
  const figure = change.doc.type.schema.nodes.figure?.create({ photo: id });
  if (!figure) return;
  const before = change.mapping.maps.length;
  for (const { at, size } of figurePlaces(change.doc)
    .filter((one) => one.id === id)
    .reverse())
    if (change.doc.childCount > 1) change.delete(at, at + size);
  insertBlock(change, figure, change.mapping.slice(before).map(position));
}

/** Shows the photo between the blocks at `position`; a figure of it elsewhere moves here. Returns the change. */
export function placeFigureAt<T extends Transform>(change: T, id: string, position: number): T {
  const figure = change.doc.type.schema.nodes.figure?.create({ photo: id });
  if (!figure) return change;
  const before = change.mapping.maps.length;
  change.insert(position, figure);
  const own = change.mapping.slice(before).map(position, -1);
  for (const { at, size } of figurePlaces(change.doc)
    .filter((one) => one.id === id && one.at !== own)
    .reverse())
    change.delete(at, at + size);
  return change;
}

/** Moves a figure over its neighbouring block. */
export function moveFigure(change: Transform, id: string, direction: "up" | "down"): void {
  const place = figurePlaces(change.doc).find((one) => one.id === id);
  if (!place) return;
  const figure = change.doc.nodeAt(place.at);
  const neighbour =
    direction === "up"
      ? change.doc.resolve(place.at).nodeBefore
      : change.doc.resolve(place.at + place.size).nodeAfter;
  if (!figure || !neighbour) return;
  change.delete(place.at, place.at + place.size);
  change.insert(direction === "up" ? place.at - neighbour.nodeSize : place.at + neighbour.nodeSize, figure);
}

/** Two figures change places; everything between them stays. */
export function swapFigures(change: Transform, one: string, other: string): void {
  const [first, second] = figurePlaces(change.doc).filter(({ id }) => id === one || id === other);
  const figure = change.doc.type.schema.nodes.figure;
  if (!first || !second || !figure || first.id === second.id) return;
  change.replaceWith(second.at, second.at + second.size, figure.create({ photo: first.id }));
  change.replaceWith(first.at, first.at + first.size, figure.create({ photo: second.id }));
}

/** Takes the photo out of the text; it stays in the article's list. */
export function removeFigure(change: Transform, id: string): void {
  const { paragraph } = change.doc.type.schema.nodes;
  for (const { at, size } of figurePlaces(change.doc)
    .filter((one) => one.id === id)
    .reverse()) {
    if (change.doc.childCount > 1) change.delete(at, at + size);
    else if (paragraph) change.replaceWith(at, at + size, paragraph.create());
  }
}
