"use client";
import type { FormAction } from "@/components/newsroom/form-state";
import { Tabs } from "@/components/ui/tabs.client";
import type { SiteIdentity } from "@/lib/domain/site";
import type { AdminWords, PersonLine, Places, StaffActions } from "./person-line";
import { SiteForm } from "./site-form.client";
import { StaffTable } from "./staff-table.client";

/** The two parts of the settings. */
export function AdminTabs({
  people,
  own,
  places,
  site,
  actions,
  saveSite,
  words,
}: {
  people: readonly PersonLine[];
  own: string;
  places: Places;
  site: SiteIdentity;
  actions: StaffActions;
  saveSite: FormAction;
  words: AdminWords;
}) {
  return (
    <Tabs
      label={words.admin.tabs}
      tabs={[
        {
          id: "people",
          label: words.admin.people,
          content: (
            <div className="pt-3">
              <StaffTable {...{ people, own, places, actions, words }} />
            </div>
          ),
        },
        {
          id: "site",
          label: words.admin.site,
          content: (
            <div className="pt-3">
              <SiteForm site={site} action={saveSite} words={words} />
            </div>
          ),
        },
      ]}
    />
  );
}
