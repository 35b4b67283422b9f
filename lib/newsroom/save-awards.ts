import { listAwardForms, replaceAwards } from "@/db/queries/lists";
import type { Award } from "@/lib/domain/award";
import { done, refuse } from "@/lib/domain/outcome";
import type { Context } from "./context";
import { collision, type EditInput, editArticle } from "./edit-article";

/** Replaces the awards in order; the form's name is copied, so that a later law does not rewrite this paper. */
export function saveAwards(ctx: Context, input: EditInput & { items: Award[] }) {
  return editArticle(ctx, "article.save_awards", input, async (tx, article) => {
    const refused = collision(article, "awards", "awards", input.basedOn, article.awards, input.items);
    if (refused) return refused;
    const forms = await listAwardForms(tx);
    for (const [index, award] of input.items.entries()) {
      const form = forms.find((one) => one.code === award.formCode);
      if (!form) return refuse({ status: 422, code: "award.unknown_form", field: `items.${index}.formCode` });
      if (award.grade && !form.grades.includes(award.grade))
        return refuse({
          status: 422,
          code: "award.unknown_grade",
          field: `items.${index}.grade`,
          params: { grades: form.grades.join(", ") || "—" },
        });
    }
    await replaceAwards(tx, article.id, input.items, new Map(forms.map((form) => [form.code, form.nameVi])));
    return done(undefined);
  });
}
