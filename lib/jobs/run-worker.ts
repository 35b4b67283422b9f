/** A worker: takes jobs out of the database's queue and does them, in this process, until it is stopped. */
import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type WorkerEvents } from "graphile-worker";
import type { Db } from "@/db/client";
import { queueUrl } from "@/db/jobs-schema";
import { freeOrphanedJobs, workerLock } from "@/db/queries/jobs";
import type { MediaStore } from "@/lib/media/store";
import type { Job } from "./job-context";
import { sayFailedJob, sayTrouble } from "./say";

export interface WorkerOptions {
  /** The newsroom's connection string, for the queue's own connections: two at rest, five at most. */
  url: string;
  db: Db;
  media: MediaStore;
  jobs: Readonly<Record<string, Job>>;
  /** How often the queue is asked for what has become due, in milliseconds; new jobs are heard of at once. */
  pollMs?: number;
  /** A worker that gave no sign of life for so long is dead, and its jobs are others'. */
  deadAfterSeconds?: number;
}

export interface Worker {
  /** Takes no more jobs, tells those under way to give up, and waits for them. */
  stop(): Promise<void>;
}

/** How many jobs a worker does at once. Heavy ones share a queue and so never meet. */
const atOnce = 3;
/** How long jobs under way may still take when the worker is stopped, before they are told to give up. */
const graceMs = 300;

/** How soon a runner that fell is followed by another. */
const restartMs = 2_000;

/** Starts a worker. It outlives cuts of its connections; rejects only when the database cannot be reached at all. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { url, db, media, jobs, pollMs = 2_000, deadAfterSeconds = 15 } = options;
  const events: WorkerEvents = new EventEmitter();
  // Who holds this lock lives: the connection that listens is the last thing a worker loses.
  events.on("pool:listen:success", ({ workerPool, client }) => {
    // The driver is still busy with LISTEN.
    client.once("drain", () =>
      client
        .query("select pg_advisory_lock_shared(hashtext($1), hashtext($2))", [workerLock, workerPool.id])
        .catch((error: unknown) => sayTrouble("worker lock", error)),
    );
  });
  events.on("job:error", ({ job, error }) => sayFailedJob(job, error));
  const begin = () =>
    run({
      connectionString: queueUrl(url),
      maxPoolSize: atOnce + 2,
      concurrency: atOnce,
      noHandleSignals: true,
      events,
      logger: new Logger(() => (level, message) => {
        // A job's own failure is said once, by "job:error".
        if (level === "error" && !message.startsWith("Failed task")) sayTrouble("worker", new Error(message));
      }),
      parsedCronItems: [],
      taskList: Object.fromEntries(
        Object.entries(jobs).map(([name, job]) => [
          name,
          async (payload: unknown, { abortSignal }) =>
            await job(payload, { db, media, signal: abortSignal ?? new AbortController().signal }),
        ]),
      ),
      preset: {
        worker: {
          pollInterval: pollMs,
          gracefulShutdownAbortTimeout: graceMs,
          // One by one, the library leaves a rejected promise to the process when the database goes just then, and
          // that would end the process; in batches it tries again, then stops the runner, which is followed by another.
          completeJobBatchDelay: 0,
          failJobBatchDelay: 0,
        },
      },
    });
  let stopping = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let runner: Runner | null = await begin();

  /** A runner that fell (the database went while it was telling of a job) is followed by another. */
  function follow(one: Runner): void {
    const fell = (error?: unknown) => {
      if (stopping) return;
      if (error) sayTrouble("worker", error);
      runner = null;
      again = setTimeout(() => begin().then(take, fell), restartMs);
    };
    one.promise.then(() => fell(), fell);
  }

  function take(one: Runner): void {
    // Stopped while it was starting.
    if (stopping) return void one.stop().catch(() => {});
    runner = one;
    follow(one);
  }

  follow(runner);

  const free = () =>
    void freeOrphanedJobs(db, deadAfterSeconds).catch((error: unknown) => sayTrouble("orphaned jobs", error));
  free();
  const often = setInterval(free, Math.max(1, deadAfterSeconds) * 1000).unref();
  return {
    async stop() {
      stopping = true;
      clearInterval(often);
      clearTimeout(again);
      await runner?.stop().catch((error: unknown) => sayTrouble("worker", error));
    },
  };
}
