/** Saving text: the hottest write. Never overwrites: older steps are rebased, and what was missed comes back. */

import type { Step } from "@tiptap/pm/transform";
import { Transform } from "@tiptap/pm/transform";
import { z } from "zod";
import { refusalOf } from "@/db/act";
import { findArticle } from "@/db/queries/articles";
import { insertSnapshot, insertSteps, listStepsSince, type StoredStep } from "@/db/queries/body";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { canType } from "@/lib/domain/permissions";
import { settleText } from "@/lib/domain/settle-text";
import { type BodyAt, loadBodyAt, snapshotEvery } from "./body-log";
import { refusalOfBody } from "./body-rules";
import type { Context } from "./context";
import { keepHourly } from "./keep-revision";
import { mayLookAt } from "./reads";
import { readStep, rebase } from "./rebase";
import { holdsMark, suggestionsBrought, wasBroughtBy } from "./suggestion-rules";

export const StepsInput = z.strictObject({
  /** Number of steps in the log when these were made. */
  bodyVersion: z.int().min(0),
  /** One editor instance, never reused. */
  clientId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, { error: "client_id.shape" }),
  steps: z.array(z.record(z.string(), z.unknown())).min(1).max(1000),
});
export type StepsInput = z.infer<typeof StepsInput>;

export interface SavedSteps {
  bodyVersion: number;
  /** What the client missed, then its own as accepted. */
  steps: Omit<StoredStep, "version">[];
}

const attempts = 8;

/**
 * Accepts steps made on `bodyVersion` or any older one. 409 `body.acknowledged` when the missed part holds this
 * client's own steps (its answer was lost), 409 `body.dropped` when a step lost its place; both carry the missed
 * steps. Refuses what the schema, a link or a forbidden character forbids.
 */
export async function saveSteps(
  ctx: Context,
  articleId: string,
  input: StepsInput,
): Promise<Outcome<SavedSteps>> {
  const article = await findArticle(ctx.db, articleId);
  if (!article || !mayLookAt(ctx.actor, article)) return refuse({ status: 404, code: "article.not_found" });
  const verdict = canType(ctx.actor, article.standing);
  if (!verdict.allowed) return refuse(verdict.refusal);
  const steps = input.steps.map(readStep);
  if (!steps.every((step): step is Step => step !== null))
    return refuse({ status: 422, code: "body.step", field: "steps" });
  for (let attempt = 1; ; attempt++) {
    const outcome = await trySaving(ctx, articleId, input, steps);
    if (outcome.ok) keepHourly(ctx, article);
    if (outcome.ok || outcome.refusal.code !== "body.stale" || attempt === attempts) return outcome;
  }
}

async function trySaving(
  ctx: Context,
  articleId: string,
  input: StepsInput,
  steps: readonly Step[],
): Promise<Outcome<SavedSteps>> {
  const at = await loadBodyAt(ctx.db, articleId, input.bodyVersion);
  if (!at) return refuse({ status: 409, code: "body.future", field: "bodyVersion" });
  const missed = at.after.map(({ version, ...step }) => step);
  const newest = input.bodyVersion + missed.length;
  const answer = { bodyVersion: newest, steps: missed };
  if (missed.some((step) => step.clientId === input.clientId))
    return refuse({ status: 409, code: "body.acknowledged", facts: answer });
  const over = missed.map((one) => readStep(one.step)).filter((step) => step !== null);
  const carried = rebase(at.doc, steps, over);
  if (!carried) return refuse({ status: 422, code: "body.step_does_not_fit", field: "steps" });
  if (carried.steps.length < steps.length)
    return refuse({ status: 409, code: "body.dropped", facts: answer });
  if (await isForged(ctx, articleId, at, input.steps))
    return refuse({ status: 422, code: "body.suggestion_author", field: "steps" });
  const settled = settle(carried.doc, steps);
  const refusal = refusalOfBody(settled.doc);
  if (refusal) return refuse(refusal);
  const accepted = [...carried.steps, ...settled.steps].map((step) => step.toJSON() as unknown);
  try {
    const version = await insertSteps(ctx.db, ctx.secret, {
      articleId,
      base: newest,
      clientId: input.clientId,
      steps: accepted,
    });
    if (version - at.snapshotVersion >= snapshotEvery)
      await insertSnapshot(ctx.db, articleId, version, settled.doc.toJSON());
    return done({
      bodyVersion: version,
      steps: [...missed, ...accepted.map((step) => ({ step, clientId: input.clientId, by: ctx.actor.id }))],
    });
  } catch (error) {
    const refused = refusalOf(error);
    if (refused) return refuse(refused);
    throw error;
  }
}

/**
 * Whether the steps suggest something in another's name. Another's mark comes in by right where it was before: with
 * text that is split or moved, or given back by an undo, for which the log is asked.
 */
async function isForged(ctx: Context, articleId: string, at: BodyAt, steps: readonly unknown[]) {
  const others = suggestionsBrought(steps).filter(
    (mark) => mark.attrs.by !== ctx.actor.id && !holdsMark(at.doc, mark),
  );
  if (others.length === 0) return false;
  const log = await listStepsSince(ctx.db, articleId, 0);
  return others.some((mark) => {
    const theirs = log.filter((one) => one.by === mark.attrs.by).map((one) => one.step);
    return !wasBroughtBy(theirs, mark);
  });
}

/** Text that arrives decomposed in one piece is composed at once; single marks typed by hand are left to the editor. */
function settle(
  doc: Parameters<typeof refusalOfBody>[0],
  steps: readonly Step[],
): { doc: typeof doc; steps: readonly Step[] } {
  const arrived = JSON.stringify(steps.map((step) => step.toJSON()));
  if (arrived === arrived.normalize("NFC") && !/[\u00a0\u200b\ufeff]/.test(arrived))
    return { doc, steps: [] };
  const change = new Transform(doc);
  settleText(change);
  return { doc: change.doc, steps: change.steps };
}
