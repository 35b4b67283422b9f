import { StepMap } from "@tiptap/pm/transform";
import { describe, expect, it } from "vitest";
import { type AuthorRun, carriedOver } from "./authors-plugin";

const at = "2026-11-25T03:00:00Z";
const run = (from: number, to: number, by: string): AuthorRun => ({ from, to, by, at });
const told = (runs: readonly AuthorRun[]) => runs.map(({ from, to, by }) => [from, to, by]);

describe("the colours of an open text", () => {
  it("stay with their words while somebody types in the middle of them", () => {
    const runs = carriedOver([run(1, 10, "an")], new StepMap([4, 0, 3]), "binh", at);
    expect(told(runs)).toEqual([
      [1, 4, "an"],
      [4, 7, "binh"],
      [7, 13, "an"],
    ]);
  });

  it("are one where one person goes on", () => {
    expect(told(carriedOver([run(1, 4, "an")], new StepMap([4, 0, 3]), "an", at))).toEqual([[1, 7, "an"]]);
  });

  it("go with words that are cut, and give no colour to what the log has not named yet", () => {
    expect(told(carriedOver([run(1, 4, "an"), run(4, 9, "binh")], new StepMap([1, 3, 0]), "an", at))).toEqual(
      [[1, 6, "binh"]],
    );
    expect(told(carriedOver([run(1, 4, "an")], new StepMap([2, 1, 4]), null))).toEqual([
      [1, 2, "an"],
      [6, 7, "an"],
    ]);
  });
});
