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

  paste: {
    reading: "Reading what was pasted… {percent}%",
    failed: "What was pasted could not be read. Its words are under “Rescued text”.",
    tooLarge:
      "This is {n} characters, over the {limit} of one paste, and was not put in. Its words are under “Rescued text”; paste it in parts.",
    nothing: "There were no words and no pictures to paste.",
    nothingBut: "Nothing of it can stand in the text; it holds only: {what}.",
    leftOut: "Left out: {what}.",
    converted: "Converted to Unicode.",
    asPlain: "Paste as plain words instead",
    pictureOnItsWay: "Picture on its way…",
  },

  conversion: {
    title: "Written in {name}",
    explain:
      "These words use an old encoding; readers would see strange signs. Look at them in Unicode, then choose.",
    before: "As pasted",
    after: "Converted",
    convert: "Convert to Unicode",
    keep: "Keep as it is",
  },

  leftOut: {
    frame: "{n} embedded frames",
    media: "{n} videos or sounds",
    drawing: "{n} drawings",
    control: "{n} buttons or inputs",
    menu: "{n} menus",
    hidden: "{n} hidden passages",
    deletion: "{n} tracked deletions",
    comment: "{n} margin comments",
    pageNumber: "{n} page numbers",
    pageHead: "{n} page heads or feet",
    remotePicture: "{n} pictures of other sites",
    localPicture: "{n} pictures that the clipboard does not hold",
    strangePicture: "{n} pictures that are not JPEG, PNG or WebP",
    link: "{n} links that lead nowhere",
    rule: "rules",
    layoutTable: "{n} layout tables (words kept)",
    largeTable: "{n} tables too large (words kept by row)",
    footnoteLink: "links of footnotes (words kept)",
    colour: "text colours",
    highlight: "background colours",
    underline: "underlining",
    strike: "strike-through",
    raised: "raised and lowered letters",
  },
};
