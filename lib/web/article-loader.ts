import "server-only";
import { cache } from "react";
import { findImport } from "@/db/queries/imports";
import { listAwardForms } from "@/db/queries/lists";
import { getSite } from "@/db/queries/published";
import { listSections } from "@/db/queries/sections";
import { listPenNames } from "@/db/queries/staff";
import { viewsOf } from "@/db/queries/views";
import { isId } from "@/lib/domain/ids";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { readArticle } from "@/lib/newsroom/reads";
import { articleJson } from "./article-json";
import { buildId } from "./build-id";
import { loadPerson } from "./loaders";

interface StoredWarning {
  code: string;
  severity: "error" | "warn" | "info";
  lines: number[];
  message: string;
  found?: string;
  suggest?: string;
}

/** The article screen's whole first answer: the piece as the API tells it, and what its forms choose from. */
export const loadArticleRoom = cache(async (articleId: string) => {
  const { ctx, staff } = await loadPerson();
  const view: Outcome<ReturnType<typeof articleJson>> = isId(articleId)
    ? await readArticle(ctx, articleId).then((read) =>
        read.ok ? done(articleJson(read.value, staff.locale)) : read,
      )
    : refuse({ status: 404, code: "article.not_found" });
  if (!view.ok) return view;
  const isEnglish = staff.locale === "en";
  const [sections, penNames, forms, imported, site, views] = await Promise.all([
    listSections(ctx.db),
    listPenNames(ctx.db),
    listAwardForms(ctx.db),
    findImport<unknown, StoredWarning[]>(ctx.db, articleId),
    getSite(ctx.db),
    view.value.firstReleasedAt === null ? null : viewsOf(ctx.db, view.value.number),
  ]);
  // ProseMirror's attributes have no prototype, which server components do not pass on; JSON gives them one.
  const body = JSON.parse(JSON.stringify(view.value.body)) as typeof view.value.body;
  return done({
    article: { ...view.value, body },
    desk: {
      me: { id: staff.id, name: staff.fullName, email: staff.email },
      build: buildId(),
      sections: sections.map(({ id, slug, nameVi, nameEn, parentId, targetWords }) => ({
        id,
        slug,
        name: isEnglish ? nameEn : nameVi,
        parent: parentId,
        targetWords,
      })),
      penNames: penNames.map(({ contributorId, name }) => ({ contributorId, name })),
      awardForms: forms.map(({ code, nameVi, nameEn, grades, category }) => ({
        code,
        name: isEnglish ? nameEn : nameVi,
        grades,
        category,
      })),
      importAdvice: imported ? imported.warnings : null,
      views,
      now: Date.now(),
      timeZone: site.timeZone,
    },
  });
});
