"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { IconButton } from "@/components/ui/button.client";
import { Menu, MenuLink } from "@/components/ui/menu.client";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { Bell } from "../notices/bell.client";
import type { Person, ShellActions } from "./person";
import { isWithin, type RailItem } from "./rail-items";
import { UserMenu } from "./user-menu.client";

/** The rail of a phone: one bar with the same ways behind one button. */
export function PhoneBar({
  items,
  person,
  actions,
  words,
}: {
  items: readonly RailItem[];
  person: Person;
  actions: ShellActions;
  words: Pick<NewsroomWords, "shell" | "shortcuts" | "signOut" | "product" | "notices">;
}) {
  const path = usePathname();
  return (
    <header className="flex items-center gap-2 border-b border-line bg-sheet px-2 py-1.5 tablet:hidden">
      <Menu trigger={<IconButton icon="menu" name={words.shell.menu} />}>
        {items.map((item) => (
          <MenuLink key={item.id} href={item.href} icon={item.icon} current={isWithin(path, item.href)}>
            {words.shell[item.id]}
          </MenuLink>
        ))}
        <MenuLink href="/newsroom/help" icon="help" current={isWithin(path, "/newsroom/help")}>
          {words.shell.help}
        </MenuLink>
      </Menu>
      <Link href="/newsroom" className="flex-1 font-serif text-title font-semibold no-underline">
        {words.product}
      </Link>
      <Bell words={words.notices} side="bottom" />
      <UserMenu person={person} actions={actions} words={words} side="bottom" />
    </header>
  );
}
