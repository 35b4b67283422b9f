import type { Metadata } from "next";
import { NewArticleForm } from "@/components/newsroom/article/new-article-form.client";
import { Forbidden } from "@/components/newsroom/faults/forbidden";
import { PageHead } from "@/components/ui/page-head";
import { canCreate } from "@/lib/domain/permissions";
import { buildId } from "@/lib/web/build-id";
import { loadPerson, loadSections } from "@/lib/web/loaders";
import { articleWordsFor } from "@/lib/words/article";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPerson()).words.shell.newArticle };
}

/** "Bài mới": a headline to work with, a section, and on to the writing. */
export default async function NewArticle() {
  const { ctx, staff, words } = await loadPerson();
  const verdict = canCreate(ctx.actor, []);
  if (!verdict.allowed)
    return <Forbidden refusal={verdict.refusal} locale={staff.locale} words={words.faults} />;
  const sections = (await loadSections()).map(({ slug, name, isChild }) => ({
    value: slug,
    label: isChild ? `\u2003${name}` : name,
  }));
  return (
    <div className="p-4">
      <PageHead title={words.shell.newArticle} />
      <NewArticleForm
        me={{ id: staff.id, name: staff.fullName, email: staff.email }}
        build={buildId()}
        sections={sections}
        words={articleWordsFor(staff.locale)}
      />
    </div>
  );
}
