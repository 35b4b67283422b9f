import type { LeftOut, Said } from "./bring-in/brought";
import type { ImportWarning } from "./import-result";

const names: Readonly<Record<LeftOut, string>> = {
  frame: "khung nhúng",
  media: "video, âm thanh",
  drawing: "hình vẽ",
  control: "nút, ô nhập",
  menu: "trình đơn",
  hidden: "đoạn ẩn",
  deletion: "chỗ đã xóa trong bản sửa",
  comment: "ghi chú bên lề",
  pageNumber: "số trang",
  pageHead: "đầu trang, chân trang",
  remotePicture: "ảnh nằm ở trang khác",
  localPicture: "ảnh không kèm theo tệp",
  strangePicture: "ảnh không phải JPEG, PNG, WebP",
  link: "liên kết không dùng được",
  rule: "đường kẻ",
  layoutTable: "bảng chỉ để dàn trang (giữ chữ)",
  largeTable: "bảng quá lớn (giữ chữ theo hàng)",
  footnoteLink: "liên kết của chú thích (giữ chữ)",
  colour: "màu chữ",
  highlight: "màu nền",
  underline: "gạch chân",
  strike: "gạch ngang",
  raised: "chữ nâng, chữ hạ",
};

/** What of a file did not come along, as one line of advice; none when all of it did. */
export function leftOutWarning(said: readonly Said[]): ImportWarning[] {
  if (said.length === 0) return [];
  const list = said.map(({ what, count }) => `${names[what]} (${count})`).join(", ");
  return [{ code: "LEFT_OUT", severity: "info", lines: [], message: `Không đưa vào bài: ${list}.` }];
}
