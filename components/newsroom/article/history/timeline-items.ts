/** The log as a person remembers it: a run of small saves is one, and days part the list. */
import type { HistoryChange, HistoryItem } from "../panel/history-lines";

type Act = Extract<HistoryItem, { kind: "act" }>;

/** Saves by one person less than this apart are told as one. */
const together = 10 * 60_000;
const isSave = (item: HistoryItem): item is Act =>
  item.kind === "act" && /^article\.save_/.test(item.action) && item.revisions.length === 0;

/** Joins neighbouring saves of one kind by one person by one door; newest first, as the log answers. */
export function gatherSaves(items: readonly HistoryItem[]): HistoryItem[] {
  const gathered: HistoryItem[] = [];
  for (const item of items) {
    const newer = gathered.at(-1);
    const joins =
      newer &&
      isSave(newer) &&
      isSave(item) &&
      newer.action === item.action &&
      newer.actor?.id === item.actor?.id &&
      newer.via === item.via &&
      Date.parse(newer.at) - Date.parse(item.at) <= together;
    if (joins) gathered[gathered.length - 1] = { ...newer, changes: joined(item.changes, newer.changes) };
    else gathered.push(item);
  }
  return gathered;
}

/** What two saves changed together: each row's columns as they were first and as they are last. */
function joined(older: readonly HistoryChange[], newer: readonly HistoryChange[]): HistoryChange[] {
  const rows = new Map<string, HistoryChange>();
  for (const change of [...older, ...newer]) {
    const key = `${change.table} ${JSON.stringify(change.key)}`;
    const before = rows.get(key);
    if (!before) rows.set(key, change);
    else
      rows.set(key, {
        ...change,
        op: before.op === "I" && change.op === "U" ? "I" : change.op,
        old: before.op === "I" ? null : { ...change.old, ...before.old },
        new: change.op === "D" ? null : { ...before.new, ...change.new },
      });
  }
  return [...rows.values()];
}

/** Parts the list by the day `dayOf` gives each entry. */
export function byDay<T extends { at: string }>(
  items: readonly T[],
  dayOf: (at: string) => string,
): { day: string; items: T[] }[] {
  const days: { day: string; items: T[] }[] = [];
  for (const item of items) {
    const day = dayOf(item.at);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
