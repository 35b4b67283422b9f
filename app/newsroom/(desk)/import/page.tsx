import type { Metadata } from "next";
import { sectionOptions } from "@/components/newsroom/desk/list-filters";
import { Forbidden } from "@/components/newsroom/faults/forbidden";
import { ImportWizard } from "@/components/newsroom/import/import-wizard.client";
import { PageHead } from "@/components/ui/page-head";
import { canCreate } from "@/lib/domain/permissions";
import { loadPerson, loadSections } from "@/lib/web/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPerson()).words.import.title };
}

/** Raw article text in, a draft out, with a look in between. */
export default async function ImportPage() {
  const { ctx, staff, words } = await loadPerson();
  const verdict = canCreate(ctx.actor, []);
  if (!verdict.allowed)
    return <Forbidden refusal={verdict.refusal} locale={staff.locale} words={words.faults} />;
  return (
    <div className="p-4">
      <PageHead title={words.import.title} note={<span className="text-row">{words.import.lead}</span>} />
      <ImportWizard
        sections={sectionOptions(await loadSections())}
        locale={staff.locale}
        words={words.import}
        network={words.import.network}
      />
    </div>
  );
}
