import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptTogether } from "./kept-together";

/** Unbreakable spaces as one sees them. */
const seen = (text: string) => keptTogether(text).replaceAll("\u00a0", "_");

describe("what a line keeps together", () => {
  test.each([
    ["theo Nghị quyết số 05 của Tỉnh ủy", "theo Nghị_quyết_số_05 của Tỉnh ủy"],
    ["Chỉ thị 05-CT/TW", "Chỉ_thị_05-CT/TW"],
    ["có 75.280 đảng viên", "có 75.280_đảng_viên"],
    ["tăng 5 %, giảm 3,5 %", "tăng 5_%, giảm 3,5_%"],
    ["lúc 20 giờ 30 phút", "lúc 20 giờ 30_phút"],
    ["từ 20 giờ đến 22 giờ", "từ 20_giờ đến 22_giờ"],
    ["Đại hội XIII; khóa XIII, lần thứ 3", "Đại hội XIII; khóa_XIII, lần_thứ_3"],
    ["Điều 5, khoản 2", "Điều_5, khoản_2"],
    ["1,2 tỷ đồng; 3 triệu USD", "1,2_tỷ_đồng; 3_triệu_USD"],
    ["30 năm tuổi Đảng", "30_năm_tuổi_Đảng"],
  ])("“%s”", (given, wanted) => {
    expect(seen(given)).toBe(wanted);
  });

  test("a date breaks between its parts, not inside one", () => {
    expect(seen("Số 05 ngày 12 tháng 1 năm 2021")).toBe("Số_05 ngày_12 tháng 1 năm 2021");
  });

  test("a year does not hold on to the people who come after it", () => {
    expect(seen("Năm 2021 người dân xã Bến Gió")).toBe("Năm 2021 người dân xã Bến Gió");
  });

  test("letters that only look like a number or a unit are left alone", () => {
    for (const text of ["khóa vi tính", "5 gói", "2 mùa", "con số ít", "3 emvn", "số CMND", "A5 người"])
      expect(seen(text)).toBe(text);
  });

  test("nothing but spaces ever changes", () => {
    const piece = fc.constantFrom(
      "số ",
      "05",
      " ",
      "ngày",
      "12 ",
      "%",
      "đảng viên",
      "XIII",
      ".",
      "Nghị quyết ",
    );
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(piece).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (given) => {
        const printed = keptTogether(given);
        expect(printed.replaceAll("\u00a0", " ")).toBe(given.replaceAll("\u00a0", " "));
        expect(printed).toHaveLength(given.length);
      }),
      { seed: 5 },
    );
  });
});
