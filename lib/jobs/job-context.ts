/** What every job is given; nothing is ambient. */
import type { Db } from "@/db/client";
import type { MediaStore } from "@/lib/media/store";

export interface JobContext {
  /** The newsroom's login. */
  db: Db;
  media: MediaStore;
  /** Raised when the worker is stopping: a job that cannot end soon gives up, and is done again later. */
  signal: AbortSignal;
}

/** Does one job. Throwing puts it back: it is tried again later, each time a little later still. */
export type Job = (payload: unknown, ctx: JobContext) => Promise<void>;
