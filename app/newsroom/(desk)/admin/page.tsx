import type { Metadata } from "next";
import { AdminTabs } from "@/components/newsroom/admin/admin-tabs.client";
import { sectionOptions } from "@/components/newsroom/desk/list-filters";
import { Forbidden } from "@/components/newsroom/faults/forbidden";
import { PageHead } from "@/components/ui/page-head";
import { hasCapabilityAnywhere } from "@/lib/domain/capability";
import { loadPeople, loadPerson, loadSections, loadSite } from "@/lib/web/loaders";
import {
  createStaffAction,
  disableStaffAction,
  enableStaffAction,
  grantRightAction,
  revokeRightAction,
  saveSiteAction,
} from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPerson()).words.admin.title };
}

/** People with their rights, and the paper's statutory facts. */
export default async function AdminPage() {
  const { staff, words } = await loadPerson();
  if (!hasCapabilityAnywhere(staff.grants, "admin"))
    return <Forbidden refusal={{ code: "right.admin" }} locale={staff.locale} words={words.faults} />;
  const [people, sections, site] = await Promise.all([loadPeople(), loadSections(), loadSite()]);
  return (
    <div className="p-4">
      <PageHead
        title={words.admin.title}
        actions={
          <a href="/newsroom/admin/redirects" className="text-link">
            {words.redirects.title}
          </a>
        }
      />
      <AdminTabs
        people={people}
        own={staff.id}
        places={sectionOptions(sections)}
        site={site}
        actions={{
          create: createStaffAction,
          grant: grantRightAction,
          revoke: revokeRightAction,
          disable: disableStaffAction,
          enable: enableStaffAction,
        }}
        saveSite={saveSiteAction}
        words={{
          admin: words.admin,
          ui: words.ui,
          rights: words.rights,
          rightNotes: words.rightNotes,
          everywhere: words.everywhere,
        }}
      />
    </div>
  );
}
