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

  paste: {
    reading: "Đang đọc đoạn dán… {percent} %",
    failed: "Chưa đọc được đoạn dán. Chữ của nó nằm trong “Đoạn được giữ lại”.",
    tooLarge:
      "Đoạn dán dài {n} ký tự, quá mức {limit} của một lần dán nên chưa đưa vào bài. Chữ của nó nằm trong “Đoạn được giữ lại”; hãy dán từng phần.",
    nothing: "Không có chữ hay ảnh nào để dán.",
    nothingBut: "Không có gì đưa được vào bài; trong đó chỉ có: {what}.",
    leftOut: "Đã bỏ khi dán: {what}.",
    converted: "Đã chuyển sang Unicode.",
    asPlain: "Dán lại dạng chữ trần",
    pictureOnItsWay: "Ảnh đang tải lên…",
  },

  conversion: {
    title: "Đoạn dán gõ bằng {name}",
    explain: "Chữ này dùng bảng mã cũ, bạn đọc sẽ thấy ký tự lạ. Xem bản chuyển sang Unicode rồi chọn.",
    before: "Như đã dán",
    after: "Sau khi chuyển",
    convert: "Chuyển sang Unicode",
    keep: "Giữ nguyên",
  },

  leftOut: {
    frame: "{n} khung nhúng",
    media: "{n} video, âm thanh",
    drawing: "{n} hình vẽ",
    control: "{n} nút, ô nhập",
    menu: "{n} trình đơn",
    hidden: "{n} đoạn ẩn",
    deletion: "{n} chỗ đã xóa trong bản sửa",
    comment: "{n} ghi chú bên lề",
    pageNumber: "{n} số trang",
    pageHead: "{n} đầu trang, chân trang",
    remotePicture: "{n} ảnh nằm ở trang khác",
    localPicture: "{n} ảnh không có trong bộ nhớ tạm",
    strangePicture: "{n} ảnh không phải JPEG, PNG, WebP",
    link: "{n} liên kết không dùng được",
    rule: "đường kẻ",
    layoutTable: "{n} bảng chỉ để dàn trang (giữ chữ)",
    largeTable: "{n} bảng quá lớn (giữ chữ theo hàng)",
    footnoteLink: "liên kết của chú thích (giữ chữ)",
    colour: "màu chữ",
    highlight: "màu nền",
    underline: "gạch chân",
    strike: "gạch ngang",
    raised: "chữ nâng, chữ hạ",
  },
};

export type BringInWords = typeof bringInVi;
