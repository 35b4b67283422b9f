import type { ReactNode } from "react";

/** The first line of a screen: its name, how fresh it is, and what can be started here. */
export function PageHead({
  title,
  note,
  actions,
}: {
  title: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pb-3">
      <div className="min-w-0">
        <h1 className="text-page font-semibold">{title}</h1>
        {note && <div className="text-note text-faint">{note}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
