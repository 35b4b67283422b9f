-- The one door into the job queue. Its schema belongs to the owner and is brought up before these migrations
-- (db/jobs-schema.ts); triggers and commands put jobs in here, in their own transaction: no commit, no job.
create function newsroom.enqueue(task text, payload jsonb default '{}', job_key text default null, at timestamptz default null,
    job_priority integer default 0, queue text default null, most_attempts integer default 12) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
  select from graphile_worker.add_job(task, payload::json, queue, at, most_attempts, job_key, job_priority)
  $$;
--> statement-breakpoint
revoke all on function newsroom.enqueue(text, jsonb, text, timestamptz, integer, text, integer) from public;
--> statement-breakpoint
grant execute on function newsroom.enqueue(text, jsonb, text, timestamptz, integer, text, integer) to toasoan_newsroom;
