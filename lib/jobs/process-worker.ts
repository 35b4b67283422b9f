/** The worker inside the web process: on one machine nothing else need be started. */
import { newsroomDb } from "@/db/client";
import { env, mediaUrl } from "@/lib/env";
import { openStore } from "@/lib/media/store";
import { allJobs } from "./all-jobs";
import { startWorker, type Worker } from "./run-worker";
import { sayTrouble } from "./say";

/** How long a database that is away is left in peace before the next try. */
const retryMs = 5_000;

/** Starts a worker as soon as the database answers, unless WORKER=0 leaves jobs to other processes. */
export function keepWorking(): Worker {
  if (env().WORKER === "0") return { stop: async () => {} };
  let worker: Promise<Worker | null> = Promise.resolve(null);
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function begin() {
    worker = startWorker({
      url: env().NEWSROOM_DATABASE_URL,
      db: newsroomDb(),
      media: openStore(mediaUrl()),
      jobs: allJobs,
    }).catch((error: unknown) => {
      sayTrouble("worker start", error);
      if (!stopped) timer = setTimeout(begin, retryMs).unref();
      return null;
    });
  }

  begin();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await (await worker)?.stop();
    },
  };
}
