import { describe, expect, test } from "vitest";
import { newsroomHeaders, newsroomPolicy } from "./newsroom-policy";

describe("the policy of a newsroom page", () => {
  const built = newsroomPolicy("abc", false);
  test("runs only scripts of this request's nonce and what they load", () => {
    expect(built).toContain("script-src 'nonce-abc' 'strict-dynamic';");
    expect(built).not.toMatch(/unsafe/);
  });
  test("lets nothing in that it does not name, and nobody around it", () => {
    expect(built).toMatch(/^default-src 'none';/);
    expect(built).toContain("frame-ancestors 'none'");
    expect(built).toContain("base-uri 'none'");
    expect(built).not.toMatch(/https?:|\*/);
  });
  test("is looser only while developing", () => {
    expect(newsroomPolicy("abc", true)).toContain("'unsafe-eval'");
  });
  test("pages stay in no cache", () => {
    expect(newsroomHeaders["cache-control"]).toBe("private, no-store");
  });
});
