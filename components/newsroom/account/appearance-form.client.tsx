"use client";
import { useTransition } from "react";
import type { Theme } from "@/components/newsroom/shell/person";
import { applyTheme } from "@/components/newsroom/shell/user-menu.client";
import { Select } from "@/components/ui/select.client";
import { Spinner } from "@/components/ui/spinner";
import type { NewsroomWords } from "@/lib/words/dictionary";

/** Language and theme; each is kept as soon as it is chosen. */
export function AppearanceForm({
  locale,
  theme,
  changeLocale,
  changeTheme,
  words,
}: {
  locale: string;
  theme: Theme;
  changeLocale: (locale: string) => Promise<void>;
  changeTheme: (theme: string) => Promise<void>;
  words: Pick<NewsroomWords, "account" | "shell">;
}) {
  const [pending, start] = useTransition();
  const { account, shell } = words;
  return (
    <section aria-labelledby="appearance-form" className="max-w-sm">
      <h2 id="appearance-form" className="flex items-center gap-2 pb-3 text-title font-semibold">
        {account.appearance}
        {pending && <Spinner />}
      </h2>
      <div className="flex flex-col gap-3">
        <Select
          label={shell.language}
          defaultValue={locale}
          options={[
            { value: "vi", label: "Tiếng Việt" },
            { value: "en", label: "English" },
          ]}
          onChange={(event) => {
            const { value } = event.target;
            start(() => changeLocale(value));
          }}
        />
        <Select
          label={shell.theme}
          defaultValue={theme}
          options={[
            { value: "auto", label: shell.themeAuto },
            { value: "light", label: shell.themeLight },
            { value: "dark", label: shell.themeDark },
          ]}
          onChange={(event) => {
            const { value } = event.target;
            applyTheme(value as Theme);
            start(() => changeTheme(value));
          }}
        />
      </div>
    </section>
  );
}
