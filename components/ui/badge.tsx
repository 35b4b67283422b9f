import type { ReactNode } from "react";

const tones = {
  quiet: "text-soft",
  accent: "text-accent",
  warn: "text-warn",
  danger: "text-danger",
  good: "text-good",
} as const;

/** A word or a number set apart: a count, a mark, a role. Never the only sign of anything. */
export function Badge({ tone = "quiet", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return <span className={`chip tnum ${tones[tone]}`}>{children}</span>;
}
