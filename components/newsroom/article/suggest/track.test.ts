import { history, undo } from "@tiptap/pm/history";
import type { Node as ProseNode } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Transform } from "@tiptap/pm/transform";
import { describe, expect, it } from "vitest";
import { bodySchema } from "@/lib/domain/body-schema";
import type { BodyDoc } from "@/lib/domain/content";
import { suggestionsIn } from "@/lib/domain/suggestions";
import { type Owed, repay, suggestComposed } from "./compose";
import { decide } from "./decide";
import { plain, readable } from "./plain";
import { type Suggester, suggest } from "./track";

let serial = 0;
const suggester = (last: string): Suggester => ({
  by: `0198f0e0-0000-7000-8000-00000000000${last}`,
  now: () => "2026-11-25T03:00:00.000Z",
  newId: () => `s${++serial}`,
});
const [editor, reporter] = [suggester("a"), suggester("b")];

const text = (...paragraphs: string[]) =>
  EditorState.create({
    doc: bodySchema.nodeFromJSON({
      type: "doc",
      content: paragraphs.map((words) => ({ type: "paragraph", content: [{ type: "text", text: words }] })),
    }),
    plugins: [history()],
  });

const cursor = (state: EditorState, at: number, to = at) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, at, to)));
const doing = (state: EditorState, who: Suggester, change: (tr: Transaction) => unknown) => {
  const { tr } = state;
  change(tr);
  return state.apply(suggest(state, tr, who));
};
const type = (state: EditorState, who: Suggester, words: string) =>
  [...words].reduce((now, letter) => doing(now, who, (tr) => tr.insertText(letter)), state);
const backspace = (state: EditorState, who: Suggester) => {
  const { from } = state.selection;
  return doing(state, who, (tr) => tr.delete(from - 1, from));
};
/** "[-gone-]" and "[+new+]" where they stand. */
const shown = (doc: ProseNode) => {
  let line = "";
  doc.descendants((node) => {
    if (node.isTextblock) line += "|";
    const names = node.marks.map((mark) => mark.type.name);
    if (node.isText)
      line += names.includes("deletion")
        ? `[-${node.text}-]`
        : names.includes("insertion")
          ? `[+${node.text}+]`
          : node.text;
  });
  return line;
};
const open = (state: EditorState) => suggestionsIn(state.doc.toJSON() as BodyDoc);
const decided = (doc: ProseNode, verdict: "accept" | "refuse") => {
  const change = new Transform(doc);
  decide(change, verdict);
  return shown(change.doc);
};

describe("Typing while suggesting", () => {
  it("makes one suggestion of a phrase, not one a key", () => {
    const state = type(cursor(text("Bão vào."), 8), editor, " miền Trung");
    expect(shown(state.doc)).toBe("|Bão vào[+ miền Trung+].");
    expect(open(state)).toHaveLength(1);
  });

  it("makes one replacement of what an input method types by backspaces", () => {
    let state = cursor(text("trận bao"), 9);
    // "baox" becomes "bão": the method takes two letters back and types others.
    for (let n = 0; n < 2; n++) state = backspace(state, editor);
    state = type(state, editor, "ão");
    expect(shown(state.doc)).toBe("|trận b[+ão+][-ao-]");
    expect(open(state)).toMatchObject([{ added: "ão", removed: "ao" }]);
    // Its own letters are really taken back.
    for (let n = 0; n < 2; n++) state = backspace(state, editor);
    expect(shown(state.doc)).toBe("|trận b[-ao-]");
  });

  it("goes on over what is struck already, back and forth", () => {
    let state = cursor(text("abc"), 4);
    for (let n = 0; n < 3; n++) state = backspace(state, editor);
    expect(shown(state.doc)).toBe("|[-abc-]");
    expect(state.selection.head).toBe(1);
    state = cursor(text("abc"), 1);
    for (let n = 0; n < 2; n++) {
      const { from } = state.selection;
      state = doing(state, editor, (tr) => tr.delete(from, from + 1));
    }
    expect(shown(state.doc)).toBe("|[-ab-]c");
    expect(state.selection.head).toBe(3);
  });

  it("keeps two people's suggestions apart where they touch", () => {
    let state = type(cursor(text("Tin."), 1), editor, "Nhanh ");
    state = type(state, reporter, "và ");
    expect(open(state).map((one) => [one.by.at(-1), one.added])).toEqual([
      ["a", "Nhanh "],
      ["b", "và "],
    ]);
    // Dropping another's words is a suggestion upon a suggestion.
    state = doing(state, reporter, (tr) => tr.delete(1, 7));
    expect(shown(state.doc)).toBe("|[-Nhanh -][+và +]Tin.");
    expect(decided(state.doc, "accept")).toBe("|và Tin.");
    expect(decided(state.doc, "refuse")).toBe("|Tin.");
  });

  it("takes a new paragraph back without a trace", () => {
    let state = doing(cursor(text("Một hai."), 5), editor, (tr) => tr.split(5));
    expect(open(state)).toMatchObject([{ changes: ["split"] }]);
    state = doing(state, editor, (tr) => tr.join(6));
    expect(open(state)).toEqual([]);
    expect(shown(state.doc)).toBe("|Một hai.");
  });

  it("is undone like any typing", () => {
    const before = text("Một.");
    let state = doing(before, editor, (tr) => tr.delete(1, 4));
    undo(state, (tr) => {
      state = state.apply(tr);
    });
    expect(state.doc.eq(before.doc)).toBe(true);
  });

  it("marks bold on words that were there, and gives them back as they were", () => {
    const state = doing(text("Một hai."), editor, (tr) => tr.addMark(1, 4, bodySchema.mark("bold")));
    expect(open(state)).toMatchObject([{ changes: ["bold"], added: "", removed: "" }]);
    const change = new Transform(state.doc);
    decide(change, "refuse");
    expect(change.doc.eq(text("Một hai.").doc)).toBe(true);
    const unbolded = doing(state, editor, (tr) => tr.removeMark(1, 4, bodySchema.mark("bold")));
    expect(open(unbolded)).toEqual([]);
  });
});

describe("A composition while suggesting", () => {
  it("keeps the words whole until it is over; then what it replaced is struck out", () => {
    let state = cursor(text("trận bao lớn"), 9);
    let owed: Owed[] = [];
    const compose = (from: number, to: number, words: string) => {
      const done = suggestComposed(state, state.tr.insertText(words, from, to), editor, owed);
      if (!done) throw new Error("That is no composition within a block.");
      state = state.apply(done.tr);
      owed = done.owed;
    };
    compose(7, 9, "ã");
    compose(7, 8, "ão");
    expect(state.doc.textContent).toBe("trận bão lớn");
    state = state.apply(repay(state, owed));
    expect(shown(state.doc)).toBe("|trận b[-ao-][+ão+] lớn");
    expect(open(state)).toHaveLength(1);
    expect(state.selection.head).toBe(11);
    expect(decided(state.doc, "refuse")).toBe("|trận bao lớn");
    expect(decided(state.doc, "accept")).toBe("|trận bão lớn");
  });
});

describe("Typing that is no suggestion", () => {
  it("is nobody's, even inside a suggestion or where a suggested paragraph is split", () => {
    let state = type(cursor(text("Tin."), 1), editor, "Nhanh ");
    state = cursor(state, 3);
    const inside = plain(
      state,
      state.tr.insert(3, bodySchema.text("XX", state.doc.resolve(3).nodeAfter?.marks)),
    );
    expect(shown(inside.doc)).toBe("|[+Nh+]XX[+anh +]Tin.");
    expect(decided(inside.doc, "refuse")).toBe("|XXTin.");
    const split = doing(text("Một hai."), editor, (tr) => tr.split(5));
    const again = plain(split, split.tr.split(9));
    expect(decided(again.doc, "refuse")).toBe("|Một ha|i.");
  });

  it("copies the words as they would read", () => {
    const state = doing(text("Bão số 3."), editor, (tr) => tr.insertText("4", 8, 9));
    const copied = readable(state.doc.slice(1, state.doc.content.size - 1));
    expect(copied.content.textBetween(0, copied.content.size)).toBe("Bão số 4.");
    expect(copied.content.firstChild?.marks ?? []).toEqual([]);
  });
});
