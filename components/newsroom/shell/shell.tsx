import Link from "next/link";
import type { ReactNode } from "react";
import { ToastProvider } from "@/components/ui/toast.client";
import type { Grant } from "@/lib/domain/capability";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { Bell } from "../notices/bell.client";
import { NoticesProvider } from "../notices/notices.client";
import type { Person, ShellActions } from "./person";
import { PhoneBar } from "./phone-bar.client";
import { Rail } from "./rail.client";
import { railFor } from "./rail-items";
import { Shortcuts } from "./shortcuts.client";
import { UserMenu } from "./user-menu.client";

/** The house around every signed-in screen: skip link, rail or bar, the screen, and what is said in passing. */
export function Shell({
  person,
  grants,
  actions,
  words,
  children,
}: {
  person: Person;
  grants: readonly Grant[];
  actions: ShellActions;
  words: NewsroomWords;
  children: ReactNode;
}) {
  const items = railFor(grants);
  // Only what client components read travels to the browser.
  const sent = {
    product: words.product,
    signOut: words.signOut,
    shell: words.shell,
    shortcuts: words.shortcuts,
    ui: words.ui,
    notices: words.notices,
  };
  return (
    <ToastProvider label={words.ui.notifications} closeLabel={words.ui.close}>
      <NoticesProvider words={words.notices}>
        <a href="#main" className="skip-link">
          {words.shell.skip}
        </a>
        <div className="newsroom-root flex min-h-dvh flex-col tablet:flex-row">
          <PhoneBar items={items} person={person} actions={actions} words={sent} />
          <header className="sticky top-0 hidden h-dvh w-20 shrink-0 flex-col border-e border-line bg-sheet tablet:flex hall:w-44">
            <Link
              href="/newsroom"
              className="border-b border-line px-2 py-3 text-center font-serif text-ui font-semibold no-underline hall:text-title"
            >
              {words.product}
            </Link>
            <div className="min-h-0 flex-1 overflow-y-auto">
              <Rail items={items} words={words.shell} />
            </div>
            <div className="flex flex-col items-center gap-2 border-t border-line py-3 hall:flex-row hall:justify-between hall:px-4">
              <UserMenu person={person} actions={actions} words={sent} side="right" />
              <Bell words={sent.notices} side="right" />
            </div>
          </header>
          <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
            {children}
          </main>
        </div>
        <Shortcuts words={sent} />
      </NoticesProvider>
    </ToastProvider>
  );
}
