import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { cornered } from "@/lib/testing/pictures";
import { Darkroom, patientLimits } from "../darkroom";
import { renditionKey } from "../media-keys";
import { openStore } from "../store";
import { cardHash, cardKey, cardPath, parseCardPath, type ShareCard } from "./card-name";
import { cardProgram, makeCard } from "./make-card";

const folder = mkdtempSync(join(tmpdir(), "toasoan-cards-"));
const store = openStore(`file:${folder}`);
const room = new Darkroom(patientLimits, cardProgram);
afterAll(async () => {
  await room.close();
  rmSync(folder, { recursive: true, force: true });
});

const words = {
  paper: "Báo Trường Sơn",
  section: "Xã hội",
  day: "Thứ Ba, 01/12/2026",
  headline: "Nước về bản Đồi Thông",
};
const plain: ShareCard = { words, photo: null };
const key = "0123456789abcdef01234567";
const withPhoto: ShareCard = { words, photo: { key, width: 600, focus: null } };

async function drawn(number: number, card: ShareCard) {
  await makeCard(number, card, store, room);
  const stored = await store.get(cardKey(number, cardHash(card)));
  if (!stored) throw new Error("No card.");
  const bytes = await buffer(stored.stream);
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ];
  return { bytes, info, at };
}

describe("a share card", () => {
  it("is a JPEG of 1200 × 630 in black and red on white, without a word of metadata", async () => {
    const { bytes, info, at } = await drawn(1, plain);
    expect([info.width, info.height]).toEqual([1200, 630]);
    const seen = await sharp(bytes).metadata();
    expect([seen.format, seen.exif, seen.icc, seen.xmp]).toEqual(["jpeg", undefined, undefined, undefined]);
    expect(at(5, 5).every((value) => value > 250)).toBe(true);
    expect(at(1190, 620).every((value) => value > 250)).toBe(true);
    expect(bytes.length).toBeLessThan(150_000);
  });

  it("shows the lead photo on its right, around the focus", async () => {
    await store.put(renditionKey(key, 600, "jpg"), await cornered(600, 400).jpeg().toBuffer());
    // Red and white are the left corners, green and blue the right ones.
    const left: ShareCard = { words, photo: { key, width: 600, focus: { x: 0, y: 50 } } };
    const right: ShareCard = { words, photo: { key, width: 600, focus: { x: 100, y: 50 } } };
    const [onLeft, onRight] = [await drawn(2, left), await drawn(2, right)];
    expect(onLeft.at(710, 20)[0]).toBeGreaterThan(200);
    expect(onLeft.at(710, 20)[1]).toBeLessThan(60);
    expect(onRight.at(1190, 20)[1]).toBeGreaterThan(200);
    expect(onRight.at(1190, 610)[2]).toBeGreaterThan(200);
  });

  it("is drawn without the photo where its file is missing or no picture", async () => {
    const gone: ShareCard = { words, photo: { key: "f".repeat(24), width: 600, focus: null } };
    expect((await drawn(3, gone)).at(1190, 20).every((value) => value > 250)).toBe(true);
    await store.put(renditionKey("e".repeat(24), 600, "jpg"), Buffer.from("rotten"));
    const rotten: ShareCard = { words, photo: { key: "e".repeat(24), width: 600, focus: null } };
    expect((await drawn(4, rotten)).at(1190, 20).every((value) => value > 250)).toBe(true);
  });

  it("is drawn once for a crowd, and not again", async () => {
    const words2 = { ...words, headline: "Một đám đông" };
    let asked = 0;
    class CountingRoom extends Darkroom {
      override ask: Darkroom["ask"] = (...message) => {
        asked += 1;
        return super.ask(...message);
      };
    }
    const counting = new CountingRoom(patientLimits, cardProgram);
    const card = { words: words2, photo: null };
    await Promise.all(Array.from({ length: 20 }, () => makeCard(5, card, store, counting)));
    await makeCard(5, card, store, counting);
    await counting.close();
    expect(asked).toBe(1);
    expect(readdirSync(join(folder, "tmp"))).toEqual([]);
  });

  it("runs nothing that a headline or a name may hold", async () => {
    const nasty = `</svg><script>alert(1)</script> & "<image href='file:///etc/passwd'/>`;
    const card = { words: { paper: nasty, section: nasty, day: nasty, headline: nasty }, photo: null };
    expect((await drawn(6, card)).info.width).toBe(1200);
  });
});

describe("a card's name", () => {
  it("changes with every word on it, with the photo and its focus, and with nothing else", () => {
    const others: ShareCard[] = [
      { words: { ...words, headline: "Khác" }, photo: null },
      { words: { ...words, paper: "Báo khác" }, photo: null },
      { words: { ...words, day: "Thứ Tư, 02/12/2026" }, photo: null },
      withPhoto,
      { words, photo: { key, width: 600, focus: { x: 1, y: 2 } } },
    ];
    expect(new Set([plain, ...others].map(cardHash)).size).toBe(6);
    expect(cardHash(structuredClone(plain))).toBe(cardHash(plain));
  });

  it("is read from its own address and from no other", () => {
    const path = cardPath(42, cardHash(plain));
    expect(parseCardPath(path)).toEqual({ number: 42, hash: cardHash(plain) });
    for (const other of [
      path.replace(".jpg", ".png"),
      path.replace("card-42", "card-042"),
      path.toUpperCase(),
      `${path}/..`,
      "/media/card-1-../../x.jpg",
    ])
      expect(parseCardPath(other)).toBeNull();
  });
});
