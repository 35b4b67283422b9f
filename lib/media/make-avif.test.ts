import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { avifWidthsFor } from "@/lib/domain/site";
import { cornered, cornersOf, noisyJpeg } from "@/lib/testing/pictures";
import { Darkroom, patientLimits } from "./darkroom";
import { type DevelopedPhoto, developPhoto, stagePhoto } from "./develop-photo";
import { makeAvif } from "./make-avif";
import { originalKey, renditionKey } from "./media-keys";
import { type MediaStore, openStore } from "./store";

let root: string;
let store: MediaStore;
const uploads = new Darkroom();
const patient = new Darkroom(patientLimits);
const calm = new AbortController().signal;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "toasoan-avif-"));
  store = openStore(pathToFileURL(root).href);
});
afterAll(async () => {
  await Promise.all([uploads.close(), patient.close()]);
  await rm(root, { recursive: true });
});

async function uploaded(bytes: Uint8Array): Promise<DevelopedPhoto> {
  const outcome = await developPhoto(await stagePhoto(bytes, store), store, uploads);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

async function avif(photo: DevelopedPhoto, width: number): Promise<Buffer> {
  const stored = await store.get(renditionKey(photo.key, width, "avif"));
  if (!stored) throw new Error(`No ${width}.avif`);
  expect(stored.contentType).toBe("image/avif");
  return await buffer(stored.stream);
}

describe("the AVIF of a photo", () => {
  it("is as large as promised, in every width, without a word of the camera's", async () => {
    const photo = await uploaded(
      await cornered(1800, 1200)
        .jpeg()
        .withExif({ IFD0: { Artist: "Ai đó" } })
        .toBuffer(),
    );
    expect(await makeAvif(photo, store, calm, patient)).toEqual([400, 800, 1200, 1600]);
    for (const width of [400, 800, 1200, 1600]) {
      const seen = await sharp(await avif(photo, width)).metadata();
      expect([seen.format, seen.compression, seen.width, seen.height]).toEqual([
        "heif",
        "av1",
        width,
        Math.round((width * 2) / 3),
      ]);
      expect([seen.exif, seen.xmp, seen.icc]).toEqual([undefined, undefined, undefined]);
    }
    expect(await readdir(join(root, "tmp"))).toEqual([]);
  });

  it("has no width that the picture does not fill", () => {
    expect([300, 900, 1300, 1439, 1440, 6000].map(avifWidthsFor)).toEqual([
      [300],
      [400, 800, 900],
      [400, 800, 1200],
      [400, 800, 1200],
      [400, 800, 1200, 1440],
      [400, 800, 1200, 1600],
    ]);
  });

  it.each([
    ["from the printing plant (CMYK)", () => cornered(500, 300).toColourspace("cmyk").jpeg().toBuffer()],
    ["of 16 bits", () => cornered(500, 300).toColourspace("rgb16").png().toBuffer()],
    ["with a wide colour profile", () => cornered(500, 300).withIccProfile("p3").jpeg().toBuffer()],
  ])("is right of a picture %s", async (_, make) => {
    const photo = await uploaded(await make());
    await makeAvif(photo, store, calm, patient);
    // Ink has no green as bright as light has.
    expect(await cornersOf(await avif(photo, 400))).toMatch(/^r[g?]bw$/);
  });

  it("is upright, however the camera was held", async () => {
    const lying = await cornered(600, 400).rotate(-90).jpeg().toBuffer();
    const photo = await uploaded(await sharp(lying).withMetadata({ orientation: 6 }).toBuffer());
    expect([photo.width, photo.height]).toEqual([600, 400]);
    await makeAvif(photo, store, calm, patient);
    expect(await cornersOf(await avif(photo, 600))).toBe("rgbw");
  });

  it("is made of a photo of 40 MB too", async () => {
    const bytes = await noisyJpeg(4600, 4000);
    expect(bytes.length).toBeGreaterThan(38_000_000);
    const photo = await uploaded(bytes);
    expect(await makeAvif(photo, store, calm, patient)).toEqual([400, 800, 1200, 1600]);
  }, 120_000);

  it("is not made again where it is there, and made where only that one is missing", async () => {
    const photo = await uploaded(await cornered(1000, 600).jpeg().toBuffer());
    await makeAvif(photo, store, calm, patient);
    const path = (width: number) => join(root, renditionKey(photo.key, width, "avif"));
    const first = await stat(path(800));
    await rm(path(400));
    expect(await makeAvif(photo, store, calm, patient)).toEqual([400, 800, 1000]);
    expect((await stat(path(800))).mtimeMs).toBe(first.mtimeMs);
    expect((await stat(path(400))).size).toBeGreaterThan(0);
  });

  it("leaves nothing half done when the work is stopped midway", async () => {
    const photo = await uploaded(await noisyJpeg(1000, 700));
    const stopping = new AbortController();
    const work = makeAvif(photo, store, stopping.signal, patient);
    setTimeout(() => stopping.abort(new Error("stopped")), 300);
    await expect(work).rejects.toThrow("stopped");
    for (const width of [400, 800, 1000])
      expect(await store.has(renditionKey(photo.key, width, "avif"))).toBe(false);
    expect(await readdir(join(root, "tmp"))).toEqual([]);
    expect(await makeAvif(photo, store, calm, patient)).toEqual([400, 800, 1000]);
  }, 60_000);

  it("is none of an original that no decoder reads any more, and cannot be of one that is gone", async () => {
    const photo = await uploaded(await cornered(700, 500).jpeg().toBuffer());
    const original = join(root, originalKey(photo.sha256, "jpeg"));
    await writeFile(original, "rotten");
    expect(await makeAvif(photo, store, calm, patient)).toEqual([]);
    await rm(original);
    await expect(makeAvif(photo, store, calm, patient)).rejects.toMatchObject({ code: "media.no_original" });
  });
});
