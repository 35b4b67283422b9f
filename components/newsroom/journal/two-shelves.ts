/** One shelf for the journal out of two: the browser's database, and what to do where that is refused. */
import { openIndexedShelf } from "./indexed-shelf";
import { localShelf } from "./local-shelf";
import type { Change, Item, Key, Shelf, StoreName, Stores } from "./shelf";

export interface SeatedShelf extends Shelf {
  /** Rises when the journal had to move to the other shelf: what was written before is not beside it there. */
  readonly seat: number;
}

/** How long a database may take to open before the page goes on without it. */
const patience = 3000;

/**
 * Writes to `first` until it refuses, then to `second`; reads both. Where one record is on both, the one written
 * later counts.
 */
export class TwoShelves implements SeatedShelf {
  seat = 0;

  constructor(
    private readonly first: Promise<Shelf | null>,
    private readonly second: Shelf,
  ) {}

  async list<S extends StoreName>(store: S, under: Key): Promise<Item<Stores[S]>[]> {
    const first = await this.first;
    const lists = await Promise.all(
      [first, this.second].map((shelf) => shelf?.list(store, under).catch(() => []) ?? []),
    );
    const items = new Map(lists.flat().map((item) => [JSON.stringify(item.key), item]));
    return [...items.values()];
  }

  async apply(changes: readonly Change[]): Promise<void> {
    const first = await this.first;
    if (!first && this.seat === 0) this.seat = 1;
    if (first && this.seat === 0) {
      try {
        return await first.apply(changes);
      } catch (error) {
        this.seat = 1;
        throw error;
      }
    }
    await this.second.apply(changes);
    // What is forgotten is forgotten on both; a full database still lets go.
    const drops = changes.filter((change) => change.do === "drop" && change.from === undefined);
    if (first && drops.length > 0) await first.apply(drops).catch(() => undefined);
  }
}

/** The shelves of this browser. */
export function openShelves(): SeatedShelf {
  const indexed = openIndexedShelf().catch(() => null);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  return new TwoShelves(
    Promise.race([indexed, late]),
    localShelf(() => localStorage),
  );
}
