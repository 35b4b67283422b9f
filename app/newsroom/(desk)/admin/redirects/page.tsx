import type { Metadata } from "next";
import { RedirectBoard } from "@/components/newsroom/admin/redirect-board.client";
import { Pager } from "@/components/newsroom/desk/pager";
import { Forbidden } from "@/components/newsroom/faults/forbidden";
import { SearchBox } from "@/components/newsroom/search-box";
import { Button } from "@/components/ui/button.client";
import { PageHead } from "@/components/ui/page-head";
import { hasCapabilityAnywhere } from "@/lib/domain/capability";
import { loadPerson, loadRedirects } from "@/lib/web/loaders";
import { addRedirectAction, removeRedirectAction } from "./actions";

const base = "/newsroom/admin/redirects";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPerson()).words.redirects.title };
}

/** Old addresses: looked through by how they begin, added and removed one by one. */
export default async function RedirectsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { staff, words } = await loadPerson();
  if (!hasCapabilityAnywhere(staff.grants, "admin"))
    return <Forbidden refusal={{ code: "right.admin" }} locale={staff.locale} words={words.faults} />;
  const { q, after } = await searchParams;
  const prefix = typeof q === "string" ? q.slice(0, 500).trim() : "";
  const start = typeof after === "string" ? after.slice(0, 500) : "";
  const { rows, next } = await loadRedirects(prefix, start);
  const href = (place: string | null) => {
    const query = new URLSearchParams({ ...(prefix && { q: prefix }), ...(place && { after: place }) });
    return query.size > 0 ? `${base}?${query}` : base;
  };
  return (
    <div className="p-4">
      <PageHead title={words.redirects.title} note={words.redirects.note} />
      <search>
        <form key={prefix} action={base} className="flex flex-wrap gap-2 pb-3">
          <SearchBox label={words.redirects.search} value={prefix} />
          <Button type="submit">{words.ui.search}</Button>
        </form>
      </search>
      <RedirectBoard
        rows={rows}
        add={addRedirectAction}
        remove={removeRedirectAction}
        words={words.redirects}
      />
      <Pager next={next && href(next)} first={start ? href(null) : null} words={words} />
    </div>
  );
}
