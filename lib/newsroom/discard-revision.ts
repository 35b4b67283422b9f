import { findArticle, updateState } from "@/db/queries/articles";
import { findLiveRevision, signRevision } from "@/db/queries/signatures";
import type { ArticleRecord } from "@/lib/domain/article";
import { done, refuse } from "@/lib/domain/outcome";
import { applyRevision } from "./apply-revision";
import { snapshotBody } from "./body-log";
import type { Context } from "./context";
import { type TransitionInput, transitionArticle } from "./transition-article";

/** "Bỏ bản sửa": the working copy goes back to exactly what readers have; the discarded words stay in the log. */
export function discardRevision(ctx: Context, input: TransitionInput) {
  return transitionArticle(ctx, "discard", input, async (tx, article) => {
    const live = await findLiveRevision(tx, article.id);
    if (!live) return refuse({ status: 409, code: "live.discard", params: { live: article.standing.live } });
    if (article.standing.state !== "editing") await updateState(tx, article.id, "editing");
    await keepDiscarded(tx, article);

    await applyRevision(tx, article, live);

    await snapshotBody(tx, article.id);
    const back = await findArticle(tx, article.id);
    if (!back) throw new Error("The article vanished inside its act.");
    const revision = await signRevision(tx, back, "discard");
    if (revision.contentHash !== live.contentHash)
      throw new Error("A discarded revision did not lead back to what is live.");
    await updateState(tx, article.id, "published", {
      claimedBy: null,
      revisionKind: null,
      revisionNote: null,
    });
    return done(undefined);
  });
}

/** Signs what is thrown away, so that it can be read later. */
async function keepDiscarded(tx: Parameters<typeof signRevision>[0], article: ArticleRecord): Promise<void> {
  await snapshotBody(tx, article.id);
  await signRevision(tx, article, "discarded");
}
