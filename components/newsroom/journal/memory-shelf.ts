/** A shelf in memory that keeps what the device's shelves promise: all changes of one call, or none. For tests. */
import type { Change, Item, Key, StoreName, Stores } from "./shelf";
import type { SeatedShelf } from "./two-shelves";

export class MemoryShelf implements SeatedShelf {
  seat = 0;
  /** Every call that was made, in order. */
  readonly calls: (readonly Change[])[] = [];
  /** Throws to refuse a call. */
  refuse: (changes: readonly Change[]) => void = () => undefined;
  private items = new Map<string, { store: StoreName; key: Key; value: unknown }>();

  async list<S extends StoreName>(store: S, under: Key): Promise<Item<Stores[S]>[]> {
    return this.listNow(store, under);
  }

  listNow<S extends StoreName>(store: S, under: Key): Item<Stores[S]>[] {
    return [...this.items.values()]
      .filter((item) => item.store === store && under.every((part, index) => item.key[index] === part))
      .map(({ key, value }) => ({ key, value: structuredClone(value) as Stores[S] }))
      .sort((a, b) => Number(a.key.at(-1)) - Number(b.key.at(-1)));
  }

  async apply(changes: readonly Change[]): Promise<void> {
    this.applyNow(changes);
  }

  applyNow(changes: readonly Change[]): void {
    this.refuse(changes);
    this.calls.push(changes);
    for (const change of changes) {
      if (change.do === "put") {
        const { store, key, value } = change;
        this.items.set(JSON.stringify([store, key]), { store, key, value: structuredClone(value) });
        continue;
      }
      const { store, under, from } = change;
      for (const [name, item] of this.items) {
        const isUnder = item.store === store && under.every((part, index) => item.key[index] === part);
        if (isUnder && (from === undefined || Number(item.key[under.length]) >= from))
          this.items.delete(name);
      }
    }
  }
}
