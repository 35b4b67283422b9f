import { describe, expect, it } from "vitest";
import { bodySchema } from "@/lib/domain/body-schema";
import { bareDesk } from "./bare-desk";
import { takeIn, unsentWords } from "./take-in";

const paragraph = (text: string) => bodySchema.node("paragraph", null, text ? bodySchema.text(text) : []);
const textOf = (...paragraphs: string[]) => bodySchema.node("doc", null, paragraphs.map(paragraph));

/** The step that this change of `doc` makes, as the log tells it. */
function logged(doc: ReturnType<typeof textOf>, change: Parameters<typeof edit>[1]) {
  const { steps } = edit(bareDesk(doc, 0), change);
  return steps.map((step) => ({ step: step.toJSON() as unknown, clientId: "b", by: "b" }));
}

function edit(
  desk: ReturnType<typeof bareDesk>,
  change: (tr: ReturnType<typeof bareDesk> extends { state(): { tr: infer T } } ? T : never) => unknown,
) {
  const tr = desk.state().tr;
  change(tr);
  desk.dispatch(tr);
  return tr;
}

describe("Taking in what others wrote", () => {
  it("hands back the words typed into a paragraph that someone else has deleted", () => {
    const doc = textOf("Một.", "Hai.", "Ba.");
    const desk = bareDesk(doc, 0);
    edit(desk, (tr) => tr.insertText(" Thêm vào đây.", 11));
    const lost = takeIn(desk, { before: logged(doc, (tr) => tr.delete(6, 12)), own: [], after: [] });
    expect(lost).toEqual({ mine: [" Thêm vào đây."], theirs: [] });
    expect(desk.state().doc.textContent).toBe("Một.Ba.");
  });

  it("hands back someone else's words that a deletion here swallowed unseen", () => {
    const doc = textOf("Một.", "Hai ba bốn.", "Năm.");
    const desk = bareDesk(doc, 0);
    edit(desk, (tr) => tr.delete(7, 18));
    const lost = takeIn(desk, { before: logged(doc, (tr) => tr.insertText(" mới", 10)), own: [], after: [] });
    expect(lost).toEqual({ mine: [], theirs: [" mới"] });
  });

  it("is silent when both texts find their place", () => {
    const doc = textOf("Một.", "Hai.");
    const desk = bareDesk(doc, 0);
    edit(desk, (tr) => tr.insertText(" A", 5));
    const lost = takeIn(desk, { before: logged(doc, (tr) => tr.insertText(" B", 11)), own: [], after: [] });
    expect(lost).toEqual({ mine: [], theirs: [] });
    expect(desk.state().doc.textContent).toBe("Một. AHai. B");
  });

  it("does not call rescued what the writer deleted again", () => {
    const desk = bareDesk(textOf("Một."), 0);
    edit(desk, (tr) => tr.insertText("thừa", 5));
    edit(desk, (tr) => tr.delete(5, 9));
    edit(desk, (tr) => tr.insertText(" Giữ.", 5));
    expect(unsentWords(desk.state())).toEqual([" Giữ."]);
  });

  it("refuses a log that says this editor wrote something else", () => {
    const doc = textOf("Một.");
    const desk = bareDesk(doc, 0);
    edit(desk, (tr) => tr.insertText("A", 5));
    expect(
      takeIn(desk, { before: [], own: logged(doc, (tr) => tr.insertText("Z", 5)), after: [] }),
    ).toBeNull();
  });
});
