import { describe, expect, it } from "vitest";
import { sideBySide } from "./side-by-side";

const whole = (runs: { text: string }[]) => runs.map((run) => run.text).join("");
const own = (runs: { text: string; isOwn: boolean }[]) =>
  runs.filter((run) => run.isOwn).map((run) => run.text.trim());

describe("Two values of one field", () => {
  it("are both shown whole, with the words that only one of them has", () => {
    const { mine, theirs } = sideBySide("Hơn 300 hộ hiến đất làm đường", "Gần 300 hộ dân hiến đất");
    expect([whole(mine), whole(theirs)]).toEqual([
      "Hơn 300 hộ hiến đất làm đường",
      "Gần 300 hộ dân hiến đất",
    ]);
    expect(own(mine)).toContain("Hơn");
    expect(own(theirs)).toContain("Gần");
    expect(own(theirs)).toContain("dân");
  });

  it("are told apart although one of them is empty", () => {
    expect(sideBySide("", "Sapo")).toEqual({ mine: [], theirs: [{ text: "Sapo", isOwn: true }] });
  });
});
