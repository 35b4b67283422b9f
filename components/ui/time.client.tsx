"use client";
import { useSyncExternalStore } from "react";
import { formatCompactStamp, formatShortStamp, formatStamp } from "@/lib/format/datetime";
import { type RelativeWords, relativeTime } from "@/lib/words/relative-time";

// One clock for every time on the screen; it ticks twice a minute and only while something listens.
const listeners = new Set<() => void>();
let clock: ReturnType<typeof setInterval> | undefined;
let present = Date.now();

function listen(onTick: () => void): () => void {
  listeners.add(onTick);
  if (clock === undefined) {
    present = Date.now();
    clock = setInterval(() => {
      present = Date.now();
      for (const tick of listeners) tick();
    }, 30_000);
  }
  return () => {
    listeners.delete(onTick);
    if (listeners.size > 0) return;
    clearInterval(clock);
    clock = undefined;
  };
}

/**
 * An instant (ISO, UTC) as the paper's clock shows it, with how long ago beside it. `now` is the server's clock in
 * milliseconds, for the first drawing; afterwards it is this machine's. The full stamp with its zone is the title.
 */
export function Time({
  at,
  now,
  words,
  zone,
  relative = "beside",
  compact = false,
}: {
  at: string;
  now: number;
  words: RelativeWords;
  zone?: string;
  relative?: "beside" | "first" | "none";
  /** Leaves out the day of today and the year of this year. */
  compact?: boolean;
}) {
  const clockNow = useSyncExternalStore(
    listen,
    () => present,
    () => now,
  );
  const ago = relative === "none" ? "" : relativeTime(at, clockNow, words);
  const stamp = compact ? formatCompactStamp(at, clockNow, zone) : formatShortStamp(at, zone);
  return (
    <time dateTime={at} title={formatStamp(at, zone)} className="tnum whitespace-nowrap">
      {relative === "first" ? ago || stamp : stamp}
      {relative === "beside" && ago && <span className="text-faint"> · {ago}</span>}
    </time>
  );
}
