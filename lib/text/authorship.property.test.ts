import { Node as ProseNode } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodySchema, emptyBody } from "@/lib/domain/body-schema";
import type { BodyNode } from "@/lib/domain/content";
import { rebase } from "@/lib/newsroom/rebase";
import { Authorship } from "./authorship";

const leaves = new Set(
  Object.values(bodySchema.nodes)
    .filter((type) => type.isLeaf && !type.isText)
    .map((type) => type.name),
);
const noon = Date.parse("2026-11-25T05:00:00Z");
const minute = (n: number) => new Date(noon + n * 60_000).toISOString();

/** Each writer has letters of their own, so that every character says who typed it. */
const letters = { an: "aăâbc", binh: "đeêgh", chi: "oôơpq" } as const;
type Writer = keyof typeof letters;
const writerOf = (character: string) =>
  (Object.keys(letters) as Writer[]).find((writer) => letters[writer].includes(character));

const edit = fc.record({
  who: fc.constantFrom<Writer>("an", "binh", "chi"),
  what: fc.constantFrom("type", "type", "type", "cut", "split", "wrap", "bold", "lift"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.integer({ min: 1, max: 5 }),
  late: fc.integer({ min: 0, max: 3 }),
});

/** Makes one writer's edit on a text that may be some steps old; null where it makes no sense. */
function stepsOf(
  doc: ProseNode,
  { who, what, at, size }: { who: Writer; what: string; at: number; size: number },
) {
  const change = new Transform(doc);
  const place = doc.resolve(Math.round(at * doc.content.size));
  try {
    if (what === "type" && place.parent.isTextblock) {
      const text = Array.from({ length: size }, (_, i) => letters[who][(i + size) % 5]).join("");
      change.insert(place.pos, bodySchema.text(text));
    } else if (what === "cut") change.delete(place.pos, Math.min(doc.content.size, place.pos + size));
    else if (what === "split" && place.parent.isTextblock) change.split(place.pos);
    else if (what === "bold")
      change.addMark(place.pos, Math.min(doc.content.size, place.pos + size), bodySchema.mark("bold"));
    else if (what === "wrap") {
      const range = place.blockRange();
      if (range && range.depth === 0) change.wrap(range, [{ type: bodySchema.nodes.blockquote as never }]);
    } else if (what === "lift") {
      const range = place.blockRange();
      if (range && range.depth > 0) change.lift(range, 0);
    }
    change.doc.check();
  } catch {
    return [];
  }
  return change.steps;
}

function textWithPlaces(doc: ProseNode) {
  const characters = new Map<number, string>();
  doc.descendants((node, position) => {
    for (const [i, character] of [...(node.text ?? "")].entries()) characters.set(position + i, character);
  });
  return characters;
}

function begun(doc: BodyNode = emptyBody) {
  return new Authorship(doc, "nobody", minute(0), leaves);
}

describe("who wrote what", () => {
  it("covers exactly the text, and names the one who typed each letter, whatever three writers do at once", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 40 }), (edits) => {
        const docs = [ProseNode.fromJSON(bodySchema, emptyBody)];
        const log: ReturnType<typeof stepsOf> = [];
        const authorship = begun();
        for (const [n, one] of edits.entries()) {
          const base = Math.max(0, docs.length - 1 - one.late);
          const steps = stepsOf(docs[base] as ProseNode, one);
          const carried = steps.length > 0 ? rebase(docs[base] as ProseNode, steps, log.slice(base)) : null;
          for (const step of carried?.steps ?? []) {
            authorship.apply(step.toJSON(), one.who, minute(n));
            log.push(step);
            docs.push(step.apply(docs.at(-1) as ProseNode).doc as ProseNode);
          }
        }
        const text = textWithPlaces(docs.at(-1) as ProseNode);
        const covered = new Map<number, string>();
        for (const { from, to, by } of authorship.list())
          for (let position = from; position < to; position++) {
            expect(covered.has(position)).toBe(false);
            covered.set(position, by);
          }
        expect([...covered.keys()]).toEqual([...text.keys()]);
        for (const [position, character] of text) expect(covered.get(position)).toBe(writerOf(character));
      }),
      { numRuns: 600, seed: 20321 },
    );
  });

  const typed = (at: number, text: string) => ({
    stepType: "replace",
    from: at,
    to: at,
    slice: { content: [{ type: "text", text }] },
  });
  const cut = (from: number, to: number) => ({ stepType: "replace", from, to });
  const told = (authorship: Authorship) => authorship.list().map(({ from, to, by }) => [from, to, by]);

  it("leaves a sentence with its writer when somebody cuts it and takes that back", () => {
    const authorship = begun();
    authorship.apply(typed(1, "Mưa lớn ở Ví Dụ."), "an", minute(1));
    authorship.apply(cut(5, 12), "binh", minute(20));
    authorship.apply(typed(5, "lớn ở V"), "binh", minute(21));
    expect(told(authorship)).toEqual([[1, 17, "an"]]);
  });

  it("does so letter by letter, as an undo of backspaces goes", () => {
    const authorship = begun();
    authorship.apply(typed(1, "Mưa lớn"), "an", minute(1));
    for (const end of [8, 7, 6]) authorship.apply(cut(end - 1, end), "binh", minute(20));
    for (const [i, letter] of ["l", "ớ", "n"].entries())
      authorship.apply(typed(5 + i, letter), "binh", minute(21));
    expect(told(authorship)).toEqual([[1, 8, "an"]]);
  });

  it("gives the words to who wrote others in their place", () => {
    const authorship = begun();
    authorship.apply(typed(1, "Ngày mai có mưa"), "an", minute(1));
    authorship.apply(cut(1, 16), "binh", minute(20));
    for (const [i, letter] of [..."Hôm nay trời"].entries())
      authorship.apply(typed(1 + i, letter), "binh", minute(21));
    expect(told(authorship)).toEqual([[1, 13, "binh"]]);
  });

  it("gives one changed word of a replaced sentence to who changed it, the rest stays", () => {
    const authorship = begun();
    authorship.apply(typed(1, "Hỗ trợ 3.150 hộ"), "an", minute(1));
    authorship.apply(
      { ...cut(1, 16), slice: { content: [{ type: "text", text: "Hỗ trợ 3.284 hộ" }] } },
      "binh",
      minute(20),
    );
    expect(told(authorship)).toEqual([
      [1, 10, "an"],
      [10, 13, "binh"],
      [13, 16, "an"],
    ]);
  });

  it("leaves a passage with its writer when somebody carries it elsewhere", () => {
    const authorship = begun();
    const passage = "Tại xã Ví Dụ, 120 hộ dân đã di dời.";
    authorship.apply(typed(1, `Mở đầu. ${passage}`), "an", minute(1));
    authorship.apply(typed(1, "Thêm một câu. "), "binh", minute(30));
    const from = 1 + "Thêm một câu. Mở đầu. ".length;
    authorship.apply(cut(from, from + passage.length), "binh", minute(40));
    authorship.apply(typed(1, passage), "binh", minute(41));
    expect(told(authorship)).toEqual([
      [1, 1 + passage.length, "an"],
      [1 + passage.length, 15 + passage.length, "binh"],
      [15 + passage.length, 23 + passage.length, "an"],
    ]);
  });

  it("gives what was there at the beginning to who brought it in", () => {
    const doc = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Nhập." }] }] };
    expect(told(begun(doc))).toEqual([[1, 6, "nobody"]]);
  });

  it("goes through a log of 5,000 steps and covers every character", () => {
    const authorship = begun();
    let end = 1;
    for (let n = 0; n < 5000; n++) {
      const at = n % 7 === 0 ? Math.max(1, Math.floor(end / 2)) : end;
      authorship.apply(typed(at, "chữ "), n % 3 === 0 ? "an" : "binh", minute(n));
      end += 4;
    }
    expect(authorship.list().reduce((sum, run) => sum + run.to - run.from, 0)).toBe(20_000);
  });
});
