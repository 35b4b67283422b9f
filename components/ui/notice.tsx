import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

const tones = {
  info: ["border-accent/40 bg-accent-tint", "text-accent", "info"],
  warn: ["border-warn/40 bg-warn-tint", "text-warn", "warning"],
  danger: ["border-danger/40 bg-danger-tint", "text-danger", "warning"],
  good: ["border-good/40 bg-good-tint", "text-good", "check"],
} as const satisfies Record<string, readonly [string, string, IconName]>;

/** A sentence that the page owes its reader. `live` reads it out when it appears. */
export function Notice({
  tone = "info",
  live = false,
  children,
  actions,
}: {
  tone?: keyof typeof tones;
  live?: boolean;
  children: ReactNode;
  actions?: ReactNode;
}) {
  const [box, sign, icon] = tones[tone];
  return (
    <div
      {...(live ? { role: tone === "danger" ? "alert" : "status" } : {})}
      className={`flex gap-2 rounded-control border px-3 py-2 text-ui ${box}`}
    >
      <Icon name={icon} className={`mt-1 ${sign}`} />
      <div className="min-w-0 flex-1">{children}</div>
      {actions}
    </div>
  );
}
