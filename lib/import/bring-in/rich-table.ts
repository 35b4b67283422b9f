/** Tables of foreign markup: real ones become grids, those that only lay a page out become what they hold. */
import { tableLimits } from "@/lib/domain/body-tables";
import { type BodyNode, plainText } from "@/lib/domain/content";
import { fitWords } from "./block-shape";
import type { Tally } from "./brought";
import { readStyle } from "./element-style";
import { type HtmlElement, isElement, textIn } from "./html-tree";

interface RawCell {
  blocks: BodyNode[];
  isHead: boolean;
  colspan: number;
  rowspan: number;
}

const rowGroups = new Set(["thead", "tbody", "tfoot"]);

/** The rows of a table itself, not of tables within it. */
function rowsOf(table: HtmlElement): { row: HtmlElement; isHead: boolean }[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.name === "tr") return [{ row: child, isHead: false }];
    if (!rowGroups.has(child.name)) return [];
    return child.children
      .filter(isElement)
      .filter(({ name }) => name === "tr")
      .map((row) => ({ row, isHead: child.name === "thead" }));
  });
}

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.children.filter(isElement).filter(({ name }) => name === "td" || name === "th");

const holdsTable = (element: HtmlElement): boolean =>
  element.children.some((child) => isElement(child) && (child.name === "table" || holdsTable(child)));

/** Laid out by rows and cells, without meaning anything by them. */
function isLayout(table: HtmlElement, rows: readonly { row: HtmlElement }[]): boolean {
  const role = table.attributes.get("role");
  if (role === "presentation" || role === "none" || holdsTable(table)) return true;
  return rows.every(({ row }) => cellsOf(row).length <= 1);
}

const spanOf = (cell: HtmlElement, name: "colspan" | "rowspan", limit: number): number => {
  const written = Number.parseInt(cell.attributes.get(name) ?? "1", 10);
  return written >= 1 ? Math.min(written, limit) : 1;
};

const isHiddenCell = (cell: HtmlElement): boolean =>
  readStyle(cell.attributes.get("style")).get("display") === "none";

/**
 * The table as blocks. `read` gives the blocks of a cell's content. What stands beside the rows (a caption, stray
 * words) comes before; pictures come after.
 */
export function tableBlocks(
  table: HtmlElement,
  read: (element: HtmlElement) => BodyNode[],
  tally: Tally,
): BodyNode[] {
  const rows = rowsOf(table);
  const captions = table.children
    .filter((child) => !isElement(child) || !(child.name === "tr" || rowGroups.has(child.name)))
    .flatMap((child) => read({ name: "div", attributes: new Map(), children: [child] }));
  const strays = [
    ...rows.map(({ row }) => row),
    ...table.children.filter(isElement).filter(({ name }) => rowGroups.has(name)),
  ]
    .flatMap((element) =>
      element.children.filter((child) => !isElement(child) || !["tr", "td", "th"].includes(child.name)),
    )
    .filter((child) => textIn(child).trim() !== "" || isElement(child))
    .flatMap((child) => read({ name: "div", attributes: new Map(), children: [child] }));
  const before = [...captions, ...strays];
  if (isLayout(table, rows)) {
    if (rows.some(({ row }) => cellsOf(row).length > 1)) tally.add("layoutTable");
    return [...before, ...rows.flatMap(({ row }) => cellsOf(row).flatMap(read))];
  }
  const after: BodyNode[] = [];
  const grid = rows.map(({ row, isHead }) =>
    cellsOf(row).map((cell): RawCell => {
      const { inside, after: beyond } = fitWords(isHiddenCell(cell) ? [] : read(cell));
      after.push(...beyond);
      return {
        blocks: inside,
        isHead: isHead || cell.name === "th",
        colspan: spanOf(cell, "colspan", tableLimits.columns + 1),
        rowspan: spanOf(cell, "rowspan", tableLimits.rows),
      };
    }),
  );
  return [...before, ...gridBlocks(grid, tally), ...after];
}

/** A grid of cells as a table of the body, or row by row as paragraphs when it is too large for a page. */
export function gridBlocks(rows: readonly RawCell[][], tally: Tally): BodyNode[] {
  const squared = square(rows);
  if (!squared) {
    tally.add("largeTable");
    return rows.flatMap((row) => {
      const text = row
        .map((cell) => cell.blocks.map(plainText).join(" ").replace(/\s+/g, " ").trim())
        .join("\t");
      return text.trim() === ""
        ? []
        : [{ type: "paragraph", content: [{ type: "text", text: text.trim() }] }];
    });
  }
  if (squared.length === 0) return [];
  const heads = headRows(squared);
  return [
    {
      type: "table",
      content: squared.map((row, at) => ({
        type: "tableRow",
        content: row.map((cell) => cellNode(cell, cell.isHead || at < heads)),
      })),
    },
  ];
}

/** Every row as wide as the widest, no cell over another or beyond the last row; empty edges cut off. */
function square(rows: readonly RawCell[][]): RawCell[][] | null {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.blocks.length > 0));
  const used = rows.slice(0, last + 1);
  if (used.length > tableLimits.rows) return null;
  const taken: boolean[][] = used.map(() => []);
  let width = 0;
  const placed = used.map((row, y) => {
    let x = 0;
    // Empty cells at a row's end cover nothing that others do not.
    const end = row.findLastIndex((cell) => cell.blocks.length > 0);
    return row.flatMap((cell, at): (RawCell & { x: number })[] => {
      while (taken[y]?.[x]) x += 1;
      const from = x;
      let colspan = 1;
      while (colspan < cell.colspan && !taken[y]?.[x + colspan]) colspan += 1;
      if (at > end) return [];
      const rowspan = Math.min(cell.rowspan, used.length - y);
      for (let below = y; below < y + rowspan; below++)
        for (let beside = from; beside < from + colspan; beside++) {
          const line = taken[below];
          if (line) line[beside] = true;
        }
      x += colspan;
      width = Math.max(width, x);
      return [{ ...cell, colspan, rowspan, x: from }];
    });
  });
  if (width > tableLimits.columns || width * used.length > tableLimits.cells) return null;
  return placed.map((row, y) => {
    const whole = [...row];
    const isHead = row.length > 0 && row.every((cell) => cell.isHead);
    for (let x = 0; x < width; x++)
      if (!taken[y]?.[x]) whole.push({ blocks: [], isHead, colspan: 1, rowspan: 1, x });
    return whole.sort((a, b) => a.x - b.x);
  });
}

const isBold = (cell: RawCell): boolean =>
  cell.blocks.every((block) =>
    (block.content ?? []).every(
      (piece) => piece.text === undefined || piece.marks?.some(({ type }) => type === "bold"),
    ),
  );
const isFilled = (cell: RawCell): boolean => cell.blocks.length > 0;

/** Spreadsheets and word processors know no heads: a first row all in bold above others that are not is one. */
function headRows(rows: readonly RawCell[][]): number {
  if (rows.some((row) => row.some((cell) => cell.isHead))) return 0;
  const [first, ...others] = rows;
  if (!first || others.length === 0) return 0;
  const filled = first.filter(isFilled);
  const isHead = filled.length > 0 && filled.every(isBold);
  return isHead && others.some((row) => row.some((cell) => isFilled(cell) && !isBold(cell))) ? 1 : 0;
}

function cellNode({ blocks, colspan, rowspan }: RawCell, isHead: boolean): BodyNode {
  return {
    type: isHead ? "tableHeader" : "tableCell",
    attrs: { colspan, rowspan },
    content: blocks.length > 0 ? (isHead ? blocks.map(withoutBold) : blocks) : [{ type: "paragraph" }],
  };
}

/** Heads and headings are bold by themselves. */
export function withoutBold(node: BodyNode): BodyNode {
  const { marks, content, ...rest } = node;
  const kept = marks?.filter(({ type }) => type !== "bold");
  return {
    ...rest,
    ...(kept && kept.length > 0 && { marks: kept }),
    ...(content && { content: joined(content.map(withoutBold)) }),
  };
}

/** Neighbouring words that differ in nothing any more are one. */
function joined(nodes: readonly BodyNode[]): BodyNode[] {
  const result: BodyNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (
      last?.text !== undefined &&
      node.text !== undefined &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    )
      result[result.length - 1] = { ...last, text: last.text + node.text };
    else result.push(node);
  }
  return result;
}
