"use client";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useState } from "react";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { openNotices } from "../notices/bell.client";
import { offeredKeys } from "./offered-keys";

const ShortcutSheet = lazy(async () => ({
  default: (await import("./shortcut-sheet.client")).ShortcutSheet,
}));

const opened = "newsroom:shortcuts";

/** Shows the list of shortcuts, from a menu as from the key. */
export const openShortcuts = (): void => void window.dispatchEvent(new Event(opened));

/** After this many milliseconds without a letter nobody is in the middle of a word. */
const handsStop = 1500;

const places: Record<string, string> = {
  n: "/newsroom/articles/new",
  i: "/newsroom/import",
  "g b": "/newsroom",
  "g v": "/newsroom/articles",
  "g a": "/newsroom/photos",
};

/** The keys of the whole newsroom and their list behind `?`. Keys mean nothing while one types. */
export function Shortcuts({ words }: { words: Pick<NewsroomWords, "shortcuts" | "ui"> }) {
  const [open, setOpen] = useState(false);
  const router = useRouter();

  useEffect(() => {
    let before = "";
    let typedAt = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      // The one key that means something while one types, too.
      if (event.key === "/" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.isComposing) {
        event.preventDefault();
        setOpen(true);
        return;
      }
      // A text may close under the hands of whoever types in it: the next letters are still meant for it.
      const isRunOn = event.timeStamp - typedAt < handsStop;
      if (isTyping(event.target) || isRunOn)
        typedAt = isLetter(event) ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (isRunOn && event.key.length === 1) return;
      if (document.querySelector('dialog[open], [role="menu"]:popover-open')) return;
      const key = event.key.toLowerCase();
      const place = places[`${before} ${key}`] ?? places[key];
      const isNotices = before === "g" && key === "t";
      before = key === "g" ? key : "";
      if (event.key === "?") setOpen(true);
      else if (key === "/") focusSearch();
      else if (key === "j" || key === "k") moveInList(key === "j" ? 1 : -1);
      else if (isNotices) openNotices();
      else if (place) router.push(place);
      else return;
      event.preventDefault();
    };
    const onOpen = () => setOpen(true);
    window.addEventListener("keydown", onKey);
    window.addEventListener(opened, onOpen);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener(opened, onOpen);
    };
  }, [router]);

  const s = words.shortcuts;
  const house: [string, string][] = [
    ["?", s.help],
    ["/", s.search],
    ["n", s.newArticle],
    ["i", s.importArticle],
    ["g b", s.desk],
    ["g v", s.articles],
    ["g a", s.photos],
    ["g t", s.notices],
    ["j k", s.nextRow],
    ["Enter", s.openRow],
    ["Esc", s.closeAll],
  ];
  return open ? (
    <Suspense>
      <ShortcutSheet
        lists={[...offeredKeys(), { title: s.everywhere, keys: house }]}
        words={words}
        onClose={() => setOpen(false)}
      />
    </Suspense>
  ) : null;
}

/** Something that would be written; with Alt or Ctrl it is a shortcut, after which nobody is in a word. */
const isLetter = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key.length === 1 && !altKey && !ctrlKey && !metaKey;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
}

/** Rows of a list offer their first link by `data-row-link`; j and k walk them. */
function moveInList(by: number): void {
  const links = [...document.querySelectorAll<HTMLElement>("[data-row-link]")];
  const at = links.indexOf(document.activeElement as HTMLElement);
  links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
}
