import type { Metadata } from "next";
import { AuditFilters } from "@/components/newsroom/audit/audit-filters";
import { AuditList } from "@/components/newsroom/audit/audit-list";
import { auditHref, auditQuery, readAuditPlace } from "@/components/newsroom/audit/audit-query";
import { Freshness } from "@/components/newsroom/desk/freshness.client";
import { Pager } from "@/components/newsroom/desk/pager";
import { Forbidden } from "@/components/newsroom/faults/forbidden";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { loadAudit, loadPeople, loadPerson, loadSections } from "@/lib/web/loaders";
import { eventWords } from "@/lib/words/event-sentence";
import { fill } from "@/lib/words/fill";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPerson()).words.audit.title };
}

/** The whole log, for the auditor and the administrator. */
export default async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { staff, words } = await loadPerson();
  const place = readAuditPlace(await searchParams);
  const page = await loadAudit(auditQuery(place));
  if (!page.ok && page.refusal.status === 403)
    return <Forbidden refusal={page.refusal} locale={staff.locale} words={words.faults} />;
  const [people, sections] = await Promise.all([loadPeople(), loadSections()]);
  const events = eventWords(staff.locale);
  const now = Date.now();
  const values = {
    names: new Map([
      ...people.map(({ id, fullName }) => [id, fullName] as const),
      ...sections.map(({ id, name }) => [id, name] as const),
    ]),
    codes: { ...words.states, ...words.rights },
    nothing: words.ui.nothing,
    yes: words.ui.yes.toLocaleLowerCase(),
    no: words.ui.no.toLocaleLowerCase(),
  };
  const acts = page.ok ? page.value.items : [];
  const next = page.ok ? page.value.next : null;
  return (
    <div className="p-4">
      <PageHead
        title={words.audit.title}
        note={
          <>
            {words.audit.note} <Freshness at={now} words={words.desk} />
          </>
        }
      />
      <AuditFilters place={place} people={people} words={words} events={events} />
      {acts.length > 0 ? (
        <AuditList acts={acts} {...{ now, words, events, values }} />
      ) : (
        <EmptyState icon="search" title={words.audit.emptyTitle}>
          {!page.ok && page.refusal.field === "number"
            ? fill(words.audit.badArticle, { number: place.number })
            : words.audit.empty}
        </EmptyState>
      )}
      <Pager
        next={next && auditHref({ ...place, cursor: next })}
        first={place.cursor ? auditHref({ ...place, cursor: "" }) : null}
        words={words}
      />
    </div>
  );
}
