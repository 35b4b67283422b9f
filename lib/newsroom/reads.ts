/** Guarded reads: who may look is asked here, and the answer carries what they may do and why not. */
import { findArticle } from "@/db/queries/articles";
import { getContentHash } from "@/db/queries/signatures";
import type { ArticleRecord } from "@/lib/domain/article";
import type { BodyDoc } from "@/lib/domain/content";
import { done, type Outcome, type Refusal, refuse } from "@/lib/domain/outcome";
import { type Actor, can, canRead, canType } from "@/lib/domain/permissions";
import { type Issue, issuesBefore, notReady } from "@/lib/domain/readiness";
import { type ActId, actIds } from "@/lib/domain/workflow";
import { bodyJson, loadBody } from "./body-log";
import type { Context } from "./context";

export interface ArticleView {
  article: ArticleRecord;
  body: BodyDoc;
  bodyVersion: number;
  contentHash: string;
  allowed: ActId[];
  refused: { act: ActId; refusal: Refusal }[];
  typing: { allowed: true } | { allowed: false; refusal: Refusal };
  /** What blocks the next step, for the panel: before submitting, approving and releasing. */
  issues: { submit: Issue[]; approve: Issue[]; release: Issue[] };
}

/** Whether this person may see the working copy; existence itself is secret to others. */
export const mayLookAt = (actor: Actor, article: ArticleRecord): boolean => canRead(actor, article.standing);

/** One working copy with its text, signature and every act's answer. 404 to whoever may not look. */
export async function readArticle(ctx: Context, articleId: string): Promise<Outcome<ArticleView>> {
  const article = await findArticle(ctx.db, articleId);
  if (!article || !mayLookAt(ctx.actor, article)) return refuse({ status: 404, code: "article.not_found" });
  const body = await loadBody(ctx.db, articleId);
  if (!body) return refuse({ status: 404, code: "article.not_found" });
  const doc = bodyJson(body.doc);
  const contentHash = await getContentHash(ctx.db, articleId, doc);
  return done(viewOf(ctx.actor, article, doc, body.version, contentHash));
}

function viewOf(
  actor: Actor,
  article: ArticleRecord,
  body: BodyDoc,
  bodyVersion: number,
  contentHash: string,
): ArticleView {
  const issues = {
    submit: issuesBefore("submit", article, body),
    approve: issuesBefore("approve", article, body),
    release: issuesBefore("release", article, body),
  };
  const answers = actIds.map((act) => ({ act, refusal: refusalBefore(actor, act, article, issues) }));
  return {
    article,
    body,
    bodyVersion,
    contentHash,
    allowed: answers.filter((answer) => answer.refusal === null).map((answer) => answer.act),
    refused: answers.flatMap(({ act, refusal }) => (refusal ? [{ act, refusal }] : [])),
    typing: canType(actor, article.standing),
    issues,
  };
}

/** Why this person cannot do the act now: right, state, then readiness; null if they can. */
function refusalBefore(
  actor: Actor,
  act: ActId,
  article: ArticleRecord,
  issues: ArticleView["issues"],
): Refusal | null {
  const verdict = can(actor, act, article.standing);
  if (!verdict.allowed) return verdict.refusal;
  if (act === "submit" || act === "approve" || act === "release") return notReady(issues[act]);
  return null;
}
