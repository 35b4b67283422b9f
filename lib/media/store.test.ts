import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkedKey } from "./media-keys";
import { type MediaStore, openStore } from "./store";

let root: string;
let store: MediaStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "toasoan-store-"));
  store = openStore(pathToFileURL(join(root, "media")).href);
});

afterEach(() => rm(root, { recursive: true }));

async function read(key: string, range?: { start: number; end: number }) {
  const found = await store.get(key, range);
  return (
    found && { text: (await buffer(found.stream)).toString(), size: found.size, type: found.contentType }
  );
}

describe("the store", () => {
  it("gives back what was put, with its size and type", async () => {
    await store.put("renditions/ab/abc-400.webp", Buffer.from("bytes"));
    expect(await read("renditions/ab/abc-400.webp")).toEqual({ text: "bytes", size: 5, type: "image/webp" });
    expect(await store.has("renditions/ab/abc-400.webp")).toBe(true);
  });

  it("has nothing under a key that was never put, nor under a folder of keys", async () => {
    await store.put("renditions/ab/abc-400.webp", Buffer.from("bytes"));
    for (const key of ["renditions/ab/abc-800.webp", "renditions/ab", "renditions/ab/abc-400.webp/more"]) {
      expect(await store.get(key)).toBeNull();
      expect(await store.has(key)).toBe(false);
    }
  });

  it("gives a range of a file, and the size of all of it", async () => {
    await store.put("originals/a.jpg", Buffer.from("0123456789"));
    expect(await read("originals/a.jpg", { start: 2, end: 4 })).toEqual({
      text: "234",
      size: 10,
      type: "image/jpeg",
    });
  });

  it("takes a file over instead of copying it", async () => {
    const path = await store.newTemp();
    await writeFile(path, "photo");
    await store.put("originals/b.png", { path });
    expect((await read("originals/b.png"))?.text).toBe("photo");
    await expect(readFile(path)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("replaces a file at once: a reader sees the old one or the new one, never a part", async () => {
    const versions = ["a", "b"].map((letter) => letter.repeat(1_000_000));
    await store.put("originals/c.jpg", Buffer.from(versions[0] ?? ""));
    const writing = Promise.all(
      Array.from({ length: 6 }, (_, i) => store.put("originals/c.jpg", Buffer.from(versions[i % 2] ?? ""))),
    );
    for (let i = 0; i < 12; i += 1) expect(versions).toContain((await read("originals/c.jpg"))?.text);
    await writing;
    expect(await readdir(join(root, "media", "tmp"))).toEqual([]);
  });

  it("leaves nothing when a file handed over is not there", async () => {
    await expect(
      store.put("originals/d.jpg", { path: join(root, "media", "tmp", "gone") }),
    ).rejects.toMatchObject({ code: "ENOENT" });
    expect(await store.has("originals/d.jpg")).toBe(false);
    expect(await readdir(join(root, "media", "tmp"))).toEqual([]);
  });

  it("drops temporary files and nothing else", async () => {
    await store.put("originals/e.jpg", Buffer.from("keep"));
    const stored = join(root, "media", "originals", "e.jpg");
    await expect(store.dropTemp(stored)).rejects.toThrow();
    await expect(store.dropTemp(join(root, "media", "tmp", "..", "originals", "e.jpg"))).rejects.toThrow();
    await store.dropTemp(await store.newTemp());
    expect(await store.has("originals/e.jpg")).toBe(true);
  });

  it("sweeps away what a power cut left, and spares what is being written", async () => {
    expect(await store.sweepTemp(new Date())).toBe(0);
    const [old, fresh] = [await store.newTemp(), await store.newTemp()];
    await writeFile(old, "left");
    await writeFile(fresh, "arriving");
    await utimes(old, new Date("2026-11-20"), new Date("2026-11-20"));
    expect(await store.sweepTemp(new Date("2026-11-21"))).toBe(1);
    expect(await readFile(fresh, "utf8")).toBe("arriving");
  });
});

describe("a key", () => {
  it.each([
    "",
    "/etc/passwd",
    "../secret",
    "a/../../b",
    "a//b",
    "a/./b",
    "a/",
    ".hidden",
    "a/.hidden",
    "A.jpg",
    "ảnh.jpg",
    "a\\b",
    "a\0b",
    "a b",
    "a%2fb",
    "a".repeat(201),
  ])("is refused when it is %j", async (key) => {
    await expect(store.put(key, Buffer.from("x"))).rejects.toMatchObject({ code: "media.bad_key" });
    await expect(store.get(key)).rejects.toMatchObject({ code: "media.bad_key" });
    await expect(store.has(key)).rejects.toMatchObject({ code: "media.bad_key" });
  });

  it("that is accepted never leads out of the folder, whatever it is made of", () => {
    const pieces = fc.constantFrom("a", "b1", ".", "..", "/", "-", "_", "tmp", "%", "\\", "A");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const key = parts.join("");
        try {
          checkedKey(key);
        } catch {
          return;
        }
        const path = join("/srv/media", key);
        expect(path.startsWith("/srv/media/")).toBe(true);
        expect(path).toBe(`/srv/media/${key}`);
      }),
    );
  });
});

describe("MEDIA_URL", () => {
  it("may be a folder relative to where the program runs", async () => {
    expect(await openStore("file:lib/media").has("store.ts")).toBe(true);
  });

  it.each(["", "file:", "/srv/media", "http://x/y", "file://elsewhere/share", "file:%zz"])(
    "is refused in one line that names it when it is %j",
    (url) => {
      expect(() => openStore(url)).toThrow(/^MEDIA_URL: [^\n]+$/);
    },
  );

  it("says of s3: that it is not there yet", () => {
    expect(() => openStore("s3://photos?endpoint=http://localhost:9000")).toThrow(
      /^MEDIA_URL: s3:\/\/ .*not there yet/,
    );
  });
});
