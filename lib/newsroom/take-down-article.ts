import { insertRestoration, insertTakedown } from "@/db/queries/signatures";
import { listTouchedKeys } from "@/db/queries/touched";
import type { ArticleRecord } from "@/lib/domain/article";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import type { StaleKey } from "@/lib/domain/page";
import type { TakedownReason } from "@/lib/domain/workflow";
import type { Context } from "./context";
import { afterPublication } from "./release-article";
import { type TransitionInput, transitionArticle } from "./transition-article";

export interface TakeDownInput extends TransitionInput {
  reasonCode: TakedownReason;
  /** Who asked for it: a person, a body. */
  requestedBy: string;
  documentNo?: string | null | undefined;
}

/** "Gỡ bài": readers get 410 at once; text, photos and log stay, unaltered, for inspection. */
export async function takeDownArticle(ctx: Context, input: TakeDownInput): Promise<Outcome<ArticleRecord>> {
  let touched: StaleKey[] = [];
  const outcome = await transitionArticle(ctx, "take_down", input, async (tx, article) => {
    const requestedBy = input.requestedBy.trim();
    if (requestedBy === "")
      return refuse({ status: 422, code: "requested_by.missing", field: "requestedBy" });
    await insertTakedown(tx, {
      articleId: article.id,
      reasonCode: input.reasonCode,
      reason: input.reason?.trim() ?? "",
      requestedBy,
      documentNo: input.documentNo?.trim() || null,
      staffId: ctx.actor.id,
    });
    touched = await listTouchedKeys(tx);
    return done(undefined);
  });
  if (outcome.ok) afterPublication(touched);
  return outcome;
}

/** "Khôi phục": what was live is live again; a working copy that had moved on stays in editing. */
export async function restoreArticle(ctx: Context, input: TransitionInput): Promise<Outcome<ArticleRecord>> {
  let touched: StaleKey[] = [];
  const outcome = await transitionArticle(ctx, "restore", input, async (tx, article) => {
    await insertRestoration(tx, {
      articleId: article.id,
      reason: input.reason?.trim() ?? "",
      staffId: ctx.actor.id,
    });
    touched = await listTouchedKeys(tx);
    return done(undefined);
  });
  if (outcome.ok) afterPublication(touched);
  return outcome;
}
