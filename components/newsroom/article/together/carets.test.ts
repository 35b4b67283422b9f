import { describe, expect, it } from "vitest";
import { bodySchema } from "@/lib/domain/body-schema";
import { bareDesk } from "../text/bare-desk";
import { takeIn, typedHere } from "../text/take-in";
import { type Caret, carried, colourOf, shownFor } from "./carets";

const doc = bodySchema.nodeFromJSON({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "Xin chào" }] }],
});
const insert = (at: number, text: string) => ({
  stepType: "replace",
  from: at,
  to: at,
  slice: { content: [{ type: "text", text }] },
});
const by = (clientId: string, step: unknown) => ({ step, clientId, by: `person of ${clientId}` });

/** The carets on this desk after a colleague's steps arrived. */
function caretsAfter(
  desk: ReturnType<typeof bareDesk>,
  before: ReturnType<typeof by>[],
  carets: readonly Caret[] = [],
) {
  let seen = carets;
  takeIn(
    {
      state: desk.state,
      dispatch(change) {
        seen = carried(seen, change.mapping, typedHere(change), 0);
        desk.dispatch(change);
      },
    },
    { before, own: [], after: [] },
  );
  return seen;
}

describe("Colleagues' carets", () => {
  it("stand behind the last letter that each of them typed", () => {
    const carets = caretsAfter(bareDesk(doc, 0), [
      by("b", insert(1, "A")),
      by("b", insert(2, "B")),
      by("c", insert(11, "!")),
    ]);
    expect(carets.map(({ clientId, at }) => [clientId, at])).toEqual([
      ["b", 3],
      ["c", 12],
    ]);
  });

  it("move with what is typed before them, unsent words of one's own among it", () => {
    const desk = bareDesk(doc, 0, [insert(1, "Của tôi ")]);
    const carets = caretsAfter(desk, [by("b", insert(9, "!"))]);
    expect(carets[0]?.at).toBe("Của tôi Xin chào!".length + 1);
    const change = desk.state().tr.insertText("12", 1);
    expect(carried(carets, change.mapping, [], 0)[0]?.at).toBe("12Của tôi Xin chào!".length + 1);
  });

  it("are two for one person with two windows, and none for what an act wrote", () => {
    const one = { ...by("b", insert(1, "A")), by: "p" };
    const other = { ...by("b2", insert(1, "B")), by: "p" };
    expect(caretsAfter(bareDesk(doc, 0), [one, other, by("server", insert(1, "C"))])).toHaveLength(2);
  });

  it("go after a while", () => {
    const carets = caretsAfter(bareDesk(doc, 0), [by("b", insert(1, "A"))]);
    const { mapping } = bareDesk(doc, 0).state().tr;
    expect(carried(carets, mapping, [], shownFor - 1)).toHaveLength(1);
    expect(carried(carets, mapping, [], shownFor)).toEqual([]);
  });

  it("have one colour a person", () => {
    expect(colourOf("01a2")).toBe(colourOf("01a2"));
    expect(new Set(["a", "b", "c", "d", "e", "f"].map(colourOf)).size).toBe(6);
  });
});
