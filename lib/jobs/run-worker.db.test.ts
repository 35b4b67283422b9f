import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import {
  dropJobsGivenUp,
  enqueue,
  freeOrphanedJobs,
  listFailedJobs,
  readQueueState,
  retryJobsGivenUp,
} from "@/db/queries/jobs";
import { openStore } from "@/lib/media/store";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import type { Job } from "./job-context";
import { startWorker, type Worker } from "./run-worker";

let world: TestDatabase;
const folder = mkdtempSync(path.join(tmpdir(), "toasoan-jobs-"));
const workers: Worker[] = [];

beforeAll(async () => {
  world = await openTestDatabase();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await world.sql("owner")`delete from graphile_worker._private_jobs`;
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function aWorker(jobs: Record<string, Job>): Promise<Worker> {
  const worker = await startWorker({
    url: world.urls.newsroom,
    db: world.db,
    media: openStore(`file:${folder}`),
    jobs,
    pollMs: 100,
    deadAfterSeconds: 1,
  });
  workers.push(worker);
  return worker;
}

const until = (what: () => boolean | Promise<boolean>) =>
  vi.waitFor(
    async () => {
      if (!(await what())) throw new Error("not yet");
    },
    { timeout: 20_000, interval: 50 },
  );

describe("the queue", () => {
  test("does what a committed transaction asked for, and nothing that was rolled back", async () => {
    const done: unknown[] = [];
    await aWorker({ note: async (payload) => void done.push(payload) });
    await world.db
      .transaction(async (tx) => {
        await enqueue(tx, { task: "note", payload: { n: 1 } });
        throw new Error("refused");
      })
      .catch(() => {});
    await world.db.transaction(async (tx) => enqueue(tx, { task: "note", payload: { n: 2 } }));
    await until(() => done.length > 0);
    await until(async () => (await readQueueState(world.db)).waiting === 0);
    expect(done).toEqual([{ n: 2 }]);
  });

  test("does a job once, however many workers there are", async () => {
    const done: number[] = [];
    const job: Job = async (payload) => void done.push((payload as { n: number }).n);
    await Promise.all([aWorker({ count: job }), aWorker({ count: job }), aWorker({ count: job })]);
    for (let n = 0; n < 60; n++) await enqueue(world.db, { task: "count", payload: { n } });
    await until(() => done.length >= 60);
    expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n));
  });

  test("takes two wishes of one key for one job, with the later words", async () => {
    for (const n of [1, 2]) await enqueue(world.db, { task: "keyed", payload: { n }, key: "keyed:one" });
    const done: unknown[] = [];
    await aWorker({ keyed: async (payload) => void done.push(payload) });
    await until(() => done.length > 0);
    expect(done).toEqual([{ n: 2 }]);
  });

  test("does the jobs of one queue one after the other, whoever does them", async () => {
    let now = 0;
    let most = 0;
    let done = 0;
    const job: Job = async () => {
      now += 1;
      most = Math.max(most, now);
      await world.db.execute("select pg_sleep(0.02)");
      now -= 1;
      done += 1;
    };
    for (let n = 0; n < 12; n++) await enqueue(world.db, { task: "heavy", payload: { n }, queue: "one" });
    await Promise.all([aWorker({ heavy: job }), aWorker({ heavy: job })]);
    await until(() => done === 12);
    expect(most).toBe(1);
  });

  test("tries again what failed, says so in one line, and shows what it gave up", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    try {
      let tries = 0;
      await aWorker({
        shaky: async () => {
          tries += 1;
          throw new Error("the disk is full");
        },
      });
      await enqueue(world.db, { task: "shaky", payload: {}, maxAttempts: 2 });
      await until(() => tries === 2);
      await until(async () => (await readQueueState(world.db)).failed === 1);
      expect(await listFailedJobs(world.db, 5)).toMatchObject([{ task: "shaky", attempts: 2 }]);
      expect(await retryJobsGivenUp(world.db)).toBe(1);
      await until(() => tries === 4);
      await until(async () => (await readQueueState(world.db)).failed === 1);
      expect(await dropJobsGivenUp(world.db)).toBe(1);
      expect(await readQueueState(world.db)).toMatchObject({ failed: 0, waiting: 0, running: 0 });
      const lines = said.mock.calls.map(([text]) => JSON.parse(String(text)));
      expect(lines).toMatchObject([
        { what: "job", task: "shaky", try: 1, last: false, why: "the disk is full" },
        { what: "job", task: "shaky", try: 2, last: true },
        { what: "job", task: "shaky", try: 1, last: false },
        { what: "job", task: "shaky", try: 2, last: true },
      ]);
    } finally {
      said.mockRestore();
    }
  });

  test("tells how long people have been waiting, and leaves patient jobs out of that", async () => {
    const ago = new Date(Date.now() - 90_000).toISOString();
    await enqueue(world.db, { task: "nobody", payload: {}, at: ago, priority: 80 });
    expect(await readQueueState(world.db)).toMatchObject({ waiting: 1, urgentLag: 0 });
    await enqueue(world.db, { task: "nobody", payload: {}, at: ago });
    const state = await readQueueState(world.db);
    expect(state.waiting).toBe(2);
    expect(state.urgentLag).toBeGreaterThanOrEqual(90);
  });

  test("tells a job under way to give up when the worker is stopped, and keeps it for the next one", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    try {
      let begun = 0;
      const first = await aWorker({
        long: async (_payload, { signal }) => {
          begun += 1;
          await new Promise<void>((_, fail) =>
            signal.addEventListener("abort", () => fail(new Error("stopped"))),
          );
        },
      });
      await enqueue(world.db, { task: "long", payload: {} });
      await until(() => begun === 1);
      await first.stop();
      workers.splice(workers.indexOf(first), 1);
      const ended: string[] = [];
      await aWorker({ long: async () => void ended.push("done") });
      await until(() => ended.length === 1);
    } finally {
      said.mockRestore();
    }
  });
});

describe("a worker whose database goes away under it", () => {
  test("does what comes later, and the job it was at again", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    try {
      const begun: string[] = [];
      let goOn = () => {};
      const cut = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      await aWorker({
        cut: async () => {
          begun.push("cut");
          await cut;
        },
        later: async () => void begun.push("later"),
      });
      await enqueue(world.db, { task: "cut", payload: {} });
      await until(() => begun.length === 1);
      await world.sql("superuser")`
        select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and application_name = ''`;
      goOn();
      await until(async () => {
        await enqueue(world.db, { task: "later", payload: {}, key: "later" }).catch(() => {});
        return begun.includes("later");
      });
      await until(async () => (await readQueueState(world.db)).running === 0);
    } finally {
      said.mockRestore();
    }
  });
});

describe("a worker that is killed", () => {
  /** A worker in a process of its own, which says when it has begun a job and never ends it. */
  function doomedWorker(): Promise<ChildProcess> {
    const script = `
      import { connect } from "@/db/client";
      import { openStore } from "@/lib/media/store";
      import { startWorker } from "@/lib/jobs/run-worker";
      const url = ${JSON.stringify(world.urls.newsroom)};
      await startWorker({ url, db: connect(url), media: openStore("file:${folder}"), pollMs: 100,
        jobs: { fatal: () => { console.log("begun"); return new Promise(() => {}); } } });`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    return new Promise((begun, fail) => {
      child.once("exit", (code) => fail(new Error(`ended with ${code}`)));
      child.stdout?.once("data", () => begun(child));
    });
  }

  test("loses its job to another within seconds, and not while it lives", async () => {
    await enqueue(world.db, { task: "fatal", payload: {}, queue: "pictures" });
    const child = await doomedWorker();
    expect(await freeOrphanedJobs(world.db, 0)).toBe(0);
    child.removeAllListeners("exit");
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
    const done: string[] = [];
    await aWorker({ fatal: async () => void done.push("done") });
    await until(() => done.length === 1);
  });
});

describe("the queue's doors", () => {
  test("are shut to readers and auditors", async () => {
    for (const login of ["reader", "auditor"] as const) {
      await expect(world.sql(login)`select newsroom.enqueue('note')`).rejects.toMatchObject({
        code: "42501",
      });
      await expect(world.sql(login)`select from graphile_worker.jobs`).rejects.toMatchObject({
        code: "42501",
      });
    }
  });
});
