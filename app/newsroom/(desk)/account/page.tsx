import type { Metadata } from "next";
import { changeLocaleAction, changeThemeAction } from "@/app/newsroom/actions";
import { AppearanceForm } from "@/components/newsroom/account/appearance-form.client";
import { OwnRights } from "@/components/newsroom/account/own-rights";
import { PasswordForm } from "@/components/newsroom/account/password-form.client";
import { PageHead } from "@/components/ui/page-head";
import { currentTheme } from "@/lib/web/appearance";
import { loadPerson, loadSections } from "@/lib/web/loaders";
import { changePasswordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPerson()).words.account.title };
}

/** One's own account: who one is, what one may do, the password, how it looks. */
export default async function AccountPage() {
  const { staff, words } = await loadPerson();
  const [sections, theme] = await Promise.all([loadSections(), currentTheme()]);
  const places = new Map(sections.map((section) => [section.id, section.name]));
  return (
    <div className="flex max-w-2xl flex-col gap-8 p-4 pb-16">
      <div>
        <PageHead title={words.account.title} />
        <OwnRights staff={staff} places={places} words={words} />
      </div>
      <PasswordForm action={changePasswordAction} email={staff.email} words={words.account} />
      <AppearanceForm
        locale={staff.locale}
        theme={theme}
        changeLocale={changeLocaleAction}
        changeTheme={changeThemeAction}
        words={{ account: words.account, shell: words.shell }}
      />
    </div>
  );
}
