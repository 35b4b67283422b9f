/** The text of a working copy: a snapshot and the steps after it, folded or not. Nobody else selects from the log. */
import { sql } from "drizzle-orm";
import type { Db, Queryable, Tx } from "../client";
import { prepared } from "../prepared";
import { isoInstant } from "./articles";

export interface StoredStep {
  version: number;
  step: unknown;
  clientId: string;
  by: string;
  /** When it was saved, ISO 8601; of folded steps to the millisecond. */
  at: string;
}

/** A step as it travels: its version follows from its place. */
export type SentStep = Omit<StoredStep, "version" | "at">;

export const asSent = ({ step, clientId, by }: StoredStep): SentStep => ({ step, clientId, by });

export interface StoredBody {
  /** The newest snapshot, and the version it stands for. */
  doc: unknown;
  snapshotVersion: number;
  /** Steps after the snapshot, gapless and in order. */
  tail: StoredStep[];
}

/** An array of steps as JSON, in order; `from` names their rows. */
const asSteps = sql`coalesce(jsonb_agg(jsonb_build_object('version', t.version, 'step', t.step, 'clientId', t.client_id,
  'by', t.staff_id, 'at', t.at) order by t.version), '[]')`;

/** Instants inside JSON come as `2026-11-25T08:00:00.123+00:00`. */
const inOrder = (steps: StoredStep[]): StoredStep[] =>
  steps.map((step) => ({ ...step, at: isoInstant(step.at) }));

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
           (select ${asSteps} from newsroom.steps_of(s.article_id, s.body_version) t) as tail
      from newsroom.article_snapshots s
     where s.article_id = ${articleId} and s.body_version <= coalesce(${upTo}::int, s.body_version)
     order by s.body_version desc limit 1`)) as unknown as StoredBody[];
  return row ? { ...row, tail: inOrder(row.tail) } : null;
}

/** Steps after `since` and up to `upTo` (all, if left out), in order. */
export async function listStepsSince(
  q: Queryable,
  articleId: string,
  since: number,
  upTo: number | null = null,
): Promise<StoredStep[]> {
  const [row] = (await q.execute(sql`
    select ${asSteps} as steps from newsroom.steps_of(${articleId}, ${since}) t
     where t.version <= coalesce(${upTo}::int, 2147483647)`)) as unknown as {
    steps: StoredStep[];
  }[];
  return inOrder(row?.steps ?? []);
}

/** Number of steps in the log; null if there is no such article. */
export async function findBodyVersion(q: Queryable, articleId: string): Promise<number | null> {
  const [row] = (await q.execute(sql`
    select body_version as version from newsroom.article_heads where article_id = ${articleId}`)) as unknown as {
    version: number;
  }[];
  return row?.version ?? null;
}

export interface NewSteps {
  articleId: string;
  /** The version these steps were made on. */
  base: number;
  clientId: string;
  steps: unknown[];
}

/** Saved at `version`, or nothing written because others had saved: what was missed since `base`. */
export type Saving = { version: number; at: string } | { missed: StoredStep[] };

/**
 * Saves steps on their own, without an act: the hot path, one round trip. The database looks the writer up and
 * judges; it throws what it refuses: who may not look, who may not type now, `body.future`, `client_id.taken`.
 */
export async function insertSteps(db: Db, secret: string, steps: NewSteps): Promise<Saving> {
  const [row] = await prepared<{ version: number | null; at: string; missed: StoredStep[] | null }>(
    db,
    `select saved_version as version, saved_at as at, missed
       from newsroom.save_steps($1, $2, $3, $4, $5::text::jsonb)`,
    [secret, steps.articleId, steps.base, steps.clientId, JSON.stringify(steps.steps)],
  );
  if (!row) throw new Error("Saving steps answered nothing.");
  if (row.version === null) return { missed: inOrder(row.missed ?? []) };
  return { version: row.version, at: isoInstant(row.at) };
}

export interface TextStanding {
  bodyVersion: number;
  /** Code of why this person may not type now; null if they may. */
  typing: string | null;
}

/** The newest version and whether whoever holds `secret` may type; throws for those who may not even look. */
export async function lookAtText(db: Db, secret: string, articleId: string): Promise<TextStanding> {
  const [row] = await prepared<TextStanding>(
    db,
    `select body_version as "bodyVersion", typing from newsroom.look_at_text($1, $2)`,
    [secret, articleId],
  );
  if (!row) throw new Error("Looking at a text answered nothing.");
  return row;
}

/** Which of these photo rows are this article's, taken out of its list or not. */
export async function listOwnPhotos(
  q: Queryable,
  articleId: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = (await q.execute(sql`
    select id from newsroom.article_photos
     where article_id = ${articleId}
       and id in (select (jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))::uuid)`)) as unknown as {
    id: string;
  }[];
  return rows.map((row) => row.id);
}

/** Saves steps as part of the act under way. Returns the new version; `body.stale` (409) if others had saved. */
export async function insertStepsInAct(tx: Tx, steps: NewSteps): Promise<number> {
  const [row] = (await tx.execute(sql`
    select newsroom.save_steps_in_act(${steps.articleId}, ${steps.base}, ${steps.clientId},
      array(select value from jsonb_array_elements(${JSON.stringify(steps.steps)}::jsonb) with ordinality as e (value, n)
             order by n)) as version`)) as unknown as { version: number }[];
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

/** Moves the oldest steps, all but the newest `keep`, into rows of history. Returns how many. */
export async function foldSteps(q: Queryable, articleId: string, keep: number): Promise<number> {
  let folded = 0;
  for (;;) {
    const [row] = (await q.execute(
      sql`select newsroom.fold_steps(${articleId}, ${keep}) as n`,
    )) as unknown as {
      n: number;
    }[];
    if (!row || row.n === 0) return folded;
    folded += row.n;
  }
}

/** Lets go of snapshots between two that are near enough. Returns how many. */
export async function pruneSnapshots(q: Queryable, articleId: string): Promise<number> {
  const [row] = (await q.execute(sql`select newsroom.prune_snapshots(${articleId}) as n`)) as unknown as {
    n: number;
  }[];
  return row?.n ?? 0;
}

export interface KeptText {
  version: number;
  doc: unknown;
  /** Where it stands. */
  kept: "article_snapshots" | "revisions";
}

/** Every text of an article that was kept as a whole: snapshots and what was signed, in order. */
export async function listKeptTexts(q: Queryable, articleId: string): Promise<KeptText[]> {
  return (await q.execute(sql`
    select body_version as version, doc, 'article_snapshots' as kept
      from newsroom.article_snapshots where article_id = ${articleId}
    union all
    select body_version, content::jsonb -> 'body', 'revisions' from newsroom.revisions where article_id = ${articleId}
    order by version, kept`)) as unknown as KeptText[];
}

/** Ids of all articles, after `after`, at most `limit`. */
export async function listArticleIds(q: Queryable, after: string, limit: number): Promise<string[]> {
  const rows = (await q.execute(sql`
    select id from newsroom.articles where id > ${after}::uuid order by id limit ${limit}`)) as unknown as {
    id: string;
  }[];
  return rows.map((row) => row.id);
}

/** Articles with unfolded steps that nobody has added to for `minutes`; at most `limit`. */
export async function listIdleTexts(q: Queryable, minutes: number, limit: number): Promise<string[]> {
  const rows = (await q.execute(sql`
    select article_id as id from newsroom.article_steps group by article_id
    having max(at) < now() - make_interval(mins => ${minutes}::int) limit ${limit}`)) as unknown as {
    id: string;
  }[];
  return rows.map((row) => row.id);
}
