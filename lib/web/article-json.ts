/** An article as the API writes it, with every act's answer in the caller's language. */

import type { z } from "zod";
import type { ArticleRecord } from "@/lib/domain/article";
import { done, type Outcome, type Refusal } from "@/lib/domain/outcome";
import { siteOrigin } from "@/lib/env";
import type { Context } from "@/lib/newsroom/context";
import type { DeskPage } from "@/lib/newsroom/desk";
import { type ArticleView, readArticle } from "@/lib/newsroom/reads";
import type { Locale } from "@/lib/words/sentence";
import { sentenceOf } from "./api-problem";
import type { ArticleJson, ArticleListShape } from "./article-shapes";
import type { Answer } from "./call";

type Reason = { code: string; reason: string; field?: string };

const reasonOf = (refusal: Pick<Refusal, "code" | "params" | "field">, locale: Locale): Reason => ({
  code: refusal.code,
  reason: sentenceOf(refusal, locale),
  ...(refusal.field !== undefined && { field: refusal.field }),
});

/** The view as contract.md spells it. */
export function articleJson(view: ArticleView, locale: Locale): ArticleJson {
  const { article, typing, issues } = view;
  const reasons = (list: ArticleView["issues"]["submit"]) => list.map((issue) => reasonOf(issue, locale));
  return {
    id: article.id,
    number: article.number,
    url: article.livePath && siteOrigin() + article.livePath,
    version: article.version,
    bodyVersion: view.bodyVersion,
    state: article.standing.state,
    live: article.standing.live,
    contentHash: view.contentHash,
    ...article.fields,
    bylines: article.bylines,
    photos: article.photos,
    awards: article.awards,
    body: view.body,
    approval: article.approval && {
      contentHash: article.approval.contentHash,
      approver: article.approval.approver,
      at: article.approval.at,
    },
    createdBy: article.createdBy,
    createdAt: article.createdAt,
    claimedBy: article.claimedBy,
    claimedAt: article.claimedAt,
    stateChangedAt: article.stateChangedAt,
    revisionKind: article.revisionKind,
    revisionNote: article.revisionNote,
    firstReleasedAt: article.firstReleasedAt,
    releaseNumber: article.releaseNumber,
    typing: typing.allowed ? { allowed: true } : { allowed: false, ...reasonOf(typing.refusal, locale) },
    issues: {
      submit: reasons(issues.submit),
      approve: reasons(issues.approve),
      release: reasons(issues.release),
    },
    allowed: view.allowed,
    refused: view.refused.map(({ act, refusal }) => ({ act, ...reasonOf(refusal, locale) })),
  };
}

/** The fresh article as an answer, its version as ETag. */
export async function answerArticle(
  ctx: Context,
  articleId: string,
  status: 200 | 201 = 200,
): Promise<Outcome<Answer>> {
  const view = await readArticle(ctx, articleId);
  if (!view.ok) return view;
  return done({
    status,
    body: articleJson(view.value, ctx.staff.locale),
    headers: {
      etag: `"${view.value.article.version}"`,
      ...(status === 201 && { location: `/api/v1/articles/${articleId}` }),
    },
  });
}

/**
 * What a command leads to: the fresh article, or its refusal. A person who moved the piece out of their own
 * sections did so all the same, and gets what is still theirs to know.
 */
export async function answerAfter(
  ctx: Context,
  outcome: Outcome<ArticleRecord>,
  status: 200 | 201 = 200,
): Promise<Outcome<Answer>> {
  if (!outcome.ok) return outcome;
  const { id, number, version } = outcome.value;
  const fresh = await answerArticle(ctx, id, status);
  return fresh.ok ? fresh : done({ status, body: { id, number, version } });
}

/** A page of the desk. */
export function articleListJson(page: DeskPage): z.infer<typeof ArticleListShape> {
  return {
    items: page.items.map(({ section, creator, claimer, ...row }) => ({
      ...row,
      section: section?.slug ?? null,
      createdBy: { name: creator },
      claimedBy: claimer === null ? null : { name: claimer },
    })),
    next: page.next,
  };
}
