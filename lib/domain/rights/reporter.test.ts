import { describe, expect, it } from "vitest";
import { canCreate, canRead, canType } from "../permissions";
import { deskStates } from "../workflow";
import { actsOf, aPiece, refusalOf, someone } from "./cast";

const author = someone("author", ["reporter"]);
const colleague = someone("colleague", ["reporter"]);

describe("a reporter", () => {
  it("submits their own draft, and again after it was returned", () => {
    expect(actsOf(author, aPiece())).toEqual(["submit"]);
    expect(actsOf(author, aPiece({ state: "returned" }))).toEqual(["submit"]);
  });

  it("recalls a piece that no editor has claimed", () => {
    expect(actsOf(author, aPiece({ state: "submitted" }))).toEqual(["recall"]);
    expect(refusalOf(author, "recall", aPiece({ state: "submitted", claimedBy: "editor" }))).toBe(
      "state.claimed",
    );
  });

  it("opens their own live piece for a correction", () => {
    expect(actsOf(author, aPiece({ state: "published", live: "live" }))).toEqual(["revise"]);
  });

  it("never approves, releases or takes down, whatever the state", () => {
    for (const state of deskStates)
      for (const act of ["approve", "release", "take_down", "claim", "spike"] as const)
        expect(refusalOf(author, act, aPiece({ state }))).toMatch(/^right\./);
  });

  it("cannot touch or even see a colleague's draft", () => {
    expect(actsOf(colleague, aPiece())).toEqual([]);
    expect(canRead(colleague, aPiece())).toBe(false);
    expect(canType(colleague, aPiece())).toMatchObject({ allowed: false });
  });

  it("types in a draft, a returned piece and one in editing, nowhere else", () => {
    const typable = deskStates.filter((state) => canType(author, aPiece({ state })).allowed);
    expect(typable).toEqual(["draft", "editing", "returned"]);
  });

  it("of one section starts nothing in another", () => {
    const local = someone("local", ["reporter", "economy"]);
    expect(canCreate(local, ["economy"]).allowed).toBe(true);
    expect(canCreate(local, ["party", "politics"]).allowed).toBe(false);
  });
});
