/** The photos of a backup: files named by their content, so that a copy already there is the right one. */
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Problem } from "../../launch/problem.mjs";

/** The folder that a `file:` MEDIA_URL names; other stores have their own means of being copied. */
export function mediaFolder(mediaUrl: string): string {
  if (!mediaUrl.startsWith("file:"))
    throw new Problem("Kho ảnh không phải thư mục: sao lưu kho ấy bằng công cụ của nó, rồi dùng --no-media.");
  return mediaUrl.startsWith("file://")
    ? fileURLToPath(mediaUrl)
    : path.resolve(mediaUrl.slice("file:".length));
}

/** Copies what is not there yet, each file whole or not at all; says how much is there afterwards. */
export async function copyMedia(from: string, to: string): Promise<{ files: number; bytes: number }> {
  const sum = { files: 0, bytes: 0 };
  for (const part of ["originals", "renditions"]) {
    const folder = path.join(from, part);
    if (!existsSync(folder)) continue;
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const source = path.join(entry.parentPath, entry.name);
      const target = path.join(to, path.relative(from, source));
      const { size } = await stat(source);
      const there = await stat(target).catch(() => null);
      if (there?.size !== size) {
        await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
        const draft = `${target}.part`;
        await copyFile(source, draft).catch(async (error: unknown) => {
          await rm(draft, { force: true });
          throw error;
        });
        await rename(draft, target);
      }
      sum.files += 1;
      sum.bytes += size;
    }
  }
  return sum;
}
