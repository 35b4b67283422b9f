import { describe, expect, it } from "vitest";
import { embeddedText } from "./embedded-text";

const nothing = { iptc: {}, xmp: {}, exif: {}, hasGps: false };
const text = (...texts: string[]) => texts.map((t) => ({ text: t, lang: null }));

describe("text found in a photo", () => {
  it("is nothing when the tags cannot be read", () => {
    expect(embeddedText(null)).toEqual({
      caption: null,
      credit: null,
      copyright: null,
      takenAt: null,
      alt: null,
      hasGps: false,
    });
  });

  it("prefers XMP to IPTC, and the photographer to the credit line", () => {
    const found = embeddedText({
      ...nothing,
      xmp: { description: text("từ XMP"), Credit: text("Báo Trường Sơn") },
      iptc: { "Caption/Abstract": text("từ IPTC"), "By-line": text("Hồ Minh Họa") },
    });
    expect([found.caption, found.credit]).toEqual(["từ XMP", "Hồ Minh Họa"]);
  });

  it("loses control characters, direction marks and half characters, and what is past 4,000", () => {
    const found = embeddedText({
      ...nothing,
      xmp: {
        description: text(`\0A\u202eB\ud800${"x".repeat(9_000)}`),
        creator: text("\u0007", " "),
        rights: text(`${"y".repeat(3_999)}😀`),
      },
    });
    expect(found.caption?.startsWith("ABxx")).toBe(true);
    expect(found.caption?.length).toBeLessThanOrEqual(4_000);
    expect(found.credit).toBeNull();
    expect(found.copyright).toBe("y".repeat(3_999));
  });

  it.each([
    [{ DateTimeOriginal: text("2026:11:20 08:30:01") }, "2026-11-20T08:30:01"],
    [
      { DateTimeOriginal: text("2026:11:20 08:30:01"), OffsetTimeOriginal: text("+07:00") },
      "2026-11-20T08:30:01+07:00",
    ],
    [
      { DateTimeOriginal: text("2026:11:20 08:30:01"), OffsetTimeOriginal: text("   :  ") },
      "2026-11-20T08:30:01",
    ],
    [{ DateTimeOriginal: text("0000:00:00 00:00:00") }, null],
    [{ DateTimeOriginal: text("hôm qua") }, null],
  ])("gives the time that the camera %j showed as %j", (exif, takenAt) => {
    expect(embeddedText({ ...nothing, exif }).takenAt).toBe(takenAt);
  });

  it("reads a time that XMP gives with parts of a second", () => {
    const xmp = { DateCreated: text("2026-11-20T08:30:01.25Z") };
    expect(embeddedText({ ...nothing, xmp }).takenAt).toBe("2026-11-20T08:30:01Z");
  });
});
