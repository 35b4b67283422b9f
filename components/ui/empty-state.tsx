import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/** What stands where nothing is yet: why, and the first step. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
}: {
  icon?: IconName;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-12 text-center">
      {icon && <Icon name={icon} className="size-8 stroke-1 text-faint" />}
      <p className="text-title font-medium text-balance">{title}</p>
      {children && <div className="text-ui text-soft text-pretty">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
