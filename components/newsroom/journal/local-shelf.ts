/** The journal in the browser's simple storage, where its database is refused. Small, but better than nothing. */
import type { Change, Item, Key, Shelf, StoreName, Stores } from "./shelf";

const prefix = "toasoan.journal.";
const nameOf = (store: StoreName, key: Key) => `${prefix}${store}.${JSON.stringify(key)}`;

/** Over `storage`; every call rejects with the storage's own error when it is full or forbidden. */
export function localShelf(storage: () => Storage): Shelf {
  const under = (store: StoreName, start: Key): { name: string; key: Key }[] =>
    Object.keys(storage())
      .filter((name) => name.startsWith(`${prefix}${store}.`))
      .map((name) => ({ name, key: JSON.parse(name.slice(prefix.length + store.length + 1)) as Key }))
      .filter(({ key }) => start.every((part, index) => key[index] === part))
      .sort((a, b) => compare(a.key, b.key));
  const namesOf = (change: Change): string[] =>
    change.do === "put"
      ? [nameOf(change.store, change.key)]
      : under(change.store, change.under)
          .filter(({ key }) => change.from === undefined || Number(key[change.under.length]) >= change.from)
          .map(({ name }) => name);
  return {
    async list<S extends StoreName>(store: S, start: Key): Promise<Item<Stores[S]>[]> {
      return under(store, start).map(({ name, key }) => ({
        key,
        value: JSON.parse(storage().getItem(name) ?? "null") as Stores[S],
      }));
    },
    async apply(changes) {
      const before = new Map<string, string | null>();
      try {
        for (const change of changes)
          for (const name of namesOf(change)) {
            if (!before.has(name)) before.set(name, storage().getItem(name));
            if (change.do === "put") storage().setItem(name, JSON.stringify(change.value));
            else storage().removeItem(name);
          }
      } catch (error) {
        for (const name of before.keys()) storage().removeItem(name);
        for (const [name, value] of before) if (value !== null) storage().setItem(name, value);
        throw error;
      }
    },
  };
}

function compare(a: Key, b: Key): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (part === other) continue;
    return typeof part === "number" && typeof other === "number" ? part - other : part < other ? -1 : 1;
  }
  return a.length - b.length;
}
