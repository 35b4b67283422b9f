import type { BringInWords } from "./bring-in-vi";

export const bringInEn: BringInWords = {
  table: {
    menu: "Table",
    insert: "Insert a 3 × 3 table",
    rowBefore: "Add a row above",
    rowAfter: "Add a row below",
    columnBefore: "Add a column to the left",
    columnAfter: "Add a column to the right",
    headerRow: "First row is a heading",
    headerColumn: "First column is a heading",
    merge: "Merge the chosen cells",
    split: "Split the cell",
    deleteRow: "Delete the row",
    deleteColumn: "Delete the column",
    deleteTable: "Delete the table",
  },
};
