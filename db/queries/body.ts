/** The text of a working copy: a snapshot and the steps after it. */
import { sql } from "drizzle-orm";
import type { Queryable, Tx } from "../client";
import { isoInstant } from "./articles";

export interface StoredStep {
  version: number;
  step: unknown;
  clientId: string;
  by: string;
}

export interface StoredBody {
  /** The newest snapshot, and the version it stands for. */
  doc: unknown;
  snapshotVersion: number;
  /** Steps after the snapshot, gapless and in order. */
  tail: StoredStep[];
}

/**
 * The newest snapshot (of `upTo` or before, if given) with all steps after it, in one statement; null if there is
 * no such article.
 */
export async function findBody(
  q: Queryable,
  articleId: string,
  upTo: number | null = null,
): Promise<StoredBody | null> {
  const [row] = (await q.execute(sql`
    select s.doc, s.body_version as "snapshotVersion",
           (select coalesce(jsonb_agg(jsonb_build_object('version', t.version, 'step', t.step, 'clientId', t.client_id,
                                                         'by', t.staff_id) order by t.version), '[]')
              from newsroom.article_steps t
             where t.article_id = s.article_id and t.version > s.body_version) as tail
      from newsroom.article_snapshots s
     where s.article_id = ${articleId} and s.body_version <= coalesce(${upTo}::int, s.body_version)
     order by s.body_version desc limit 1`)) as unknown as StoredBody[];
  return row ?? null;
}

/** Steps after `since`, in order. */
export async function listStepsSince(q: Queryable, articleId: string, since: number): Promise<StoredStep[]> {
  return (await q.execute(sql`
    select version, step, client_id as "clientId", staff_id as "by" from newsroom.article_steps
     where article_id = ${articleId} and version > ${since} order by version`)) as unknown as StoredStep[];
}

/** Number of steps in the log; null if there is no such article. */
export async function findBodyVersion(q: Queryable, articleId: string): Promise<number | null> {
  const [row] = (await q.execute(sql`
    select body_version as version from newsroom.article_heads where article_id = ${articleId}`)) as unknown as {
    version: number;
  }[];
  return row?.version ?? null;
}

/** A step with its hour, as a history of the text needs it. */
export type TimedStep = StoredStep & { at: string };

/** Steps after `since` and up to `upTo` (all, if left out), each with its hour, in order. */
export async function listTimedSteps(
  q: Queryable,
  articleId: string,
  since: number,
  upTo: number | null = null,
): Promise<TimedStep[]> {
  const rows = (await q.execute(sql`
    select version, step, client_id as "clientId", staff_id as "by", at from newsroom.article_steps
     where article_id = ${articleId} and version > ${since} and version <= coalesce(${upTo}::int, 2147483647)
     order by version`)) as unknown as TimedStep[];
  return rows.map((row) => ({ ...row, at: isoInstant(row.at) }));
}

export interface NewSteps {
  articleId: string;
  /** The version these steps were made on: `body.stale` (409) if it is no longer the newest. */
  base: number;
  clientId: string;
  steps: unknown[];
}

const asArray = (steps: unknown[]) =>
  sql`array(select value from jsonb_array_elements(${JSON.stringify(steps)}::jsonb) with ordinality as e (value, n) order by n)`;

/** Saves steps on their own, without an act: the hot path. Returns the new version. */
export async function insertSteps(q: Queryable, secret: string, steps: NewSteps): Promise<number> {
  const [row] = (await q.execute(sql`
    select newsroom.save_steps(${secret}, ${steps.articleId}, ${steps.base}, ${steps.clientId}, ${asArray(steps.steps)}) as version`)) as unknown as {
    version: number;
  }[];
  return Number(row?.version);
}

/** Saves steps as part of the act under way. Returns the new version. */
export async function insertStepsInAct(tx: Tx, steps: NewSteps): Promise<number> {
  const [row] = (await tx.execute(sql`
    select newsroom.save_steps_in_act(${steps.articleId}, ${steps.base}, ${steps.clientId}, ${asArray(steps.steps)}) as version`)) as unknown as {
    version: number;
  }[];
  return Number(row?.version);
}

/** Keeps the text at a version; the same version twice is once. */
export async function insertSnapshot(
  q: Queryable,
  articleId: string,
  bodyVersion: number,
  doc: unknown,
): Promise<void> {
  await q.execute(sql`
    insert into newsroom.article_snapshots (article_id, body_version, doc)
    values (${articleId}, ${bodyVersion}, ${JSON.stringify(doc)}::jsonb) on conflict do nothing`);
}
