/** Tables under the pen. Loaded when the first table comes into the text: most articles have none. */
import { keydownHandler } from "@tiptap/pm/keymap";
import type { Node as ProseNode, Schema } from "@tiptap/pm/model";
import { type Command, type EditorState, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  mergeCells,
  selectedRect,
  splitCell,
  tableEditing,
  toggleHeaderColumn,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import { tableLimits } from "@/lib/domain/body-tables";
import { insertBlock } from "../figures";

/** Whether a row or a column more keeps the table within what a page takes. */
const hasRoom = (state: EditorState, side: "rows" | "columns"): boolean => {
  if (!isInTable(state)) return false;
  const { width, height } = selectedRect(state).map;
  const [columns, rows] = side === "rows" ? [width, height + 1] : [width + 1, height];
  return columns <= tableLimits.columns && rows <= tableLimits.rows && columns * rows <= tableLimits.cells;
};

const within =
  (side: "rows" | "columns", command: Command): Command =>
  (state, dispatch, view) =>
    hasRoom(state, side) && command(state, dispatch, view);

/** What the table menu offers inside a table. */
export const tableCommands = {
  rowBefore: within("rows", addRowBefore),
  rowAfter: within("rows", addRowAfter),
  columnBefore: within("columns", addColumnBefore),
  columnAfter: within("columns", addColumnAfter),
  headerRow: toggleHeaderRow,
  headerColumn: toggleHeaderColumn,
  merge: mergeCells,
  split: splitCell,
  deleteRow,
  deleteColumn,
  deleteTable,
} satisfies Record<string, Command>;

export type TableAct = keyof typeof tableCommands;

function emptyTable(schema: Schema, rows: number, columns: number): ProseNode {
  const row = (cell: string) =>
    schema.node(
      "tableRow",
      null,
      Array.from({ length: columns }, () => schema.node(cell, null, [schema.node("paragraph")])),
    );
  return schema.node(
    "table",
    null,
    Array.from({ length: rows }, (_, at) => row(at === 0 ? "tableHeader" : "tableCell")),
  );
}

/** Puts an empty table after the block of the cursor and goes to its first cell. */
export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  const change = state.tr;
  const table = emptyTable(state.schema, 3, 3);
  insertBlock(change, table, state.selection.to);
  let at = -1;
  change.doc.forEach((node, offset) => {
    if (node === table) at = offset;
  });
  // Table, row, cell, paragraph: four steps down is where its first letter goes.
  if (at >= 0) change.setSelection(TextSelection.create(change.doc, at + 4));
  dispatch?.(change.scrollIntoView());
  return true;
};

/** Tab in the last cell makes a row more, as everywhere. */
const nextCellOrRow: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch, view)) return true;
  if (!dispatch || !view || !tableCommands.rowAfter(state, dispatch, view)) return true;
  return goToNextCell(1)(view.state, dispatch, view);
};

/** Out of the table into a new paragraph beneath, so that Tab never holds anyone in. */
const leaveBelow: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { $from } = state.selection;
  const paragraph = state.schema.nodes.paragraph?.create();
  if (!paragraph) return false;
  const change = state.tr.insert($from.after(1), paragraph);
  change.setSelection(TextSelection.create(change.doc, $from.after(1) + 1));
  dispatch?.(change.scrollIntoView());
  return true;
};

/** The plugins that make tables editable: keys first, then the cells' own ways. */
export function tablePlugins(): Plugin[] {
  const keys = new Plugin({
    key: new PluginKey("tableKeys"),
    props: {
      handleKeyDown: keydownHandler({
        Tab: nextCellOrRow,
        "Shift-Tab": (state, dispatch, view) =>
          isInTable(state) && (goToNextCell(-1)(state, dispatch, view) || true),
        "Mod-Enter": leaveBelow,
      }),
    },
  });
  return [keys, tableEditing()];
}
