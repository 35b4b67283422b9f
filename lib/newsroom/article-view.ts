import type { Queryable } from "@/db/client";
import { findArticle } from "@/db/queries/articles";
import type { ArticleRecord } from "@/lib/domain/article";

/** The article as it is after the act, read inside its transaction. */
export async function readAfterAct(q: Queryable, articleId: string): Promise<ArticleRecord> {
  const article = await findArticle(q, articleId);
  if (!article) throw new Error(`Article ${articleId} vanished inside its act.`);
  return article;
}
