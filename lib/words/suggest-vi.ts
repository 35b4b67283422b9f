/** The words of suggesting, in Vietnamese. */
import type { SuggestedChange } from "@/lib/domain/suggestions";

export const suggestVi = {
  tab: "Đề xuất",
  mode: {
    on: "Đang đề xuất",
    off: "Sửa thẳng",
    turnOn: "Chuyển sang đề xuất sửa: chữ thêm, chữ bỏ chờ người khác nhận",
    turnOff: "Thôi đề xuất, sửa thẳng vào bài",
  },
  bar: {
    label: "Đề xuất sửa tại con trỏ",
    isOn: "Bạn đang đề xuất sửa: chữ thêm và chữ bỏ được đánh dấu, chờ người khác nhận hoặc bỏ.",
  },
  line: {
    added: "thêm “{added}”",
    removed: "bỏ “{removed}”",
    replaced: "thay “{removed}” bằng “{added}”",
    and: "; ",
    whole: "{name} {what}",
    by: "{what} bởi {name}, {time}",
  },
  marks: { insertion: "thêm", deletion: "bỏ", modification: "đổi kiểu" },
  changes: {
    figure_in: "thêm ảnh",
    figure_out: "bỏ ảnh",
    award_box_in: "thêm bảng khen thưởng",
    award_box_out: "bỏ bảng khen thưởng",
    block_in: "thêm đoạn",
    block_out: "bỏ đoạn",
    split: "tách đoạn",
    join: "nối đoạn",
    bold: "đổi chữ đậm",
    italic: "đổi chữ nghiêng",
    link: "đổi liên kết",
    block: "đổi kiểu đoạn",
  } satisfies Record<SuggestedChange, string>,
  panel: {
    title: "Đề xuất sửa còn mở",
    none: "Không có đề xuất nào còn mở.",
    noneHint: "Bấm “Sửa thẳng” trên thanh định dạng (hoặc Ctrl Alt S) để chuyển sang đề xuất.",
    count: "{count} đề xuất chờ quyết. Bài còn đề xuất thì không duyệt, không xuất bản được.",
    goTo: "Tới chỗ này",
    accept: "Nhận",
    refuse: "Bỏ",
    acceptOf: "Nhận đề xuất: {line}",
    refuseOf: "Bỏ đề xuất: {line}",
    goToOf: "Tới đề xuất: {line}",
    acceptAll: "Nhận tất cả",
    refuseAll: "Bỏ tất cả",
    place: "Đoạn {block}",
    closed: "Lúc này bạn không sửa được bài nên chưa quyết được đề xuất.",
    accepted: "Đã nhận đề xuất: {line}",
    refused: "Đã bỏ đề xuất: {line}",
    keys: "Ctrl Alt J: đề xuất sau · Ctrl Alt K: đề xuất trước · Ctrl Alt Y: nhận · Ctrl Alt N: bỏ",
  },
  confirm: {
    acceptTitle: "Nhận tất cả đề xuất",
    acceptText: "{count} đề xuất sẽ thành chữ của bài. Vẫn hoàn tác được bằng Ctrl Z.",
    refuseTitle: "Bỏ tất cả đề xuất",
    refuseText:
      "{count} đề xuất sẽ bị bỏ, bài trở lại như trước khi được đề xuất. Vẫn hoàn tác được bằng Ctrl Z.",
  },
};

export type SuggestWords = typeof suggestVi;
