"use client";
import { type ButtonHTMLAttributes, type ReactElement, useTransition } from "react";
import {
  Menu,
  MenuChoice,
  MenuHeading,
  MenuItem,
  MenuLink,
  MenuSeparator,
} from "@/components/ui/menu.client";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";
import type { Person, ShellActions, Theme } from "./person";
import { openShortcuts } from "./shortcuts.client";
import { useSignOut } from "./sign-out.client";

const languages = [
  { value: "vi", label: "Tiếng Việt" },
  { value: "en", label: "English" },
];

/** Whose session this is, language, theme, password, and the way out. */
export function UserMenu({
  person,
  actions,
  words,
  side,
}: {
  person: Person;
  actions: ShellActions;
  words: Pick<NewsroomWords, "shell" | "shortcuts" | "signOut">;
  side: "right" | "bottom";
}) {
  const [, start] = useTransition();
  const { shell } = words;
  const signOut = useSignOut(person.id, actions.signOut, words.signOut);
  const setTheme = (theme: string) => {
    applyTheme(theme as Theme);
    start(() => actions.changeTheme(theme));
  };
  return (
    <>
      <Menu side={side} align="end" trigger={trigger(person, fill(shell.userMenu, { name: person.name }))}>
        <MenuHeading>
          <span className="block font-semibold">{person.name}</span>
          <span className="block text-note text-soft">{person.position}</span>
          <span className="block text-note text-faint">{person.email}</span>
        </MenuHeading>
        <MenuSeparator />
        <MenuChoice
          label={shell.language}
          value={person.locale}
          options={languages}
          onChange={(locale) => start(() => actions.changeLocale(locale))}
        />
        <MenuSeparator />
        <MenuChoice
          label={shell.theme}
          value={person.theme}
          options={[
            { value: "auto", label: shell.themeAuto },
            { value: "light", label: shell.themeLight },
            { value: "dark", label: shell.themeDark },
          ]}
          onChange={setTheme}
        />
        <MenuSeparator />
        <MenuLink href="/newsroom/account" icon="lock">
          {shell.account}
        </MenuLink>
        <MenuItem icon="info" keys="?" onSelect={openShortcuts}>
          {words.shortcuts.open}
        </MenuItem>
        <MenuItem icon="back" onSelect={signOut.ask}>
          {shell.signOut}
        </MenuItem>
      </Menu>
      {signOut.dialog}
    </>
  );
}

/** Shows the theme at once; the cookie that the server sets keeps it. */
export function applyTheme(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

const trigger = (person: Person, label: string): ReactElement<ButtonHTMLAttributes<HTMLButtonElement>> => (
  <button
    type="button"
    aria-label={label}
    title={person.name}
    className="flex size-8 items-center justify-center rounded-full border border-rule bg-sheet text-note font-semibold text-soft hover:border-edge hover:text-ink pointer-coarse:size-11"
  >
    {initials(person.name)}
  </button>
);

/** Vietnamese names are called by their last word: "Lê Minh Họa" → "MH". */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(-2)
    .map((word) => word.charAt(0).toLocaleUpperCase("vi"))
    .join("");
