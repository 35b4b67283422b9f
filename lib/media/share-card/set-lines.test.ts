import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { focusBox } from "./focus-box";
import { outline, widthOf } from "./outline";
import { setLines } from "./set-lines";

const measure = {
  largest: 76,
  smallest: 30,
  width: 584,
  height: 376,
  lineHeight: 1.24,
  widthOf: (text: string, size: number) => widthOf("display", text, size),
};

describe("a headline on a card", () => {
  it("is large when it is short", () => {
    expect(setLines("Lớp học đêm bên bến đò", measure)).toEqual({
      size: 76,
      lines: ["Lớp học đêm", "bên bến đò"],
    });
  });

  it("of two hundred letters still fits, whole, in lines that are about as long as each other", () => {
    const headline =
      "Hội nghị tổng kết phong trào thi đua yêu nước, Nghị quyết số 05 về nâng cao chất lượng đội ngũ đảng viên: trao 75 Huy hiệu Đảng, biểu dương 128 tập thể và hộ gia đình hiến đất mở đường ở Trường Sơn";
    expect(headline.length).toBeGreaterThan(190);
    const { size, lines } = setLines(headline, measure);
    expect(lines.join(" ")).toBe(headline);
    expect(size * 1.24 * lines.length).toBeLessThanOrEqual(376);
    const widths = lines.map((line) => widthOf("display", line, size));
    expect(Math.max(...widths)).toBeLessThanOrEqual(584);
    expect(Math.min(...widths)).toBeGreaterThan(584 / 2);
  });

  it("never leaves its place, whatever it is made of, and loses no word while it fits", () => {
    const word = fc.constantFrom("Ậ", "Nghiêng", "số\u00a005", "2026", "Khuyếch", "Đ", "W".repeat(60), "ở");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const { size, lines } = setLines(words.join(" "), measure);
        expect(size * measure.lineHeight * lines.length).toBeLessThanOrEqual(measure.height);
        for (const line of lines) expect(measure.widthOf(line, size)).toBeLessThanOrEqual(measure.width);
        if (size > measure.smallest) expect(lines.join(" ")).toBe(words.join(" "));
      }),
      { numRuns: 40 },
    );
  });

  it("has an outline for every Vietnamese letter, and none for what no face of the house draws", () => {
    const letters = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY";
    const marks = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
    for (const letter of letters + letters.toLowerCase())
      for (const mark of /[AĂÂEÊIOÔƠUƯY]/i.test(letter) ? marks : [""])
        for (const face of ["display", "text"] as const)
          expect(outline(face, (letter + mark).normalize("NFC"), 40, 0, 0), letter + mark).toMatch(
            /^<path [^<]+d="M/,
          );
    expect(outline("display", "“”‘’…–—,.:;!?()%/&“", 40, 0, 0).match(/<path/g)).toHaveLength(19);
    expect(outline("text", "🎉", 40, 0, 0)).toBe("");
    expect(outline("text", "Ж Ω", 40, 0, 0).match(/<path/g)).toHaveLength(2);
  });
});

describe("the crop of a card", () => {
  it("has the focus in its middle, or as near as the edges let it", () => {
    const picture = { width: 1200, height: 800 };
    expect(focusBox(picture, 0.8, null)).toEqual({ left: 280, top: 0, width: 640, height: 800 });
    expect(focusBox(picture, 0.8, { x: 0, y: 0 }).left).toBe(0);
    expect(focusBox(picture, 0.8, { x: 100, y: 50 }).left).toBe(560);
    expect(focusBox({ width: 600, height: 1200 }, 1, { x: 50, y: 60 })).toEqual({
      left: 0,
      top: 420,
      width: 600,
      height: 600,
    });
  });

  it("lies in the picture, whatever the picture and the focus", () => {
    const side = fc.integer({ min: 1, max: 5000 });
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(side, side, percent, percent, (width, height, x, y) => {
        const box = focusBox({ width, height }, 0.8, { x, y });
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(width);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.top + box.height).toBeLessThanOrEqual(height);
      }),
    );
  });
});
