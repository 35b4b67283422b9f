/** A table of the text: a real one, with its heads told apart from its cells, that scrolls sideways on phones. */
import { createElement, type ReactNode } from "react";
import { type BodyNode, plainText } from "@/lib/domain/content";

/** `print` gives the words of a cell. Throws `RangeError` on what is no row or cell, and on a span that is no number. */
export function BodyTable({ table, print }: { table: BodyNode; print: (cell: BodyNode) => ReactNode[] }) {
  const rows = table.content ?? [];
  if (rows.every((row) => !row.content?.length)) return null;
  const heads = headRows(rows);
  const figures = figureColumns(rows.slice(heads));
  const line = (row: BodyNode, scope: "col" | "row") => {
    const cells = row.content ?? [];
    const isFigureHead = (at: number) => scope === "col" && cells.length === figures.length && figures[at];
    return createElement(
      "tr",
      null,
      ...cells.map((cell, at) => drawn(cell, scope, print(cell), isFigureHead(at) === true)),
    );
  };
  return (
    // Scrolled by keyboard too, hence a stop of the Tab key with a name.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    // biome-ignore lint/a11y/useSemanticElements: a table is no group of form fields
    <div className="data" role="group" aria-label="Bảng" tabIndex={0}>
      <table>
        {heads > 0 && createElement("thead", null, ...rows.slice(0, heads).map((row) => line(row, "col")))}
        {createElement("tbody", null, ...rows.slice(heads).map((row) => line(row, "row")))}
      </table>
    </div>
  );
}

/** Rows of heads alone at the top; a table of nothing but heads has a body all the same. */
function headRows(rows: readonly BodyNode[]): number {
  const first = rows.findIndex(({ content = [] }) => content.some(({ type }) => type !== "tableHeader"));
  if (first < 1) return 0;
  // What a head covers below belongs to the head.
  const covered = rows
    .slice(0, first)
    .map(({ content = [] }, at) => at + Math.max(1, ...content.map((cell) => span(cell, "rowspan") ?? 1)));
  return Math.min(rows.length - 1, Math.max(first, ...covered));
}

/** Which columns hold figures and nothing else, where every row has a cell in each; their heads stand above them. */
function figureColumns(rows: readonly BodyNode[]): boolean[] {
  const cells = rows.map(({ content = [] }) => content);
  const width = cells[0]?.length ?? 0;
  const isPlain = cells.every(
    (row) => row.length === width && row.every((cell) => !span(cell, "colspan") && !span(cell, "rowspan")),
  );
  if (!isPlain) return [];
  return Array.from({ length: width }, (_, at) => {
    const texts = cells.map((row) => (row[at] ? plainText(row[at]).trim() : "")).filter(Boolean);
    return texts.length > 0 && texts.every(isFigure);
  });
}

function drawn(cell: BodyNode, scope: "col" | "row", words: ReactNode[], isFigureHead: boolean): ReactNode {
  const spans = { colSpan: span(cell, "colspan"), rowSpan: span(cell, "rowspan") };
  if (cell.type === "tableHeader")
    return createElement("th", { scope, className: isFigureHead ? "n" : undefined, ...spans }, ...words);
  if (cell.type !== "tableCell") throw new RangeError(`A row holds an unknown cell: ${cell.type}`);
  return createElement("td", { className: isFigure(plainText(cell)) ? "n" : undefined, ...spans }, ...words);
}

function span(cell: BodyNode, name: "colspan" | "rowspan"): number | undefined {
  const value = cell.attrs?.[name] ?? 1;
  if (!Number.isSafeInteger(value) || Number(value) < 1)
    throw new RangeError("A cell covers no whole number.");
  return value === 1 ? undefined : Number(value);
}

/** Numbers stand under each other by their last digit: "1.250", "-3,5 %", "+12", "–". */
function isFigure(text: string): boolean {
  return /^[+\-−]?[\d.,\s]*\d\s*%?$|^[-–—]$/.test(text.trim());
}
