import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noisyJpeg, plainJpeg } from "@/lib/testing/pictures";
import { Darkroom, darkroomLimits } from "./darkroom";
import { maxPixels, pixelLimit } from "./pixel-limit";

let folder: string;
let small: string;
let large: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "toasoan-darkroom-"));
  small = join(folder, "small.jpg");
  large = join(folder, "large.jpg");
  await writeFile(small, await plainJpeg(400, 300));
  await writeFile(large, await noisyJpeg(5000, 4000));
});

afterAll(() => rm(folder, { recursive: true }));

const order = (path: string, width: number, height: number) => ({
  path,
  orders: [{ width, height, format: "webp" as const }],
  limitPixels: maxPixels,
});

describe("the darkroom", () => {
  it("gives a picture up when it takes too long, and develops the next one", async () => {
    const darkroom = new Darkroom({ ...darkroomLimits, timeoutMs: 500 });
    await darkroom.look(small);
    // 20 million pixels, written out without any reduction, take seconds.
    expect(await darkroom.print(order(large, 5000, 4000))).toMatchObject({ ok: false, why: "too_heavy" });
    expect(await darkroom.look(small)).toMatchObject({ ok: true, value: { width: 400 } });
    await darkroom.close();
  });

  it("gives a picture up when it takes too much memory, and develops the next one", async () => {
    const darkroom = new Darkroom({ ...darkroomLimits, memoryBytes: 160 * 1024 * 1024 });
    expect(await darkroom.print(order(large, 5000, 4000))).toMatchObject({ ok: false, why: "too_heavy" });
    expect(await darkroom.print(order(small, 200, 150))).toMatchObject({ ok: true });
    await darkroom.close();
  });

  it("takes several pictures that come at once, one after another", async () => {
    const darkroom = new Darkroom();
    const prints = await Promise.all(
      [200, 201, 202].map((width) => darkroom.print(order(small, width, 150))),
    );
    expect(prints.map((print) => print.ok && print.value[0]?.width)).toEqual([200, 201, 202]);
    await darkroom.close();
  });

  it("is opened again by the next picture after it was closed", async () => {
    const darkroom = new Darkroom();
    darkroom.warm();
    expect((await darkroom.look(small)).ok).toBe(true);
    await darkroom.close();
    expect((await darkroom.look(small)).ok).toBe(true);
    await darkroom.close();
  });

  it("calls a file damaged that is not there or no picture", async () => {
    const darkroom = new Darkroom();
    expect(await darkroom.look(join(folder, "nothing.jpg"))).toMatchObject({ ok: false, why: "damaged" });
    await darkroom.close();
  });
});

describe("the pixel limit", () => {
  const header = {
    format: "jpeg",
    width: 1,
    height: 1,
    channels: 3,
    bytesPerSample: 1 as const,
    isProgressive: false,
    chromaSubsampling: "4:2:0",
    turned: false,
    tags: null,
  };

  it("is 100 million where a decoder goes line by line", () => {
    expect(pixelLimit(header)).toBe(maxPixels);
    expect(pixelLimit({ ...header, turned: true })).toBe(maxPixels);
    expect(pixelLimit({ ...header, format: "png", bytesPerSample: 2 })).toBe(maxPixels);
  });

  it("is lower where it must hold the whole picture, and never below 39 million", () => {
    expect(pixelLimit({ ...header, isProgressive: true })).toBe(maxPixels);
    expect(pixelLimit({ ...header, isProgressive: true, chromaSubsampling: "4:4:4" })).toBe(52_000_000);
    expect(pixelLimit({ ...header, format: "webp" })).toBe(78_000_000);
    const heaviest = {
      ...header,
      format: "png",
      channels: 4,
      bytesPerSample: 2 as const,
      isProgressive: true,
    };
    expect(pixelLimit(heaviest)).toBe(39_000_000);
  });
});
