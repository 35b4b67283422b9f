import { describe, expect, it } from "vitest";
import { actsOf, aPiece, refusalOf, someone } from "./cast";

const publisher = someone("publisher", ["publisher"]);
const approved = (is = {}) =>
  aPiece({ state: "approved", approver: "editor", writers: ["author", "editor"], ...is });

describe("a publisher", () => {
  it("releases what another approved, or sends it back", () => {
    expect(actsOf(publisher, approved())).toEqual(["send_back", "release", "spike"]);
  });

  it("cannot release their own story", () => {
    expect(refusalOf(publisher, "release", approved({ authors: ["publisher"] }))).toBe("four_eyes.author");
  });

  it("cannot release what they changed and approved themselves", () => {
    expect(
      refusalOf(publisher, "release", approved({ approver: "publisher", writers: ["author", "publisher"] })),
    ).toBe("four_eyes.approver_wrote");
  });

  it("may release what they approved without changing a word", () => {
    expect(refusalOf(publisher, "release", approved({ approver: "publisher", writers: ["author"] }))).toBe(
      "allowed",
    );
  });

  it("may release what they changed and another approved", () => {
    expect(refusalOf(publisher, "release", approved({ writers: ["author", "publisher"] }))).toBe("allowed");
  });

  it("does not take down without the right to", () => {
    expect(refusalOf(publisher, "take_down", aPiece({ state: "published", live: "live" }))).toBe(
      "right.takedown",
    );
  });
});
