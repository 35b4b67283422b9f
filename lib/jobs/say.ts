/** One line of JSON about what failed: which job, which try, why. Payloads hold ids alone and are not printed. */
import { databaseError } from "@/db/act";

interface Tried {
  id: string;
  task_identifier?: string;
  attempts: number;
  max_attempts: number;
}

const line = (fields: Record<string, unknown>) =>
  console.error(JSON.stringify({ level: "error", at: new Date().toISOString(), ...fields }));

/** What PostgreSQL itself said, without the statement and its values. */
function reason(error: unknown): string {
  const said = databaseError(error);
  const text = said ? `${said.code} ${said.message}` : String((error as Error | undefined)?.message ?? error);
  return text.slice(0, 300);
}

/** A job that threw. `last`: it will not be tried again. */
export function sayFailedJob(job: Tried, error: unknown): void {
  line({
    what: "job",
    task: job.task_identifier,
    job: job.id,
    try: job.attempts,
    last: job.attempts >= job.max_attempts,
    why: reason(error),
  });
}

/** Trouble of the worker itself. */
export function sayTrouble(what: string, error: unknown): void {
  line({ what, why: reason(error) });
}
