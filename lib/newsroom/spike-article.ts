import { updateState } from "@/db/queries/articles";
import { done } from "@/lib/domain/outcome";
import type { Context } from "./context";
import { type TransitionInput, transitionArticle } from "./transition-article";

/** "Loại bài": the paper will not use it. Nothing is deleted. */
export function spikeArticle(ctx: Context, input: TransitionInput) {
  return transitionArticle(ctx, "spike", input, async (tx, article) => {
    await updateState(tx, article.id, "spiked", { claimedBy: null });
    return done(undefined);
  });
}

/** "Lấy lại": a spiked piece becomes a draft again. */
export function unspikeArticle(ctx: Context, input: TransitionInput) {
  return transitionArticle(ctx, "unspike", input, async (tx, article) => {
    await updateState(tx, article.id, "draft");
    return done(undefined);
  });
}
