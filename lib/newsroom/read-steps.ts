import { findArticle } from "@/db/queries/articles";
import { listStepsSince, type StoredStep } from "@/db/queries/body";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import type { Context } from "./context";
import { mayLookAt } from "./reads";

export interface StepsSince {
  bodyVersion: number;
  steps: Omit<StoredStep, "version">[];
}

/** What was saved to the text after version `since`; 409 `body.future` for a version that never was. */
export async function readSteps(
  ctx: Context,
  articleId: string,
  since: number,
): Promise<Outcome<StepsSince>> {
  const article = await findArticle(ctx.db, articleId);
  if (!article || !mayLookAt(ctx.actor, article)) return refuse({ status: 404, code: "article.not_found" });
  if (since > article.bodyVersion) return refuse({ status: 409, code: "body.future", field: "since" });
  const steps = await listStepsSince(ctx.db, articleId, since);
  return done({
    bodyVersion: since + steps.length,
    steps: steps.map(({ version: _, ...step }) => step),
  });
}
