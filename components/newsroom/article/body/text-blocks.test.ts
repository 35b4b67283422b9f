import { Slice } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { describe, expect, it } from "vitest";
import { bodySchema } from "@/lib/domain/body-schema";
import { cleanSlice, cleanText } from "./clean-paste";
import { figureIds, moveFigure, placeFigure, removeFigure, swapFigures } from "./figures";

const p = (text = "") => bodySchema.node("paragraph", null, text ? bodySchema.text(text) : []);
const fig = (photo: string) => bodySchema.node("figure", { photo });
const doc = (...nodes: ReturnType<typeof p>[]) => bodySchema.node("doc", null, nodes);
const shape = (change: Transform) =>
  change.doc.content.content.map((node) =>
    node.type.name === "figure" ? `[${node.attrs.photo}]` : node.textContent,
  );

describe("Figures in the text", () => {
  it("stand after the paragraph with the cursor and never split it", () => {
    const change = new Transform(doc(p("một hai"), p("ba")));
    placeFigure(change, "a", 4);
    expect(shape(change)).toEqual(["một hai", "[a]", "ba"]);
    expect(change.doc.check()).toBeUndefined();
  });

  it("take the place of an empty paragraph", () => {
    const change = new Transform(doc(p("một"), p(), p("ba")));
    placeFigure(change, "a", 6);
    expect(shape(change)).toEqual(["một", "[a]", "ba"]);
  });

  it("move when the photo is shown already, so that no picture stands twice", () => {
    const change = new Transform(doc(p("một"), p("hai"), fig("a")));
    placeFigure(change, "a", 2);
    expect(shape(change)).toEqual(["một", "[a]", "hai"]);
  });

  it("move over one block and stop at the ends", () => {
    const change = new Transform(doc(p("một"), fig("a"), p("hai")));
    moveFigure(change, "a", "up");
    moveFigure(change, "a", "up");
    expect(shape(change)).toEqual(["[a]", "một", "hai"]);
    moveFigure(change, "a", "down");
    moveFigure(change, "a", "down");
    moveFigure(change, "a", "down");
    expect(shape(change)).toEqual(["một", "hai", "[a]"]);
  });

  it("change places and leave the words between them where they are", () => {
    const change = new Transform(doc(fig("a"), p("một"), fig("b"), p("hai")));
    swapFigures(change, "b", "a");
    expect(shape(change)).toEqual(["[b]", "một", "[a]", "hai"]);
  });

  it("leave a paragraph to write in when the last one goes", () => {
    const change = new Transform(doc(fig("a")));
    removeFigure(change, "a");
    expect(shape(change)).toEqual([""]);
    expect(figureIds(change.doc)).toEqual([]);
  });
});

describe("Pasted text", () => {
  it("arrives composed, with plain spaces, without characters that hide", () => {
    expect(cleanText("Ti\u0309nh\u00a0u\u0309y\u200b\u202e!\u0007")).toBe("Tỉnh ủy!");
  });

  it("brings no figures of other articles", () => {
    const slice = new Slice(doc(p("một\u00a0hai"), fig("known"), fig("strange")).content, 0, 0);
    const clean = cleanSlice(slice, (photo) => photo === "known");
    expect(clean.content.content.map((node) => node.attrs.photo ?? node.textContent)).toEqual([
      "một hai",
      "known",
    ]);
  });
});
