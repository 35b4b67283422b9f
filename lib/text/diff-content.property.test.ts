import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BodyNode, plainText } from "@/lib/domain/content";
import { diffBlocks } from "./diff-content";

const word = fc.constantFrom(
  "xã",
  "huyện",
  "tỉnh",
  "Trường",
  "Sơn",
  "mưa",
  "lũ",
  "12",
  "3.150",
  "hòa",
  "hoà",
);
const sentence = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
const text = (value: string, bold: boolean): BodyNode => ({
  type: "text",
  text: value,
  ...(bold && { marks: [{ type: "bold" }] }),
});
const paragraph = fc.record({ words: sentence, bold: fc.boolean() }).map(
  ({ words, bold }): BodyNode => ({
    type: "paragraph",
    ...(words && { content: [text(words, bold)] }),
  }),
);
const block = fc.oneof(
  { weight: 8, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("a", "b", "c")
      .map((photo): BodyNode => ({ type: "figure", attrs: { photo } })),
  },
  {
    weight: 1,
    arbitrary: sentence.map(
      (words): BodyNode => ({
        type: "heading",
        attrs: { level: 2 },
        ...(words && { content: [text(words, false)] }),
      }),
    ),
  },
);
const body = fc.array(block, { maxLength: 14 });

const told = (node: BodyNode | undefined) =>
  node?.type === "figure" ? String(node.attrs?.photo) : plainText(node as BodyNode);

describe("the difference of any two texts", () => {
  it("leads from the one to the other and back, block by block and word by word", () => {
    fc.assert(
      fc.property(body, body, (before, after) => {
        const changes = diffBlocks(before, after);
        const newer = changes.filter((one) => one.to !== null && one.op !== "moved_away");
        const older = changes.filter((one) => one.from !== null && one.op !== "moved");
        expect(newer.map((one) => one.to)).toEqual(after.map((_, i) => i));
        expect(older.map((one) => one.from)).toEqual(before.map((_, i) => i));
        expect(newer.map((one) => one.text)).toEqual(after.map(told));
        for (const { from, to, words, op } of changes) {
          if (!words) continue;
          const side = (gone: string) =>
            words.flatMap((edit) => (edit.op === gone ? [] : edit.text)).join("");
          expect(side("removed")).toBe(told(after[to ?? -1]));
          expect(side("added")).toBe(told(before[from ?? -1]));
          expect(op).not.toBe("same");
        }
        for (const { from, to, op } of changes)
          if (op === "same") expect(before[from ?? -1]).toEqual(after[to ?? -1]);
      }),
      { numRuns: 400, seed: 20311 },
    );
  });

  it("finds every block that was only carried elsewhere", () => {
    const marked = fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(marked, fc.nat(), fc.nat(), (numbers, a, b) => {
        const before = numbers.map(
          (n): BodyNode => ({
            type: "paragraph",
            content: [text(`Đoạn số ${n} nói về thôn ${n * 7}.`, false)],
          }),
        );
        const after = [...before];
        const [taken] = after.splice(a % after.length, 1);
        after.splice(b % (after.length + 1), 0, taken as BodyNode);
        const ops = diffBlocks(before, after).map((one) => one.op);
        const moved = ops.filter((op) => op === "moved").length;
        expect(ops).not.toContain("added");
        expect(ops).not.toContain("removed");
        expect(moved).toBe(ops.filter((op) => op === "moved_away").length);
        expect(moved).toBeLessThanOrEqual(2);
      }),
      { numRuns: 300, seed: 20312 },
    );
  });

  it("compares an article of 5,000 words, with every paragraph touched and ten moved, at once", () => {
    const words =
      "Ủy ban nhân dân tỉnh Trường Sơn giao các sở, ngành rà soát tuyến đê xung yếu trước mùa mưa".split(" ");
    const before = Array.from(
      { length: 100 },
      (_, i): BodyNode => ({
        type: "paragraph",
        content: [
          text(
            Array.from(
              { length: 50 },
              (_, j) => `${words[(i * 7 + j * j) % words.length]}${(i * j) % 13}`,
            ).join(" "),
            false,
          ),
        ],
      }),
    );
    const after = before.map((node, i): BodyNode => {
      const changed = plainText(node)
        .split(" ")
        .with(i % 40, "khác")
        .with((i % 40) + 5, "hẳn")
        .join(" ");
      return { type: "paragraph", content: [text(changed, false)] };
    });
    for (let i = 0; i < 10; i++) after.push(...after.splice(i * 5, 1));
    const changes = diffBlocks(before, after);
    expect(changes.filter((one) => one.op === "moved").length).toBeGreaterThan(5);
  });
});
