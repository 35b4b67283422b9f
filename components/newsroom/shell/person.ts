import type { Locale } from "@/lib/words/dictionary";

export type Theme = "auto" | "light" | "dark";

/** Whoever is signed in, as the shell shows them, and what they set. */
export interface Person {
  id: string;
  name: string;
  position: string;
  email: string;
  locale: Locale;
  theme: Theme;
}

/** What the shell can do on the server; handed in by the layout. */
export interface ShellActions {
  signOut: () => Promise<void>;
  changeLocale: (locale: string) => Promise<void>;
  changeTheme: (theme: string) => Promise<void>;
}
