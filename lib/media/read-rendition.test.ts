import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mediaPath } from "@/lib/domain/site";
import { parseRange, parseRenditionPath, renditionHeaders } from "./read-rendition";

const key = "0123456789abcdef01234567";

describe("the address of a rendition", () => {
  it("leads to its file and its type", () => {
    expect(parseRenditionPath(mediaPath(key, 800, "webp"))).toEqual({
      key,
      width: 800,
      format: "webp",
      storeKey: `renditions/01/${key}-800.webp`,
      contentType: "image/webp",
    });
    expect(parseRenditionPath(mediaPath(key, 1, "jpg"))?.contentType).toBe("image/jpeg");
  });

  it.each([
    "/media/",
    `/media/${key}`,
    `/media/${key}-800.png`,
    `/media/${key}-800.webp/`,
    `/media/${key}-800.webp?x`,
    `/media/${key}-0800.webp`,
    `/media/${key}-0.webp`,
    `/media/${key}-80000.webp`,
    `/media/${key.toUpperCase()}-800.webp`,
    `/media/${key}0-800.webp`,
    `/media/originals/${key}.jpg`,
    `/media/../originals/${key}.jpg`,
    `/media/%2e%2e/${key}-800.webp`,
    `/media/${key}-800.webp\n`,
    `//media/${key}-800.webp`,
  ])("leads nowhere when it is %j", (pathname) => {
    expect(parseRenditionPath(pathname)).toBeNull();
  });

  it("lets caches keep the picture for ever and lets nobody run it as a page", () => {
    const address = parseRenditionPath(mediaPath(key, 400, "jpg"));
    expect(address && renditionHeaders(address)).toMatchObject({
      "Content-Type": "image/jpeg",
      "Cache-Control": "public, max-age=31536000, immutable",
      ETag: `"${key}-400-jpg"`,
      "X-Content-Type-Options": "nosniff",
    });
  });
});

describe("a Range header", () => {
  it.each([
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=2-5", { start: 2, end: 5 }],
    ["bytes=5-", { start: 5, end: 9 }],
    ["bytes=5-500", { start: 5, end: 9 }],
    ["bytes=-3", { start: 7, end: 9 }],
    ["bytes=-300", { start: 0, end: 9 }],
    [" Bytes=9-9 ", { start: 9, end: 9 }],
    ["bytes=10-", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=5-2", "whole"],
    ["bytes=-", "whole"],
    ["bytes=0-1,4-5", "whole"],
    ["bytes=a-b", "whole"],
    ["lines=0-1", "whole"],
    ["", "whole"],
    [null, "whole"],
  ])("of a file of 10 bytes, %j, means %j", (header, meaning) => {
    expect(parseRange(header, 10)).toEqual(meaning);
  });

  it("never points outside the file, whatever it says", () => {
    const header = fc.oneof(
      fc.string(),
      fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => `bytes=${a}-${b}`),
      fc.nat().map((n) => `bytes=-${n}`),
      fc.nat().map((n) => `bytes=${n}-`),
    );
    fc.assert(
      fc.property(header, fc.nat({ max: 1_000 }), (text, size) => {
        const range = parseRange(text, size);
        if (typeof range === "string") return;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThan(size);
      }),
    );
  });
});
