/** Twenty-odd shapes in which articles of the fictional Báo Trường Sơn arrive, and what each must give. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Award } from "@/lib/domain/award";
import { parseBody } from "@/lib/domain/body-schema";
import { awardsFrom } from "./draft-awards";
import { draftFrom } from "./draft-body";
import type { ImportOutcome, ImportWarning } from "./import-result";
import { importText } from "./import-text";
import { lostWords } from "./kept-words";
import { sourceLines } from "./source-lines";

const folder = fileURLToPath(new URL("fixtures/", import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const knownBylines = new Set(["minh họa", "thí điểm", "cộng tác", "hồ minh họa"]);

type Imported = Extract<ImportOutcome, { ok: true }>;

function read(name: string): Imported {
  const mediaType = name.endsWith(".html.txt") ? "text/html" : "text/plain";
  const outcome = importText(readFileSync(folder + name), { knownBylines, mediaType });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome;
}

const codes = (warnings: readonly ImportWarning[]): string[] => warnings.map(({ code }) => code);
const bylines = ({ result }: Imported): string[] =>
  result.bylines.map((one) => `${one.role} ${one.display_name}`);
const paragraphs = ({ result }: Imported): string[] =>
  result.body.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));
const awards = ({ result }: Imported) =>
  result.awards.map((award) => ({
    form: award.form_as_written,
    by: award.authority_as_written,
    to: award.recipients.map(
      (one) => one.name ?? [one.count ?? one.quantifier, one.label_as_written].join(" "),
    ),
  }));

describe("every shape", () => {
  it.each(names)(
    "%s: no word is lost, the draft's text and awards are valid, twice gives the same",
    (name) => {
      const outcome = read(name);
      if (!name.endsWith(".html.txt") && !["tcvn3.txt", "vni.txt"].includes(name)) {
        const { kept } = sourceLines(readFileSync(folder + name, "utf8"));
        const texts = kept.map(({ text }) => text);
        expect(lostWords(texts, outcome.result, outcome.warnings)).toEqual([]);
      }
      const ids = outcome.result.photos.map((_, i) => `01890000-0000-7000-8000-00000000000${i}`);
      expect(() => parseBody(draftFrom(outcome.result, ids).body)).not.toThrow();
      for (const award of awardsFrom(outcome.result)) expect(Award.safeParse(award).error).toBeUndefined();
      expect(read(name)).toEqual(outcome);
    },
  );

  it("there are more than twenty of them", () => {
    expect(names.length).toBeGreaterThanOrEqual(21);
  });
});

describe("the stand-in for the real article", () => {
  it("gives exactly its expected parse", () => {
    const wanted = JSON.parse(readFileSync(`${folder}hoi-nghi-tong-ket.expected.json`, "utf8"));
    const outcome = importText(readFileSync(`${folder}hoi-nghi-tong-ket.txt`), { knownBylines: new Set() });
    if (!outcome.ok) throw new Error(outcome.code);
    expect(outcome.result).toEqual(wanted);
    expect(outcome.warnings.map(({ code, lines }) => [code, ...lines])).toEqual([
      ["TITLE_CASE", 10, 11, 22, 23],
      ["FUTURE_EVENT_REFERENCE", 29],
      ["TONE_STYLE_MIXED", 24],
      ["CAPTION_NO_PERIOD", 15, 16],
      ["ALT_EQUALS_CAPTION", 10, 11, 15, 16, 22, 23, 27, 28],
      ["PHOTO_CREDIT_MISSING", 10, 15, 22, 27],
      ["BYLINE_UNKNOWN", 32],
      ["AWARD_RECIPIENTS_UNNAMED", 31],
      ["AWARD_DECISION_MISSING", 31],
      ["AWARD_RECIPIENT_AMBIGUOUS", 23, 31],
      ["SECTION_MISSING"],
    ]);
    expect(outcome.source).toMatchObject({ lines: 33, nbspCount: 9, encoding: "utf-8", unicodeForm: "NFC" });
  });
});

describe("the way a text comes", () => {
  it("Windows line ends, decomposed letters, a byte order mark or a paste instead of a file change nothing", () => {
    const text = readFileSync(`${folder}hoi-nghi-tong-ket.txt`, "utf8");
    const wanted = read("hoi-nghi-tong-ket.txt");
    for (const variant of [
      text,
      text.replace(/\n/g, "\r\n"),
      text.normalize("NFD"),
      `\ufeff${text}`,
      `${text}\n`,
    ]) {
      const outcome = importText(variant, { knownBylines });
      expect(outcome.ok && outcome.result).toEqual(wanted.result);
      expect(outcome.ok && outcome.warnings).toEqual(wanted.warnings);
    }
  });
});

describe("head", () => {
  it("without a stamp the first line is the headline and the day comes from the text", () => {
    const { result } = read("khong-dong-gio.txt");
    expect(result.article).toMatchObject({
      headline: "Xã Thí Điểm khánh thành cầu treo dân sinh",
      headline_line: 1,
      original_published_at: null,
      weekday_matches_date: null,
      agency_slug: null,
      event_date: "2026-03-03",
      event_date_raw: "Sáng 3-3-2026",
      sapo_line: 2,
    });
    expect(result.stats.body_paragraphs).toBe(2);
  });

  it("the line above the headline is the kicker, and a known code needs no brackets", () => {
    expect(read("co-tit-dan.txt").result.article).toMatchObject({
      kicker: "Chuyện ở cơ sở",
      headline: "Giữ rừng từ hương ước của bản",
      headline_line: 2,
      agency_slug: { raw: "TSĐT -", code: "TSĐT", line: 4 },
    });
  });

  it("a wrong weekday is an error with the right one, and the date stands", () => {
    const { result, warnings } = read("sai-thu.txt");
    expect(result.article).toMatchObject({
      original_published_at: "2026-04-12T18:00:00+07:00",
      weekday_in_text: "Thứ Tư",
      weekday_matches_date: false,
    });
    expect(warnings).toContainEqual(
      expect.objectContaining({
        code: "WEEKDAY_MISMATCH",
        severity: "error",
        lines: [2],
        suggest: "Chủ Nhật",
      }),
    );
  });

  it("a headline alone is a headline, not a byline", () => {
    const { result, warnings } = read("chi-tieu-de.txt");
    expect(result.article.headline).toBe("Tít chờ bài: lễ hội đua thuyền trên hồ Giả Định");
    expect(result.stats).toMatchObject({ body_blocks: 0, bylines: 0 });
    expect(codes(warnings)).toEqual(expect.arrayContaining(["BYLINE_MISSING", "BODY_MISSING"]));
  });

  it("a piece of one paragraph has a sapo and no body", () => {
    const outcome = read("khong-than-bai.txt");
    expect(outcome.result.body).toEqual([]);
    expect(outcome.result.article.sapo).toMatch(/^Phường Ví Dụ tạm dừng cấp nước/);
    expect(bylines(outcome)).toEqual(["bai PV"]);
    expect(codes(outcome.warnings)).toContain("RELATIVE_DATE");
  });
});

describe("bylines", () => {
  it.each([
    ["nhieu-tac-gia.txt", ["bai_anh Minh Họa", "bai_anh Thí Điểm", "video Cộng Tác"], null],
    ["theo-ttxvn.txt", ["theo TTXVN"], "TTXVN"],
    ["tong-hop.txt", ["tong_hop Minh Họa"], null],
    ["dong-lap-ba.txt", ["bai PV"], null],
  ])("%s", (name, wanted, source) => {
    const outcome = read(name);
    expect(bylines(outcome)).toEqual(wanted);
    expect(outcome.result.article.source_credit).toBe(source);
    expect(codes(outcome.warnings)).not.toContain("BYLINE_UNKNOWN");
  });

  it("names one above the other are a list, so none is taken for the author", () => {
    const outcome = read("danh-sach.txt");
    expect(bylines(outcome)).toEqual([]);
    expect(paragraphs(outcome)).toHaveLength(5);
    expect(codes(outcome.warnings)).toContain("BYLINE_MISSING");
  });
});

describe("pictures and repeated lines", () => {
  it("the tail 'Ảnh: X' becomes the credit, whichever copy has it", () => {
    const { result, warnings } = read("anh-co-tac-gia.txt");
    expect(result.photos).toMatchObject([
      {
        caption: "Nông dân xã Giả Định bón thúc lúa đông xuân.",
        credit: "Thí Điểm",
        credit_role: "anh",
        after_block: 0,
      },
      {
        caption: "Đê bao Ví Dụ trước khi gia cố",
        credit: "Minh Họa",
        is_file_photo: true,
        source_lines: [7, 8],
      },
    ]);
    expect(codes(warnings)).not.toContain("PHOTO_CREDIT_MISSING");
  });

  it("a line that stands three times is no caption: all stay, with a warning", () => {
    const outcome = read("dong-lap-ba.txt");
    expect(outcome.result.photos).toEqual([]);
    expect(paragraphs(outcome).filter((text) => text === "Sáng thứ hai hằng tuần.")).toHaveLength(3);
    expect(outcome.warnings).toContainEqual(
      expect.objectContaining({ code: "REPEATED_PARAGRAPH", lines: [4, 5, 6] }),
    );
  });

  it("a long paragraph that stands twice is no caption either", () => {
    const outcome = read("doan-dai-lap.txt");
    expect(outcome.result.stats).toMatchObject({ photos: 0, body_paragraphs: 3 });
    expect(outcome.warnings).toContainEqual(
      expect.objectContaining({ code: "REPEATED_PARAGRAPH", lines: [4, 5] }),
    );
  });
});

describe("encodings", () => {
  const headline = "Báo Trường Sơn mở chuyên mục hỏi đáp";

  it.each([
    ["tcvn3.txt", "tcvn3"],
    ["vni.txt", "vni"],
  ])("%s is converted, and the newsroom is told", (name, encoding) => {
    const outcome = read(name);
    expect(outcome.result.article).toMatchObject({ headline, agency_slug: { code: "TSĐT" } });
    expect(bylines(outcome)).toEqual(["bai Hồ Minh Họa"]);
    expect(outcome.source.encoding).toBe(encoding);
    expect(codes(outcome.warnings)).toContain("LEGACY_ENCODING");
  });

  it("both encodings give the same article", () => {
    expect(read("tcvn3.txt").result).toEqual(read("vni.txt").result);
  });

  it("decomposed text is composed", () => {
    const outcome = read("nfd.txt");
    expect(outcome.source.unicodeForm).toBe("NFD");
    expect(outcome.result.article.headline).toBe("Lớp học xóa mù chữ ở bản Mẫu Đơn");
    expect(JSON.stringify(outcome.result)).toBe(JSON.stringify(outcome.result).normalize("NFC"));
  });

  it("Windows line ends are one line end, and a byte order mark is nothing", () => {
    const crlf = read("crlf.txt");
    expect(crlf.source.lines).toBe(7);
    expect(crlf.result.dropped_lines).toEqual([
      { line: 2, reason: "empty" },
      { line: 5, reason: "empty" },
    ]);
    expect(read("co-bom.txt").result.article.headline).toBe("Khai giảng lớp dạy nghề đan lát");
  });
});

describe("awards", () => {
  it("counts with leading zeros are counts, 'hơn 20' is none", () => {
    expect(awards(read("khen-thuong-co-so-luong.txt"))).toEqual([
      { form: "bằng khen", by: "Chủ tịch UBND tỉnh Trường Sơn", to: ["6 tập thể", "6 cá nhân"] },
      { form: "giấy khen", by: "Đảng ủy xã Ví Dụ", to: ["hơn 20 cá nhân"] },
    ]);
    expect(read("khen-thuong-co-so-luong.txt").result.awards[1]?.period).toEqual({
      from: "2021-01-01",
      to: "2026-12-31",
      label: "giai đoạn 2021-2026",
    });
  });

  it("named persons and units are taken by name, their posts stay with them", () => {
    const outcome = read("khen-thuong-co-ten.txt");
    expect(awards(outcome)).toEqual([
      {
        form: "giấy khen",
        by: "Giám đốc Sở Giáo dục và Đào tạo",
        to: ["Trường THCS Thí Điểm", "Lê Thị Mẫu", "Đỗ Văn Nháp"],
      },
    ]);
    expect(awardsFrom(outcome.result)[0]?.recipients[1]).toMatchObject({
      title: "giáo viên Trường Tiểu học Ví Dụ",
    });
    expect(codes(outcome.warnings)).not.toContain("AWARD_RECIPIENTS_UNNAMED");
  });

  it("a decision gives its number, day and authority", () => {
    const outcome = read("quyet-dinh-so-ngay.txt");
    expect(awards(outcome)).toEqual([
      { form: "bằng khen", by: "Chủ tịch UBND tỉnh Trường Sơn", to: ["3 tập thể", "11 cá nhân"] },
    ]);
    expect(outcome.result.awards[0]?.decision).toMatchObject({
      number: "1207/QĐ-UBND",
      signed_on: "2026-07-10",
    });
    expect(codes(outcome.warnings)).not.toContain("AWARD_DECISION_MISSING");
  });

  it("a posthumous order is personal; who presents on behalf of the State does not confer", () => {
    const outcome = read("truy-tang.txt");
    expect(outcome.result.awards).toMatchObject([
      { form_code: "huan_chuong_dung_cam", action: "truy_tang", authority_as_written: "Chủ tịch nước" },
      {
        form_code: "huan_chuong_lao_dong",
        grade: "Ba",
        action: "tang",
        authority_as_written: "Chủ tịch nước",
      },
    ]);
    expect(outcome.result.awards.map(({ recipients }) => recipients[0]?.posthumous)).toEqual([true, false]);
  });

  it("a Party badge keeps its years", () => {
    const outcome = read("huy-hieu-dang.txt");
    expect(awards(outcome)).toEqual([
      { form: "Huy hiệu 60 năm tuổi Đảng", by: "Ban Thường vụ Tỉnh ủy", to: ["5 đảng viên"] },
    ]);
    expect(awardsFrom(outcome.result)[0]?.badgeYears).toBe(60);
  });
});

describe("a saved web page", () => {
  it("gives the article inside it, its pictures with their own alternative texts, and says what was left out", () => {
    const outcome = read("trang-bao.html.txt");
    expect(outcome.result.article).toMatchObject({
      headline: "Chợ phiên vùng cao họp lại sau Tết",
      agency_slug: { code: "TSĐT" },
      event_date: "2026-02-15",
      weekday_matches_date: true,
    });
    expect(outcome.result.photos).toMatchObject([
      {
        caption: "Sạp măng khô ở chợ phiên Mẫu Đơn.",
        credit: "Thí Điểm",
        alt_from_source: "Người bán măng khô ngồi bên sạp tre",
      },
      { caption: "Trẻ em đi chợ phiên.", alt_from_source: "Trẻ em đi chợ phiên." },
    ]);
    expect(paragraphs(outcome)).toContain("Măng khô | 220.000 đồng/kg");
    expect(JSON.stringify(outcome.result)).not.toMatch(/không phải bài|color: red/);
    expect(outcome.warnings).toContainEqual(
      expect.objectContaining({
        code: "HTML_OUTSIDE_ARTICLE",
        found: "Trang nhất / Thời sự / Báo Trường Sơn (demo)",
      }),
    );
  });
});
