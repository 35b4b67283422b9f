import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seenType } from "./picture-type";

const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("the first bytes", () => {
  it.each([
    ["\xff\xd8\xff\xe0\0\x10JFIF", "jpeg"],
    ["\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "png"],
    ["RIFF\x10\0\0\0WEBPVP8 ", "webp"],
  ])("of %j are those of a %s", (head, type) => {
    expect(seenType(latin1(head))).toEqual({ kind: "photo", type });
  });

  it.each([
    ["<svg xmlns='http://www.w3.org/2000/svg'>", "SVG"],
    ['\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x --><!DOCTYPE svg>\n<svg width="1">', "SVG"],
    ["\xff\xfe<\0s\0v\0g\0>\0", "SVG"],
    ["<s:svg xmlns:s='http://www.w3.org/2000/svg'>", "SVG"],
    ["II*\0\x08\0\0\0", "TIFF"],
    ["MM\0*\0\0\0\x08", "TIFF"],
    ["GIF89a", "GIF"],
    ["\0\0\0\x20ftypavif", "AVIF"],
    ["\0\0\0\x18ftypheic", "HEIC"],
    ["\0\0\0\x18ftypmif1", "HEIC"],
    ["\0\0\0\x18ftypcrx ", "RAW (CR3)"],
    ["\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL"],
    ["BM\x46\0\0\0", "BMP"],
    ["8BPS\0\x01", "Photoshop (PSD)"],
  ])("of %j are those of another picture, %s", (head, name) => {
    expect(seenType(latin1(head))).toEqual({ kind: "other_picture", name });
  });

  it.each([
    "",
    "\xff\xd8",
    "%PDF-1.7",
    "PK\x03\x04",
    "<html><body><svg",
    "RIFF\x10\0\0\0WAVE",
    "XXXX\x10\0\0\0WEBP",
    "\0\0\0\x18ftypisom",
    "Kinh gui toa soan",
  ])("of %j are those of no photo", (head) => {
    expect(seenType(latin1(head)).kind).not.toBe("photo");
  });

  it("never make a file of random bytes fail", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(["photo", "other_picture", "not_a_picture"]).toContain(seenType(bytes).kind);
      }),
    );
  });
});
