"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { isWithin, type RailItem } from "./rail-items";

/** The narrow rail: sign above word, the present part marked by more than colour. */
export function Rail({ items, words }: { items: readonly RailItem[]; words: NewsroomWords["shell"] }) {
  const path = usePathname();
  return (
    <nav aria-label={words.rail}>
      <ul className="flex flex-col gap-0.5 px-1.5 py-2">
        {[...items, { id: "help", href: "/newsroom/help", icon: "help" } as const].map((item) => (
          <li key={item.id}>
            <Link
              href={item.href}
              aria-current={isWithin(path, item.href) ? "page" : undefined}
              className="flex flex-col items-center gap-1 rounded-control px-1 py-2 text-center text-note text-soft no-underline hover:bg-hover hover:text-ink aria-[current=page]:bg-accent-tint aria-[current=page]:font-semibold aria-[current=page]:text-accent hall:flex-row hall:gap-2.5 hall:px-2.5 hall:text-start hall:text-row"
            >
              <Icon name={item.icon} className="size-4.5" />
              {words[item.id]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
