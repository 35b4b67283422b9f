/**
 * Unsent text in this browser's storage, one record for each editor. An editor that lives holds a lock of its
 * name, so a second tab does not take over what the first is still sending.
 */
import type { UnsentText } from "../text/text-saver";

export interface KeptText extends UnsentText {
  place: string;
  at: number;
}

const prefix = (articleId: string, staffId: string) => `toasoan.text.${staffId}.${articleId}.`;
const lockOf = (place: string) => `alive ${place}`;

/** Where one editor keeps its text. */
export const textPlace = (articleId: string, staffId: string, editor: string): string =>
  prefix(articleId, staffId) + editor;

/** Writes, or forgets with null. False if the browser would not keep it. */
export function keepText(place: string, unsent: UnsentText | null): boolean {
  try {
    if (unsent) localStorage.setItem(place, JSON.stringify({ ...unsent, at: Date.now() }));
    else localStorage.removeItem(place);
    return true;
  } catch {
    return false;
  }
}

/** Says that this editor lives until the returned function is called or the page is gone. */
export function holdAlive(place: string): () => void {
  if (!navigator.locks) return () => undefined;
  let end = () => {};
  const life = new Promise<void>((resolve) => {
    end = resolve;
  });
  void navigator.locks.request(lockOf(place), () => life).catch(() => undefined);
  return () => end();
}

/** Records of this article and person whose editors are gone. */
export async function findOrphans(articleId: string, staffId: string): Promise<KeptText[]> {
  const places = Object.keys(localStorage).filter((place) => place.startsWith(prefix(articleId, staffId)));
  const held = navigator.locks ? ((await navigator.locks.query()).held ?? []) : [];
  const alive = new Set(held.map((lock) => lock.name));
  return places.flatMap((place) => {
    const kept = readKept(place);
    // Without locks (plain http) a record counts as orphaned when nobody has touched it for a while.
    const isOrphan = navigator.locks ? !alive.has(lockOf(place)) : kept && Date.now() - kept.at > 15_000;
    return kept && isOrphan ? [{ ...kept, place }] : [];
  });
}

function readKept(place: string): KeptText | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? "null") as KeptText | null;
    return kept && Array.isArray(kept.steps) && typeof kept.base === "number" ? kept : null;
  } catch {
    return null;
  }
}

/** Runs `work` while holding the record, unless another tab holds it. */
export async function whileHolding(place: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return await work();
  await navigator.locks.request(lockOf(place), { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
