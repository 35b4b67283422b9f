/** An act is one transaction: begun with a secret, audited by triggers, undone whole when it is refused. */
import { sql } from "drizzle-orm";
import { type Outcome, type Refusal, refuse } from "@/lib/domain/outcome";
import type { Db, Tx } from "./client";

export interface ActOptions {
  /** Session or token secret of the person who acts; the database looks the actor up by it. */
  secret: string;
  /** Name of the act in the log, as "article.submit". */
  action: string;
  reason?: string | null;
  requestId?: string | null;
}

/** What PostgreSQL said, under drizzle's wrapping. */
export interface DatabaseError {
  code: string;
  message: string;
  detail?: string;
  constraint_name?: string;
}

/** The PostgreSQL error inside `error`, or null if it is something else. */
export function databaseError(error: unknown): DatabaseError | null {
  for (let e = error as { cause?: unknown; code?: unknown } | undefined; e; e = e.cause as typeof e) {
    if (typeof e.code === "string" && /^[0-9A-Z]{5}$/.test(e.code)) return e as unknown as DatabaseError;
  }
  return null;
}

const retried = new Set(["40001", "40P01"]);
const statuses: Record<string, Refusal["status"]> = { TS403: 403, TS404: 404, TS409: 409, TS422: 422 };

/** The database's own refusal as a value: a TS4xx code, or a secret that is no longer good. */
export function refusalOf(error: unknown): Refusal | null {
  const said = databaseError(error);
  if (!said) return null;
  const status = statuses[said.code];
  if (status) return { status, code: said.message };
  if (said.code === "28000" && said.message === "audit.unknown_secret")
    return { status: 401, code: "session.ended" };
  return null;
}

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/**
 * Runs `work` in one transaction under one act. A refusal, from `work` or from a trigger, rolls all of it back
 * and is returned; anything else is thrown. Lost races (40001, 40P01) are tried again, three times in all.
 */
export async function inAct<T>(
  db: Db,
  options: ActOptions,
  work: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(async (tx) => {
        await tx.execute(
          sql`select audit.begin(${options.secret}, ${options.action}, ${options.reason ?? null}, ${options.requestId ?? null})`,
        );
        const outcome = await work(tx);
        if (!outcome.ok) throw new Refused(outcome.refusal);
        return outcome;
      });
    } catch (error) {
      if (error instanceof Refused) return refuse(error.refusal);
      const refusal = refusalOf(error);
      if (refusal) return refuse(refusal);
      const code = databaseError(error)?.code;
      if (code && retried.has(code) && attempt < 3) continue;
      throw error;
    }
  }
}
