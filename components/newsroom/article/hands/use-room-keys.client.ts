"use client";
import { useCallback, useEffect, useState } from "react";
import type { ArticleWords } from "@/lib/words/article";
import { offerKeys } from "../../shell/offered-keys";
import { keyLists } from "./key-lists";
import { isKey } from "./key-table";

/** The areas of the screen in the order of F6, each with what takes the focus in it. */
const areas = [
  ["[data-area=front]", "textarea[name=headline]"],
  [".text-toolbar", '[data-tool][tabindex="0"]'],
  ["#field-body", "#field-body"],
  [".side-panel", '[role=tab][aria-selected="true"]'],
] as const;

const remembered = "toasoan.focus-mode";

/** Keys of the whole writing screen: from area to area, the piece alone, the sheet of shortcuts. */
export function useRoomKeys(words: ArticleWords): { isAlone: boolean; setAlone: (isAlone: boolean) => void } {
  const [isAlone, setState] = useState(false);
  const setAlone = useCallback((next: boolean) => {
    setState(next);
    try {
      localStorage.setItem(remembered, next ? "1" : "");
    } catch {
      // A browser that keeps nothing forgets this too.
    }
  }, []);

  useEffect(() => {
    try {
      setState(localStorage.getItem(remembered) === "1");
    } catch {
      setState(false);
    }
  }, []);

  useEffect(() => offerKeys(keyLists(words)), [words]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      if (isKey(event, "areaNext") || isKey(event, "areaBefore")) moveToArea(event.shiftKey ? -1 : 1);
      else if (isKey(event, "focusMode")) setAlone(!isAlone);
      else if (event.key === "Escape" && isAlone && !document.querySelector("dialog[open], :popover-open"))
        setAlone(false);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [isAlone, setAlone]);

  return { isAlone, setAlone };
}

/** From the area that holds the focus to the next that can be seen; from nowhere to the first. */
function moveToArea(by: 1 | -1): void {
  const there = areas.filter(([area]) => document.querySelector(area)?.checkVisibility());
  const at = there.findIndex(([area]) => document.querySelector(area)?.contains(document.activeElement));
  const next = there[at < 0 ? (by > 0 ? 0 : there.length - 1) : (at + by + there.length) % there.length];
  if (next)
    document.querySelector<HTMLElement>(`${next[0]}${next[0] === next[1] ? "" : ` ${next[1]}`}`)?.focus();
}
