import { describe, expect, test } from "vitest";
import { newsroomVi } from "./newsroom-vi";
import { relativeTime } from "./relative-time";

const now = Date.parse("2021-01-12T13:56:00Z");
const at = (ms: number) => relativeTime(new Date(now + ms).toISOString(), now, newsroomVi.time);
const minute = 60_000;

describe("how long ago", () => {
  test.each([
    [-10_000, "vừa xong"],
    [10_000, "vừa xong"],
    [-minute, "1 phút trước"],
    [-59 * minute, "59 phút trước"],
    [-60 * minute, "1 giờ trước"],
    [-25 * 60 * minute, "hôm qua"],
    [-72 * 60 * minute, "3 ngày trước"],
    [5 * minute, "5 phút nữa"],
    [26 * 60 * minute, "1 ngày nữa"],
    [-40 * 24 * 60 * minute, ""],
  ])("%i ms away reads “%s”", (ms, words) => {
    expect(at(ms)).toBe(words);
  });
  test("nothing is said of what is no time", () => {
    expect(relativeTime("hôm nào đó", now, newsroomVi.time)).toBe("");
  });
});
