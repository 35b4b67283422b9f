/** Blocks made to fit where fewer kinds may stand: list items, cells, quotations. Words stay, pictures move out. */
import type { BodyNode } from "@/lib/domain/content";

/** `inside` fits; `after` must stand after the block that holds it. */
export interface Fitted {
  inside: BodyNode[];
  after: BodyNode[];
}

const isList = (node: BodyNode): boolean => node.type === "bulletList" || node.type === "orderedList";

const bold = (node: BodyNode): BodyNode => {
  if (node.type !== "text" || node.marks?.some((mark) => mark.type === "bold")) return node;
  const marks = node.marks ?? [];
  const at = marks[0]?.type === "link" ? 1 : 0;
  return { ...node, marks: [...marks.slice(0, at), { type: "bold" }, ...marks.slice(at)] };
};

/** A heading as a bold paragraph, for places that have no headings. */
export const asParagraph = (heading: BodyNode): BodyNode => ({
  type: "paragraph",
  ...(heading.content && { content: heading.content.map(bold) }),
});

/** Paragraphs and lists alone, for cells and items. */
export function fitWords(blocks: readonly BodyNode[]): Fitted {
  const inside: BodyNode[] = [];
  const after: BodyNode[] = [];
  for (const block of blocks) {
    if (block.type === "heading") inside.push(asParagraph(block));
    else if (block.type === "blockquote") {
      const fitted = fitWords(block.content ?? []);
      inside.push(...fitted.inside);
      after.push(...fitted.after);
    } else if (block.type === "paragraph" || isList(block)) inside.push(block);
    else after.push(block);
  }
  return { inside, after };
}

/** As `fitWords`, beginning with a paragraph, as every list item does. */
export function fitItem(blocks: readonly BodyNode[]): Fitted {
  const { inside, after } = fitWords(blocks);
  const first = inside[0]?.type === "paragraph" ? [] : [{ type: "paragraph" }];
  return { inside: [...first, ...inside], after };
}

/** As `fitWords`, with headings kept: quotations have them. */
export function fitQuote(blocks: readonly BodyNode[]): Fitted {
  const inside: BodyNode[] = [];
  const after: BodyNode[] = [];
  for (const block of blocks) {
    if (block.type === "blockquote") inside.push(...(block.content ?? []));
    else if (block.type === "picture" || block.type === "table") after.push(block);
    else inside.push(block);
  }
  return { inside, after };
}
