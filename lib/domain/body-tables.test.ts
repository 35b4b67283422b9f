import { describe, expect, test } from "vitest";
import { bodySchema, parseBody } from "./body-schema";
import { tableLimits } from "./body-tables";
import type { BodyNode } from "./content";

const words = (text: string): BodyNode => ({ type: "paragraph", content: [{ type: "text", text }] });
const cell = (text: string, attrs?: Record<string, unknown>): BodyNode => ({
  type: "tableCell",
  ...(attrs && { attrs }),
  content: [words(text)],
});
const row = (...cells: BodyNode[]): BodyNode => ({ type: "tableRow", content: cells });
const table = (...rows: BodyNode[]): BodyNode => ({ type: "table", content: rows });
const text = (...content: BodyNode[]) => parseBody({ type: "doc", content });

describe("a table in the text", () => {
  test("holds words and lists in its cells, and covers rows and columns by whole numbers", () => {
    const list = { type: "bulletList", content: [{ type: "listItem", content: [words("Một")] }] };
    const wide = cell("Cả năm", { colspan: 2, rowspan: 1 });
    const doc = text(table(row(wide), row({ type: "tableCell", content: [list] }, cell("12"))));
    expect(doc.firstChild?.type.name).toBe("table");
    expect(doc.firstChild?.firstChild?.firstChild?.attrs).toEqual({ colspan: 2, rowspan: 1 });
  });

  test("keeps no width and no alignment: those are the page's", () => {
    const doc = text(table(row(cell("1", { colwidth: [120], align: "right", style: "color:red" }))));
    expect(doc.firstChild?.firstChild?.firstChild?.attrs).toEqual({ colspan: 1, rowspan: 1 });
    expect(Object.keys(bodySchema.nodes.tableCell?.spec.attrs ?? {})).toEqual(["colspan", "rowspan"]);
  });

  test.each<[string, BodyNode]>([
    ["in a table", table(row({ type: "tableCell", content: [table(row(cell("1")))] }))],
    [
      "with a picture",
      table(row({ type: "tableCell", content: [{ type: "figure", attrs: { photo: null } }] })),
    ],
    [
      "with a heading",
      table(row({ type: "tableCell", content: [{ type: "heading", attrs: { level: 2 } }] })),
    ],
    ["in a quotation", { type: "blockquote", content: [table(row(cell("1")))] }],
    [
      "in a list",
      { type: "bulletList", content: [{ type: "listItem", content: [words("a"), table(row(cell("1")))] }] },
    ],
    ["with a cell that covers nothing", table(row(cell("1", { colspan: 0 })))],
    ["with a cell over half a column", table(row(cell("1", { colspan: 1.5 })))],
    ["with a cell over words", table(row(cell("1", { colspan: "2" })))],
    ["wider than a page", table(row(cell("1", { colspan: 2 * tableLimits.columns + 1 })))],
    ["longer than a page", table(...Array.from({ length: 2 * tableLimits.rows + 1 }, () => row(cell("1"))))],
  ])("never stands %s", (_, node) => {
    expect(() => text(node)).toThrow(RangeError);
  });

  test("is not made endlessly wide by cells that cover the rows below", () => {
    const tall = row(cell("1", { colspan: 30, rowspan: 40 }));
    expect(() => text(table(tall, tall))).not.toThrow();
    expect(() => text(table(tall, tall, tall))).toThrow(RangeError);
  });

  test("may lose its last cells to two people at once: the editor clears it away", () => {
    expect(() => text(table(row()))).not.toThrow();
    expect(() => text(table(row(cell("1", { rowspan: 2 }))))).not.toThrow();
  });

  test("a list in a cell lets no picture, quotation or heading in", () => {
    const { nodes } = bodySchema;
    const afterFirst = nodes.paragraph && nodes.listItem?.contentMatch.matchType(nodes.paragraph);
    for (const name of ["figure", "awardBox", "blockquote", "heading", "table"]) {
      const type = nodes[name];
      expect(type && afterFirst?.matchType(type)).toBeNull();
    }
  });
});
