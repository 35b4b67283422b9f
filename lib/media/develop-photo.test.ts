import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mediaPath } from "@/lib/domain/site";
import {
  claimedPng,
  cornered,
  cornersOf,
  noisyJpeg,
  plainJpeg,
  withIptc,
  xmpPacket,
} from "@/lib/testing/pictures";
import { Darkroom } from "./darkroom";
import { type DevelopedPhoto, developPhoto, stagePhoto } from "./develop-photo";
import type { RenditionFormat } from "./media-keys";
import { parseRenditionPath } from "./read-rendition";
import { type MediaStore, openStore } from "./store";

let root: string;
let store: MediaStore;
const darkroom = new Darkroom();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "toasoan-photos-"));
  store = openStore(pathToFileURL(root).href);
});

afterAll(async () => {
  await darkroom.close();
  await rm(root, { recursive: true });
});

async function develop(bytes: Uint8Array) {
  return developPhoto(await stagePhoto(bytes, store), store, darkroom);
}

async function developed(bytes: Uint8Array): Promise<DevelopedPhoto> {
  const outcome = await develop(bytes);
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

async function refused(bytes: Uint8Array) {
  const outcome = await develop(bytes);
  expect(await readdir(join(root, "tmp"))).toEqual([]);
  return outcome.ok ? "taken" : outcome.refusal;
}

/** A rendition as a reader would fetch it. */
async function rendition(photo: DevelopedPhoto, width: number, format: RenditionFormat): Promise<Buffer> {
  const address = parseRenditionPath(mediaPath(photo.key, width, format));
  const stored = address && (await store.get(address.storeKey));
  if (!stored) throw new Error(`No rendition ${width}.${format}`);
  return buffer(stored.stream);
}

describe("a sound photo", () => {
  it("is there in three widths, as WebP and JPEG, with a thumbnail and its untouched original", async () => {
    const bytes = await plainJpeg(1600, 1067);
    const photo = await developed(bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");

    expect(photo).toMatchObject({
      key: sha256.slice(0, 24),
      sha256,
      type: "jpeg",
      width: 1600,
      height: 1067,
      bytes: bytes.length,
    });
    expect(photo.renditions.map(({ width, height, format }) => `${width}x${height} ${format}`)).toEqual([
      "160x107 webp",
      "400x267 webp",
      "400x267 jpg",
      "800x534 webp",
      "800x534 jpg",
      "1200x800 webp",
      "1200x800 jpg",
    ]);
    for (const { width, height, format, bytes: size } of photo.renditions) {
      const file = await rendition(photo, width, format);
      const seen = await sharp(file).metadata();
      expect([seen.width, seen.height, seen.format, file.length]).toEqual([
        width,
        height,
        format === "jpg" ? "jpeg" : "webp",
        size,
      ]);
    }
    expect(await readFile(join(root, `originals/${sha256}.jpg`))).toEqual(bytes);
    expect(await readdir(join(root, "tmp"))).toEqual([]);
  });

  it("keeps its own width when it is narrower than a rendition would be", async () => {
    const photo = await developed(await plainJpeg(700, 300));
    expect(photo.renditions.map(({ width, format }) => `${width} ${format}`)).toEqual([
      "160 webp",
      "400 webp",
      "400 jpg",
      "700 webp",
      "700 jpg",
    ]);
  });

  it("may be as small as one pixel", async () => {
    const photo = await developed(await plainJpeg(1, 1));
    expect(photo.renditions.map(({ width, format }) => `${width} ${format}`)).toEqual(["1 webp", "1 jpg"]);
  });

  it("gives the same key and the same files when it is uploaded twice at the same time", async () => {
    const bytes = await plainJpeg(900, 600, "#774411");
    const [first, second] = await Promise.all([developed(bytes), developed(bytes)]);
    expect(first).toEqual(second);
  });

  it("may come straight from a 48-megapixel camera", async () => {
    const photo = await developed(await plainJpeg(8064, 6048));
    expect([photo.width, photo.height]).toEqual([8064, 6048]);
  });
});

describe("what cameras and picture desks do to files", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "shows the picture upright when the camera was held as Exif orientation %i says",
    async (orientation) => {
      const turned = await sharp(await asTheCameraStoresIt(orientation))
        .withMetadata({ orientation })
        .jpeg()
        .toBuffer();
      const photo = await developed(turned);
      expect([photo.width, photo.height]).toEqual([600, 400]);
      expect(await cornersOf(await rendition(photo, 400, "jpg"))).toBe("rgbw");
      expect(await cornersOf(await rendition(photo, 400, "webp"))).toBe("rgbw");
    },
  );

  it("drops GPS and every other tag from what readers get, and keeps them in the private original", async () => {
    const bytes = await sharp(await plainJpeg())
      .withExif({
        IFD0: { Artist: "Tên riêng" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 1/1 1/1" },
      })
      .withXmp(xmpPacket("<dc:title>Tiêu đề riêng</dc:title>"))
      .withIccProfile("p3")
      .jpeg()
      .toBuffer();
    const photo = await developed(bytes);
    expect(photo.embedded.hasGps).toBe(true);
    for (const { width, format } of photo.renditions) {
      const seen = await sharp(await rendition(photo, width, format)).metadata();
      expect([seen.exif, seen.xmp, seen.iptc, seen.icc]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
    const original = await readFile(join(root, `originals/${photo.sha256}.jpg`));
    expect((await sharp(original).metadata()).exif).toBeDefined();
  });

  it("turns a CMYK photo from the printing plant into RGB", async () => {
    const cmyk = await cornered(600, 400).toColourspace("cmyk").jpeg().toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe("cmyk");
    const photo = await developed(cmyk);
    const file = await rendition(photo, 400, "jpg");
    expect((await sharp(file).metadata()).space).toBe("srgb");
    // Printing inks know no pure green.
    expect(await cornersOf(file)).toMatch(/^r.bw$/);
  });

  it("takes a 16-bit PNG", async () => {
    const deep = await cornered(600, 400).toColourspace("rgb16").png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe("ushort");
    const photo = await developed(deep);
    expect(photo.type).toBe("png");
    expect(await cornersOf(await rendition(photo, 400, "webp"))).toBe("rgbw");
  });

  it("takes a black-and-white photo", async () => {
    const grey = await sharp(await plainJpeg(500, 300))
      .greyscale()
      .jpeg()
      .toBuffer();
    expect((await developed(grey)).renditions).toHaveLength(5);
  });

  it("lays a transparent PNG on white, in both formats alike", async () => {
    const clear = await sharp({
      create: { width: 300, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const photo = await developed(clear);
    expect(await cornersOf(await rendition(photo, 300, "jpg"))).toBe("wwww");
    expect(await cornersOf(await rendition(photo, 300, "webp"))).toBe("wwww");
  });

  it("shows the first frame of an animated WebP", async () => {
    const frames = await Promise.all(["#ff0000", "#00ff00"].map((colour) => plainJpeg(320, 200, colour)));
    const animated = await sharp(frames, { join: { animated: true } })
      .webp({ delay: [100, 100] })
      .toBuffer();
    expect((await sharp(animated).metadata()).pages).toBe(2);
    const photo = await developed(animated);
    expect([photo.width, photo.height]).toEqual([320, 200]);
    const file = await rendition(photo, 320, "webp");
    expect((await sharp(file).metadata()).pages).toBeUndefined();
    expect(await cornersOf(file)).toBe("rrrr");
  });

  it("takes a phone's photo whose header is odd and whose data is sound", async () => {
    const odd = Buffer.from(await plainJpeg(640, 480));
    const scan = odd.indexOf(Buffer.from([0xff, 0xda]));
    odd[scan + 2 + odd.readUInt16BE(scan + 2) - 2] = 0;
    await expect(
      sharp(odd, { failOn: "warning" }).resize({ width: 100 }).toBuffer(),
      "the oddity must be one that a strict decoder complains of",
    ).rejects.toThrow(/Invalid SOS parameters/);
    expect((await developed(odd)).width).toBe(640);
  });

  it("re-encodes a JPEG with a page hidden in it, so that readers never get the page", async () => {
    const page = Buffer.from("<html><script>alert(document.domain)</script></html>");
    const jpeg = await plainJpeg(640, 480);
    const comment = Buffer.from([0xff, 0xfe, 0, 0]);
    comment.writeUInt16BE(page.length + 2, 2);
    const hidden = Buffer.concat([jpeg.subarray(0, 2), comment, page, jpeg.subarray(2), page]);
    const photo = await developed(hidden);
    for (const { width, format } of photo.renditions) {
      expect((await rendition(photo, width, format)).includes("<script")).toBe(false);
    }
  });
});

describe("text inside the file", () => {
  const decomposed = "Đại biểu trao bằng khen tại hội trường.".normalize("NFD");

  it("offers the IPTC caption, by-line, rights and time, in composed Vietnamese", async () => {
    const bytes = withIptc(await plainJpeg(400, 300), [
      [120, Buffer.from(decomposed)],
      [80, Buffer.from("Hồ Minh Họa")],
      [116, Buffer.from("© Báo Trường Sơn")],
      [55, Buffer.from("20261120")],
      [60, Buffer.from("083001+0700")],
    ]);
    expect((await developed(bytes)).embedded).toEqual({
      caption: decomposed.normalize("NFC"),
      credit: "Hồ Minh Họa",
      copyright: "© Báo Trường Sơn",
      takenAt: "2026-11-20T08:30:01+07:00",
      alt: null,
      hasGps: false,
    });
  });

  const xmp = xmpPacket(
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">English</rdf:li>' +
      `<rdf:li xml:lang="vi-VN">${decomposed}</rdf:li></rdf:Alt></dc:description>` +
      "<dc:creator><rdf:Seq><rdf:li>Minh Họa</rdf:li><rdf:li>Vũ Ảnh</rdf:li></rdf:Seq></dc:creator>" +
      '<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Người trên bục</rdf:li>' +
      "</rdf:Alt></Iptc4xmpCore:AltTextAccessibility>" +
      "<photoshop:DateCreated>2026-11-20T08:30</photoshop:DateCreated>",
  );

  it.each(["jpeg", "png", "webp"] as const)("offers the Vietnamese text of XMP in a %s", async (format) => {
    const bytes = await sharp(await plainJpeg(400, 300))
      .withXmp(xmp)
      .toFormat(format)
      .toBuffer();
    expect((await developed(bytes)).embedded).toEqual({
      caption: decomposed.normalize("NFC"),
      credit: "Minh Họa, Vũ Ảnh",
      copyright: null,
      takenAt: "2026-11-20T08:30:00",
      alt: "Người trên bục",
      hasGps: false,
    });
  });

  it("passes an old encoding on as it is, for the text kit to recognise", async () => {
    // "Héi nghÞ": TCVN3 bytes of "Hội nghị" read as Western letters.
    const bytes = withIptc(
      await plainJpeg(400, 300),
      [[120, Buffer.from("H\xe9i ngh\xde", "latin1")]],
      false,
    );
    expect((await developed(bytes)).embedded.caption).toBe("Héi nghÞ");
  });

  it("takes a photo whose tags are rubbish, without them", async () => {
    const bytes = withIptc(await plainJpeg(400, 300), [[120, Buffer.alloc(20, 0)]]);
    bytes.fill(0xff, 40, 60);
    expect((await developed(bytes)).embedded.caption).toBeNull();
  });
});

describe("what is not taken", () => {
  it("says of another kind of picture what it is, whatever its name", async () => {
    const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await refused(svg)).toMatchObject({
      code: "photo.unsupported_type",
      field: "file",
      params: { seems: "SVG" },
    });
    const picture = sharp(await plainJpeg(50, 50));
    for (const [format, seems] of [
      ["tiff", "TIFF"],
      ["gif", "GIF"],
      ["avif", "AVIF"],
    ] as const) {
      expect(await refused(await picture.clone().toFormat(format).toBuffer())).toMatchObject({
        code: "photo.unsupported_type",
        params: { seems },
      });
    }
  });

  it("says of a text or an archive that it is no picture", async () => {
    expect(await refused(Buffer.from("Kính gửi tòa soạn"))).toMatchObject({ code: "photo.not_an_image" });
    expect(await refused(Buffer.from("PK\x03\x04 and so on"))).toMatchObject({ code: "photo.not_an_image" });
  });

  it.each([0.98, 0.6, 0.2, 0.01])("says that a JPEG of which %f arrived is damaged", async (part) => {
    const jpeg = await noisyJpeg(640, 480);
    expect(await refused(jpeg.subarray(0, Math.floor(jpeg.length * part)))).toMatchObject({
      code: "photo.damaged",
      field: "file",
    });
  });

  it.each(["png", "webp"] as const)("says that a cut %s is damaged", async (format) => {
    const whole = await sharp(await noisyJpeg(640, 480))
      .toFormat(format)
      .toBuffer();
    expect(await refused(whole.subarray(0, whole.length >> 1))).toMatchObject({ code: "photo.damaged" });
  });

  it("says that a JPEG with a third torn out of its middle is damaged", async () => {
    const jpeg = await noisyJpeg(640, 480);
    const middle = jpeg.length >> 1;
    const torn = Buffer.concat([jpeg.subarray(0, middle), jpeg.subarray(middle + 200_000)]);
    expect(await refused(torn)).toMatchObject({ code: "photo.damaged" });
  });

  it("names the size and the limit of a 14,000 × 14,000 PNG, without decoding it", async () => {
    expect(await refused(claimedPng(14_000, 14_000))).toMatchObject({
      code: "photo.too_many_pixels",
      field: "file",
      params: { width: 14_000, height: 14_000, limit: 100 },
    });
  });

  it("says that a PNG is damaged when it claims more than it holds", async () => {
    expect(await refused(claimedPng(9_000, 9_000))).toMatchObject({ code: "photo.damaged" });
  });

  it("refuses a strip too long for any page", async () => {
    expect(await refused(await plainJpeg(40, 20_000))).toMatchObject({ code: "photo.too_tall" });
  });
});

/** The upright cornered picture as the sensor delivers it under an Exif orientation. */
async function asTheCameraStoresIt(orientation: number): Promise<Buffer> {
  const quarterTurns = [0, 0, 2, 2, 3, 3, 1, 1][orientation - 1] ?? 0;
  const turned = await cornered(600, 400)
    .rotate(quarterTurns * 90)
    .png()
    .toBuffer();
  const mirrored = [2, 4, 5, 7].includes(orientation);
  if (!mirrored) return turned;
  return sharp(turned)[quarterTurns % 2 === 0 ? "flop" : "flip"]().png().toBuffer();
}
