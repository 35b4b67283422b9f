/** The upkeep of a log: snapshots at intervals, older steps into history. Never on the way of a save. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import { databaseError } from "@/db/act";
import type { Db } from "@/db/client";
import { foldSteps, insertSnapshot, listIdleTexts, pruneSnapshots } from "@/db/queries/body";
import { loadBody, snapshotEvery } from "./body-log";

/** Newest steps that stay rows while a text is being written: a slow client is rebased over them. */
const keptWhileWritten = 256;

/** Keeps the text as it was at `version`, lets go of snapshots between, and folds what is old. */
export async function tendText(
  db: Db,
  articleId: string,
  { doc, version }: { doc: ProseNode; version: number },
): Promise<void> {
  await insertSnapshot(db, articleId, version, doc.toJSON());
  await pruneSnapshots(db, articleId);
  await foldSteps(db, articleId, keptWhileWritten);
}

/** One line about upkeep that failed: what and why, nothing that a person wrote. It is tried again later anyway. */
export function sayFailure(what: string, error: unknown): void {
  const why = databaseError(error)?.code ?? (error instanceof Error ? error.name : typeof error);
  console.error(JSON.stringify({ level: "error", at: new Date().toISOString(), what, why }));
}

/** A text rests when nobody has typed in it for this long. */
const restAfterMinutes = 10;

/**
 * Folds resting texts now and every few minutes, what was left by a process that died among them. Any number of
 * processes may do so; returns how to stop.
 */
export function keepFolding(db: Db): () => void {
  const fold = () =>
    void foldIdleTexts(db, restAfterMinutes).catch((error: unknown) => sayFailure("fold texts", error));
  const soon = setTimeout(fold, 10_000).unref();
  const often = setInterval(fold, 5 * 60_000).unref();
  return () => {
    clearTimeout(soon);
    clearInterval(often);
  };
}

/**
 * Folds texts that nobody has typed in for `minutes`, wherever they were typed; also what a process that died left
 * behind. Returns how many texts and steps.
 */
export async function foldIdleTexts(db: Db, minutes: number): Promise<{ texts: number; steps: number }> {
  const sum = { texts: 0, steps: 0 };
  for (;;) {
    const idle = await listIdleTexts(db, minutes, 100);
    let folded = 0;
    for (const articleId of idle) {
      const body = await loadBody(db, articleId);
      // A short tail costs less to replay than a snapshot to keep.
      if (body && body.version - body.snapshotVersion >= snapshotEvery / 4)
        await insertSnapshot(db, articleId, body.version, body.doc.toJSON());
      await pruneSnapshots(db, articleId);
      folded += await foldSteps(db, articleId, 0);
      sum.texts += 1;
    }
    sum.steps += folded;
    // Others fold what this process could not: nothing more to do here.
    if (folded === 0) return sum;
  }
}
