/** The list of what a backup holds, with the hash of each part; written last, so that half a backup has none. */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { Problem } from "../../launch/problem.mjs";

const Manifest = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  /** Steps of the schema; a restore takes the same number only. */
  migrations: z.int(),
  /** `server_version_num` of the server that it was taken from; any that the program supports may take it. */
  postgres: z.int(),
  tables: z.array(
    z.object({
      name: z.string().regex(/^(newsroom|audit|published)\.[a-z_]+$/),
      columns: z.array(z.string().regex(/^[a-z_0-9]+$/)),
      file: z.string().regex(/^database\/[a-z_.]+\.jsonl\.gz$/),
      rows: z.int(),
      sha256: z.string(),
    }),
  ),
  media: z.object({ files: z.int(), bytes: z.number() }),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestFile = "toasoan-backup.json";

/** Reads the list and checks every part of the database against it. Throws `Problem` for anything but a whole backup. */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, manifestFile);
  if (!existsSync(file))
    throw new Problem(`${folder} không phải bản sao lưu trọn vẹn (thiếu ${manifestFile}).`);
  const parsed = Manifest.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success)
    throw new Problem(`${file}: không đọc được, hoặc thuộc một bản khác của chương trình.`);
  for (const table of parsed.data.tables) {
    const found = await sha256Of(path.join(folder, table.file)).catch(() => null);
    if (found !== table.sha256) throw new Problem(`${table.file}: bị hỏng hoặc thiếu, không phục hồi.`);
  }
  return parsed.data;
}

/** SHA-256 of a file in hex. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
