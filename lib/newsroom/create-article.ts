import { inAct } from "@/db/act";
import { insertArticle, updateFields } from "@/db/queries/articles";
import { findSectionBySlug, getSectionPath } from "@/db/queries/sections";
import type { ArticleFields, ArticleRecord } from "@/lib/domain/article";
import { emptyBody } from "@/lib/domain/body-schema";
import { newId } from "@/lib/domain/ids";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { canCreate } from "@/lib/domain/permissions";
import { slugify } from "@/lib/text/slug";
import { readAfterAct } from "./article-view";
import type { Context } from "./context";

/** "Bài mới": a draft of one's own. A headline brings a proposed slug; a section needs the reporter's right there. */
export async function createArticle(ctx: Context, input: ArticleFields): Promise<Outcome<ArticleRecord>> {
  const section = input.section ? await findSectionBySlug(ctx.db, input.section) : null;
  if (input.section && !section) return refuse({ status: 422, code: "section.unknown", field: "section" });
  const verdict = canCreate(ctx.actor, await getSectionPath(ctx.db, section?.id ?? null));
  if (!verdict.allowed) return refuse(verdict.refusal);
  return await inAct(
    ctx.db,
    { secret: ctx.secret, action: "article.create", requestId: ctx.requestId },
    async (tx) => {
      const id = newId();
      await insertArticle(tx, { id, createdBy: ctx.actor.id, doc: emptyBody });
      const slug = input.slug ?? (slugify(input.headline ?? "") || undefined);
      await updateFields(tx, id, { ...input, section: section?.id, ...(slug && { slug }) });
      return done(await readAfterAct(tx, id));
    },
  );
}
