/** The job queue as the program sees it: put in, look at, give back what a dead worker held. */
import { sql } from "drizzle-orm";
import type { Queryable } from "../client";

export interface JobWish {
  task: string;
  payload: Record<string, unknown>;
  /** Jobs of one key are one job: a second wish replaces the payload and time of one that waits. */
  key?: string;
  /** ISO instant; now if left out. */
  at?: string;
  /** Lower goes first; people wait for 0. */
  priority?: number;
  /** Jobs of one queue are done one after the other, whoever does them. */
  queue?: string;
  maxAttempts?: number;
}

/** Puts a job into the queue; in a transaction it exists when, and only if, that commits. */
export async function enqueue(q: Queryable, wish: JobWish): Promise<void> {
  await q.execute(sql`
    select newsroom.enqueue(${wish.task}, ${JSON.stringify(wish.payload)}::jsonb, ${wish.key ?? null}, ${wish.at ?? null}::timestamptz,
                            ${wish.priority ?? 0}, ${wish.queue ?? null}, ${wish.maxAttempts ?? 12})`);
}

export interface QueueState {
  /** Seconds that the longest overdue job has waited; null-free: 0 when none is overdue. */
  lag: number;
  /** The same for jobs that people wait for (priority below `patience`). */
  urgentLag: number;
  /** Jobs that are due and not begun. */
  waiting: number;
  running: number;
  /** Jobs that have been tried as often as they may be. */
  failed: number;
}

/** From this priority on a job may wait for hours: pictures of an old archive, say. */
export const patience = 50;

export async function readQueueState(q: Queryable): Promise<QueueState> {
  const [row] = (await q.execute(sql`
    select coalesce(extract(epoch from max(now() - run_at) filter (where due)), 0)::float8 as lag,
           coalesce(extract(epoch from max(now() - run_at) filter (where due and priority < ${patience})), 0)::float8 as "urgentLag",
           (count(*) filter (where due))::int as waiting, (count(*) filter (where running))::int as running,
           (count(*) filter (where attempts >= max_attempts and not running))::int as failed
      from (select j.*, j.locked_at is not null as running,
                   j.locked_at is null and j.run_at <= now() and j.attempts < j.max_attempts as due
              from graphile_worker.jobs j) as queue`)) as unknown as QueueState[];
  if (!row) throw new Error("The queue says nothing of itself.");
  return row;
}

export interface FailedJob {
  task: string;
  attempts: number;
  error: string | null;
}

/** What was given up, newest first. */
export async function listFailedJobs(q: Queryable, limit: number): Promise<FailedJob[]> {
  return (await q.execute(sql`
    select task_identifier as task, attempts, last_error as error from graphile_worker.jobs
     where attempts >= max_attempts and locked_at is null order by updated_at desc limit ${limit}`)) as unknown as FailedJob[];
}

const givenUp = sql`select coalesce(array_agg(id), '{}') as ids from graphile_worker.jobs
  where attempts >= max_attempts and locked_at is null`;

/** Tries once more what was given up, from now on as if for the first time. Returns how many jobs. */
export async function retryJobsGivenUp(q: Queryable): Promise<number> {
  const rows = (await q.execute(sql`
    select r.id from (${givenUp}) g, lateral graphile_worker.reschedule_jobs(g.ids, now(), null, 0, null) r`)) as unknown as unknown[];
  return rows.length;
}

/** Forgets what was given up. Returns how many jobs. */
export async function dropJobsGivenUp(q: Queryable): Promise<number> {
  const rows = (await q.execute(sql`
    select r.id from (${givenUp}) g, lateral graphile_worker.complete_jobs(g.ids) r`)) as unknown as unknown[];
  return rows.length;
}

/** The advisory lock that a worker holds while it lives; its second half is a hash of the worker's name. */
export const workerLock = "toasoan.worker";

/**
 * Gives back the jobs and queues of workers that live no more: whoever lives holds an advisory lock by its name.
 * Without this a killed worker's jobs would rest for hours. Returns how many workers were found dead.
 */
export async function freeOrphanedJobs(q: Queryable, afterSeconds: number): Promise<number> {
  const [row] = (await q.execute(sql`
    with held as (
      select locked_by, min(locked_at) as since
        from (select locked_by, locked_at from graphile_worker._private_jobs where locked_at is not null
              union all
              select locked_by, locked_at from graphile_worker._private_job_queues where locked_at is not null) as locks
       group by locked_by),
    dead as (
      select coalesce(array_agg(h.locked_by), '{}') as workers from held h
       where h.since < now() - make_interval(secs => ${afterSeconds}) and not exists (
         select from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 2
            and l.database = (select oid from pg_database where datname = current_database())
            and l.classid = (hashtext(${workerLock})::bigint & 4294967295)::oid
            and l.objid = (hashtext(h.locked_by)::bigint & 4294967295)::oid))
    select cardinality(workers) as dead, case when cardinality(workers) > 0
             then (graphile_worker.force_unlock_workers(workers))::text end as freed from dead`)) as unknown as {
    dead: number;
  }[];
  return row?.dead ?? 0;
}
