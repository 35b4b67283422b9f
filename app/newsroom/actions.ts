"use server";
import { redirect } from "next/navigation";
import { dropSessionCookie } from "@/lib/auth/session";
import { changeLocale } from "@/lib/newsroom/change-locale";
import { signOut } from "@/lib/newsroom/sign-in";
import { rememberAppearance, type Theme } from "@/lib/web/appearance";
import { currentContext } from "@/lib/web/context";

/** Ends the session in the database, forgets the cookie, and goes to the door. */
export async function signOutAction(): Promise<void> {
  const ctx = await currentContext();
  if (ctx) await signOut(ctx.db, ctx.secret);
  await dropSessionCookie();
  redirect("/newsroom/sign-in");
}

/** Anything but the two languages is ignored: the menu offers no other. */
export async function changeLocaleAction(locale: string): Promise<void> {
  if (locale !== "vi" && locale !== "en") return;
  const ctx = await currentContext();
  if (ctx) await changeLocale(ctx, locale);
  await rememberAppearance({ locale });
}

export async function changeThemeAction(theme: string): Promise<void> {
  const themes: readonly string[] = ["auto", "light", "dark"] satisfies Theme[];
  if (themes.includes(theme)) await rememberAppearance({ theme: theme as Theme });
}
