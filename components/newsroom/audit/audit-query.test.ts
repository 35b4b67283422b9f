import { describe, expect, test } from "vitest";
import { eventsVi } from "@/lib/words/events-vi";
import { actOptions, auditHref, auditQuery, isFiltered, readAuditPlace } from "./audit-query";

const actor = "0190c0de-0000-7000-8000-000000000001";

describe("the address of the log", () => {
  test("carries every filter there and back", () => {
    const place = readAuditPlace({
      actor,
      action: "article.release",
      from: "2021-01-12",
      to: "2021-01-13",
      number: "7",
    });
    const back = Object.fromEntries(new URL(auditHref(place), "http://log.invalid").searchParams);
    expect(readAuditPlace(back)).toEqual(place);
    expect(auditQuery(place)).toMatchObject({ actor, action: "article.release", number: 7 });
  });
  test("leaves out what is no filter: a day that never was, a name for a number, an order in quotes", () => {
    const place = readAuditPlace({ from: "2021-02-30", number: "bảy", action: "'; drop", actor: "tbt" });
    expect(isFiltered(place)).toBe(false);
    expect(auditHref(place)).toBe("/newsroom/audit");
  });
  test("a page further on is not a filter", () => {
    expect(isFiltered(readAuditPlace({ cursor: "MTIz" }))).toBe(false);
  });
});

test("acts are offered by kind and one by one", () => {
  const options = actOptions(eventsVi);
  expect(options).toContainEqual({ value: "article", label: "Bài viết" });
  expect(options).toContainEqual({ value: "article.release", label: "xuất bản", group: "Bài viết" });
});
