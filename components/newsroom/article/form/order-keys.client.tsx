"use client";
import { type KeyboardEvent, useState } from "react";
import { fill } from "@/lib/words/fill";
import { isKey } from "../hands/key-table";
import { useRoom } from "../room.client";

/** Alt and an arrow inside a row of an ordered list: one place up or down. Lists to choose from keep the key. */
export function orderStep(event: KeyboardEvent): -1 | 1 | null {
  const step = isKey(event, "nudgeUp") ? -1 : isKey(event, "nudgeDown") ? 1 : null;
  if (!step || (event.target as HTMLElement).tagName === "SELECT") return null;
  event.preventDefault();
  return step;
}

/** Says where a row went, to those who hear it; `hint` shows the keys to those who see it. */
export function useOrderWords() {
  const { words } = useRoom();
  const [said, setSaid] = useState("");
  return {
    sayMoved: (what: string, index: number, by: -1 | 1, all: number) => {
      const n = Math.min(Math.max(index + by, 0), all - 1) + 1;
      setSaid(fill(words.order.moved, { what, n, all }));
    },
    orderWords: (hasOrder: boolean) => (
      <>
        <p role="status" className="sr-only">
          {said}
        </p>
        {hasOrder && <p className="text-note text-faint pointer-coarse:hidden">{words.order.hint}</p>}
      </>
    ),
  };
}
