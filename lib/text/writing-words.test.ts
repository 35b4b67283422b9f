import { describe, expect, it } from "vitest";
import { countWritten } from "./writing-words";

const put = (from: number, text: string, to = from) => ({
  stepType: "replace",
  from,
  to,
  slice: { content: [{ type: "text", text }] },
});

describe("what a stretch of writing brought", () => {
  it("counts words, not keystrokes", () => {
    expect(countWritten([..."Mưa lớn"].map((letter, i) => put(1 + i, letter)))).toEqual({
      words: 2,
      removed: 0,
    });
  });

  it("counts a word once that Telex composed by going back", () => {
    const telex = [
      put(1, "v"),
      put(2, "i"),
      put(3, "e"),
      put(3, "ê", 4),
      put(4, "t"),
      put(3, "ệ", 4),
      put(4, "t"),
    ];
    expect(countWritten(telex)).toMatchObject({ words: 1 });
    expect(countWritten([...telex.slice(0, 5), put(3, "ệt", 5)])).toEqual({ words: 1, removed: 0 });
  });

  it("keeps apart what was written in two places, and says what went", () => {
    expect(countWritten([put(1, "đầu"), put(90, "cuối bài")])).toEqual({ words: 3, removed: 0 });
    expect(countWritten([{ stepType: "replace", from: 10, to: 40 }])).toEqual({ words: 0, removed: 30 });
    expect(countWritten([{ stepType: "addMark", from: 1, to: 9 }])).toEqual({ words: 0, removed: 0 });
  });

  it("counts a pasted passage by its paragraphs", () => {
    const paragraphs = ["Một hai.", "Ba bốn năm 12/11."].map((text) => ({
      type: "paragraph",
      content: [{ type: "text", text }],
    }));
    expect(
      countWritten([{ stepType: "replace", from: 3, to: 3, slice: { content: paragraphs } }]).words,
    ).toBe(6);
  });
});
