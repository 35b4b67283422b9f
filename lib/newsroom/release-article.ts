import { findArticle } from "@/db/queries/articles";
import { insertPressing, insertRelease } from "@/db/queries/signatures";
import { listTouchedKeys } from "@/db/queries/touched";
import type { ArticleRecord } from "@/lib/domain/article";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import type { StaleKey } from "@/lib/domain/page";
import { issuesBefore, notReady } from "@/lib/domain/readiness";
import { siteOrigin } from "@/lib/env";
import { pageCache } from "@/lib/press/page-cache";
import { forgetPages, pressAhead } from "@/lib/press/press";
import { proofOf } from "@/lib/press/press-page";
import { bodyJson, loadBody } from "./body-log";
import type { Context } from "./context";
import { withOpenSuggestions } from "./read-suggestions";
import { type TransitionInput, transitionArticle } from "./transition-article";

export interface ReleaseInput extends TransitionInput {
  /** Hash of what was approved and is about to be read; any other refuses the release. */
  contentHash: string;
}

/**
 * "Xuất bản": puts exactly the approved content before readers. The page is pressed and kept as proof in the same
 * transaction; this process serves nothing older from the moment the act is acknowledged.
 */
export async function releaseArticle(ctx: Context, input: ReleaseInput): Promise<Outcome<ArticleRecord>> {
  let touched: StaleKey[] = [];
  const outcome = await transitionArticle(ctx, "release", input, async (tx, article) => {
    const { approval } = article;
    if (!approval || approval.contentHash !== input.contentHash)
      return refuse({
        status: 409,
        code: "hash.stale",
        facts: { contentHash: approval?.contentHash ?? null, version: article.version },
      });
    const body = await loadBody(tx, article.id);
    const text = body && bodyJson(body.doc);
    const missing = text && notReady(issuesBefore("release", article, text));
    if (missing) return refuse(await withOpenSuggestions(tx, missing, text));
    const releaseId = await insertRelease(tx, {
      articleId: article.id,
      revisionId: approval.revisionId,
      contentHash: approval.contentHash,
      approvalId: approval.id,
      kind: article.releaseNumber === 0 ? "first" : (article.revisionKind ?? "update"),
      note: article.revisionNote,
      releasedBy: ctx.actor.id,
      at: ctx.asOf,
    });
    touched = await listTouchedKeys(tx);
    const path = (await findArticle(tx, article.id))?.livePath;
    if (!path) throw new Error("A released article has no page.");
    await insertPressing(tx, releaseId, path, await proofOf(tx, path, siteOrigin()));
    return done(undefined);
  });
  if (outcome.ok) afterPublication(touched, outcome.value.livePath);
  return outcome;
}

/** Readers of this process get nothing older from now on; the piece and what they were reading is pressed ahead. */
export function afterPublication(touched: readonly StaleKey[], path: string | null = null): void {
  const dropped = forgetPages(touched);
  // Only a process that serves readers presses ahead; the operator's tool leaves that to it.
  if (pageCache().listening) void pressAhead([...new Set([path, ...dropped])].filter((one) => one !== null));
}
