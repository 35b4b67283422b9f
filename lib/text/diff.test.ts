import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diff, diffWords } from "./diff";

const side = (edits: { op: string; text: string }[], gone: "added" | "removed") =>
  edits
    .filter((edit) => edit.op !== gone)
    .map((edit) => edit.text)
    .join("");

describe("differences of two texts", () => {
  it("shows a corrected number whole and leaves the rest in peace", () => {
    expect(diffWords("hỗ trợ 3.150 hộ nuôi tôm", "hỗ trợ 3.284 hộ nuôi tôm")).toEqual([
      { op: "same", text: "hỗ trợ " },
      { op: "removed", text: "3.150" },
      { op: "added", text: "3.284" },
      { op: "same", text: " hộ nuôi tôm" },
    ]);
  });

  it("tells two spellings of a name apart by the whole syllable", () => {
    expect(diffWords("bà Hoà", "bà Hòa").map((edit) => edit.op)).toEqual(["same", "removed", "added"]);
  });

  it("gives back both texts, whatever they are", () => {
    const words = fc.array(fc.constantFrom("xã", "huyện", "tỉnh", " ", ".", "12", "á"), { maxLength: 60 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(""), b.join("")];
        const edits = diffWords(before, after);
        expect(side(edits, "added")).toBe(before);
        expect(side(edits, "removed")).toBe(after);
      }),
      { numRuns: 500, seed: 20260 },
    );
  });

  it("keeps as much as can be kept", () => {
    const letters = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const kept = diff(a, b, (x) => x)
          .filter((edit) => edit.op === "same")
          .flatMap((edit) => edit.items).length;
        expect(kept).toBe(longestCommon(a, b));
      }),
      { numRuns: 300, seed: 20261 },
    );
  });

  it("tells two long texts that share nothing as one replaced by the other", () => {
    const a = Array.from({ length: 20_000 }, (_, i) => `a${i}`).join(" ");
    const b = Array.from({ length: 20_000 }, (_, i) => `b${i}`).join("\n");
    const edits = diffWords(a, b);
    expect(side(edits, "added")).toBe(a);
    expect(side(edits, "removed")).toBe(b);
  });
});

function longestCommon(a: string[], b: string[]): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      row[j] = x === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
