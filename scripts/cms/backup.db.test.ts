import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { anArticle, anAward } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { readManifest } from "./backup/manifest";
import { copyMedia } from "./backup/media-copy";
import { readBackup } from "./backup/read-backup";
import { tablesInOrder } from "./backup/tables";
import { writeBackup } from "./backup/write-backup";
import { verifyLog } from "./commands/audit";

let world: TestDatabase;
const folder = mkdtempSync(path.join(tmpdir(), "toasoan-backup-"));
const backup = path.join(folder, "backup");

beforeAll(async () => {
  world = await openTestDatabase();
  await anArticle(world, {
    state: "published",
    photos: 2,
    awards: [anAward()],
    words: 'Dòng\u2028lạ, \\n, "nháy" và \t.',
  });
  await anArticle(world, { revised: true });
  await anArticle(world, { state: "taken_down" });
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A migrated database without anybody in it, on the same server. */
async function emptyPlace(work: (url: string) => Promise<void>): Promise<void> {
  const name = `${new URL(world.urls.owner).pathname.slice(1)}_back`;
  const superuser = postgres(world.urls.superuser, { max: 1, onnotice: () => {} });
  try {
    await superuser.unsafe(`create database ${name} owner ${process.env.ROLE_PREFIX}_owner`);
    const url = Object.assign(new URL(world.urls.owner), { pathname: `/${name}` }).href;
    await migrate(url);
    await work(url);
  } finally {
    await superuser.unsafe(`drop database if exists ${name} with (force)`);
    await superuser.end();
  }
}

/** What every table holds, as one fingerprint a table. */
async function fingerprints(url: string): Promise<Record<string, string>> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { TimeZone: "UTC" } });
  const prints: Record<string, string> = {};
  for (const { name } of await tablesInOrder(sql)) {
    const [row] = await sql.unsafe(
      `select count(*) || ' ' || md5(coalesce(string_agg(md5(to_jsonb(t)::text), '' order by md5(to_jsonb(t)::text)), '')) as print from ${name} t`,
    );
    prints[name] = row?.print;
  }
  await sql.end();
  return prints;
}

describe("a backup", () => {
  it("brings every row back as it was, in a log that still tells the truth and counts on", async () => {
    const before = await fingerprints(world.urls.owner);
    const written = await writeBackup(world.urls.owner, backup, null);
    expect(written.tables.length).toBe(Object.keys(before).length);
    await emptyPlace(async (url) => {
      await readBackup(url, backup, await readManifest(backup));
      expect(await fingerprints(url)).toEqual(before);
      const owner = connect(url, { max: 1, name: "test-backup" });
      expect(await verifyLog(owner)).toMatchObject({ ok: true, differences: [] });
      await owner.close();
      const sql = postgres(url, { max: 1, onnotice: () => {} });
      const [off] =
        await sql`select count(*)::int as n from pg_trigger where not tgisinternal and tgenabled <> 'A'`;
      expect(off?.n).toBe(0);
      await expect(sql`delete from audit.events`).rejects.toThrow("audit.append_only");
      const next = await sql.begin(async (tx) => {
        await tx`select audit.begin_system('test.after')`;
        return await tx`select max(id) as id from audit.events`;
      });
      expect(Number(next[0]?.id)).toBeGreaterThan(Number(before["audit.events"]?.split(" ")[0]));
      await sql.end();
    });
  });

  it("is refused where somebody works already", async () => {
    const manifest = await readManifest(backup);
    await expect(readBackup(world.urls.owner, backup, manifest)).rejects.toThrow("đã có người dùng");
  });

  it("is refused when it is of another schema, and leaves the place as it was", async () => {
    const manifest = await readManifest(backup);
    await emptyPlace(async (url) => {
      const before = await fingerprints(url);
      const other = { ...manifest, migrations: manifest.migrations + 1 };
      await expect(readBackup(url, backup, other)).rejects.toThrow("lược đồ");
      const short = { ...manifest, tables: manifest.tables.slice(0, -1) };
      await expect(readBackup(url, backup, short)).rejects.toThrow("thiếu bảng");
      expect(await fingerprints(url)).toEqual(before);
    });
  });

  it("is refused when a part of it is damaged or missing, or it was never finished", async () => {
    await expect(readManifest(folder)).rejects.toThrow("không phải bản sao lưu");
    const { tables } = await readManifest(backup);
    const part = path.join(backup, tables.find((one) => one.rows > 0)?.file ?? "");
    appendFileSync(part, "x");
    await expect(readManifest(backup)).rejects.toThrow("bị hỏng hoặc thiếu");
    rmSync(part);
    await expect(readManifest(backup)).rejects.toThrow("bị hỏng hoặc thiếu");
  });

  it("copies photos once, and never what is still being received", async () => {
    const [from, to] = [path.join(folder, "media"), path.join(folder, "copy")];
    for (const file of ["originals/a.jpg", "renditions/aa/aa-400.webp", "tmp/half"]) {
      mkdirSync(path.dirname(path.join(from, file)), { recursive: true });
      writeFileSync(path.join(from, file), "12345");
    }
    expect(await copyMedia(from, to)).toEqual({ files: 2, bytes: 10 });
    writeFileSync(path.join(to, "originals/a.jpg"), "1");
    expect(await copyMedia(from, to)).toEqual({ files: 2, bytes: 10 });
    expect(await copyMedia(path.join(folder, "nothing"), to)).toEqual({ files: 0, bytes: 0 });
  });
});
