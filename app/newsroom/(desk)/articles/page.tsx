import type { Metadata } from "next";
import { ArticleList } from "@/components/newsroom/desk/article-list";
import { placeQuery, readPlace } from "@/components/newsroom/desk/desk-link";
import { Freshness } from "@/components/newsroom/desk/freshness.client";
import { ListFilters } from "@/components/newsroom/desk/list-filters";
import { StartButtons } from "@/components/newsroom/desk/start-buttons";
import { PageHead } from "@/components/ui/page-head";
import { hasCapabilityAnywhere } from "@/lib/domain/capability";
import { loadDesk, loadPerson, loadSections } from "@/lib/web/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPerson()).words.desk.articlesTitle };
}

/** Every article that this person may see, last moved first. */
export default async function ArticlesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { staff, words } = await loadPerson();
  const place = readPlace(await searchParams, "all");
  const { grants, locale } = staff;
  const now = Date.now();
  const [outcome, sections] = await Promise.all([loadDesk(placeQuery(place, grants)), loadSections()]);
  return (
    <div className="p-4">
      <PageHead
        title={words.desk.articlesTitle}
        note={<Freshness at={now} words={words.desk} />}
        actions={hasCapabilityAnywhere(grants, "reporter") && <StartButtons words={words.shell} />}
      />
      <ListFilters
        base="/newsroom/articles"
        plain="all"
        place={place}
        sections={sections}
        words={words}
        withState
      />
      <ArticleList
        base="/newsroom/articles"
        plain="all"
        {...{ place, outcome, grants, now, locale, words }}
      />
    </div>
  );
}
