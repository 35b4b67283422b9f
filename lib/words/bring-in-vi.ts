/** Words of tables, of pasting and of bringing files into a text. */
export const bringInVi = {
  table: {
    menu: "Bảng",
    insert: "Chèn bảng 3 × 3",
    rowBefore: "Thêm hàng phía trên",
    rowAfter: "Thêm hàng phía dưới",
    columnBefore: "Thêm cột bên trái",
    columnAfter: "Thêm cột bên phải",
    headerRow: "Hàng đầu là tiêu đề",
    headerColumn: "Cột đầu là tiêu đề",
    merge: "Gộp các ô đã chọn",
    split: "Tách ô",
    deleteRow: "Xóa hàng",
    deleteColumn: "Xóa cột",
    deleteTable: "Xóa bảng",
  },
};

export type BringInWords = typeof bringInVi;
