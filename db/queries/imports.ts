/** Texts as they arrived, and what the importer made of them. */
import { sql } from "drizzle-orm";
import type { ArticleRecord } from "@/lib/domain/article";
import { newId } from "@/lib/domain/ids";
import type { Queryable, Tx } from "../client";
import { findArticle } from "./articles";

/** The newest article made from exactly this text, or null. */
export async function findImportedArticle(q: Queryable, sha256: string): Promise<ArticleRecord | null> {
  const [row] = (await q.execute(sql`
    select article_id as id from newsroom.imports where sha256 = ${sha256} order by at desc limit 1`)) as unknown as {
    id: string;
  }[];
  return row ? await findArticle(q, row.id) : null;
}

export async function insertImport(
  tx: Tx,
  row: {
    articleId: string;
    importedBy: string;
    sha256: string;
    source: string;
    result: unknown;
    warnings: unknown;
  },
): Promise<void> {
  await tx.execute(sql`
    insert into newsroom.imports (id, article_id, sha256, source, result, warnings, imported_by)
    values (${newId()}, ${row.articleId}, ${row.sha256}, ${row.source}, ${JSON.stringify(row.result)}::jsonb,
            ${JSON.stringify(row.warnings)}::jsonb, ${row.importedBy})`);
}

/** What an article was imported from; null for one written here. */
export async function findImport<R, W>(
  q: Queryable,
  articleId: string,
): Promise<{ result: R; warnings: W; source: string } | null> {
  const [row] = (await q.execute(sql`
    select result, warnings, source from newsroom.imports where article_id = ${articleId}`)) as unknown as {
    result: R;
    warnings: W;
    source: string;
  }[];
  return row ?? null;
}
