import { updateState } from "@/db/queries/articles";
import { done } from "@/lib/domain/outcome";
import type { Context } from "./context";
import { type TransitionInput, transitionArticle } from "./transition-article";

/** "Nhận biên tập": an editor takes charge. An assignment, not a lock. */
export function claimArticle(ctx: Context, input: TransitionInput) {
  return transitionArticle(ctx, "claim", input, async (tx, article) => {
    await updateState(tx, article.id, "editing", { claimedBy: ctx.actor.id });
    return done(undefined);
  });
}
