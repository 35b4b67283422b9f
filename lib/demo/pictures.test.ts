import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { demoArticles } from "./articles";
import { type PictureName, paintPicture, pictureSizes, sceneNames } from "./pictures";

describe("the demo pictures", () => {
  it("offer at least sixteen scenes, each a JPEG of the size asked for", async () => {
    expect(sceneNames.length).toBeGreaterThanOrEqual(16);
    for (const [i, scene] of sceneNames.entries()) {
      const size = i % 2 ? { width: 160, height: 107 } : { width: 107, height: 160 };
      const { format, width, height } = await sharp(await paintPicture(scene, size)).metadata();
      expect({ scene, format, width, height }).toEqual({ scene, format: "jpeg", ...size });
    }
  });

  it("come out the same each time and differ between variants", async () => {
    const size = { width: 320, height: 213 };
    const first = await paintPicture("lake", size);
    expect((await paintPicture("lake", size)).equals(first)).toBe(true);
    expect((await paintPicture("lake-4", size)).equals(first)).toBe(false);
  });

  it("are painted in colour, with light and dark in them, for every photo of every article", async () => {
    const names = [...new Set(demoArticles.flatMap((a) => a.photos.map((p) => p.picture)))];
    for (const name of names) {
      const { channels } = await sharp(await paintPicture(name, { width: 160, height: 107 })).stats();
      expect(Math.max(...channels.map((c) => c.stdev)), name).toBeGreaterThan(20);
    }
  });

  it("refuse a scene nobody has painted and a size nobody can print", async () => {
    await expect(paintPicture("moon" as PictureName, pictureSizes.portrait)).rejects.toThrow("No such scene");
    await expect(paintPicture("lake", { width: 12, height: 90_000 })).rejects.toThrow("No such size");
  });
});
