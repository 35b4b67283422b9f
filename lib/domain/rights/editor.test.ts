import { describe, expect, it } from "vitest";
import { canRead, canType } from "../permissions";
import { deskStates } from "../workflow";
import { actsOf, aPiece, refusalOf, someone } from "./cast";

const editor = someone("editor", ["editor", "politics"]);

describe("an editor", () => {
  it("claims, returns, approves and spikes in their section and its children", () => {
    expect(actsOf(editor, aPiece({ state: "submitted" }))).toEqual(["claim", "spike"]);
    expect(actsOf(editor, aPiece({ state: "editing" }))).toEqual(["return", "approve", "spike"]);
  });

  it("has no right in another section, and does not see its drafts", () => {
    const elsewhere = aPiece({ state: "editing", section: "economy" });
    expect(actsOf(editor, elsewhere)).toEqual([]);
    expect(canRead(editor, elsewhere)).toBe(false);
  });

  it("cannot approve their own story", () => {
    expect(refusalOf(someone("author", ["editor"]), "approve", aPiece({ state: "editing" }))).toBe(
      "four_eyes.author",
    );
  });

  it("cannot approve a piece whose byline is theirs", () => {
    const named = aPiece({ state: "editing", authors: ["author", "editor"] });
    expect(refusalOf(editor, "approve", named)).toBe("four_eyes.author");
  });

  it("may approve what they edited, since another person releases it", () => {
    expect(refusalOf(editor, "approve", aPiece({ state: "editing", writers: ["author", "editor"] }))).toBe(
      "allowed",
    );
  });

  it("never releases", () => {
    expect(refusalOf(editor, "release", aPiece({ state: "approved", approver: "other" }))).toBe(
      "right.publisher",
    );
  });

  it("needs the lead where the section asks for it", () => {
    const strict = aPiece({ state: "editing", requireSectionLead: true });
    expect(refusalOf(editor, "approve", strict)).toBe("right.section_lead");
    const lead = someone("lead", ["editor", "politics"], ["section_lead", "politics"]);
    expect(refusalOf(lead, "approve", strict)).toBe("allowed");
  });

  it("discards a revision of a live piece, and cannot spike what readers have", () => {
    const revised = aPiece({ state: "editing", live: "live" });
    expect(refusalOf(editor, "discard", revised)).toBe("allowed");
    expect(refusalOf(editor, "spike", revised)).toBe("live.spike");
  });

  it("types in editing and, knowing that it voids, in an approved piece; nobody types in a live one", () => {
    const typable = deskStates.filter((state) => canType(editor, aPiece({ state })).allowed);
    expect(typable).toEqual(["editing", "approved", "scheduled"]);
    expect(canType(editor, aPiece({ state: "published", live: "live" }))).toMatchObject({
      refusal: { code: "typing.published" },
    });
  });
});
