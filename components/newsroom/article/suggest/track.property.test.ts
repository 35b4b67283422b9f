/** Whatever is done to a text while suggesting, all refused is the text before, and all accepted is the change. */
import { lift, splitBlock, wrapIn } from "@tiptap/pm/commands";
import type { Node as ProseNode } from "@tiptap/pm/model";
import { EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodySchema } from "@/lib/domain/body-schema";
import type { BodyDoc } from "@/lib/domain/content";
import { hasSuggestions, suggestionsIn, withoutSuggestions } from "@/lib/domain/suggestions";
import { refusalOfBody } from "@/lib/newsroom/body-rules";
import { decide, type Verdict } from "./decide";
import { plain } from "./plain";
import { type Suggester, suggest } from "./track";

const people = ["0198f0e0-0000-7000-8000-00000000000a", "0198f0e0-0000-7000-8000-00000000000b"];
const photo = "0198f0e0-0000-7000-8000-0000000000ff";

const startText = bodySchema.nodeFromJSON({
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Bão vào" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Sáng nay " },
        { type: "text", text: "gió mạnh", marks: [{ type: "bold" }] },
      ],
    },
    { type: "figure", attrs: { photo } },
    {
      type: "bulletList",
      content: [
        { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "một" }] }] },
        { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "hai" }] }] },
      ],
    },
    { type: "blockquote", content: [{ type: "paragraph", content: [{ type: "text", text: "Lời dân." }] }] },
    { type: "paragraph" },
    { type: "awardBox" },
    { type: "paragraph", content: [{ type: "text", text: "Hết bài." }] },
  ],
});

const decided = (doc: ProseNode, verdict: Verdict): ProseNode => {
  const change = new Transform(doc);
  decide(change, verdict);
  return change.doc;
};

const places = (doc: ProseNode): number[] => {
  const found: number[] = [];
  doc.descendants((node, at) => {
    if (node.isTextblock) for (let i = 0; i <= node.content.size; i++) found.push(at + 1 + i);
  });
  return found;
};
const pick = (doc: ProseNode, part: number) => {
  const all = places(doc);
  return all[Math.floor(part * all.length)] ?? 1;
};

const part = fc.double({ min: 0, max: 0.999, noNaN: true });
const kind = fc.constantFrom(
  "type",
  "type",
  "type",
  "backspace",
  "delete",
  "range",
  "range",
  "replace",
  "split",
  "split",
  "joinBack",
  "bold",
  "unbold",
  "link",
  "heading",
  "quote",
  "list",
  "lift",
  "figure",
  "removeAtom",
  "paste",
  "pasteBlocks",
  "everything",
);
const action = fc.record({ kind, who: fc.nat({ max: 1 }), a: part, b: part });
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

/** What the editor would do directly. */
function edited(before: EditorState, act: Action, index: number): Transaction | null {
  const { doc } = before;
  const [from, to] = [pick(doc, act.a), pick(doc, act.b)].sort((x, y) => x - y) as [number, number];
  const state = before.apply(
    before.tr.setSelection(TextSelection.create(doc, from, act.kind === "range" ? to : from)),
  );
  const run = (command: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean) => {
    let made: Transaction | null = null;
    command(state, (tr) => {
      made = tr;
    });
    return made as Transaction | null;
  };
  const letters = `⟨${index}⟩`;
  const { tr } = state;
  const { nodes, marks } = bodySchema;
  switch (act.kind) {
    case "type":
      return tr.insertText(letters, from);
    case "backspace":
      return from > 1 && doc.resolve(from).parentOffset > 0 ? tr.delete(from - 1, from) : null;
    case "delete":
      return doc.resolve(from).parent.content.size > doc.resolve(from).parentOffset
        ? tr.delete(from, from + 1)
        : null;
    case "range":
      return tr.delete(from, to);
    case "replace":
      return tr.insertText(letters, from, to);
    case "split":
      return run(splitBlock);
    case "joinBack": {
      const $from = doc.resolve(from);
      const at = $from.before();
      return $from.depth === 1 && doc.resolve(at).nodeBefore?.isTextblock ? tr.join(at) : null;
    }
    case "bold":
      return tr.addMark(from, to, bodySchema.mark("bold"));
    case "unbold":
      return tr.removeMark(from, to, marks.bold);
    case "link":
      return tr.addMark(from, to, bodySchema.mark("link", { href: `https://vidu.example/${index}` }));
    case "heading":
      return tr.setBlockType(
        from,
        to,
        index % 2 ? (nodes.paragraph as never) : (nodes.heading as never),
        index % 2 ? null : { level: 3 },
      );
    case "quote":
      return run(wrapIn(nodes.blockquote as never));
    case "list":
      return run(wrapIn(nodes.bulletList as never));
    case "lift":
      return run(lift);
    case "figure":
      return tr.insert(doc.resolve(from).before(1), bodySchema.node("figure", { photo }));
    case "removeAtom": {
      let at = -1;
      doc.forEach((node, pos) => {
        if (node.isAtom) at = pos;
      });
      return at < 0 ? null : tr.setSelection(NodeSelection.create(doc, at)).deleteSelection();
    }
    case "paste":
      return tr.replace(from, from, doc.slice(from, to));
    case "pasteBlocks":
      return tr.replace(from, to, startText.slice(2, 20));
    case "everything":
      return index % 4 === 0 ? tr.delete(0, doc.content.size) : null;
  }
}

const runs = Number(process.env.SOAK_RUNS ?? 120);

describe("Suggesting", () => {
  it("keeps the text before and makes the text meant, whatever is done", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 14 }), (actions) => {
        let state = EditorState.create({ doc: startText });
        let serial = 0;
        for (const [index, act] of actions.entries()) {
          const who: Suggester = {
            by: people[act.who] as string,
            now: () => "2026-11-25T03:00:00.000Z",
            newId: () => `s${++serial}`,
          };
          const direct = edited(state, act, index);
          if (!direct?.docChanged) continue;
          const at = state.apply(
            state.tr.setSelection(TextSelection.create(state.doc, pick(state.doc, act.a))),
          );
          const wished = decided(plain(at, direct).doc, "accept");
          const tracked = suggest(at, direct, who);
          state = at.apply(tracked);
          const told = `${index} ${act.kind}: ${state.doc}`;
          expect(refusalOfBody(state.doc), told).toBeNull();
          expect(decided(state.doc, "refuse").toString(), told).toBe(startText.toString());
          expect(decided(state.doc, "accept").toString(), told).toBe(wished.toString());
        }
        const json = withoutSuggestions(state.doc.toJSON() as BodyDoc);
        expect(hasSuggestions(json)).toBe(false);
        expect(bodySchema.nodeFromJSON(json).eq(startText), JSON.stringify(json)).toBe(true);
        expect(() => suggestionsIn(state.doc.toJSON() as BodyDoc)).not.toThrow();
      }),
      { numRuns: runs, seed: 11 },
    );
  }, 60_000);
});
