import { updateState } from "@/db/queries/articles";
import { done } from "@/lib/domain/outcome";
import type { Context } from "./context";
import { type TransitionInput, transitionArticle } from "./transition-article";

/** "Trả lại biên tập": a publisher undoes the approval, with a reason. */
export function sendBackArticle(ctx: Context, input: TransitionInput) {
  return transitionArticle(ctx, "send_back", input, async (tx, article) => {
    await updateState(tx, article.id, "editing");
    return done(undefined);
  });
}
