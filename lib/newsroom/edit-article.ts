/** The skeleton of every save that keeps the desk state: lock · may look · may type · merge or collide · write. */
import { inAct } from "@/db/act";
import type { Tx } from "@/db/client";
import { findArticle, lockArticle } from "@/db/queries/articles";
import type { ArticleRecord } from "@/lib/domain/article";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { canType } from "@/lib/domain/permissions";
import { readAfterAct } from "./article-view";
import type { Context } from "./context";
import { keepHourly } from "./keep-revision";
import { mayLookAt } from "./reads";

export interface EditInput {
  articleId: string;
  /** The `version` that the writer last saw (If-Match). */
  basedOn: number;
  /** Said in the log beside the act. */
  reason?: string | undefined;
}

/** Runs `write` under the act `action` if this person may type in the article now. */
export async function editArticle(
  ctx: Context,
  action: string,
  input: EditInput,
  write: (tx: Tx, article: ArticleRecord) => Promise<Outcome<void>>,
): Promise<Outcome<ArticleRecord>> {
  const options = { secret: ctx.secret, action, reason: input.reason ?? null, requestId: ctx.requestId };
  const outcome = await inAct<ArticleRecord>(ctx.db, options, async (tx) => {
    await lockArticle(tx, input.articleId);
    const article = await findArticle(tx, input.articleId);
    if (!article || !mayLookAt(ctx.actor, article)) return refuse({ status: 404, code: "article.not_found" });
    const verdict = canType(ctx.actor, article.standing);
    if (!verdict.allowed) return refuse(verdict.refusal);
    if (input.basedOn > article.version)
      return refuse({ status: 409, code: "stale", facts: { version: article.version } });
    const written = await write(tx, article);
    return written.ok ? done(await readAfterAct(tx, input.articleId)) : written;
  });
  if (outcome.ok) keepHourly(ctx, outcome.value.id);
  return outcome;
}

/** A list changed since it was read: both versions travel, so that nobody's words are lost. */
export function collision(
  article: ArticleRecord,
  column: string,
  field: string,
  basedOn: number,
  theirs: unknown,
  yours: unknown,
) {
  if ((article.fieldVersions[column] ?? 0) <= basedOn || JSON.stringify(theirs) === JSON.stringify(yours))
    return null;
  return refuse({
    status: 409,
    code: "stale",
    field,
    facts: { field, theirs, yours, version: article.version },
  });
}
