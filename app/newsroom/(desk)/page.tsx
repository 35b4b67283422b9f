import type { Metadata } from "next";
import { ArticleList } from "@/components/newsroom/desk/article-list";
import { placeQuery, readPlace, worksOnArticles } from "@/components/newsroom/desk/desk-link";
import { EmptyList } from "@/components/newsroom/desk/empty-list";
import { Freshness } from "@/components/newsroom/desk/freshness.client";
import { ListFilters } from "@/components/newsroom/desk/list-filters";
import { QueueNav } from "@/components/newsroom/desk/queue-nav";
import { ReadToday } from "@/components/newsroom/desk/read-today";
import { StartButtons } from "@/components/newsroom/desk/start-buttons";
import { PageHead } from "@/components/ui/page-head";
import { hasCapabilityAnywhere } from "@/lib/domain/capability";
import { loadDesk, loadPerson, loadQueues, loadReadToday, loadSections } from "@/lib/web/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPerson()).words.desk.title };
}

/** My desk: the queues with their lengths, and the one that is open. */
export default async function DeskPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { staff, words } = await loadPerson();
  const place = readPlace(await searchParams, "waiting");
  const { grants, locale } = staff;
  const now = Date.now();
  if (!worksOnArticles(grants))
    return (
      <div className="p-4">
        <PageHead title={words.desk.title} />
        <EmptyList place={place} grants={grants} words={words} />
      </div>
    );
  const [outcome, counts, sections, readToday] = await Promise.all([
    loadDesk(placeQuery(place, grants)),
    loadQueues(),
    loadSections(),
    loadReadToday(),
  ]);
  return (
    <div className="p-4">
      <PageHead
        title={words.desk.title}
        note={<Freshness at={now} words={words.desk} />}
        actions={hasCapabilityAnywhere(grants, "reporter") && <StartButtons words={words.shell} />}
      />
      <div className="desk:grid desk:grid-cols-[13rem_minmax(0,1fr)] desk:gap-4">
        <QueueNav place={place} counts={counts} grants={grants} words={words} />
        <div>
          <ListFilters base="/newsroom" plain="waiting" place={place} sections={sections} words={words} />
          <ArticleList base="/newsroom" plain="waiting" {...{ place, outcome, grants, now, locale, words }} />
          <ReadToday pieces={readToday} words={words.views} />
        </div>
      </div>
    </div>
  );
}
