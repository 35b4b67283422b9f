import { updateState } from "@/db/queries/articles";
import { signRevision } from "@/db/queries/signatures";
import { done } from "@/lib/domain/outcome";
import { settleText } from "@/lib/domain/settle-text";
import { changeBody, snapshotBody } from "./body-log";
import type { Context } from "./context";
import { type TransitionInput, transitionArticle } from "./transition-article";

/** "Loại bài": the paper will not use it. Nothing is deleted. */
export function spikeArticle(ctx: Context, input: TransitionInput) {
  return transitionArticle(ctx, "spike", input, async (tx, article) => {
    // The last thing anybody wrote is what a later "Lấy lại" is compared with.
    await changeBody(tx, article.id, settleText);
    await snapshotBody(tx, article.id);
    await signRevision(tx, article, "spike");
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
