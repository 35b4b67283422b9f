import { describe, expect, it } from "vitest";
import { colleaguesFor, mentionBefore, partsOf, withMention } from "./mention-query";

const colleagues = ["Ngô Thị Ví Dụ", "Hồ Minh Họa", "Đỗ Văn Nháp", "Cao Thị Hiệu Đính"].map((name, n) => ({
  id: `p${n}`,
  name,
  position: "",
}));
const names = (words: string) => colleaguesFor(words, colleagues).map((one) => one.name);

describe("a colleague's name after @", () => {
  it.each([
    ["@", 0, ""],
    ["Nhờ @ngo thi", 4, "ngo thi"],
    ["(@Hồ", 1, "Hồ"],
    ["xem\n@cao", 4, "cao"],
  ])("is being typed in “%s”", (text, at, words) => {
    expect(mentionBefore(text, text.length)).toEqual({ at, words });
  });

  it.each(["toasoan@bao.vn", "không có gì", "@ngô\nxuống dòng", "@ có dấu cách"])(
    "is not being typed in “%s”",
    (text) => {
      expect(mentionBefore(text, text.length)).toBeNull();
    },
  );

  it("is found with its tones or without, by any word of it, the family name first", () => {
    expect(names("ngo thi")).toEqual(["Ngô Thị Ví Dụ"]);
    expect(names("Ngô Thị".normalize("NFD"))).toEqual(["Ngô Thị Ví Dụ"]);
    expect(names("do")).toEqual(["Đỗ Văn Nháp"]);
    expect(names("h")).toEqual(["Hồ Minh Họa", "Cao Thị Hiệu Đính"]);
    expect(names("")).toHaveLength(4);
    expect(names("zzz")).toEqual([]);
  });

  it("replaces what was typed of it, and the cursor stands behind it", () => {
    const text = "Nhờ @ngo xem lại";
    const query = mentionBefore(text, 8);
    expect(query).not.toBeNull();
    if (query)
      expect(withMention(text, 8, query, "Ngô Thị Ví Dụ")).toEqual({
        text: "Nhờ @Ngô Thị Ví Dụ xem lại",
        cursor: 19,
      });
  });

  it("stands out in the words of a note, whichever other name begins alike", () => {
    expect(partsOf("Hỏi @Hồ Minh Họa, @Hồ Minh.", ["Hồ Minh", "Hồ Minh Họa"])).toEqual([
      { text: "Hỏi ", isCall: false },
      { text: "@Hồ Minh Họa", isCall: true },
      { text: ", ", isCall: false },
      { text: "@Hồ Minh", isCall: true },
      { text: ".", isCall: false },
    ]);
  });
});
