import { describe, expect, test } from "vitest";
import { returnPath } from "./return-path";

describe("where a sign-in leads", () => {
  test("back to the screen that was asked for, with its filters", () => {
    expect(returnPath("/newsroom/articles?state=draft&q=b%C3%A3o")).toBe(
      "/newsroom/articles?state=draft&q=b%C3%A3o",
    );
  });
  test.each([
    undefined,
    ["/newsroom"],
    "",
    "https://elsewhere.example/newsroom",
    "//elsewhere.example/newsroom",
    "/\\elsewhere.example",
    "/newsroom/../../",
    "/newsroomx",
    "/kinh-te",
    "javascript:alert(1)",
    "newsroom/articles",
    "/newsroom/sign-in?from=/newsroom/sign-in",
    "/newsroom/ articles",
    `/newsroom/${"a".repeat(3000)}`,
  ])("to the desk for anything else: %j", (from) => {
    expect(returnPath(from)).toBe("/newsroom");
  });
});
