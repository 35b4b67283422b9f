/** Whether the log of every text still leads to the texts that were kept. Needs a login that reads all of it. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { Queryable } from "@/db/client";
import { listArticleIds, listKeptTexts, listStepsSince } from "@/db/queries/body";
import type { Difference } from "@/db/queries/verify-log";
import { bodySchema } from "@/lib/domain/body-schema";
import { readStep } from "./rebase";

/** Replays every log from its first snapshot; at most `limit` differences, one an article. */
export async function findTextDifferences(q: Queryable, limit: number): Promise<Difference[]> {
  const found: Difference[] = [];
  let after = "00000000-0000-0000-0000-000000000000";
  while (found.length < limit) {
    const ids = await listArticleIds(q, after, 200);
    for (const id of ids) {
      const difference = await differenceOf(q, id);
      if (difference) found.push(difference);
    }
    const last = ids.at(-1);
    if (!last) break;
    after = last;
  }
  return found.slice(0, limit);
}

async function differenceOf(q: Queryable, articleId: string): Promise<Difference | null> {
  const kept = await listKeptTexts(q, articleId);
  const differs = (table: string, version: number): Difference => ({
    table,
    key: { article_id: articleId, body_version: version },
    column: null,
    problem: "text_differs",
  });
  const [first] = kept;
  if (first?.version !== 0) return differs("article_snapshots", 0);
  const steps = await listStepsSince(q, articleId, 0);
  let doc: ProseNode = bodySchema.nodeFromJSON(first.doc);
  let version = 0;
  for (const { version: wanted, doc: said, kept: table } of kept) {
    for (; version < wanted; version++) {
      const next = readStep(steps[version]?.step)?.apply(doc).doc;
      if (!next) return differs("article_steps", version + 1);
      doc = next;
    }
    if (!bodySchema.nodeFromJSON(said).eq(doc)) return differs(table, wanted);
  }
  for (const { step, version: at } of steps.slice(version)) {
    const next = readStep(step)?.apply(doc).doc;
    if (!next) return differs("article_steps", at);
    doc = next;
  }
  return null;
}
