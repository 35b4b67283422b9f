import type * as FileSystem from "node:fs/promises";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { plainJpeg } from "@/lib/testing/pictures";
import { stagePhoto } from "./develop-photo";
import { receiveUpload } from "./receive-upload";
import { type MediaStore, openStore } from "./store";

const disk = vi.hoisted(() => ({ error: null as string | null }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof FileSystem>();
  return {
    ...real,
    writeFile: async (...args: Parameters<typeof real.writeFile>) => {
      refuseWhenFull();
      return real.writeFile(...args);
    },
    open: async (...args: Parameters<typeof real.open>) => {
      const file = await real.open(...args);
      const write = file.writeFile.bind(file);
      file.writeFile = async (...written: Parameters<typeof write>) => {
        refuseWhenFull();
        return write(...written);
      };
      return file;
    },
  };
});

function refuseWhenFull() {
  if (disk.error) throw Object.assign(new Error(`${disk.error}: write`), { code: disk.error });
}

let root: string;
let store: MediaStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "toasoan-full-"));
  store = openStore(pathToFileURL(root).href);
});

afterEach(async () => {
  disk.error = null;
  await rm(root, { recursive: true });
});

it.each(["ENOSPC", "EDQUOT"])(
  "a full disk is named as such, and nothing half-written stays (%s)",
  async (code) => {
    const bytes = await plainJpeg(300, 200);
    const data = new FormData();
    data.append("file", new Blob([new Uint8Array(bytes)]), "a.jpg");
    const request = new Request("http://toasoan/", { method: "POST", body: data });

    disk.error = code;
    await expect(receiveUpload(request, store)).rejects.toMatchObject({ code: "media.no_space" });
    await expect(store.put("originals/a.jpg", bytes)).rejects.toMatchObject({ code: "media.no_space" });
    await expect(stagePhoto(bytes, store)).rejects.toMatchObject({ code: "media.no_space" });
    expect(await readdir(join(root, "tmp"))).toEqual([]);
    expect(await store.has("originals/a.jpg")).toBe(false);
  },
);

it("any other failure of the disk keeps its own name", async () => {
  disk.error = "EIO";
  await expect(store.put("originals/a.jpg", Buffer.from("x"))).rejects.toMatchObject({ code: "EIO" });
});
