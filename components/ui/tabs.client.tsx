"use client";
import { Tabs as BaseTabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export interface Tab {
  id: string;
  label: string;
  /** A count or a mark after the label. */
  mark?: ReactNode;
  content: ReactNode;
}

/** Panels of which one shows. Arrows move between the tabs; every panel keeps what was typed into it. */
export function Tabs({
  label,
  tabs,
  value,
  onChange,
  defaultValue,
  className,
}: {
  /** Name of the row of tabs, for those who hear it. */
  label: string;
  tabs: readonly Tab[];
  value?: string;
  onChange?: (id: string) => void;
  defaultValue?: string;
  className?: string;
}) {
  return (
    <BaseTabs.Root
      {...(value === undefined ? { defaultValue: defaultValue ?? tabs[0]?.id } : { value })}
      onValueChange={(next) => onChange?.(String(next))}
      className={`flex min-h-0 flex-col ${className ?? ""}`}
    >
      <BaseTabs.List
        aria-label={label}
        className="flex shrink-0 gap-1 overflow-x-auto overflow-y-hidden border-b border-line"
      >
        {tabs.map((tab) => (
          <BaseTabs.Tab
            key={tab.id}
            value={tab.id}
            className="-mb-px flex min-h-9 items-center gap-1.5 border-b-2 border-transparent px-2 text-row whitespace-nowrap text-soft hover:text-ink focus-visible:-outline-offset-2 data-active:border-accent data-active:font-medium data-active:text-ink pointer-coarse:min-h-11"
          >
            {tab.label}
            {tab.mark}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map((tab) => (
        <BaseTabs.Panel
          key={tab.id}
          value={tab.id}
          keepMounted
          className="min-h-0 flex-1 outline-offset-[-2px]"
        >
          {tab.content}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
