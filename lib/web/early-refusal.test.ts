import { describe, expect, it } from "vitest";
import { refusedEarly } from "./early-refusal";

describe("what never reaches a route", () => {
  it("is a method that nothing takes and an address that is no text", () => {
    expect(refusedEarly("TRACE", "/api/v1/articles")).toMatchObject({
      status: 405,
      headers: { allow: expect.stringContaining("GET") },
    });
    expect(refusedEarly("PROPFIND", "/newsroom")?.status).toBe(405);
    expect(refusedEarly(undefined, "/")?.status).toBe(405);
    const broken = refusedEarly("GET", "/api/v1/articles/%E0%A4%A");
    expect(JSON.parse(broken?.body ?? "")).toMatchObject({ status: 404, code: "request.not_found" });
  });

  it("is nothing else", () => {
    for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
      expect(refusedEarly(method, "/api/v1/articles/b%C3%A0i")).toBeNull();
  });
});
