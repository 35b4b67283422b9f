import { insertApproval, signRevision } from "@/db/queries/signatures";
import { done, refuse } from "@/lib/domain/outcome";
import { issuesBefore, notReady } from "@/lib/domain/readiness";
import { bodyJson, isComposed, snapshotBody } from "./body-log";
import type { Context } from "./context";
import { withOpenSuggestions } from "./read-suggestions";
import { type TransitionInput, transitionArticle } from "./transition-article";

export interface ApproveInput extends TransitionInput {
  /** Hash of exactly what the editor read; another one refuses the signature. */
  contentHash: string;
  /** Checks of severity `error` that the editor answers for, with a reason each. */
  overrides?: { code: string; reason: string }[] | undefined;
}

/** "Duyệt bài": an editor who is not an author signs this exact content. */
export function approveArticle(ctx: Context, input: ApproveInput) {
  return transitionArticle(ctx, "approve", input, async (tx, article) => {
    const body = await snapshotBody(tx, article.id);
    const text = bodyJson(body.doc);
    const missing = notReady(issuesBefore("approve", article, text));
    if (missing) return refuse(await withOpenSuggestions(tx, missing, text));
    // A revision is composed text. Composing it here would change what the editor read.
    if (!isComposed(body.doc)) return refuse({ status: 409, code: "text.decomposed", field: "body" });
    const revision = await signRevision(tx, article, "approve");
    if (revision.contentHash !== input.contentHash)
      return refuse({
        status: 409,
        code: "hash.stale",
        facts: { contentHash: revision.contentHash, version: article.version },
      });
    await insertApproval(tx, {
      articleId: article.id,
      revisionId: revision.id,
      contentHash: revision.contentHash,
      approverId: ctx.actor.id,
      overrides: input.overrides ?? [],
    });
    return done(undefined);
  });
}
