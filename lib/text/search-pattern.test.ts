import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesOf, type Search } from "./search-pattern";

const search = (text: string, more: Partial<Search> = {}): Search => ({
  text,
  exactTones: false,
  matchCase: false,
  wholeWord: false,
  ...more,
});
const found = (given: Search, text: string) =>
  placesOf(given, text).map(({ from, to }) => text.slice(from, to));

describe("Finding", () => {
  it("without tones finds every writing of the word", () => {
    expect(found(search("dang bo"), "Đảng bộ, đang bỏ, Dang Bo")).toEqual(["Đảng bộ", "đang bỏ", "Dang Bo"]);
    expect(found(search("bằng khen"), "bảng khen")).toEqual(["bảng khen"]);
  });

  it("with tones tells bằng khen from bảng khen", () => {
    const text = "Bằng khen và bảng khen";
    expect(found(search("bằng khen", { exactTones: true }), text)).toEqual(["Bằng khen"]);
    expect(found(search("bảng khen", { exactTones: true }), text)).toEqual(["bảng khen"]);
    expect(found(search("bang", { exactTones: true }), text)).toEqual([]);
  });

  it("does not care how marks are encoded", () => {
    for (const form of ["NFC", "NFD"] as const)
      for (const other of ["NFC", "NFD"] as const) {
        const text = "Tỉnh ủy trao tặng bằng khen".normalize(form);
        for (const exactTones of [true, false])
          expect(found(search("tặng bằng".normalize(other), { exactTones }), text)).toEqual([
            "tặng bằng".normalize(form),
          ]);
      }
    // Windows types the hat with its letter and the tone by itself.
    expect(found(search("bậc", { exactTones: true }), "bâ\u0323c")).toHaveLength(1);
    expect(found(search("bậc", { exactTones: true }), "bạ\u0302c")).toHaveLength(1);
  });

  it("never finds half a character", () => {
    expect(found(search("ba", { exactTones: true }), "bằng".normalize("NFD"))).toEqual([]);
    expect(found(search("ba"), "bằng".normalize("NFD"))).toEqual(["bằ".normalize("NFD")]);
  });

  it("of whole words leaves out what only holds them", () => {
    const text = "Tỉnh ủy, thủy lợi, ủy ban, ủy2";
    expect(placesOf(search("ủy", { exactTones: true, wholeWord: true }), text)).toHaveLength(2);
    expect(placesOf(search("uy", { wholeWord: true }), text)).toHaveLength(2);
    expect(placesOf(search("ủy", { wholeWord: true }), "thủy".normalize("NFD"))).toEqual([]);
  });

  it("counts case when asked, tones or no tones", () => {
    const text = "Đảng viên, đảng viên, ĐẢNG VIÊN";
    expect(found(search("Đảng", { matchCase: true, exactTones: true }), text)).toEqual(["Đảng"]);
    expect(found(search("dang", { matchCase: true }), text)).toEqual(["đảng"]);
    expect(found(search("đảng"), text)).toHaveLength(3);
  });

  it("takes signs for what they are, and quotation marks for each other", () => {
    expect(found(search("(TSĐT) - "), "(TSĐT) - Sáng")).toEqual(["(TSĐT) - "]);
    expect(found(search('"một"'), "“một”")).toEqual(["“một”"]);
    expect(found(search("a.b"), "a.b axb")).toEqual(["a.b"]);
    expect(found(search("một hai"), "một  \u00a0hai")).toHaveLength(1);
  });

  it("finds whatever text is looked for in itself, and never throws", () => {
    const any = fc.string({ unit: "grapheme", maxLength: 12 });
    fc.assert(
      fc.property(any, fc.boolean(), fc.boolean(), fc.boolean(), (text, exactTones, matchCase, wholeWord) => {
        const places = placesOf(
          search(text, { exactTones, matchCase, wholeWord }),
          `… ${text} …`.normalize("NFC"),
        );
        if (text.trim() !== "" && !wholeWord && /^[\p{L} ]+$/u.test(text))
          expect(places.length).toBeGreaterThan(0);
      }),
      { seed: 20261125, numRuns: 60 },
    );
  });
});
