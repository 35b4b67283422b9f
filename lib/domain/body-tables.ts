/**
 * Tables of the body: plain grids at the top level of the text. The node names and `tableRole` are those that
 * prosemirror-tables knows; widths and alignments are not content, the readers' page sets its tables itself.
 */
import { type AnyExtension, Node } from "@tiptap/core";
import type { Node as ProseNode } from "@tiptap/pm/model";

/**
 * What fits a newspaper's page and a reader's phone; a larger table is a document to link to. Nobody makes or brings
 * in a larger one. Twice as much is kept, since two people may add rows at the same time.
 */
export const tableLimits = { columns: 30, rows: 500, cells: 5000 } as const;
const kept = { columns: 60, rows: 1000, cells: 10_000 } as const;

/** How many rows or columns a cell of pasted HTML covers: a whole number within the limit, else 1. */
const span = (attribute: "colspan" | "rowspan", limit: number) => ({
  default: 1,
  validate: "number",
  parseHTML: (element: HTMLElement) => {
    const written = Number(element.getAttribute(attribute) ?? 1);
    return Number.isSafeInteger(written) && written >= 1 && written <= limit ? written : 1;
  },
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[attribute] === 1 ? {} : { [attribute]: attributes[attribute] },
});

// Inside a cell stand words and lists: pictures, quotes and tables in tables fit no phone.
const cell = {
  content: "(paragraph | bulletList | orderedList)+",
  isolating: true,
  addAttributes: () => ({
    colspan: span("colspan", tableLimits.columns),
    rowspan: span("rowspan", tableLimits.rows),
  }),
} as const;

const roles: Readonly<Record<string, string>> = {
  table: "table",
  tableRow: "row",
  tableCell: "cell",
  tableHeader: "header_cell",
};

const Table = Node.create({
  name: "table",
  content: "tableRow+",
  isolating: true,
  parseHTML: () => [{ tag: "table" }],
  renderHTML: () => ["table", ["tbody", 0]],
  extendNodeSchema: ({ name }) => (roles[name] ? { tableRole: roles[name] } : {}),
});

const TableRow = Node.create({
  name: "tableRow",
  // A row may be empty: the cells of the rows above it may cover it whole.
  content: "(tableCell | tableHeader)*",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const TableCell = Node.create({
  name: "tableCell",
  ...cell,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: ({ HTMLAttributes }) => ["td", HTMLAttributes, 0],
});

const TableHeader = Node.create({
  name: "tableHeader",
  ...cell,
  parseHTML: () => [{ tag: "th" }],
  renderHTML: ({ HTMLAttributes }) => ["th", HTMLAttributes, 0],
});

export const tableExtensions: AnyExtension[] = [Table, TableRow, TableCell, TableHeader];

/**
 * Whether a table may be kept: its cells cover whole rows and columns, and all of it is within bounds. A cell that
 * hangs out below is let in: two people's changes together may make one, and the editor mends it.
 */
export function isSaneTable(table: ProseNode): boolean {
  if (table.childCount > kept.rows) return false;
  let cells = 0;
  /** For each column that a cell above still covers, how many more rows it does. */
  let covered: number[] = [];
  for (const row of table.children) {
    cells += row.childCount;
    const next = covered.filter((rows) => rows > 1).map((rows) => rows - 1);
    let columns = covered.length;
    for (const { attrs } of row.children) {
      const { colspan, rowspan } = attrs as { colspan: unknown; rowspan: unknown };
      if (!isSpan(colspan, kept.columns) || !isSpan(rowspan, kept.rows)) return false;
      columns += colspan;
      if (columns > kept.columns) return false;
      if (rowspan > 1) next.push(...Array<number>(colspan).fill(rowspan - 1));
    }
    covered = next;
  }
  return cells <= kept.cells;
}

const isSpan = (value: unknown, limit: number): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= limit;
