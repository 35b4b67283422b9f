import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { Darkroom, patientLimits } from "../darkroom";
import { cardProgram } from "../share-card/make-card";
import { openStore } from "../store";
import { iconFiles, iconKey, icoSides, shortName, signHash, signLetter } from "./icon-names";
import { makeIcons } from "./make-icons";

const folder = mkdtempSync(join(tmpdir(), "toasoan-icons-"));
const store = openStore(`file:${folder}`);
const room = new Darkroom(patientLimits, cardProgram);
afterAll(async () => {
  await room.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the paper's sign", () => {
  it.each([
    ["Báo Trường Sơn (demo)", "Trường Sơn", "T"],
    ["Tạp chí Đất Việt", "Đất Việt", "Đ"],
    ["Nhân Dân", "Nhân Dân", "N"],
    ["báo ẤP BẮC", "ẤP BẮC", "Ấ"],
    ["Báo", "Báo", "B"],
    ["24h", "24h", "H"],
    ["(…)", "(…)", "T"],
  ])("of %s is of the name that people use", (name, short, letter) => {
    expect(shortName(name)).toBe(short);
    expect(signLetter(name)).toBe(letter);
  });

  it("comes in every file that tabs, telephones and launchers ask for, each of its own size", async () => {
    await makeIcons("Đ", store, room);
    for (const file of iconFiles) {
      const stored = await store.get(iconKey(signHash("Đ"), file));
      const bytes = await buffer(stored?.stream ?? Readable.from([]));
      if (file.path.endsWith(".ico")) {
        expect([...bytes.subarray(0, 6)]).toEqual([0, 0, 1, 0, icoSides.length, 0]);
        for (const [n, side] of icoSides.entries()) {
          const entry = 6 + 16 * n;
          const picture = bytes
            .subarray(bytes.readUInt32LE(entry + 12))
            .subarray(0, bytes.readUInt32LE(entry + 8));
          const seen = await sharp(picture).metadata();
          expect([bytes[entry], seen.format, seen.width, seen.height]).toEqual([side, "png", side, side]);
        }
        continue;
      }
      const seen = await sharp(bytes).metadata();
      expect([seen.format, seen.width, seen.height]).toEqual(
        file.side ? ["png", file.side, file.side] : ["svg", 512, 512],
      );
    }
  });

  it("keeps its letter within the circle that a launcher may cut", async () => {
    await makeIcons("Ấ", store, room);
    const file = iconFiles.find((one) => one.isMaskable);
    const stored = file && (await store.get(iconKey(signHash("Ấ"), file)));
    const bytes = await buffer(stored?.stream ?? Readable.from([]));
    const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let farthest = 0;
    for (let y = 0; y < info.height; y++)
      for (let x = 0; x < info.width; x++)
        if ((data[(y * info.width + x) * 3 + 1] ?? 0) > 128)
          farthest = Math.max(farthest, Math.hypot(x - 256, y - 256));
    expect(farthest).toBeGreaterThan(80);
    expect(farthest).toBeLessThan(512 * 0.4);
  });
});
