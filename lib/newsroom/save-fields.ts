import { updateFields } from "@/db/queries/articles";
import { findSectionBySlug, getSectionPath } from "@/db/queries/sections";
import { type ArticleField, type ArticleFields, fieldColumns } from "@/lib/domain/article";
import { done, refuse } from "@/lib/domain/outcome";
import { canCreate } from "@/lib/domain/permissions";
import type { Context } from "./context";
import { collision, type EditInput, editArticle } from "./edit-article";

/** Saves the named fields. Other fields changed meanwhile merge; the same field is `stale` with both values. */
export function saveFields(ctx: Context, input: EditInput & { fields: ArticleFields }) {
  return editArticle(ctx, "article.save_fields", input, async (tx, article) => {
    const { section: slug, ...fields } = input.fields;
    for (const [field, yours] of Object.entries(input.fields)) {
      if (yours === undefined) continue;
      const theirs = article.fields[field as ArticleField];
      const refused = collision(
        article,
        fieldColumns[field as ArticleField],
        field,
        input.basedOn,
        theirs,
        yours,
      );
      if (refused) return refused;
    }
    if (fields.leadPhoto && !article.photos.some((photo) => photo.id === fields.leadPhoto))
      return refuse({ status: 422, code: "photo.unknown", field: "leadPhoto" });
    if (slug === undefined) {
      await updateFields(tx, article.id, fields);
      return done(undefined);
    }
    const section = slug === null ? null : await findSectionBySlug(tx, slug);
    if (slug !== null && !section) return refuse({ status: 422, code: "section.unknown", field: "section" });
    // Moving a piece takes the right to write where it goes, too.
    const verdict = canCreate(ctx.actor, await getSectionPath(tx, section?.id ?? null));
    if (!verdict.allowed) return refuse({ ...verdict.refusal, field: "section" });
    await updateFields(tx, article.id, { ...fields, section: section?.id ?? null });
    return done(undefined);
  });
}
