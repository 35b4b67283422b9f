import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typographyEdits } from "./typography";

const set = (text: string) =>
  typographyEdits(text)
    .reverse()
    .reduce((now, { from, to, text: sign }) => now.slice(0, from) + sign + now.slice(to), text);

describe("Signs", () => {
  it.each([
    ['Ông nói: "Phải làm ngay".', "Ông nói: “Phải làm ngay”."],
    ['("một" và "hai")', "(“một” và “hai”)"],
    ["Trường Sơn - Hạ Long", "Trường Sơn – Hạ Long"],
    ["từ 5-3 đến 21-KL/TU", "từ 5-3 đến 21-KL/TU"],
    ["- đầu dòng", "- đầu dòng"],
    ["chờ... rồi", "chờ… rồi"],
    ["chờ.... rồi", "chờ.... rồi"],
    ['xem https://a.vn/?q="x"...y - ok', 'xem https://a.vn/?q="x"...y – ok'],
    ["“đã” – xong…", "“đã” – xong…"],
  ])("%s → %s", (given, wanted) => {
    expect(set(given)).toBe(wanted);
  });

  it("set once are set for good, and letters never change", () => {
    const any = fc.string({ unit: fc.constantFrom(...'aăế.-–…"“” (:/)@1'.split("")), maxLength: 30 });
    fc.assert(
      fc.property(any, (text) => {
        const once = set(text);
        expect(once.replace(/[^\p{L}\p{N}]/gu, "")).toBe(text.replace(/[^\p{L}\p{N}]/gu, ""));
        expect(set(once)).toBe(once);
      }),
      { seed: 20261125, numRuns: 500 },
    );
  });
});
