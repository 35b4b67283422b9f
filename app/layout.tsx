import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { currentLocale, currentTheme } from "@/lib/web/appearance";

export const metadata: Metadata = { icons: { icon: "/newsroom/icon.svg" } };

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1b1b1b" },
  ],
};

/** Bare: readers' pages are pressed elsewhere, so this is the newsroom's and says its language and theme. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme] = await Promise.all([currentLocale(), currentTheme()]);
  return (
    <html lang={locale} data-theme={theme === "auto" ? undefined : theme} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
