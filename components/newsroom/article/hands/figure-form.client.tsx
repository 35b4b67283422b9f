"use client";
import type { Editor } from "@tiptap/core";
import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button.client";
import { placeBeside } from "@/components/ui/place-beside";
import { fill } from "@/lib/words/fill";
import type { PhotoRow } from "../form/form-values";
import { changedAt } from "../form/rows";
import { PhotoWords } from "../photos/photo-card.client";
import { useFormPart, useRoom } from "../room.client";

/**
 * Words of a picture right under it. It stands above the text, not in it: nothing the text does reaches its fields,
 * and nothing typed here, composed or not, reaches the text. Escape and "Xong" go back to the picture.
 */
export function FigureForm({ id, editor, onClose }: { id: string; editor: Editor; onClose: () => void }) {
  const { words } = useRoom();
  const { value: rows, set, leave } = useFormPart("photos");
  const form = useRef<HTMLDivElement>(null);
  const index = rows.findIndex((row) => row.id === id);
  const row = rows[index];
  const say = words.figureForm;
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    const popup = form.current;
    const figure = editor.view.dom.querySelector(`[data-photo="${CSS.escape(id)}"]`);
    if (!popup || !figure) return close.current();
    const anchor = figure.querySelector("figcaption") ?? figure;
    popup.showPopover();
    figure.scrollIntoView({ block: "nearest" });
    const place = () => placeBeside(popup, anchor, "bottom");
    place();
    popup.querySelector("textarea")?.focus({ preventScroll: true });
    const toggled = (event: ToggleEvent) => event.newState === "closed" && close.current();
    popup.addEventListener("toggle", toggled);
    window.addEventListener("scroll", place, { passive: true, capture: true });
    window.addEventListener("resize", place);
    return () => {
      popup.removeEventListener("toggle", toggled);
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
    };
  }, [editor, id]);

  if (!row) return null;
  const change = (next: PhotoRow[]) => set(next);
  return createPortal(
    <div
      ref={form}
      popover="auto"
      role="dialog"
      aria-label={fill(say.label, { n: index + 1 })}
      className="figure-form"
    >
      <PhotoWords
        row={row}
        n={index + 1}
        onChange={(part) => change(changedAt(rows, index, part))}
        onLeave={leave}
        onLead={() => {
          change(rows.map((one, at) => ({ ...one, lead: at === index && !one.lead })));
          leave();
        }}
      />
      <div className="mt-2 flex justify-end">
        <Button
          look="primary"
          onClick={() => {
            leave();
            form.current?.hidePopover();
          }}
        >
          {say.done}
        </Button>
      </div>
    </div>,
    document.body,
  );
}
