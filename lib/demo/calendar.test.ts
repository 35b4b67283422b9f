import { describe, expect, it } from "vitest";
import { dayBefore, fillDates, fillMarks, instantBefore } from "./calendar";

const now = new Date("2026-03-01T18:30:00Z");

describe("dates of the demo paper", () => {
  it("count days in the newspaper's zone, where 18:30 UTC is already tomorrow", () => {
    expect(dayBefore(now, 0)).toBe("2026-03-02");
    expect(dayBefore(now, 2)).toBe("2026-02-28");
  });

  it("move what would still lie ahead to the day before", () => {
    expect(instantBefore(now, 0, 1, 15)).toEqual({ at: new Date("2026-03-01T18:15:00Z"), shifted: false });
    expect(instantBefore(now, 0, 20)).toEqual({ at: new Date("2026-03-01T13:00:00Z"), shifted: true });
  });

  it("are written in house style, over month and year ends", () => {
    expect(fillMarks("Sáng {ngày}, {thứ}, năm {năm-1}", "2026-03-01")).toBe("Sáng 1-3, Chủ nhật, năm 2025");
    expect(fillMarks("{ngày-1} {ngày+31} {iso-60}", "2026-03-01")).toBe("28-2 1-4 2025-12-31");
    expect(fillMarks("tháng {tháng+1}", "2026-12-05")).toBe("tháng 1");
  });

  it("are filled wherever text stands, and an unknown mark is refused", () => {
    expect(fillDates({ a: ["{ngày}", 3], b: { c: null } }, "2026-03-01")).toEqual({
      a: ["1-3", 3],
      b: { c: null },
    });
    expect(() => fillMarks("{tuần}", "2026-03-01")).toThrow("{tuần}");
  });
});
