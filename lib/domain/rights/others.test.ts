import { describe, expect, it } from "vitest";
import { canCreate, canRead } from "../permissions";
import { deskStates } from "../workflow";
import { actsOf, aPiece, someone } from "./cast";

describe("an administrator", () => {
  const admin = someone("admin", ["admin"]);
  it("has no editorial right in any state, and reads no working copy", () => {
    for (const state of deskStates) expect(actsOf(admin, aPiece({ state }))).toEqual([]);
    expect(canRead(admin, aPiece())).toBe(false);
    expect(canCreate(admin, []).allowed).toBe(false);
  });
});

describe("an auditor", () => {
  const auditor = someone("auditor", ["auditor"]);
  it("reads every piece and changes none", () => {
    expect(canRead(auditor, aPiece())).toBe(true);
    for (const state of deskStates) expect(actsOf(auditor, aPiece({ state }))).toEqual([]);
  });
});

describe("a photographer", () => {
  it("writes no text", () => {
    expect(canCreate(someone("photo", ["media_only"]), []).allowed).toBe(false);
  });
});

describe("the right to take down", () => {
  const head = someone("head", ["takedown"]);
  it("works whenever the piece is live, whatever its working copy does", () => {
    const live = deskStates.filter((state) =>
      actsOf(head, aPiece({ state, live: "live" })).includes("take_down"),
    );
    expect(live).toEqual(["draft", "submitted", "editing", "returned", "approved", "scheduled", "published"]);
  });
  it("restores what was taken down", () => {
    expect(actsOf(head, aPiece({ state: "taken_down", live: "taken_down" }))).toEqual(["restore"]);
  });
});
