"use client";
import { Menu as BaseMenu } from "@base-ui/react/menu";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { KeyHint } from "./key-hint";

const item =
  "flex min-h-8 cursor-default items-center gap-2 rounded-chip px-2 text-row text-ink no-underline outline-none select-none data-highlighted:bg-hover data-disabled:text-faint pointer-coarse:min-h-11";

/** A list of acts behind one button; arrows, first letters and Escape work. */
export function Menu({
  trigger,
  side = "bottom",
  align = "start",
  children,
}: {
  /** A `Button` or `IconButton` element; it opens the list. */
  trigger: ReactElement;
  side?: "bottom" | "top" | "right" | "left";
  align?: "start" | "end" | "center";
  children: ReactNode;
}) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner side={side} align={align} sideOffset={4} className="z-50 outline-none">
          <BaseMenu.Popup className="max-h-(--available-height) min-w-52 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-float border border-line bg-float p-1 text-ink shadow-float outline-none">
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
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
  return (
    <BaseMenu.Item className={item} disabled={disabled} onClick={onSelect}>
      {icon && <Icon name={icon} className="text-soft" />}
      <span className="flex-1">{children}</span>
      {keys && <KeyHint keys={keys} />}
    </BaseMenu.Item>
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
  return (
    <BaseMenu.LinkItem
      className={`${item} ${current ? "font-semibold" : ""}`}
      closeOnClick
      render={<Link href={href} {...(current ? { "aria-current": "page" } : {})} />}
    >
      {icon && <Icon name={icon} className="text-soft" />}
      <span className="flex-1">{children}</span>
    </BaseMenu.LinkItem>
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
  return (
    <BaseMenu.RadioGroup value={value} onValueChange={(next) => onChange(String(next))}>
      <BaseMenu.Group>
        <BaseMenu.GroupLabel className="px-2 pt-1.5 pb-0.5 text-note text-faint">{label}</BaseMenu.GroupLabel>
        {options.map((option) => (
          <BaseMenu.RadioItem key={option.value} value={option.value} closeOnClick className={item}>
            <span className="flex-1">{option.label}</span>
            <BaseMenu.RadioItemIndicator>
              <Icon name="check" className="text-accent" />
            </BaseMenu.RadioItemIndicator>
          </BaseMenu.RadioItem>
        ))}
      </BaseMenu.Group>
    </BaseMenu.RadioGroup>
  );
}

export function MenuSeparator() {
  return <BaseMenu.Separator className="mx-1 my-1 h-px bg-line" />;
}

/** Words in the list that are nobody's act: whose menu this is. */
export function MenuHeading({ children }: { children: ReactNode }) {
  return <div className="px-2 py-1.5 text-row">{children}</div>;
}
