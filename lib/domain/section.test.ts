import { describe, expect, it } from "vitest";
import { demoSections } from "@/lib/demo/sections";
import { isSectionSlug, reservedSlugs } from "./section";

describe("the slug of a section", () => {
  it("is lower-case words without marks", () => {
    expect(isSectionSlug("xay-dung-dang")).toBe(true);
    for (const wrong of ["", "Kinh-te", "kinh_te", "kinh tế", "-a", "a--b", "a".repeat(81)])
      expect(isSectionSlug(wrong)).toBe(false);
  });

  it("never shadows a page of the product", () => {
    for (const slug of reservedSlugs) expect(isSectionSlug(slug)).toBe(false);
  });

  it("is good for every section of the demo", () => {
    for (const { slug } of demoSections) expect(isSectionSlug(slug)).toBe(true);
  });
});
