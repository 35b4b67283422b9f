/** Who is still there: every editor and every tab holds a lock of its name for as long as it lives. */

const lockOf = (name: string) => `alive toasoan.${name}`;

/** Says that `name` lives until the returned function is called or the page is gone. */
export function holdAlive(name: string): () => void {
  if (!navigator.locks) return () => undefined;
  let end = () => {};
  const life = new Promise<void>((resolve) => {
    end = resolve;
  });
  void navigator.locks.request(lockOf(name), () => life).catch(() => undefined);
  return () => end();
}

/**
 * Tells whether `name`, which wrote at `at`, is gone. Without locks (plain http) it counts as gone when it has
 * written nothing for a while.
 */
export async function findGone(): Promise<(name: string, at: number) => boolean> {
  if (!navigator.locks) return (_name, at) => Date.now() - at > 15_000;
  const held = new Set(((await navigator.locks.query()).held ?? []).map((lock) => lock.name));
  return (name) => !held.has(lockOf(name));
}

/** Runs `work` while holding `name`, unless another tab holds it. */
export async function whileHolding(name: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return await work();
  await navigator.locks.request(lockOf(name), { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
