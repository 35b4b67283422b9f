/** The media store in a folder: `file:` of MEDIA_URL. */
import { randomUUID } from "node:crypto";
import {
  constants,
  copyFile,
  type FileHandle,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
import { namingFullDisk } from "./media-error";
import { checkedKey } from "./media-keys";
import type { HandedFile, MediaStore } from "./store";

const contentTypes: Record<string, string> = {
  ".avif": "image/avif",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
};

/** Opens the folder `root`; it and its parts are created, for this account alone, when first written to. */
export function openFolderStore(root: string): MediaStore {
  const temps = join(root, "tmp");
  const pathOf = (key: string) => join(root, checkedKey(key));

  return {
    async put(key, source) {
      const target = pathOf(key);
      await namingFullDisk(async () => {
        const temp = await newTemp();
        try {
          await (isHanded(source) ? takeOver(source.path, temp) : writeNew(temp, source));
          await makeFolder(dirname(target));
          await rename(temp, target);
          await syncFolder(dirname(target));
        } catch (error) {
          await rm(temp, { force: true });
          throw error;
        }
      });
    },

    async get(key, range) {
      const file = await openExisting(pathOf(key));
      if (!file) return null;
      const { size } = await file.stat();
      const stream = file.createReadStream(range ?? {});
      return { stream, size, contentType: contentTypes[extname(key)] ?? "application/octet-stream" };
    },

    async has(key) {
      return (await kindOf(pathOf(key))) === "file";
    },

    newTemp: () => namingFullDisk(newTemp),

    async dropTemp(path) {
      if (dirname(resolve(path)) !== resolve(temps)) throw new Error("Not a temporary file of the store");
      await rm(path, { force: true });
    },

    async sweepTemp(before) {
      const names = (await kindOf(temps)) === "folder" ? await readdir(temps) : [];
      let swept = 0;
      for (const name of names) {
        const path = join(temps, name);
        const found = await stat(path).catch(() => null);
        if (!found || found.mtime >= before) continue;
        await rm(path, { force: true });
        swept += 1;
      }
      return swept;
    },
  };

  async function newTemp(): Promise<string> {
    await makeFolder(temps);
    return join(temps, randomUUID());
  }
}

const isHanded = (source: Uint8Array | HandedFile): source is HandedFile => !(source instanceof Uint8Array);

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  await finish(file, () => file.writeFile(bytes));
}

/** Moves a file to `to`, on the disk for good; copies it when it comes from another disk. */
async function takeOver(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
    await rm(from, { force: true });
  }
  const file = await open(to, "r+");
  await finish(file, async () => {});
}

/** Without `sync` a power cut after the rename can leave a file of the right name and no bytes. */
async function finish(file: FileHandle, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the renaming itself durable, where the system lets a folder be opened (Windows does not). */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  if (!folder) return;
  try {
    await folder.sync().catch(() => undefined);
  } finally {
    await folder.close();
  }
}

async function openExisting(path: string): Promise<FileHandle | null> {
  if ((await kindOf(path)) !== "file") return null;
  return open(path, "r");
}

async function kindOf(path: string): Promise<"file" | "folder" | null> {
  try {
    return (await stat(path)).isFile() ? "file" : "folder";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error;
  }
}
