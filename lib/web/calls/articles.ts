/** Working copies: list, one, new, fields, ordered lists. */
import { z } from "zod";
import { ArticleFields, ArticlePhoto } from "@/lib/domain/article";
import { Award } from "@/lib/domain/award";
import { Byline } from "@/lib/domain/byline";
import { done } from "@/lib/domain/outcome";
import { Line } from "@/lib/domain/text-fields";
import { deskStates } from "@/lib/domain/workflow";
import { createArticle } from "@/lib/newsroom/create-article";
import { readDesk } from "@/lib/newsroom/desk";
import { saveAwards } from "@/lib/newsroom/save-awards";
import { saveBylines } from "@/lib/newsroom/save-bylines";
import { saveFields } from "@/lib/newsroom/save-fields";
import { savePhotos } from "@/lib/newsroom/save-photos";
import { answerAfter, answerArticle, articleListJson } from "../article-json";
import { ArticleListShape, ArticleShape } from "../article-shapes";
import { staffCall } from "../call";
import { Cursor, Flag, Limit, oneOrMany } from "../query-shapes";
import { withArticle } from "../with-article";

export const listArticles = staffCall({
  method: "GET",
  path: "/articles",
  summary: "The working copies that you may see, last moved first",
  tag: "articles",
  scope: "articles:read",
  query: z.strictObject({
    state: oneOrMany(z.enum(deskStates)).optional(),
    section: z.string().max(80).optional(),
    mine: Flag.optional(),
    q: Line(200).optional(),
    cursor: Cursor.optional(),
    limit: Limit.optional(),
  }),
  answer: ArticleListShape,
  async run({ ctx, query }) {
    const { state, q, ...rest } = query;
    const page = await readDesk(ctx, { ...rest, states: state, words: q });
    return page.ok ? done({ body: articleListJson(page.value) }) : page;
  },
});

export const postArticle = staffCall({
  method: "POST",
  path: "/articles",
  summary: "A new draft of your own (act `create`)",
  tag: "articles",
  scope: "articles:write",
  body: ArticleFields.omit({ leadPhoto: true }),
  status: 201,
  answer: ArticleShape,
  run: async ({ ctx, body }) => await answerAfter(ctx, await createArticle(ctx, body), 201),
});

export const getArticle = staffCall({
  method: "GET",
  path: "/articles/{id}",
  summary: "One working copy, with what you may do to it and why not",
  tag: "articles",
  scope: "articles:read",
  answer: ArticleShape,
  run: (given) => withArticle(given, (id) => answerArticle(given.ctx, id)),
});

export const patchArticle = staffCall({
  method: "PATCH",
  path: "/articles/{id}",
  summary: "Saves the named fields; others changed meanwhile merge, the same one is 409 `stale`",
  tag: "articles",
  scope: "articles:write",
  ifMatch: true,
  body: ArticleFields,
  answer: ArticleShape,
  run: (given) =>
    withArticle(given, async (articleId) => {
      const { ctx, basedOn, body: fields } = given;
      return await answerAfter(ctx, await saveFields(ctx, { articleId, basedOn, fields }));
    }),
});

export const putBylines = staffCall({
  method: "PUT",
  path: "/articles/{id}/bylines",
  summary: "Replaces the credits in printed order",
  tag: "articles",
  scope: "articles:write",
  ifMatch: true,
  body: z.strictObject({ items: z.array(Byline).max(50) }),
  answer: ArticleShape,
  run: (given) =>
    withArticle(given, async (articleId) => {
      const { ctx, basedOn, body } = given;
      return await answerAfter(ctx, await saveBylines(ctx, { articleId, basedOn, items: body.items }));
    }),
});

export const putPhotos = staffCall({
  method: "PUT",
  path: "/articles/{id}/photos",
  summary: "Replaces the photos in order; a new one gets its figure at the end of the text",
  tag: "articles",
  scope: "articles:write",
  ifMatch: true,
  body: z.strictObject({ items: z.array(ArticlePhoto).max(200) }),
  answer: ArticleShape,
  run: (given) =>
    withArticle(given, async (articleId) => {
      const { ctx, basedOn, body } = given;
      return await answerAfter(ctx, await savePhotos(ctx, { articleId, basedOn, items: body.items }));
    }),
});

export const putAwards = staffCall({
  method: "PUT",
  path: "/articles/{id}/awards",
  summary: "Replaces the awards in order",
  tag: "articles",
  scope: "articles:write",
  ifMatch: true,
  body: z.strictObject({ items: z.array(Award).max(200) }),
  answer: ArticleShape,
  run: (given) =>
    withArticle(given, async (articleId) => {
      const { ctx, basedOn, body } = given;
      return await answerAfter(ctx, await saveAwards(ctx, { articleId, basedOn, items: body.items }));
    }),
});
