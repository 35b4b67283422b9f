import type { Node as ProseNode } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodySchema } from "./body-schema";
import { carryPlace, isGone, movedPlace, type Place, quoteAt, tightPlace } from "./note-anchor";

/** Letters that occur once, so that each can be followed by itself. */
const letter = (n: number) => String.fromCodePoint(0x4e00 + n);

const textWith = (...paragraphs: string[]) =>
  bodySchema.node(
    "doc",
    null,
    paragraphs.map((text) => bodySchema.node("paragraph", null, text ? bodySchema.text(text) : [])),
  );

function lettersOf(doc: ProseNode): { sign: string; at: number }[] {
  const all: { sign: string; at: number }[] = [];
  doc.descendants((node, at) => {
    if (node.isText) for (const [i, sign] of [...(node.text ?? "")].entries()) all.push({ sign, at: at + i });
  });
  return all;
}

const signsIn = (doc: ProseNode, { from, to }: Place) =>
  lettersOf(doc)
    .filter(({ at }) => at >= from && at < to)
    .map(({ sign }) => sign);

const caret = (doc: ProseNode, part: number): number => {
  const places: number[] = [];
  doc.descendants((node, at) => {
    if (node.isTextblock) for (let i = 0; i <= node.content.size; i++) places.push(at + 1 + i);
  });
  return places[Math.floor(part * places.length)] ?? 1;
};

const part = fc.double({ min: 0, max: 0.999, noNaN: true });
const edit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("type" as const), at: part, to: part }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("delete" as const), at: part, to: part }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("typeOver" as const), at: part, to: part }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("split" as const), at: part, to: part }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("heading" as const), at: part, to: part }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("bold" as const), at: part, to: part }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

let next = 0;

function apply(change: Transform, act: Edit): void {
  const { doc } = change;
  const [from, to] = [caret(doc, act.at), caret(doc, act.to)].sort((a, b) => a - b) as [number, number];
  const fresh = () => bodySchema.text(letter(1000 + next++) + letter(1000 + next++));
  const heading = bodySchema.nodes.heading;
  const bold = bodySchema.marks.bold;
  if (act.do === "type") change.insert(from, fresh());
  else if (act.do === "delete") change.delete(from, to);
  else if (act.do === "typeOver") change.replaceWith(from, to, fresh());
  else if (act.do === "split") change.split(from);
  else if (act.do === "heading" && heading) change.setBlockType(from, to, heading, { level: 2 });
  else if (act.do === "bold" && bold && from < to) change.addMark(from, to, bold.create());
}

const start = textWith(
  [0, 1, 2, 3, 4, 5, 6, 7].map(letter).join(""),
  [8, 9, 10, 11, 12].map(letter).join(""),
  "",
  [13, 14, 15, 16, 17, 18].map(letter).join(""),
);

describe("the place of a note in a text that goes on being written", () => {
  it("reaches from the first to the last of its letters that still stand, whatever was done around and inside", () => {
    fc.assert(
      fc.property(part, part, fc.array(edit, { maxLength: 25 }), (one, other, edits) => {
        next = 0;
        const [a, b] = [caret(start, one), caret(start, other)].sort((x, y) => x - y) as [number, number];
        const place = tightPlace(start, a, b);
        fc.pre(place !== null);
        const noted = new Set(signsIn(start, place as Place));
        const quote = quoteAt(start, place as Place);
        const change = new Transform(start);
        let atOnce = place as Place;
        for (const act of edits) {
          const done = change.steps.length;
          apply(change, act);
          atOnce = carryPlace(atOnce, change.mapping.maps.slice(done), change.doc, quote);
        }
        // As the server reads it: the whole way in one go.
        const later = carryPlace(place as Place, change.mapping.maps, change.doc, quote);
        const standing = lettersOf(change.doc).filter(({ sign }) => noted.has(sign));
        for (const found of [atOnce, later]) {
          expect(isGone(found)).toBe(standing.length === 0);
          if (standing.length === 0) continue;
          const signs = signsIn(change.doc, found);
          expect(signs[0]).toBe(standing[0]?.sign);
          expect(signs.at(-1)).toBe(standing.at(-1)?.sign);
        }
      }),
      { numRuns: 400, seed: 31 },
    );
  });

  it("comes back to its words when a deletion is undone", () => {
    fc.assert(
      fc.property(part, part, part, part, part, (one, other, cutFrom, cutTo, elsewhere) => {
        next = 0;
        const [a, b] = [caret(start, one), caret(start, other)].sort((x, y) => x - y) as [number, number];
        const place = tightPlace(start, a, b);
        fc.pre(place !== null);
        const quote = quoteAt(start, place as Place);
        const change = new Transform(start);
        const [from, to] = [caret(start, cutFrom), caret(start, cutTo)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        change.delete(from, to);
        const cut = change.steps.map((step, n) => step.invert(change.docs[n] as ProseNode));
        const between = change.steps.length;
        // Somebody writes elsewhere meanwhile.
        const away = caret(change.doc, elsewhere);
        if (away < from) change.insert(away, bodySchema.text(letter(3000)));
        const over = change.mapping.slice(between);
        for (const step of cut.reverse()) {
          const carried = step.map(over);
          if (carried) change.step(carried);
        }
        const found = carryPlace(place as Place, change.mapping.maps, change.doc, quote);
        expect(quoteAt(change.doc, found).replaceAll(letter(3000), "")).toBe(quote);
      }),
      { numRuns: 300, seed: 32 },
    );
  });
});

describe("the words of a place", () => {
  const doc = textWith("Một câu.", "  ", "Câu hai, dài hơn.");
  it("are without the spaces at their ends, and none where there are only spaces", () => {
    expect(tightPlace(doc, 4, 9)).toEqual({ from: 5, to: 9 });
    expect(tightPlace(doc, 11, 13)).toBeNull();
    expect(tightPlace(doc, 5, 5)).toBeNull();
    expect(tightPlace(doc, 5, 500)).toBeNull();
    expect(tightPlace(doc, -1, 5)).toBeNull();
  });
  it("name a new block by a line feed and end after 300 characters", () => {
    expect(quoteAt(doc, { from: 5, to: 18 })).toBe("câu.\n  \nCâu");
    expect(Array.from(quoteAt(textWith("Ẵ".repeat(900)), { from: 1, to: 800 }))).toHaveLength(300);
  });
  it("are found where a paragraph was moved to, if they are long enough to be told apart and stand once", () => {
    const passage = "Một đoạn dài đủ để nhận ra ở chỗ khác.";
    expect(movedPlace(textWith("Đầu.", passage), passage)).toEqual({ from: 7, to: 7 + passage.length });
    expect(movedPlace(textWith(passage, passage), passage)).toBeNull();
    expect(movedPlace(textWith("và", "hay"), "và")).toBeNull();
  });
});
