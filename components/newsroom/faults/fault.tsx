import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon, type IconName } from "@/components/ui/icon";

/** A screen that could not be shown: what happened, what is safe, and the ways on. */
export function Fault({
  icon,
  title,
  text,
  note,
  desk,
  action,
}: {
  icon: IconName;
  title: string;
  text: string;
  note?: string | undefined;
  /** Name of the way back to the desk. */
  desk: string;
  action?: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-lg flex-col items-start gap-3 px-4 py-16">
      <Icon name={icon} className="size-8 stroke-1 text-faint" />
      <h1 className="text-page font-semibold">{title}</h1>
      <p className="text-ui text-soft">{text}</p>
      {note && <p className="text-note text-faint tnum">{note}</p>}
      <div className="mt-2 flex flex-wrap gap-2">
        {action}
        <ButtonLink href="/newsroom">{desk}</ButtonLink>
      </div>
    </div>
  );
}
