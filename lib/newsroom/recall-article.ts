import { updateState } from "@/db/queries/articles";
import { done } from "@/lib/domain/outcome";
import type { Context } from "./context";
import { type TransitionInput, transitionArticle } from "./transition-article";

/** "Rút bài": an author takes a piece back that no editor has claimed. */
export function recallArticle(ctx: Context, input: TransitionInput) {
  return transitionArticle(ctx, "recall", input, async (tx, article) => {
    await updateState(tx, article.id, "draft");
    return done(undefined);
  });
}
