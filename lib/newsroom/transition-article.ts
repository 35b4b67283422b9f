/** The only code that changes a desk state. One transaction, told in steps. */
import { type ActOptions, inAct } from "@/db/act";
import type { Tx } from "@/db/client";
import { findArticle, lockArticle } from "@/db/queries/articles";
import type { ArticleRecord } from "@/lib/domain/article";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { can } from "@/lib/domain/permissions";
import { type ActId, acts } from "@/lib/domain/workflow";
import { readAfterAct } from "./article-view";
import type { Context } from "./context";
import { mayLookAt } from "./reads";

export interface TransitionInput {
  articleId: string;
  /** The `version` the person was looking at; a newer one refuses the act. Left out: not checked. */
  basedOn?: number | undefined;
  reason?: string | null | undefined;
}

/**
 * Does `act` to an article: lock · permitted · current · legal · ready · write and record.
 * Refuses before its first write; `write` is called only for an act that may happen, inside the transaction.
 */
export async function transitionArticle(
  ctx: Context,
  act: ActId,
  input: TransitionInput,
  write: (tx: Tx, article: ArticleRecord) => Promise<Outcome<void>>,
): Promise<Outcome<ArticleRecord>> {
  const reason = input.reason?.trim() ?? "";
  const options: ActOptions = {
    secret: ctx.secret,
    action: `article.${act}`,
    reason: reason || null,
    requestId: ctx.requestId,
  };
  return await inAct(ctx.db, options, async (tx) => {
    await lockArticle(tx, input.articleId);
    const article = await findArticle(tx, input.articleId);
    if (!article || !mayLookAt(ctx.actor, article)) return refuse({ status: 404, code: "article.not_found" });
    const verdict = can(ctx.actor, act, article.standing);
    if (!verdict.allowed) return refuse(verdict.refusal);
    if (input.basedOn !== undefined && input.basedOn !== article.version)
      return refuse({ status: 409, code: "stale", facts: { version: article.version } });
    if (acts[act].needsReason && reason === "")
      return refuse({ status: 422, code: "reason.missing", field: "reason" });
    const written = await write(tx, article);
    return written.ok ? done(await readAfterAct(tx, input.articleId)) : written;
  });
}
