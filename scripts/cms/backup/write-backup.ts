import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import postgres from "postgres";
import { type Manifest, manifestFile, sha256Of } from "./manifest";
import { copyMedia } from "./media-copy";
import { tablesInOrder } from "./tables";

/**
 * Writes a backup into an empty folder: the database as of one instant, then the photos, which only ever grow.
 * Files are for this account alone: they hold password hashes. `media` null leaves the photos out.
 */
export async function writeBackup(ownerUrl: string, folder: string, media: string | null): Promise<Manifest> {
  mkdirSync(path.join(folder, "database"), { recursive: true, mode: 0o700 });
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {}, connection: { TimeZone: "UTC" } });
  try {
    const database = await client.begin("isolation level repeatable read read only", async (tx) => {
      await tx`set local statement_timeout = 0`;
      await tx`set local idle_in_transaction_session_timeout = 0`;
      const [facts] = await tx`
        select (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
               current_setting('server_version_num')::int as postgres,
               to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at`;
      const tables: Manifest["tables"] = [];
      for (const table of await tablesInOrder(tx as unknown as postgres.Sql)) {
        const file = `database/${table.name}.jsonl.gz`;
        const target = path.join(folder, file);
        let rows = 0;
        // Not COPY: the driver's stream never ends when the last block of data fills its buffer.
        const cursor = tx.unsafe(`select to_jsonb(t)::text as row from ${table.name} t`).cursor(500);
        const lines = async function* () {
          for await (const block of cursor) {
            rows += block.length;
            yield block.map(({ row }) => `${row}\n`).join("");
          }
        };
        await pipeline(
          Readable.from(lines()),
          createGzip({ level: 6 }),
          createWriteStream(target, { mode: 0o600 }),
        );
        tables.push({ ...table, file, rows, sha256: await sha256Of(target) });
      }
      return {
        createdAt: String(facts?.at),
        migrations: Number(facts?.migrations),
        postgres: Number(facts?.postgres),
        tables,
      };
    });
    const copied = media ? await copyMedia(media, path.join(folder, "media")) : { files: 0, bytes: 0 };
    const manifest: Manifest = { format: 1, ...database, media: copied };
    writeFileSync(path.join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
    return manifest;
  } finally {
    await client.end({ timeout: 5 });
  }
}
