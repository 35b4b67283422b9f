import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readHolder, takeLock } from "./process-lock.mjs";
import { identify, processState, stillWorks } from "./processes.mjs";

const home = mkdtempSync(path.join(tmpdir(), "toasoan-processes-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("a process", () => {
  test("works, and is gone after its end", async () => {
    const child = spawn("sleep", ["60"]);
    const identity = identify(child.pid ?? 0);
    expect(stillWorks(identity)).toBe(true);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(processState(identity.pid)).toBe("gone");
    expect(stillWorks(identity)).toBe(false);
  });

  test("counts as dead while nobody has fetched its end", async () => {
    // The shell becomes a program that never asks for its child's end; the child lives until then.
    const parent = spawn("sh", ["-c", "sleep 0.3 & echo $!; exec sleep 60"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [line] = await once(parent.stdout, "data");
    const pid = Number(String(line).trim());
    await expect.poll(() => processState(pid)).toBe("zombie");
    parent.kill("SIGKILL");
    await once(parent, "exit");
  });

  test("is not mistaken for a later one with the same number", () => {
    expect(stillWorks({ ...identify(process.pid), stamp: "another time" })).toBe(false);
  });
});

describe("a lock", () => {
  test("is held by one, and free again after its release", async () => {
    const file = path.join(home, "one.lock");
    const first = await takeLock(file, { details: { port: 3000 } });
    const second = await takeLock(file);
    expect(second.lock).toBeUndefined();
    expect(readHolder(file)).toMatchObject({ pid: process.pid, port: 3000 });
    first.lock?.note({ port: 3001 });
    expect(readHolder(file)).toMatchObject({ pid: process.pid, port: 3001 });
    first.lock?.release();
    expect(readHolder(file)).toBeNull();
    expect((await takeLock(file)).lock).toBeDefined();
  });

  test.each([
    ["who died", JSON.stringify({ ...identify(process.pid), stamp: "before the crash", token: "x" })],
    ["whose note was cut short", '{"pid": 1'],
  ])("is taken over from a holder %s", async (_who, text) => {
    const file = path.join(home, "stale.lock");
    writeFileSync(file, text);
    const { lock } = await takeLock(file);
    expect(lock).toBeDefined();
    lock?.release();
  });

  test("goes to exactly one of many who find the same dead holder", async () => {
    const file = path.join(home, "race.lock");
    writeFileSync(file, JSON.stringify({ pid: 1, stamp: "long ago", token: "x" }));
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeLock(file)));
    expect(taken.filter((answer) => answer.lock)).toHaveLength(1);
  });
});
