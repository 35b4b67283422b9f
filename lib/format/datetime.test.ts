import { describe, expect, test } from "vitest";
import {
  formatClock,
  formatCompactStamp,
  formatDate,
  formatDay,
  formatIso,
  formatShortStamp,
  formatStamp,
} from "./datetime";
import { formatNumber } from "./number";

describe("the dateline", () => {
  test("is hour, weekday, day and zone, in that order", () => {
    expect(formatStamp("2021-01-12T13:56:00Z")).toBe("20:56, Thứ Ba, 12/01/2021 (GMT+7)");
  });

  test("belongs to the newspaper's day, not to that of Greenwich", () => {
    expect(formatStamp("2021-01-17T17:05Z")).toBe("00:05, Thứ Hai, 18/01/2021 (GMT+7)");
    expect(formatStamp("2021-01-17T05:05Z")).toBe("12:05, Chủ Nhật, 17/01/2021 (GMT+7)");
  });

  test("prints the zone it is told, halves of an hour and summer time included", () => {
    expect(formatStamp("2026-07-01T00:00:00Z", "Asia/Kolkata")).toBe("05:30, Thứ Tư, 01/07/2026 (GMT+5:30)");
    expect(formatStamp("2026-07-01T12:00:00Z", "America/New_York")).toBe("08:00, Thứ Tư, 01/07/2026 (GMT-4)");
    expect(formatStamp("2026-07-01T12:00:00Z", "UTC")).toBe("12:00, Thứ Tư, 01/07/2026 (GMT+0)");
  });

  test("gives machines the same instant with its offset", () => {
    expect(formatIso("2021-01-12T13:56:07.123Z")).toBe("2021-01-12T20:56:07+07:00");
    expect(Date.parse(formatIso("2021-01-12T13:56:07Z"))).toBe(Date.parse("2021-01-12T13:56:07Z"));
  });

  test("refuses what is no instant", () => {
    expect(() => formatStamp("chiều nay")).toThrow(RangeError);
  });
});

test("lists and the masthead leave out what they do not need", () => {
  expect(formatShortStamp("2021-01-12T13:56:00Z")).toBe("20:56, 12/01/2021");
  expect(formatDate("2021-01-12T13:56:00Z")).toBe("Thứ Ba, 12/01/2021");
});

test("a calendar day has no zone and cannot slip", () => {
  expect(formatDay("2021-01-12")).toBe("12/01/2021");
  expect(() => formatDay("2021-01-12T00:00:00Z")).toThrow(RangeError);
});

test("thousands are parted by full stops", () => {
  expect([0, 999, 1324, 75280, 1234567].map(formatNumber)).toEqual([
    "0",
    "999",
    "1.324",
    "75.280",
    "1.234.567",
  ]);
  expect(() => formatNumber(1.5)).toThrow(RangeError);
});

describe("times in dense lists", () => {
  const now = Date.parse("2021-01-12T14:00:00Z");
  test("say the hour alone today, add the day this year, and the year before", () => {
    expect(formatCompactStamp("2021-01-12T13:56:00Z", now)).toBe("20:56");
    expect(formatCompactStamp("2021-01-11T16:59:00Z", now)).toBe("23:59, 11/01");
    expect(formatCompactStamp("2020-12-31T16:59:00Z", now)).toBe("23:59, 31/12/2020");
  });
  test("count today by the newspaper's zone, not by UTC", () => {
    expect(formatCompactStamp("2021-01-11T17:00:00Z", now)).toBe("00:00");
  });
  test("an as-of line has seconds", () => {
    expect(formatClock("2021-01-12T13:56:07Z")).toBe("20:56:07");
  });
});
