import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Shell } from "@/components/newsroom/shell/shell";
import { currentTheme } from "@/lib/web/appearance";
import { staffContext } from "@/lib/web/context";
import { wordsFor } from "@/lib/words/dictionary";
import { changeLocaleAction, changeThemeAction, signOutAction } from "./actions";
import "./newsroom.css";

export const metadata: Metadata = {
  title: { default: "Tòa Soạn", template: "%s · Tòa Soạn" },
  robots: { index: false, follow: false },
};

/** A keyboard that comes up makes the page shorter, so that what stands at its foot stands above the keyboard. */
export const viewport: Viewport = { interactiveWidget: "resizes-content" };

/** Every signed-in screen stands in the house; without a session it leads to the door. */
export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const { staff } = await staffContext();
  const { id, fullName: name, position, email, locale } = staff;
  return (
    <Shell
      person={{ id, name, position, email, locale, theme: await currentTheme() }}
      grants={staff.grants}
      actions={{ signOut: signOutAction, changeLocale: changeLocaleAction, changeTheme: changeThemeAction }}
      words={wordsFor(locale)}
    >
      {children}
    </Shell>
  );
}
