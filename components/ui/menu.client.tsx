"use client";
import Link from "next/link";
import {
  type ButtonHTMLAttributes,
  cloneElement,
  createContext,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  use,
  useId,
  useRef,
  useState,
} from "react";
import { Icon, type IconName } from "./icon";
import { KeyHint } from "./key-hint";
import { placeBeside, type Side } from "./place-beside";

const item =
  "flex min-h-8 w-full cursor-default items-center gap-2 rounded-chip px-2 text-start text-row text-ink no-underline outline-none select-none hover:bg-hover focus:bg-hover aria-disabled:text-faint pointer-coarse:min-h-11";

const CloseContext = createContext<() => void>(() => undefined);

/**
 * A list of acts behind one button, as WAI-ARIA has it: arrows, Home, End and first letters move, Escape and Tab
 * leave. It is the browser's own popover, above everything and closed by a press elsewhere.
 */
export function Menu({
  trigger,
  side = "bottom",
  align = "start",
  children,
}: {
  /** A `Button`, `IconButton` or `<button>` element; it opens the list. */
  trigger: ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;
  side?: Side;
  align?: "start" | "end";
  children: ReactNode;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const opener = () => document.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(id)}"]`);

  function onKeyDown(event: KeyboardEvent): void {
    const items = itemsOf(list.current);
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === "Tab") list.current?.hidePopover();
    const next = nextItem(items, at, event.key);
    if (!next) return;
    event.preventDefault();
    // The toolbar around the button would move too.
    event.stopPropagation();
    next.focus();
  }

  return (
    <>
      {cloneElement(trigger, {
        popoverTarget: id,
        "aria-haspopup": "menu",
        "aria-expanded": isOpen,
        onKeyDown: (event) => {
          if (event.key !== "ArrowDown" || isOpen) return;
          event.preventDefault();
          list.current?.showPopover();
        },
      })}
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        className="fixed inset-auto m-0 max-w-[calc(100vw-1rem)] min-w-52 overflow-y-auto rounded-float border border-line bg-float p-1 text-ink shadow-float outline-none"
        onBeforeToggle={(event) => {
          const [anchor, popup] = [opener(), list.current];
          if (event.newState === "open" && anchor && popup) placeBeside(popup, anchor, side, align);
          setOpen(event.newState === "open");
        }}
        onToggle={(event) => event.newState === "open" && itemsOf(list.current)[0]?.focus()}
        onKeyDown={onKeyDown}
      >
        <CloseContext value={() => list.current?.hidePopover()}>{isOpen && children}</CloseContext>
      </div>
    </>
  );
}

const itemsOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled])') ?? []),
];

/** The item that a key leads to: by place, or the next whose words begin with the letter. */
function nextItem(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === "ArrowDown") return items[(at + 1) % items.length];
  if (key === "ArrowUp") return items[(at - 1 + items.length) % items.length];
  if (key === "Home") return items[0];
  if (key === "End") return items.at(-1);
  if ([...key].length !== 1 || key === " ") return undefined;
  const begins = (one: HTMLElement) =>
    one.textContent.trim().toLocaleLowerCase("vi").startsWith(key.toLocaleLowerCase("vi"));
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins);
}

/** One act of the list. */
export function MenuItem({
  icon,
  keys,
  disabled,
  onSelect,
  children,
}: {
  icon?: IconName;
  keys?: string;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
}) {
  const close = use(CloseContext);
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={disabled || undefined}
      className={item}
      onClick={() => {
        if (disabled) return;
        close();
        onSelect();
      }}
    >
      {icon && <Icon name={icon} className="text-soft" />}
      <span className="flex-1">{children}</span>
      {keys && <KeyHint keys={keys} />}
    </button>
  );
}

/** A way to another screen in the list. */
export function MenuLink({
  href,
  icon,
  current,
  children,
}: {
  href: string;
  icon?: IconName;
  current?: boolean;
  children: ReactNode;
}) {
  const close = use(CloseContext);
  return (
    <Link
      href={href}
      role="menuitem"
      tabIndex={-1}
      className={`${item} ${current ? "font-semibold" : ""}`}
      onClick={close}
      {...(current ? { "aria-current": "page" } : {})}
    >
      {icon && <Icon name={icon} className="text-soft" />}
      <span className="flex-1">{children}</span>
    </Link>
  );
}

/** A choice of one within the list, under its own small heading. */
export function MenuChoice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  const close = use(CloseContext);
  const heading = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
    <div role="group" aria-labelledby={heading}>
      <div id={heading} className="px-2 pt-1.5 pb-0.5 text-note text-faint">
        {label}
      </div>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="menuitemradio"
          aria-checked={option.value === value}
          tabIndex={-1}
          className={item}
          onClick={() => {
            close();
            onChange(option.value);
          }}
        >
          <span className="flex-1">{option.label}</span>
          {option.value === value && <Icon name="check" className="text-accent" />}
        </button>
      ))}
    </div>
  );
}

export function MenuSeparator() {
  return <hr className="mx-1 my-1 h-px border-0 bg-line" />;
}

/** Words in the list that are nobody's act: whose menu this is. */
export function MenuHeading({ children }: { children: ReactNode }) {
  return <div className="px-2 py-1.5 text-row">{children}</div>;
}
