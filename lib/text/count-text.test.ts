import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addCounts, countText, nothing, readingMinutes } from "./count-text";

describe("Length", () => {
  it.each([
    ["", 0, 0],
    ["   ", 0, 3],
    ["Đảng bộ tỉnh", 3, 12],
    ["Kết luận số 21-KL/TU, ngày 05/01", 6, 32],
    ["75.280 đảng viên – 1.024 chi bộ", 6, 31],
    ["“Bằng khen” … (TSĐT)", 3, 20],
  ])("of “%s” is %i words", (text, words, characters) => {
    expect(countText(text)).toEqual({ words, characters });
  });

  it("does not depend on how the marks are encoded", () => {
    const text = "Tỉnh ủy Trường Sơn trao tặng bằng khen";
    expect(countText(text.normalize("NFD"))).toEqual(countText(text));
  });

  it("of two blocks is the sum of both", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
        const apart = addCounts(countText(one), countText(other));
        expect(countText(`${one} ${other}`).words).toBe(apart.words);
      }),
      { seed: 20261125, numRuns: 300 },
    );
    expect(addCounts(nothing, countText("một"))).toEqual({ words: 1, characters: 3 });
  });

  it("becomes minutes to read", () => {
    expect([0, 1, 240, 500, 2400].map(readingMinutes)).toEqual([0, 1, 1, 2, 10]);
  });
});
