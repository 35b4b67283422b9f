/** From the parse to the draft's text, and where it might be filed. */
import { describe, expect, it } from "vitest";
import { figuresIn } from "@/lib/domain/content";
import { draftFrom } from "./draft-body";
import { importText } from "./import-text";
import { suggestSection } from "./section-hint";

const text =
  "Tiêu đề\n(TSĐT) - Đoạn mở đầu.\nĐoạn một của thân bài.\nẢnh thứ nhất.\nẢnh thứ nhất.\nĐoạn hai.\nẢnh thứ hai.\nẢnh thứ hai.\nMinh Họa";
const parsed = importText(text, { knownBylines: new Set(["minh họa"]), sectionChosen: true });
const ids = ["01890000-0000-7000-8000-000000000001", "01890000-0000-7000-8000-000000000002"];

describe("the draft", () => {
  it("has paragraphs and figures in the order of the source, the first picture leads", () => {
    if (!parsed.ok) throw new Error(parsed.code);
    const { body, lead } = draftFrom(parsed.result, ids);
    expect(body.content.map(({ type }) => type)).toEqual(["paragraph", "figure", "paragraph", "figure"]);
    expect(figuresIn(body)).toEqual(ids);
    expect(lead).toBe(ids[0]);
  });

  it("refuses another number of photos than the text has", () => {
    if (!parsed.ok) throw new Error(parsed.code);
    expect(() => draftFrom(parsed.result, ids.slice(1))).toThrow(RangeError);
  });

  it("without any text is one empty paragraph, and nothing leads", () => {
    expect(draftFrom({ body: [], photos: [] }, [])).toEqual({
      body: { type: "doc", content: [{ type: "paragraph" }] },
      lead: null,
    });
  });

  it("is not asked for a section that was chosen", () => {
    expect(parsed.ok && parsed.warnings.map(({ code }) => code)).not.toContain("SECTION_MISSING");
  });
});

describe("the section", () => {
  it("is suggested by the words of the text, never by one word alone", () => {
    expect(
      suggestSection("Tỉnh ủy bàn công tác xây dựng Đảng, kết nạp đảng viên ở các chi bộ.")?.slugs,
    ).toEqual(["thoi-su", "xay-dung-dang"]);
    expect(suggestSection("Học sinh và giáo viên nhà trường bước vào năm học mới.")?.slugs).toEqual([
      "xa-hoi",
      "giao-duc",
    ]);
    expect(suggestSection("Du khách đến hồ.")).toBeNull();
  });
});
