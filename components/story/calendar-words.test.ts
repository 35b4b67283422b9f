import { describe, expect, test } from "vitest";
import { printMonth, weeksOf } from "./calendar-words";

describe("the archive's calendar", () => {
  test("names a month as readers do, and nothing that is none", () => {
    expect(printMonth("2026-01")).toBe("Tháng 1/2026");
    for (const wrong of ["2026-13", "2026-00", "2026-1", "2026"])
      expect(() => printMonth(wrong)).toThrow(RangeError);
  });

  test("begins its weeks on Monday and leaves out what is not of the month", () => {
    const weeks = weeksOf("2026-11");
    expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
    expect(weeks.at(-1)).toEqual(["2026-11-30", null, null, null, null, null, null]);
  });

  test("has every day once, in leap years too", () => {
    for (const [month, length] of [
      ["2024-02", 29],
      ["2026-02", 28],
      ["2026-12", 31],
    ] as const) {
      const days = weeksOf(month).flat().filter(Boolean);
      expect(days).toHaveLength(length);
      expect(new Set(days).size).toBe(length);
      expect(weeksOf(month).every((week) => week.length === 7)).toBe(true);
    }
  });
});
