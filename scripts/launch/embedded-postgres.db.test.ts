import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startEmbedded, stopEmbedded } from "./embedded-postgres.mjs";
import { canRun, hydrateLinks, locateBinaries } from "./postgres-binaries.mjs";
import { livePostmaster, readPostmaster } from "./postmaster.mjs";

const secret = "a secret of the embedded server's tests";
const home = mkdtempSync(path.join(tmpdir(), "toasoan-embedded-"));
const dataDir = path.join(home, "data");
const cluster = path.join(dataDir, "postgres");

const open = (url: string) => postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 });

afterEach(async () => {
  if (existsSync(dataDir)) await stopEmbedded({ dataDir });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the embedded database", () => {
  test("is made at the first start, private to its account, and owned by a role that is no superuser", async () => {
    const server = await startEmbedded({ dataDir, secret });
    expect(server.owned).toBe(true);
    for (const name of [".", "postgres.secret", "postgres"])
      expect(statSync(path.join(dataDir, name)).mode & 0o077).toBe(0);
    const sql = open(server.url);
    const superuser = open(server.superUrl);
    const [role] =
      await sql`select rolsuper, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`;
    expect(role).toEqual({ rolsuper: false, rolcreaterole: true, rolcreatedb: false });
    const [database] = await sql`
      select datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding, datacl::text
      from pg_database where datname = current_database()`;
    expect(database).toMatchObject({ datlocprovider: "b", datlocale: "C.UTF-8", encoding: "UTF8" });
    expect(database?.datacl).not.toMatch(/(^\{|,)=/);
    const [settings] = await superuser`
      select current_setting('listen_addresses') as host, current_setting('unix_socket_directories') as socket,
             current_setting('max_connections') as connections, current_setting('fsync') as fsync,
             current_setting('idle_in_transaction_session_timeout') as idle`;
    expect(settings).toEqual({
      host: "127.0.0.1",
      socket: "",
      connections: "200",
      fsync: "on",
      idle: "1min",
    });
    await Promise.all([sql.end(), superuser.end()]);
    await server.stop();
    expect(existsSync(path.join(cluster, "postmaster.pid"))).toBe(false);
  });

  test("is joined by a second start, and only the last one out stops it", async () => {
    const first = await startEmbedded({ dataDir, secret });
    const second = await startEmbedded({ dataDir, secret });
    expect([first.owned, second.owned]).toEqual([true, false]);
    expect(second.port).toBe(first.port);
    expect(await first.stop()).toBe(false);
    expect(livePostmaster(cluster)).not.toBeNull();
    expect(await second.stop()).toBe(true);
    expect(livePostmaster(cluster)).toBeNull();
  });

  test("serves two programs that start it at the same moment", async () => {
    const both = await Promise.all([startEmbedded({ dataDir, secret }), startEmbedded({ dataDir, secret })]);
    expect(both.filter((server) => server.owned)).toHaveLength(1);
    for (const server of both) await server.stop();
    expect(livePostmaster(cluster)).toBeNull();
  });

  test("refuses another SECRET beside a running server, and takes it after a stop", async () => {
    const server = await startEmbedded({ dataDir, secret });
    await expect(startEmbedded({ dataDir, secret: "another secret altogether" })).rejects.toThrow(/SECRET/);
    await server.stop();
    const renewed = await startEmbedded({ dataDir, secret: "another secret altogether" });
    await renewed.stop();
    const back = await startEmbedded({ dataDir, secret });
    await back.stop();
  });

  test("moves to another port when somebody has taken the one it used", async () => {
    const server = await startEmbedded({ dataDir, secret });
    await server.stop();
    const { createServer } = await import("node:net");
    const intruder = createServer().listen(server.port, "127.0.0.1");
    const moved = await startEmbedded({ dataDir, secret });
    expect(moved.port).not.toBe(server.port);
    await moved.stop();
    await new Promise((resolve) => intruder.close(resolve));
  });

  test("begins again when making it was cut in the middle", async () => {
    const halfDir = path.join(home, "half");
    mkdirSync(path.join(halfDir, "postgres.new", "base"), { recursive: true, mode: 0o700 });
    writeFileSync(path.join(halfDir, "postgres.new", "PG_VERSION"), "18\n");
    const server = await startEmbedded({ dataDir: halfDir, secret });
    expect(existsSync(path.join(halfDir, "postgres.new"))).toBe(false);
    await server.stop();
  });

  test("runs as an ordinary account where root may not make a namespace", async () => {
    chmodSync(home, 0o711);
    const openDir = path.join(home, "account");
    mkdirSync(openDir, { mode: 0o711 });
    for (const start of ["first", "second"]) {
      const server = await startEmbedded({ dataDir: openDir, secret, runAs: "account" });
      expect(server.owned, start).toBe(true);
      const sql = open(server.url);
      const [row] = await sql`select current_user::text as me`;
      expect(row?.me).toBe("toasoan_owner");
      await sql.end();
      expect(await server.stop()).toBe(true);
    }
  });

  test("says in one line that the data belong to another major version, or to nobody it knows", async () => {
    const oldDir = path.join(home, "old");
    mkdirSync(path.join(oldDir, "postgres"), { recursive: true, mode: 0o700 });
    writeFileSync(path.join(oldDir, "postgres.secret"), "x\n");
    writeFileSync(path.join(oldDir, "postgres", "notes.txt"), "mine");
    await expect(startEmbedded({ dataDir: oldDir, secret })).rejects.toThrow(/PG_VERSION/);
    expect(readFileSync(path.join(oldDir, "postgres", "notes.txt"), "utf8")).toBe("mine");
    writeFileSync(path.join(oldDir, "postgres", "PG_VERSION"), "15\n");
    await expect(startEmbedded({ dataDir: oldDir, secret })).rejects.toThrow(/PostgreSQL 15[^\n]*$/);
  });
});

describe("after a kill of the server", () => {
  beforeAll(() => rmSync(dataDir, { recursive: true, force: true }));

  test("every acknowledged insert is there, twenty times over", async () => {
    let acknowledged = 0;
    for (let kill = 0; kill <= 20; kill += 1) {
      const server = await startEmbedded({ dataDir, secret });
      const sql = open(server.url);
      await sql`create table if not exists scratch (n int primary key)`;
      const [kept] = await sql`select count(*)::int as rows, coalesce(max(n), 0) as last from scratch`;
      // One insert may have been committed without its answer getting through.
      expect([acknowledged, acknowledged + 1]).toContain(kept?.rows);
      expect(kept?.last).toBe(kept?.rows);
      acknowledged = kept?.rows;
      if (kill === 20) {
        await sql.end();
        await server.stop();
        break;
      }
      const target = acknowledged + 10 + kill * 3;
      const writing = (async () => {
        for (;;) {
          await sql`insert into scratch values (${acknowledged + 1})`;
          acknowledged += 1;
          if (acknowledged === target) process.kill(readPostmaster(cluster)?.pid ?? 0, "SIGKILL");
        }
      })();
      await expect(writing).rejects.toThrow();
      await sql.end({ timeout: 0 });
    }
    expect(acknowledged).toBeGreaterThan(20 * 10);
  });

  test("a number that now belongs to another program does not keep it from starting", async () => {
    const server = await startEmbedded({ dataDir, secret });
    const pid = readPostmaster(cluster)?.pid ?? 0;
    const text = readFileSync(path.join(cluster, "postmaster.pid"), "utf8");
    await server.stop();
    writeFileSync(path.join(cluster, "postmaster.pid"), text.replace(String(pid), String(process.pid)), {
      mode: 0o600,
    });
    const again = await startEmbedded({ dataDir, secret });
    expect(again.owned).toBe(true);
    await again.stop();
  });
});

describe("an installation whose install scripts were skipped", () => {
  test("gets the links that the scripts would have made", () => {
    const copy = path.join(home, "package", "native");
    const links = JSON.parse(readFileSync(path.join(locateBinaries().native, "pg-symlinks.json"), "utf8"));
    const names = links.map((link: { target: string }) => path.basename(link.target));
    cpSync(locateBinaries().native, copy, {
      recursive: true,
      filter: (source) => !names.includes(path.basename(source)),
    });
    expect(hydrateLinks(copy)).toBe(links.length);
    expect(hydrateLinks(copy)).toBe(0);
    expect(canRun([path.join(copy, "bin/postgres"), "--version"])).toBe(true);
  });
});
