import { describe, expect, test } from "vitest";
import type { Capability } from "@/lib/domain/capability";
import { isWithin, railFor } from "./rail-items";

const railOf = (...rights: Capability[]) =>
  railFor(rights.map((capability) => ({ capability, sectionId: null }))).map(({ id }) => id);

describe("the rail", () => {
  test("shows a reporter the desk, articles, photos and awards", () => {
    expect(railOf("reporter")).toEqual(["desk", "articles", "photos", "awards"]);
  });
  test("shows the same to whoever holds the right in one section alone", () => {
    expect(railFor([{ capability: "editor", sectionId: "x" }]).map(({ id }) => id)).toContain("articles");
  });
  test("shows a photographer no articles", () => {
    expect(railOf("media_only")).toEqual(["desk", "photos", "awards"]);
  });
  test("shows the front to publishers of the whole paper, and to no publisher of one section", () => {
    expect(railOf("publisher")).toContain("front");
    expect(railOf("editor")).not.toContain("front");
    expect(railFor([{ capability: "publisher", sectionId: "x" }]).map(({ id }) => id)).not.toContain("front");
  });
  test("shows the log to auditors and administrators, and settings to administrators alone", () => {
    expect(railOf("auditor")).toEqual(["desk", "articles", "photos", "awards", "audit"]);
    expect(railOf("admin")).toEqual(["desk", "awards", "audit", "admin"]);
    expect(railOf("publisher", "takedown")).not.toContain("audit");
  });
});

describe("the part one is in", () => {
  test("is the desk only on the desk itself", () => {
    expect(isWithin("/newsroom", "/newsroom")).toBe(true);
    expect(isWithin("/newsroom/articles", "/newsroom")).toBe(false);
  });
  test("holds for every screen below it, and for no namesake", () => {
    expect(isWithin("/newsroom/articles/1", "/newsroom/articles")).toBe(true);
    expect(isWithin("/newsroom/articles-old", "/newsroom/articles")).toBe(false);
  });
});
