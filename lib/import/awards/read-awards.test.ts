/** Sentences about awards, as papers write them, and what each of them says. */
import { describe, expect, it } from "vitest";
import { findDecision } from "./decision";
import { awardWarnings, proposeAwards } from "./propose-awards";
import { readAwards } from "./read-awards";
import { sentencesOf } from "./sentences";

/** "form | authority | recipients" of each award in the sentence. */
const told = (sentence: string): string[] =>
  readAwards(sentence).map((award) =>
    [
      award.form.written,
      award.authority ?? "?",
      award.recipients
        .map((one) => one.name ?? `${one.count ?? one.quantifier ?? "?"} ${one.label_as_written}`)
        .join("; "),
    ].join(" | "),
  );

describe("one sentence", () => {
  it.each([
    [
      "the authority gives to counted groups",
      "Tại hội nghị, UBND tỉnh Trường Sơn đã tặng bằng khen cho 23 tập thể và 23 cá nhân có thành tích xuất sắc.",
      ["bằng khen | UBND tỉnh Trường Sơn | 23 tập thể; 23 cá nhân"],
    ],
    [
      "two clauses, each with its own subject",
      "Có 5 tập thể được Chủ tịch UBND tỉnh tặng Bằng khen; 12 cá nhân được Giám đốc Sở Y tế tặng Giấy khen.",
      ["Bằng khen | Chủ tịch UBND tỉnh | 5 tập thể", "Giấy khen | Giám đốc Sở Y tế | 12 cá nhân"],
    ],
    [
      "one verb for two forms",
      "Ban Chấp hành Đoàn tỉnh tặng bằng khen và giấy khen cho 10 đoàn viên.",
      [
        "bằng khen | Ban Chấp hành Đoàn tỉnh | 10 đoàn viên",
        "giấy khen | Ban Chấp hành Đoàn tỉnh | 10 đoàn viên",
      ],
    ],
    [
      "a number that covers two groups is nobody's count",
      "5 tập thể và cá nhân được Hội Nông dân tỉnh tặng giấy khen.",
      ["giấy khen | Hội Nông dân tỉnh | ? tập thể; ? cá nhân"],
    ],
    [
      "recipients between verb and form",
      "Ủy ban nhân dân tỉnh tặng 06 tập thể, 06 cá nhân bằng khen.",
      ["bằng khen | Ủy ban nhân dân tỉnh | 6 tập thể; 6 cá nhân"],
    ],
    [
      "a list of persons after a colon, with posts between semicolons",
      "Ban Thường vụ Tỉnh ủy tặng bằng khen cho các đồng chí: Phạm Văn Thử, Bí thư Đảng ủy xã; Ngô Thị Ví Dụ và Hồ Minh Họa.",
      ["bằng khen | Ban Thường vụ Tỉnh ủy | Phạm Văn Thử; Ngô Thị Ví Dụ; Hồ Minh Họa"],
    ],
    [
      "a household",
      "Trao tặng bằng khen của Thủ tướng Chính phủ cho gia đình ông Trần Giả Định.",
      ["bằng khen | Thủ tướng Chính phủ | gia đình ông Trần Giả Định"],
    ],
    [
      "a unit that receives",
      "Bệnh viện Ví Dụ vinh dự đón nhận Huân chương Lao động hạng Nhì của Chủ tịch nước.",
      ["Huân chương Lao động hạng Nhì | Chủ tịch nước | Bệnh viện Ví Dụ"],
    ],
    [
      "a medal of honour with its motto",
      "Bộ trưởng Bộ Y tế tặng Kỷ niệm chương “Vì sức khỏe nhân dân” cho 03 cá nhân.",
      ["Kỷ niệm chương “Vì sức khỏe nhân dân” | Bộ trưởng Bộ Y tế | 3 cá nhân"],
    ],
    [
      "on behalf of an authority",
      "Thay mặt Tỉnh đoàn Trường Sơn, chị Lê Thị Mẫu tặng giấy khen cho 4 tập thể.",
      ["giấy khen | Tỉnh đoàn Trường Sơn | 4 tập thể"],
    ],
    [
      "a person who hands it over is not the authority",
      "Chủ tịch UBND tỉnh Lê Thị Mẫu trao bằng khen cho 3 tập thể.",
      ["bằng khen | ? | 3 tập thể"],
    ],
    [
      "a meeting is not an authority",
      "Hội nghị tặng giấy khen cho 06 cá nhân.",
      ["giấy khen | ? | 6 cá nhân"],
    ],
    [
      "recipients in words that cannot be read are not replaced by the neighbour's",
      "Sở Y tế tặng giấy khen cho 5 cá nhân và Sở Nội vụ tặng bằng khen cho những ai góp sức.",
      ["giấy khen | Sở Y tế | 5 cá nhân", "bằng khen | Sở Nội vụ | "],
    ],
    ["a mere mention is no award", "Năm qua, đơn vị đạt 10 bằng khen, 20 giấy khen.", []],
    ["a ceremony is no award", "Lễ trao bằng khen diễn ra sáng nay.", []],
    ["an exchange is no award", "Hội trao đổi kinh nghiệm làm bằng khen cho tỉnh.", []],
  ])("%s", (_name, sentence, wanted) => {
    expect(told(sentence)).toEqual(wanted);
  });

  it("a proposal is not a decision", () => {
    const [award] = readAwards(
      "UBND xã Ví Dụ đề nghị Chủ tịch UBND tỉnh tặng bằng khen cho ông Đỗ Văn Nháp.",
    );
    expect(award).toMatchObject({ proposed: true, authority: "Chủ tịch UBND tỉnh" });
  });

  it("the reason follows 'vì' or 'có thành tích', and gives the period", () => {
    const [award] = readAwards(
      "Sở Y tế tặng giấy khen cho 5 cá nhân vì đã có thành tích trong phòng, chống dịch từ năm 2020 đến năm 2022.",
    );
    expect(award).toMatchObject({
      achievement: "có thành tích trong phòng, chống dịch từ năm 2020 đến năm 2022",
      period: { from: "2020-01-01", to: "2022-12-31", label: "từ năm 2020 đến năm 2022" },
    });
  });
});

describe("around the sentence", () => {
  it("points and abbreviations inside do not end it", () => {
    expect(sentencesOf("TS. Lê Thị Mẫu đạt 1.324 điểm. Ông Hai về nhì. TP. Ví Dụ vui.")).toEqual([
      "TS. Lê Thị Mẫu đạt 1.324 điểm.",
      "Ông Hai về nhì.",
      "TP. Ví Dụ vui.",
    ]);
  });

  it("decisions of the State and of the Party are known by their numbers", () => {
    expect(findDecision("Quyết định số 1436/QĐ-UBND, ngày 12 tháng 1 năm 2021")).toMatchObject({
      decision: { number: "1436/QĐ-UBND", signed_on: "2021-01-12" },
      wellFormed: true,
    });
    expect(findDecision("theo Quyết định số 19-QĐ/TU của Tỉnh ủy")?.wellFormed).toBe(true);
    expect(findDecision("Quyết định số 19/TU-QĐ")?.wellFormed).toBe(false);
    expect(findDecision("đưa ra quyết định số phận")).toBeNull();
  });

  it("what is incomplete is not proposed but pointed at, and so is a medal that the law does not list", () => {
    const paragraphs = [
      { line: 3, text: "Hội nghị tặng giấy khen cho 06 cá nhân." },
      { line: 4, text: "Đơn vị được tặng Huy chương Lao động hạng Ba." },
    ];
    const { awards, open } = proposeAwards(paragraphs);
    expect(awards).toEqual([]);
    expect(awardWarnings(awards, open, [], paragraphs)).toMatchObject([
      { code: "AWARD_INCOMPLETE", lines: [3] },
      { code: "AWARD_FORM_UNKNOWN", lines: [4] },
    ]);
  });
});
