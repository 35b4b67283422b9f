import type { Metadata } from "next";
import { AwardRows } from "@/components/newsroom/awards/award-rows";
import { Pager } from "@/components/newsroom/desk/pager";
import { SearchBox } from "@/components/newsroom/search-box";
import { Button } from "@/components/ui/button.client";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { readAwardPlace, registerPath, writeAwardPlace } from "@/lib/domain/award-register";
import { loadAwards, loadPerson } from "@/lib/web/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPerson()).words.awards.title };
}

/** The register as readers have it, to look things up in; awards are changed in their articles. */
export default async function AwardsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { words } = await loadPerson();
  const { q, cursor } = await searchParams;
  const search = typeof q === "string" ? q.slice(0, 200).trim() : "";
  const before = typeof cursor === "string" ? readAwardPlace(cursor) : null;
  const { rows, next } = await loadAwards({ q: search || undefined, before });
  const href = (place: string | null) => {
    const query = new URLSearchParams({ ...(search && { q: search }), ...(place && { cursor: place }) });
    return query.size > 0 ? `/newsroom/awards?${query}` : "/newsroom/awards";
  };
  return (
    <div className="p-4">
      <PageHead
        title={words.awards.title}
        note={words.awards.note}
        actions={
          <a href={registerPath} className="text-link">
            {words.awards.toRegister}
          </a>
        }
      />
      <search>
        <form key={search} action="/newsroom/awards" className="flex flex-wrap gap-2 pb-3">
          <SearchBox label={words.awards.search} value={search} />
          <Button type="submit">{words.ui.search}</Button>
        </form>
      </search>
      {rows.length > 0 ? (
        <AwardRows rows={rows} words={words.awards} />
      ) : search || before ? (
        <EmptyState icon="search" title={words.awards.noneFound}>
          {words.desk.noneFound}
        </EmptyState>
      ) : (
        <EmptyState icon="medal" title={words.awards.emptyTitle}>
          {words.awards.empty}
        </EmptyState>
      )}
      <Pager next={next && href(writeAwardPlace(next))} first={before ? href(null) : null} words={words} />
    </div>
  );
}
