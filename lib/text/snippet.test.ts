import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finderOf } from "./snippet";

const markHits = (text: string, phrases: string[]) => finderOf(phrases).mark(text);
const snippetOf = (texts: string[], phrases: string[]) => finderOf(phrases).passage(texts);

const hits = (runs: { text: string; hit: boolean }[]) => runs.filter((run) => run.hit).map((run) => run.text);
const whole = (runs: { text: string }[]) => runs.map((run) => run.text).join("");

describe("what was looked for, in its passage", () => {
  it("stands out with its own marks and capitals, across what is between the words", () => {
    expect(hits(markHits("Tặng Bằng, khen thưởng", ["bang khen"]))).toEqual(["Bằng, khen"]);
    expect(hits(markHits("Kỹ thuật, kĩ thuật", ["ki thuat"]))).toEqual(["Kỹ thuật", "kĩ thuật"]);
  });

  it("is what has the typed marks, where anything has them", () => {
    expect(hits(markHits("bảng khen và bằng khen", ["bằng khen"]))).toEqual(["bằng khen"]);
    expect(hits(markHits("bảng khen", ["bằng khen"]))).toEqual(["bảng khen"]);
  });

  it("is never found in half a word", () => {
    expect(hits(markHits("thu 8.260 tỷ đồng", ["260 tỷ"]))).toEqual([]);
    expect(hits(markHits("thu 8.260 tỷ đồng", ["8260 tỷ"]))).toEqual(["8.260 tỷ"]);
    expect(hits(markHits("thủy lợi", ["ủy lợi"]))).toEqual([]);
    expect(hits(markHits("Thắng".normalize("NFD"), ["thang"]))).toEqual(["Thắng"]);
  });

  it("comes from the first text that has it as typed, cut between words", () => {
    const long = `${"Mở đầu dài dòng. ".repeat(30)}Ông nhận bằng khen của tỉnh. ${"Kết thúc dài dòng. ".repeat(30)}`;
    const runs = snippetOf(["bảng khen", long], ["bằng khen"]);
    expect(hits(runs)).toEqual(["bằng khen"]);
    expect(whole(runs).length).toBeLessThan(260);
    expect(whole(runs)).toMatch(/^… \S.*\S …$/u);
  });

  it("never loses or adds a letter when it marks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, typed) => {
        expect(whole(markHits(text, [typed.trim()]))).toBe(text.normalize("NFC"));
      }),
    );
  });
});
