"use client";
import {
  type ButtonHTMLAttributes,
  cloneElement,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useId,
  useState,
} from "react";
import { placeBeside, type Side } from "./place-beside";

/**
 * A small screen behind one button, for reading and for links: the browser's own popover, closed by Escape or a press
 * elsewhere. What stands in it is made when it is opened.
 */
export function Popover({
  popup,
  trigger,
  title,
  head,
  side = "bottom",
  onOpen,
  children,
}: {
  /** For opening and closing it from elsewhere. */
  popup: RefObject<HTMLDivElement | null>;
  trigger: ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;
  title: string;
  /** Stands beside the title. */
  head?: ReactNode;
  side?: Side;
  onOpen?: () => void;
  children: ReactNode;
}) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {cloneElement(trigger, { popoverTarget: id, "aria-haspopup": "dialog", "aria-expanded": isOpen })}
      <div
        ref={popup}
        id={id}
        popover="auto"
        role="dialog"
        aria-labelledby={`${id}-title`}
        tabIndex={-1}
        className="fixed inset-auto m-0 w-88 overflow-y-auto max-tablet:right-2! max-tablet:left-2! max-tablet:w-auto overscroll-contain rounded-float border border-line bg-float p-0 text-ink shadow-float outline-none"
        onBeforeToggle={(event) => {
          const anchor = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`);
          if (event.newState === "open" && anchor) placeBeside(event.currentTarget, anchor, side, "end");
          setOpen(event.newState === "open");
          if (event.newState === "open") onOpen?.();
        }}
        onToggle={(event) => event.newState === "open" && event.currentTarget.focus()}
      >
        <div className="sticky top-0 flex min-h-10 items-center gap-2 border-b border-line bg-float px-3 py-1">
          <h2 id={`${id}-title`} className="flex-1 text-ui font-semibold">
            {title}
          </h2>
          {head}
        </div>
        {isOpen && children}
      </div>
    </>
  );
}
