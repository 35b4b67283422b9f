import { describe, expect, it } from "vitest";
import { ArticleFields } from "./article";
import { parseInput } from "./parse-input";

const refusal = (fields: unknown) => {
  const outcome = parseInput(ArticleFields, fields);
  return outcome.ok ? null : outcome.refusal;
};

describe("a field", () => {
  it("is stored composed, without no-break spaces and zero-width fillers", () => {
    const outcome = parseInput(ArticleFields, { headline: "  Ti\u0309nh\u00a0 u\u0309y\u200b " });
    expect(outcome.ok && outcome.value.headline).toBe("Tỉnh ủy");
  });

  it("names itself and its limit when it is too long, however long", () => {
    expect(refusal({ headline: "a".repeat(301) })).toMatchObject({
      code: "text.too_long",
      field: "headline",
      params: { limit: 300 },
    });
    expect(refusal({ headline: "a".repeat(1_000_000) })).toMatchObject({
      code: "text.too_long",
      field: "headline",
      params: { limit: 300 },
    });
  });

  it("takes no NUL, no half of a surrogate pair, no change of direction", () => {
    for (const text of ["a\0b", "\ud800", "a\udc00", "\u202eabc", "\u2066x"])
      expect(refusal({ headline: text })).toMatchObject({
        code: "text.forbidden_character",
        field: "headline",
        status: 422,
      });
  });

  it("keeps HTML as the letters it is", () => {
    const outcome = parseInput(ArticleFields, { headline: "<script>alert(1)</script>" });
    expect(outcome.ok && outcome.value.headline).toBe("<script>alert(1)</script>");
  });

  it("that nobody knows is 400 and named", () => {
    expect(refusal({ desk_state: "published" })).toMatchObject({
      status: 400,
      code: "field.unknown",
      field: "desk_state",
    });
  });

  it("of a wrong type is refused at its place", () => {
    expect(refusal({ tags: ["a", 1] })).toMatchObject({
      status: 422,
      code: "field.invalid",
      field: "tags.1",
    });
    expect(refusal({ eventDate: "12/01/2021" })).toMatchObject({
      code: "text.not_a_date",
      field: "eventDate",
    });
  });
});
