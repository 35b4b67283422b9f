import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import type { Locale } from "@/lib/words/dictionary";
import { currentContext } from "./context";

export type Theme = "auto" | "light" | "dark";

const year = 365 * 24 * 3600;
const themeCookie = "toasoan.theme";
const localeCookie = "toasoan.locale";

/** What this browser was told to look like; `auto` follows the machine. */
export async function currentTheme(): Promise<Theme> {
  const value = (await cookies()).get(themeCookie)?.value;
  return value === "light" || value === "dark" ? value : "auto";
}

/**
 * The language of this request: the person's own, else the one this browser last used, else Vietnamese. A database
 * that does not answer is not asked twice: the page that says so still speaks a language.
 */
export const currentLocale = cache(async (): Promise<Locale> => {
  const staff = await currentContext()
    .then((ctx) => ctx?.staff)
    .catch(() => undefined);
  if (staff) return staff.locale;
  return (await cookies()).get(localeCookie)?.value === "en" ? "en" : "vi";
});

/** Keeps a choice in this browser for a year; nothing that tells who anybody is. */
export async function rememberAppearance(choice: { theme?: Theme; locale?: Locale }): Promise<void> {
  const jar = await cookies();
  const options = { path: "/newsroom", sameSite: "lax", httpOnly: true, maxAge: year } as const;
  if (choice.theme) jar.set(themeCookie, choice.theme, options);
  if (choice.locale) jar.set(localeCookie, choice.locale, options);
}
