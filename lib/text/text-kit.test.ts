/** The pairs of domain.md §7 that are plain code; those that need PostgreSQL stand with the database tests. */
import { describe, expect, it } from "vitest";
import { cleanLine } from "@/lib/domain/text-fields";
import { sortTexts } from "./collate";
import { findDates } from "./dates";
import { fold } from "./fold";
import { countGraphemes } from "./graphemes";
import { detectLegacy, tcvn3ToUnicode, vniToUnicode } from "./legacy-encodings";
import { nameParts, sortNames } from "./names";
import { nearMiss } from "./near-miss";
import { formatNumber, parseNumber } from "./numbers";
import { curlyQuotes } from "./quotes";
import { slugify } from "./slug";
import { formatStamp, parseStamp } from "./stamps";
import { canonTitle } from "./titles";
import { toneOld } from "./tone-style";
import { wordMatch } from "./word-match";

const nfd = (text: string): string => text.normalize("NFD");

const pairs: [number, string, unknown, unknown][] = [
  [1, "decomposed text is the same text", cleanLine(nfd("Tỉnh ủy")), "Tỉnh ủy"],
  [2, "a no-break space alone is nothing", cleanLine("\u00a0"), ""],
  [3, "spaces of every kind are folded", cleanLine("  Đồng chí\u00a0 Bí thư "), "Đồng chí Bí thư"],
  [4, "invisible fillers go", cleanLine("Quảng\u200b Bình\ufeff"), "Quảng Bình"],
  [
    5,
    "a reader counts five characters in Thắng, in either form",
    ["Thắng", nfd("Thắng")].map(countGraphemes),
    [5, 5],
  ],
  [6, "TCVN3 becomes Unicode", tcvn3ToUnicode("§éc lËp - Tù do - H¹nh phóc"), "Độc lập - Tự do - Hạnh phúc"],
  [7, "the soft hyphen is ư in TCVN3", tcvn3ToUnicode("Ban Th\u00adêng vô TØnh ñy"), "Ban Thường vụ Tỉnh ủy"],
  [8, "VNI becomes Unicode", vniToUnicode("Ñoäc laäp - Töï do - Haïnh phuùc"), "Độc lập - Tự do - Hạnh phúc"],
  [9, "VNI's horned vowels take tones", vniToUnicode("Ban Thöôøng vuï Tænh uûy"), "Ban Thường vụ Tỉnh ủy"],
  [
    10,
    "old encodings are told apart from Unicode",
    ["QuyÕt ®Þnh", "Tænh uûy", "Quyết định"].map(detectLegacy),
    ["tcvn3", "vni", null],
  ],
  [11, "uỷ is written ủy", toneOld("cấp uỷ"), "cấp ủy"],
  [12, "oà, oẻ, uỷ are written the old way", toneOld("hoà bình, khoẻ, thuỷ lợi"), "hòa bình, khỏe, thủy lợi"],
  [
    13,
    "quý and closed syllables keep their tone",
    toneOld("quý hoá, hoàn thành, Huỳnh"),
    "quý hóa, hoàn thành, Huỳnh",
  ],
  [14, "capitals are moved alike", toneOld("UỶ BAN"), "ỦY BAN"],
  [15, "folding reaches đ", fold("Đẩy mạnh"), "day manh"],
  [
    22,
    "a slug keeps words and figures only",
    slugify("“Tự diễn biến”, “tự chuyển hóa”: 5% & COVID-19"),
    "tu-dien-bien-tu-chuyen-hoa-5-covid-19",
  ],
  [
    24,
    "tones sort ngang huyền hỏi ngã sắc nặng",
    sortTexts(["mạ", "má", "mã", "mả", "mà", "ma"]),
    ["ma", "mà", "mả", "mã", "má", "mạ"],
  ],
  [
    25,
    "letters sort as the alphabet has them",
    sortTexts("Đan Dân Ơn On Ôn Ăn An Ân".split(" ")),
    "An Ăn Ân Dân Đan On Ôn Ơn".split(" "),
  ],
  [
    26,
    "people are listed by given name",
    sortNames(["Vũ Mẫu Thắng", "Đỗ Ân", "Nguyễn Văn An", "Lê Văn An", "Nguyễn Thị Ánh", "Bùi Dũng"]),
    ["Lê Văn An", "Nguyễn Văn An", "Nguyễn Thị Ánh", "Đỗ Ân", "Bùi Dũng", "Vũ Mẫu Thắng"],
  ],
  [
    27,
    "a name has họ, đệm and tên",
    nameParts("Vũ Mẫu Thắng"),
    { family: "Vũ", middle: "Mẫu", given: "Thắng" },
  ],
  [
    28,
    "ủy is a word in cấp ủy, not in thủy",
    [wordMatch("cấp ủy các", "ủy"), wordMatch("thủy", "ủy")],
    [true, false],
  ],
  [29, "a point divides thousands", parseNumber("75.280"), { ok: true, value: 75280 }],
  [30, "a comma begins decimals", parseNumber("1.234.567,8"), { ok: true, value: 1234567.8 }],
  [31, "an English figure is refused", parseNumber("75,280.5"), { ok: false, code: "NUMBER_FORMAT" }],
  [32, "figures are printed with points", formatNumber(75280), "75.280"],
  [
    33,
    "a stamp is read day first",
    parseStamp("20:56, Thứ Ba, 12/01/2021 (GMT+7)")?.at,
    "2021-01-12T20:56:00+07:00",
  ],
  [
    34,
    "a wrong weekday is reported with the right one",
    parseStamp("20:56, Thứ Tư, 12/01/2021 (GMT+7)")?.mismatch,
    { code: "WEEKDAY_MISMATCH", weekday: "Thứ Ba" },
  ],
  [35, "five past midnight is 00:05", formatStamp("2021-01-17T17:05Z"), "00:05, Thứ Hai, 18/01/2021 (GMT+7)"],
  [36, "noon on a Sunday", formatStamp("2021-01-17T05:05Z"), "12:05, Chủ Nhật, 17/01/2021 (GMT+7)"],
  [
    37,
    "12-1 is a date, 2020-2025 is none",
    [findDates("Chiều nay, 12-1", "2021").map((d) => d.day), findDates("nhiệm kỳ 2020-2025", "2021")],
    [["2021-01-12"], []],
  ],
  [38, "straight quotation marks are curled", curlyQuotes('"tự chuyển hóa"'), "“tự chuyển hóa”"],
  [
    39,
    "a post has one capital",
    canonTitle("Bí Thư Tỉnh ủy"),
    {
      text: "Bí thư Tỉnh ủy",
      fixes: [{ code: "TITLE_CASE", found: "Bí Thư Tỉnh ủy", suggest: "Bí thư Tỉnh ủy", index: 0 }],
    },
  ],
  [40, "a name with other marks is a near miss", nearMiss("Vũ Mẫu Thăng", ["Vũ Mẫu Thắng"]), "Vũ Mẫu Thắng"],
];

describe("Vietnamese text", () => {
  it.each(pairs)("pair %i: %s", (_pair, _sentence, got, expected) => {
    expect(got).toEqual(expected);
  });

  it("a slug of any headline of the usual length is not cut, a longer one is cut between words", () => {
    const headline = "Giữ nước đầu nguồn, giữ bình yên cuối bãi: Trường Sơn nhìn lại một mùa mưa lũ";
    expect(slugify(headline)).toMatch(/-nhin-lai-mot-mua-mua-lu$/);
    expect(slugify(`${headline} ${headline}`).length).toBeLessThanOrEqual(120);
    expect(slugify("một hai ba", 8)).toBe("mot-hai");
    expect(slugify("…")).toBe("");
  });
});
