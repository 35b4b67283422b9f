"use client";
import type { Editor } from "@tiptap/core";
import { useEffect, useLayoutEffect, useRef } from "react";
import { placeBeside } from "@/components/ui/place-beside";
import { useRoom } from "../room.client";
import type { SlashId, SlashQuery } from "./slash-items";

/** The list beneath the slash. The cursor stays in the text; what is chosen is told to those who hear it. */
export function SlashMenu({
  editor,
  query,
  items,
  at,
  onPick,
}: {
  editor: Editor;
  query: SlashQuery;
  items: readonly SlashId[];
  at: number;
  onPick: (id: SlashId) => void;
}) {
  const { words } = useRoom();
  const list = useRef<HTMLDivElement>(null);
  const say = words.slash;
  const chosen = items[at];

  useLayoutEffect(() => {
    if (!list.current) return;
    list.current.showPopover();
    const { left, right, top, bottom } = editor.view.coordsAtPos(query.from);
    const rect = new DOMRect(left, top, right - left, bottom - top);
    placeBeside(list.current, { getBoundingClientRect: () => rect }, "bottom");
  }, [editor, query.from]);

  useEffect(() => {
    const { dom } = editor.view;
    dom.setAttribute("aria-controls", "slash-menu");
    dom.setAttribute("aria-activedescendant", chosen ? `slash-${chosen}` : "");
    document.getElementById(`slash-${chosen}`)?.scrollIntoView({ block: "nearest" });
    return () => {
      dom.removeAttribute("aria-controls");
      dom.removeAttribute("aria-activedescendant");
    };
  }, [editor, chosen]);

  return (
    <div
      ref={list}
      id="slash-menu"
      popover="manual"
      role="listbox"
      aria-label={say.label}
      className="fixed inset-auto m-0 min-w-56 overflow-y-auto rounded-float border border-line bg-float p-1 text-row text-ink shadow-float"
    >
      {items.map((id) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the cursor stays in the text, which names the active one
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the text's
        <div
          key={id}
          id={`slash-${id}`}
          role="option"
          aria-selected={id === chosen}
          className="flex min-h-8 cursor-default items-center rounded-chip px-2 hover:bg-hover aria-selected:bg-press pointer-coarse:min-h-11"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(id)}
        >
          {say[id]}
        </div>
      ))}
    </div>
  );
}
