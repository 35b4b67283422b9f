import { describe, expect, it } from "vitest";
import { bodySchema, parseBody } from "./body-schema";
import { type BodyDoc, type BodyNode, plainText } from "./content";
import { hasSuggestions, suggestionsIn, withoutSuggestions } from "./suggestions";

const by = "0198f0e0-0000-7000-8000-000000000001";
const at = "2026-11-25T03:00:00.000Z";
const mark = (type: string, more: Record<string, unknown> = {}) => ({
  type,
  attrs: { id: "s1", by, at, ...more },
});
const text = (words: string, ...marks: ReturnType<typeof mark>[]): BodyNode => ({
  type: "text",
  text: words,
  ...(marks.length > 0 && { marks }),
});
const p = (...content: BodyNode[]): BodyNode => ({ type: "paragraph", ...(content.length && { content }) });
const marked = (node: BodyNode, ...marks: ReturnType<typeof mark>[]): BodyNode => ({ ...node, marks });
const doc = (...content: BodyNode[]): BodyDoc => ({ type: "doc", content });
const figure: BodyNode = { type: "figure", attrs: { photo: by } };

describe("a text without its suggestions", () => {
  it("is the very same when nothing is suggested", () => {
    const body = doc(p(text("Yên.")));
    expect(withoutSuggestions(body)).toBe(body);
    expect(hasSuggestions(body)).toBe(false);
  });

  it("has not the words to come, and still those to go", () => {
    const body = doc(
      p(text("Bão "), text("số 3", mark("deletion")), text("số 4", mark("insertion")), text(" vào.")),
    );
    expect(withoutSuggestions(body)).toEqual(doc(p(text("Bão "), text("số 3"), text(" vào."))));
    expect(plainText(body)).toBe("Bão số 3 vào.");
  });

  it("has one paragraph where a second was split off, and two where they were to run on", () => {
    const split = doc(p(text("Một")), marked(p(text("hai.")), mark("insertion", { what: "split" })));
    expect(withoutSuggestions(split)).toEqual(doc(p(text("Một"), text("hai."))));
    const join = doc(p(text("Một.")), marked(p(text("Hai.")), mark("deletion", { what: "join" })));
    expect(withoutSuggestions(join)).toEqual(doc(p(text("Một.")), p(text("Hai."))));
  });

  it("joins list items as deep as they were split", () => {
    const item = (node: BodyNode): BodyNode => ({ type: "listItem", content: [node] });
    const list = (...content: BodyNode[]): BodyNode => ({ type: "bulletList", content });
    const body = doc(
      list(item(p(text("a"))), marked(item(p(text("b"))), mark("insertion", { what: "split" }))),
    );
    expect(withoutSuggestions(body)).toEqual(doc(list(item(p(text("a"), text("b"))))));
  });

  it("has the pictures that were there, and no new ones", () => {
    const body = doc(
      p(text("Ảnh:")),
      marked(figure, mark("deletion", { what: "node" })),
      marked({ type: "awardBox" }, mark("insertion", { what: "node" })),
    );
    expect(withoutSuggestions(body)).toEqual(doc(p(text("Ảnh:")), figure));
  });

  it("keeps what somebody typed straight into a block that was only suggested", () => {
    const fresh = mark("insertion", { what: "node" });
    const body = doc(p(text("Một.")), marked(p(text("gợi ý", mark("insertion")), text(" thật")), fresh));
    expect(withoutSuggestions(body)).toEqual(doc(p(text("Một.")), p(text(" thật"))));
    expect(withoutSuggestions(doc(marked(p(text("x", mark("insertion"))), fresh)))).toEqual(doc(p()));
  });

  it("is dressed as it was", () => {
    const body = doc(
      marked(
        { type: "heading", attrs: { level: 2 }, content: [text("Đầu đề")] },
        mark("modification", { of: "block", was: "paragraph" }),
      ),
      p(
        {
          type: "text",
          text: "đậm",
          marks: [{ type: "bold" }, mark("modification", { of: "bold", was: "" })],
        },
        text("trang", mark("modification", { of: "link", was: "https://vidu.example/" })),
      ),
    );
    const plain = withoutSuggestions(body);
    expect(plain.content[0]).toEqual(p(text("Đầu đề")));
    const read = parseBody(plain);
    expect(read.child(1).child(0).marks).toEqual([]);
    expect(read.child(1).child(1).marks[0]?.attrs.href).toBe("https://vidu.example/");
  });
});

it("a suggestion is told as one line: what comes, what goes, where", () => {
  const body = doc(
    p(text("Yên.")),
    p(text("cũ", mark("deletion")), text("mới", mark("insertion"))),
    marked(figure, mark("deletion", { id: "s2", what: "node" })),
  );
  expect(suggestionsIn(body)).toEqual([
    { id: "s1", by, at, added: "mới", removed: "cũ", changes: [], block: 2 },
    { id: "s2", by, at, added: "", removed: "", changes: ["figure_out"], block: 3 },
  ]);
});

it("the schema lets the marks stand on text, pictures and blocks, in lists too", () => {
  const body = doc(
    marked(figure, mark("deletion", { what: "node" })),
    marked(
      {
        type: "bulletList",
        content: [
          marked({ type: "listItem", content: [p(text("a"))] }, mark("insertion", { what: "split" })),
        ],
      },
      mark("insertion", { what: "node" }),
    ),
  );
  expect(() => bodySchema.nodeFromJSON(body).check()).not.toThrow();
});
