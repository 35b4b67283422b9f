/** What the table of pairs does not say: the traps on both sides of each rule. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasForbiddenCharacter } from "@/lib/domain/text-fields";
import { findDates } from "./dates";
import { detectLegacy } from "./legacy-encodings";
import { isNameLike } from "./names";
import { nearMiss } from "./near-miss";
import { englishNumbers, formatNumber, parseNumber } from "./numbers";
import { curlyQuotes } from "./quotes";
import { slugify } from "./slug";
import { formatStamp, parseStamp } from "./stamps";
import { isSyllable } from "./syllable";
import { canonTitle } from "./titles";
import { newStyleTones, toneOld, toneOldOf } from "./tone-style";
import { countNoBreakSpaces, dropForbidden, unicodeFormOf } from "./unicode-form";

const daysIn = (text: string, near: string | null = "2021-01-12") => findDates(text, near).map((d) => d.day);

describe("dates in running text", () => {
  it("takes the year that is nearest to the day of the article", () => {
    expect(daysIn("Chiều 31-12", "2021-01-02")).toEqual(["2020-12-31"]);
    expect(daysIn("sáng 2-1", "2020-12-31")).toEqual(["2021-01-02"]);
  });

  it("keeps the words that lead to the date", () => {
    expect(findDates("Chiều nay, 12-1, Ban Tổ chức", "2021-01-12")[0]?.raw).toBe("Chiều nay, 12-1");
    expect(findDates("Sáng 5/3/2024, tại xã", null)[0]?.raw).toBe("Sáng 5/3/2024");
  });

  it("reads the long form and knows leap years", () => {
    expect(daysIn("ngày 29 tháng 2 năm 2024 và ngày 29 tháng 2 năm 2023", null)).toEqual(["2024-02-29"]);
  });

  it("sees no date in spans, decisions, laws, scores and fractions", () => {
    const text =
      "nhiệm kỳ 2020-2025, Quyết định 1436/QĐ-UBND, 19-QĐ/TU, 1/2 số hộ, số 12-1, khóa 2015-2020, 06/2022/QH15";
    expect(daysIn(text)).toEqual([]);
  });

  it("leaves a date without a year alone when nothing says which year", () => {
    expect(daysIn("Chiều 12-1", null)).toEqual([]);
  });
});

describe("stamps", () => {
  it("refuses hours and days that do not exist", () => {
    expect(parseStamp("24:00, Thứ Ba, 12/01/2021 (GMT+7)")).toBeNull();
    expect(parseStamp("20:56, Thứ Ba, 31/02/2021 (GMT+7)")).toBeNull();
    expect(parseStamp("Lúc 20:56, Thứ Ba, 12/01/2021 (GMT+7)")).toBeNull();
  });

  it("keeps another zone's offset", () => {
    expect(parseStamp("08:00, Chủ Nhật, 17/01/2021 (GMT-5)")).toMatchObject({
      at: "2021-01-17T08:00:00-05:00",
      utc: "2021-01-17T13:00:00Z",
      mismatch: null,
    });
  });

  it("every minute that is printed is read back as the same minute", () => {
    const minutes = fc.integer({ min: 0, max: 90_000_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const stamp = parseStamp(formatStamp(new Date(minute * 60_000)));
        expect(stamp?.mismatch).toBeNull();
        expect(Date.parse(stamp?.utc ?? "")).toBe(minute * 60_000);
      }),
    );
  });
});

describe("old encodings", () => {
  it("are not seen in Unicode, English or French text", () => {
    for (const text of [
      "Hà",
      "cà phê",
      "Café de la Gare à Genève",
      "plain ASCII",
      "",
      "Đường",
      "Tỉnh uỷ".normalize("NFD"),
    ])
      expect(detectLegacy(text), text).toBeNull();
  });

  it("are seen in a paragraph that also holds names and figures", () => {
    expect(detectLegacy("B¸o Tr­êng S¬n sè 12, n¨m 2020: tæng kÕt c«ng t¸c héi")).toBe("tcvn3");
    expect(detectLegacy("Baùo Tröôøng Sôn soá 12, naêm 2020: toång keát coâng taùc hoäi")).toBe("vni");
  });

  it("are judged by real spelling", () => {
    for (const word of ["nghiêng", "Quyết", "giếng", "gì", "quốc", "ƯỚC", "uyên", "ậm"])
      expect(isSyllable(word), word).toBe(true);
    for (const word of ["Café", "æ", "QuyÕt", "wifi", "bbc"]) expect(isSyllable(word), word).toBe(false);
  });
});

describe("names", () => {
  it("pen names, initials and desks could be names, sentences could not", () => {
    for (const name of ["Minh Họa", "PV", "N.T.A", "Nguyễn Thị Ví Dụ", "M.Họa", "Họa"])
      expect(isNameLike(name), name).toBe(true);
    for (const text of ["Tin trong tỉnh", "Hội nghị.", "12 Tháng", "", "Một Hai Ba Bốn Năm Sáu Bảy"])
      expect(isNameLike(text), text).toBe(false);
  });

  it("a registered name, in either tone style, is no near miss", () => {
    expect(nearMiss("Nguyễn Thuý", ["Nguyễn Thủy", "Nguyễn Thúy"])).toBeNull();
    expect(nearMiss("Lê Văn Nháp", ["Lê Thị Mẫu"])).toBeNull();
  });
});

describe("numbers", () => {
  it("what is printed is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (n) => {
        expect(parseNumber(formatNumber(n / 100))).toEqual({ ok: true, value: n / 100 });
      }),
    );
  });

  it("English figures are found, Vietnamese ones and dates are not", () => {
    expect(englishNumbers("đạt 75,280.5 tấn, 1,234,567 đồng; 75.280,5 tấn; 3,5%; 12.1.2021; 1.2.3")).toEqual([
      "75,280.5",
      "1,234,567",
    ]);
    expect(parseNumber("75.28")).toEqual({ ok: false, code: "NUMBER_FORMAT" });
    expect(parseNumber("mười")).toEqual({ ok: false, code: "NOT_A_NUMBER" });
  });
});

describe("small things", () => {
  it("quotation marks open after a space or bracket and close elsewhere", () => {
    expect(curlyQuotes('Ông nói: "Tốt" ("rất tốt").')).toBe("Ông nói: “Tốt” (“rất tốt”).");
  });

  it("a name after a post is not taken for a miscased post", () => {
    expect(canonTitle("Bí thư Tỉnh ủy Nguyễn Thư").fixes).toEqual([]);
    expect(canonTitle("Phó Chủ Tịch UBND tỉnh").text).toBe("Phó Chủ tịch UBND tỉnh");
  });

  it("moving tones twice changes nothing more, and every moved word is reported", () => {
    expect(toneOldOf("uỷ ban, bà Thuỷ", "uỷ")).toBe("ủy ban, bà Thuỷ");
    expect(toneOldOf("uỷ ban, bà Thuỷ", null)).toBe("ủy ban, bà Thủy");
    expect(newStyleTones("các cấp uỷ, thuỷ lợi, quý")).toEqual([
      { found: "uỷ", suggest: "ủy", index: 8 },
      { found: "thuỷ", suggest: "thủy", index: 12 },
    ]);
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (s) => toneOld(toneOld(s)) === toneOld(s)));
  });

  it("the form of a text is told before it is cleaned", () => {
    expect(["ủy", "ủy".normalize("NFD"), `ủy${"ủy".normalize("NFD")}`].map(unicodeFormOf)).toEqual([
      "NFC",
      "NFD",
      "mixed",
    ]);
    expect(countNoBreakSpaces("a\u00a0b\u00a0")).toBe(2);
  });

  it("no forbidden character survives, whatever comes, and slugs are always ASCII", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(hasForbiddenCharacter(dropForbidden(text))).toBe(false);
        expect(slugify(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
    );
    expect(dropForbidden("a\u202eb\ud800c\u000bd")).toBe("abc d");
  });
});
