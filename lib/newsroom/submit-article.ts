import { updateState } from "@/db/queries/articles";
import { signRevision } from "@/db/queries/signatures";
import { done, refuse } from "@/lib/domain/outcome";
import { issuesBefore, notReady } from "@/lib/domain/readiness";
import { settleText } from "@/lib/domain/settle-text";
import { bodyJson, changeBody, snapshotBody } from "./body-log";
import type { Context } from "./context";
import { type TransitionInput, transitionArticle } from "./transition-article";

/** "Gửi biên tập": an author hands the piece to the desk. Needs headline, section, byline and text. */
export function submitArticle(ctx: Context, input: TransitionInput) {
  return transitionArticle(ctx, "submit", input, async (tx, article) => {
    // Marks typed one by one are still apart; what is signed is composed.
    await changeBody(tx, article.id, settleText);
    const body = await snapshotBody(tx, article.id);
    const missing = notReady(issuesBefore("submit", article, bodyJson(body.doc)));
    if (missing) return refuse(missing);
    await signRevision(tx, article, "submit");
    await updateState(tx, article.id, "submitted", { claimedBy: null });
    return done(undefined);
  });
}
