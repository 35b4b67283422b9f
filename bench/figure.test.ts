import { expect, test } from "vitest";
import { tableOf, verdictOf } from "./figure";

test("a figure reaches its aim, its gate, or neither, whichever way is better", () => {
  const at = (value: number, better: "less" | "more") =>
    verdictOf({ name: "x", value, unit: "ms", better, gate: 8, aim: better === "less" ? 4 : 16 });
  expect([3, 6, 9].map((value) => at(value, "less"))).toEqual(["aim", "gate", "missed"]);
  expect([20, 10, 7].map((value) => at(value, "more"))).toEqual(["aim", "gate", "missed"]);
  expect(verdictOf({ name: "x", value: Number.NaN, unit: "", better: "less", gate: 1 })).toBe("missed");
});

test("a figure without marks is told and judged by nobody", () => {
  const figure = { name: "ordinary save", value: 15.834, unit: "ms" };
  expect(verdictOf(figure)).toBe("told");
  expect(tableOf([figure])[0]).toContain("15.8 ms");
});
