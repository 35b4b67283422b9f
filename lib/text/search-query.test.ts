import { describe, expect, it } from "vitest";
import { readSearch, type SearchQuery, searchWords } from "./search-query";
import { writtenWays } from "./tone-style";

const read = (typed: string): SearchQuery => {
  const query = readSearch(typed);
  if (typeof query === "string") throw new Error(query);
  return query;
};

describe("what is typed into the search box", () => {
  it("is one phrase, unless quotation marks make several", () => {
    expect(read("  Đảng   bộ tỉnh ").phrases).toEqual(["đảng bộ tỉnh"]);
    expect(read("“bằng khen” Thủ tướng").phrases).toEqual(["bằng khen", "thủ tướng"]);
    expect(read('"bằng khen"').isQuoted).toBe(true);
    expect(read("bằng khen").isQuoted).toBe(false);
  });

  it("is the same however its marks are encoded", () => {
    expect(read("Đảng bộ".normalize("NFD"))).toEqual(read("Đảng bộ"));
  });

  it("keeps the number of a decision whole beside its parts", () => {
    expect(read("Quyết định số 1436/QĐ-UBND")).toMatchObject({
      phrases: ["quyết định số 1436 qđ ubnd"],
      numbers: ["1436/qđ-ubnd"],
    });
    expect(read("Quảng Bình-Quảng Trị").numbers).toEqual([]);
  });

  it("takes both styles of tones, and i for y", () => {
    expect(read("hoà thuận").styled).toEqual([" (?:hoà|hòa) thuận "]);
    expect(read("kĩ thuật").styled).toEqual([" (?:kĩ|kỹ) thuật "]);
    expect(read("bằng khen").styled).toBeNull();
    expect(writtenWays("thủy")).toEqual(["thủy", "thuỷ"]);
    expect(writtenWays("quý")).toEqual(["quý", "quí"]);
    expect(writtenWays("hoàn")).toEqual(["hoàn"]);
    expect(writtenWays("mai")).toEqual(["mai"]);
  });

  it("is refused kindly when there is nothing to look for", () => {
    expect(readSearch(" ".repeat(10_000))).toBe("empty");
    expect(readSearch("\0\u0001")).toBe("empty");
    expect(readSearch("!?… --- “”")).toBe("nothing");
    expect(readSearch("ở")).toBe("short");
    expect(readSearch("a".repeat(201))).toBe("long");
  });

  it("never keeps a character that a statement would choke on", () => {
    expect(read("bằng\0khen").phrases).toEqual(["bằng khen"]);
    expect(read("'; drop table x; --").phrases).toEqual(["drop table x"]);
    expect(searchWords("a&b|c!(d):*<->\\'")).toBe("a b c d");
  });
});
