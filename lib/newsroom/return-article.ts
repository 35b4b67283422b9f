import { updateState } from "@/db/queries/articles";
import { signRevision } from "@/db/queries/signatures";
import { done } from "@/lib/domain/outcome";
import { settleText } from "@/lib/domain/settle-text";
import { changeBody, snapshotBody } from "./body-log";
import type { Context } from "./context";
import { type TransitionInput, transitionArticle } from "./transition-article";

/** "Trả lại phóng viên": back to its authors, with a reason. */
export function returnArticle(ctx: Context, input: TransitionInput) {
  return transitionArticle(ctx, "return", input, async (tx, article) => {
    // Marks typed one by one are still apart; what is signed is composed.
    await changeBody(tx, article.id, settleText);
    await snapshotBody(tx, article.id);
    await signRevision(tx, article, "return");
    await updateState(tx, article.id, "returned", { claimedBy: null });
    return done(undefined);
  });
}
