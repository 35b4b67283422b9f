import { closeHistory, history, undo } from "@tiptap/pm/history";
import { EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodySchema, parseBody } from "@/lib/domain/body-schema";
import type { BodyNode } from "@/lib/domain/content";
import { outline } from "@/lib/import/bring-in/outline";
import { insertBlocks } from "./insert-blocks";
import { isPlaceGone, pastePlaces, placeAt, withPlaces } from "./paste-places";

const p = (text = ""): BodyNode => ({
  type: "paragraph",
  ...(text && { content: [{ type: "text", text }] }),
});
const h = (text: string): BodyNode => ({
  type: "heading",
  attrs: { level: 2 },
  content: [{ type: "text", text }],
});
const ul = (...items: string[]): BodyNode => ({
  type: "bulletList",
  content: items.map((text) => ({ type: "listItem", content: [p(text)] })),
});
const table = (...cells: string[]): BodyNode => ({
  type: "table",
  content: [{ type: "tableRow", content: cells.map((text) => ({ type: "tableCell", content: [p(text)] })) }],
});
const picture = (n: number): BodyNode => ({ type: "picture", attrs: { n } });
const figure: BodyNode = { type: "figure", attrs: { photo: "0190b8a0-0000-7000-8000-000000000001" } };

/** A text with its cursor at the bar; "[" and "]" hold a selection. */
function textWith(...blocks: BodyNode[]): { state: EditorState; from: number; to: number } {
  const doc = parseBody({ type: "doc", content: blocks });
  let [from, to] = [-1, -1];
  doc.descendants((node, at) => {
    const text = node.text ?? "";
    if (text.includes("|")) from = to = at + text.indexOf("|");
    if (text.includes("[")) from = at + text.indexOf("[");
    if (text.includes("]")) to = at + text.indexOf("]");
  });
  const state = EditorState.create({ doc, plugins: [history(), pastePlaces()] });
  const clean = state.tr;
  if (from === to) clean.delete(from, from + 1);
  else clean.delete(to, to + 1).delete(from, from + 1);
  const at = from === to ? to : to - 1;
  const bare = state.apply(clean.setMeta("addToHistory", false));
  return { state: bare.apply(bare.tr.setSelection(TextSelection.create(bare.doc, from, at))), from, to: at };
}

function pasted(into: ReturnType<typeof textWith>, ...blocks: BodyNode[]) {
  const { change, pictures } = insertBlocks(into.state, blocks, into.from, into.to);
  const after = into.state.apply(closeHistory(change));
  after.doc.check();
  return { after, lines: outline((after.doc.toJSON() as BodyNode).content ?? []), pictures };
}

describe("blocks that come into the text", () => {
  test("a sentence goes on where the cursor is", () => {
    expect(pasted(textWith(p("Trước | sau")), p("giữa")).lines).toEqual(["p: Trước giữa sau"]);
    expect(pasted(textWith(p("Bỏ [chữ này] đi")), p("phần ấy")).lines).toEqual(["p: Bỏ phần ấy đi"]);
  });
  test("several paragraphs join the words around them at both ends", () => {
    expect(pasted(textWith(p("Trước |sau")), p("một"), p("hai"), p("ba")).lines).toEqual([
      "p: Trước một",
      "p: hai",
      "p: basau",
    ]);
  });
  test("into an empty paragraph they come as they are, and leave no gap", () => {
    for (const blocks of [
      [h("Tít"), p("một")],
      [table("1"), p("một")],
      [p("một"), ul("a", "b")],
      [table("1")],
    ])
      expect(pasted(textWith(p("|")), ...blocks).lines).toEqual(outline(blocks));
  });
  test("at the end of a paragraph a table or heading follows it, without an empty paragraph", () => {
    expect(pasted(textWith(p("Trước|"), p("Cuối")), p(" một"), table("1")).lines).toEqual([
      "p: Trước một",
      "table",
      "  | 1 |",
      "p: Cuối",
    ]);
    expect(pasted(textWith(p("Trước|"), p("Cuối")), h("Tít")).lines).toEqual([
      "p: Trước",
      "h2: Tít",
      "p: Cuối",
    ]);
  });
  test("in the middle of a paragraph they part it", () => {
    expect(pasted(textWith(p("Trước|sau")), h("Tít"), table("1")).lines).toEqual([
      "p: Trước",
      "h2: Tít",
      "table",
      "  | 1 |",
      "p: sau",
    ]);
  });
  test("at its start they come before it", () => {
    expect(pasted(textWith(p("|Sau")), h("Tít")).lines).toEqual(["h2: Tít", "p: Sau"]);
  });
  test("in a cell only words come in; a table comes after the table", () => {
    const { lines } = pasted(textWith(table("a|b", "c"), p("Cuối")), h("Tít"), p("chữ"), table("1"));
    expect(lines).toEqual(["table", "  | a*Tít* ¶ chữb | c |", "table", "  | 1 |", "p: Cuối"]);
  });
  test("in a list words go on in the item", () => {
    expect(pasted(textWith(ul("một|", "hai")), p(" và")).lines).toEqual(outline([ul("một và", "hai")]));
  });
  test("a chosen picture is not replaced", () => {
    const doc = parseBody({ type: "doc", content: [p("a"), figure, p("b")] });
    const state = EditorState.create({
      doc,
      selection: NodeSelection.create(doc, 3),
      plugins: [history(), pastePlaces()],
    });
    const { change } = insertBlocks(state, [p("mới")], state.selection.from, state.selection.to);
    expect(change.doc.children.map(({ type }) => type.name)).toEqual([
      "paragraph",
      "figure",
      "paragraph",
      "paragraph",
    ]);
  });
  test("over everything they replace everything", () => {
    const { state } = textWith(p("|a"), table("1"));
    const { change } = insertBlocks(state, [p("mới")], 0, state.doc.content.size);
    expect(outline((change.doc.toJSON() as BodyNode).content ?? [])).toEqual(["p: mới"]);
  });
});

describe("the places of pictures", () => {
  const around = (doc: EditorState["doc"], at: number) => {
    const place = doc.resolve(at);
    return [place.nodeBefore?.textContent ?? null, place.nodeAfter?.textContent ?? null, place.depth];
  };
  test("stand between the blocks where the pictures stood", () => {
    const { after, pictures } = pasted(textWith(p("Trước|sau")), p(" một"), picture(0), p("hai"), picture(1));
    expect(around(after.doc, pictures.get(0) ?? -1)).toEqual(["Trước một", "hai", 0]);
    expect(around(after.doc, pictures.get(1) ?? -1)).toEqual(["hai", "sau", 0]);
  });
  test("a picture alone stands after the paragraph of the cursor, or in the place of an empty one", () => {
    const { after, pictures } = pasted(textWith(p("Trước|"), p("Cuối")), picture(0));
    expect(around(after.doc, pictures.get(0) ?? -1)).toEqual(["Trước", "Cuối", 0]);
  });
  test("move with the text around them, and go when it is taken back", () => {
    const into = textWith(p("Trước|"));
    const { change, pictures } = insertBlocks(
      into.state,
      [p(" một"), p("hai"), picture(0)],
      into.from,
      into.to,
    );
    const at = pictures.get(0) ?? -1;
    const placed = into.state.apply(
      withPlaces(closeHistory(change), { a: { from: at, to: at, words: "Ảnh" } }),
    );
    const moved = placed.apply(placed.tr.insertText("Đầu ", 1).setMeta("addToHistory", false));
    expect(around(moved.doc, placeAt(moved, "a")?.from ?? -1)).toEqual(["hai", null, 0]);
    let back = moved;
    undo(moved, (taken) => {
      back = moved.apply(taken);
    });
    expect(back.doc.textContent).toBe("Đầu Trước");
    expect(placeAt(back, "a")).toBeNull();
    expect(isPlaceGone(back, "a")).toBe(true);
    expect(isPlaceGone(into.state, "a")).toBe(false);
  });
  test("of a paste that is still being read stays before what is typed there meanwhile", () => {
    const { state, from } = textWith(p("Trước|"));
    const waiting = state.apply(withPlaces(state.tr, { a: { from, to: from, words: null } }));
    const typed = waiting.apply(waiting.tr.insertText(" sau", from));
    expect(placeAt(typed, "a")).toMatchObject({ from, to: from });
  });
});

test("whatever comes wherever, the text stays sound, not a word is lost, and one undo takes all of it back", () => {
  const word = fc.constantFrom("xã", "Bến Gió", "mưa");
  const block = fc.oneof(
    word.map((text) => p(text)),
    word.map(h),
    fc.array(word, { minLength: 1, maxLength: 3 }).map((items) => ul(...items)),
    fc.array(word, { minLength: 1, maxLength: 3 }).map((cells) => table(...cells)),
    word.map((text): BodyNode => ({ type: "blockquote", content: [p(text)] })),
  );
  const start = fc.array(fc.oneof(block, fc.constant(p())), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      start,
      fc.array(block, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      (content, blocks, where) => {
        const doc = parseBody({ type: "doc", content });
        const state = EditorState.create({ doc, plugins: [history(), pastePlaces()] });
        const spots: number[] = [];
        doc.descendants((node, at) => {
          if (node.isTextblock) for (let n = 0; n <= node.content.size; n++) spots.push(at + 1 + n);
        });
        const at = spots[where % spots.length] ?? 1;
        const { change } = insertBlocks(state, blocks, at, at);
        const after = state.apply(closeHistory(change));
        after.doc.check();
        const letters = (text: string) => [...text].sort().join("");
        const came = blocks.map((one) => bodySchema.nodeFromJSON(one).textContent).join("");
        expect(letters(after.doc.textContent)).toBe(letters(doc.textContent + came));
        undo(after, (taken) => expect(after.apply(taken).doc.toJSON()).toEqual(doc.toJSON()));
      },
    ),
    { seed: 20261106, numRuns: 300 },
  );
});
