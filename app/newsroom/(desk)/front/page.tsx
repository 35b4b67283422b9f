import type { Metadata } from "next";
import { Forbidden } from "@/components/newsroom/faults/forbidden";
import { FrontBoard } from "@/components/newsroom/front/front-board.client";
import { SearchBox } from "@/components/newsroom/search-box";
import { Button } from "@/components/ui/button.client";
import { PageHead } from "@/components/ui/page-head";
import { mayArrangeFront } from "@/lib/newsroom/arrange-front";
import { loadFront, loadPerson } from "@/lib/web/loaders";
import { arrangeFrontAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPerson()).words.front.title };
}

/** The front as publishers lay it out: what stands where, and what could stand there. */
export default async function FrontPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { staff, words } = await loadPerson();
  if (!mayArrangeFront(staff))
    return <Forbidden refusal={{ code: "right.publisher" }} locale={staff.locale} words={words.faults} />;
  const { q } = await searchParams;
  const search = typeof q === "string" ? q.slice(0, 200).trim() : "";
  const { version, places, choices } = await loadFront(search);
  const { front } = words;
  return (
    <div className="p-4">
      <PageHead
        title={front.title}
        note={front.note}
        actions={
          <a href="/" className="text-link">
            {front.toSite}
          </a>
        }
      />
      <FrontBoard
        version={version}
        places={places.map(({ section, ...place }) => ({
          ...place,
          section: staff.locale === "en" ? section.nameEn : section.nameVi,
        }))}
        choices={choices.map(({ number, headline, section, firstReleasedAt }) => ({
          number,
          headline,
          section: section.name,
          firstReleasedAt,
        }))}
        search={search}
        searchForm={
          <search>
            <form key={search} action="/newsroom/front" className="flex flex-wrap gap-2 pb-2">
              <SearchBox label={front.search} value={search} />
              <Button type="submit">{words.ui.search}</Button>
            </form>
          </search>
        }
        now={Date.now()}
        action={arrangeFrontAction}
        words={{ front, time: words.time }}
      />
    </div>
  );
}
