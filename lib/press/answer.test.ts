import { describe, expect, it } from "vitest";
import { answerPage } from "./answer";
import type { PressedPage } from "./page-cache";

const page: PressedPage = {
  path: "/",
  keys: ["frame"],
  generations: [1],
  until: Number.POSITIVE_INFINITY,
  status: 200,
  contentType: "text/html; charset=utf-8",
  releaseId: "r1",
  location: null,
  identity: Buffer.from("identity"),
  gzip: Buffer.from("gz"),
  brotli: Buffer.from("b"),
  etags: { identity: '"x"', gzip: '"x-g"', br: '"x-b"' },
};

describe("the answer to a reader", () => {
  it("is brotli where the browser takes it, then gzip, then plain", () => {
    expect(answerPage(page, "gzip, deflate, br", undefined).body?.toString()).toBe("b");
    expect(answerPage(page, "gzip", undefined).body?.toString()).toBe("gz");
    expect(answerPage(page, undefined, undefined).body?.toString()).toBe("identity");
  });

  it("has an ETag an encoding and answers 304 to that one alone", () => {
    expect(answerPage(page, "br", '"x-b"').status).toBe(304);
    expect(answerPage(page, "br", 'W/"x-b", "other"').status).toBe(304);
    expect(answerPage(page, "br", '"x-g"').status).toBe(200);
  });

  it("lets no script run, says which release it is, and asks to be checked again", () => {
    const { headers } = answerPage(page, "br", undefined);
    expect(headers["content-security-policy"]).toContain("script-src 'none'");
    expect(headers["release-id"]).toBe("r1");
    expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(headers["content-encoding"]).toBe("br");
  });

  it("never answers 304 for a page that is gone", () => {
    expect(answerPage({ ...page, status: 410 }, "br", '"x-b"').status).toBe(410);
  });
});
