/** The journal in the browser's database. */
import { type IDBPDatabase, openDB } from "idb";
import type { Change, Item, Key, Shelf, StoreName, Stores } from "./shelf";

/** Name and shape of the database. A new shape is a new entry of `upgrades`; those before it never change. */
export const databaseName = "toasoan-writing";

const upgrades: readonly (readonly StoreName[])[] = [
  ["texts", "bases", "steps", "fields", "rescued"],
  // 2: the form that begins an article is kept too.
  ["starts"],
];

export const newestShape = upgrades.length;

/** Opens the database in its newest shape, upgrading what an earlier version of the program left. */
export async function openIndexedShelf(shape = newestShape): Promise<Shelf> {
  let database = await open(shape);
  /** A browser may close a connection by itself (space was cleared, a newer program opened); open it once more. */
  const attempt = async <T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> => {
    try {
      return await work(database);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== "InvalidStateError") throw error;
      database = await open(shape);
      return await work(database);
    }
  };
  return {
    list: (store, under) => attempt((db) => list(db, store, under)),
    apply: (changes) => attempt((db) => apply(db, changes)),
  };
}

function open(shape: number): Promise<IDBPDatabase> {
  return openDB(databaseName, shape, {
    upgrade(database, from, to) {
      for (const stores of upgrades.slice(from, to ?? shape))
        for (const store of stores) database.createObjectStore(store);
    },
    // A newer program in another tab wants another shape: step aside; this tab falls back by itself.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

/** Arrays sort after everything else in a key, so an empty one ends a range. */
const below = (under: Key, from?: number) =>
  IDBKeyRange.bound(from === undefined ? under : [...under, from], [...under, []]);

async function list<S extends StoreName>(
  database: IDBPDatabase,
  store: S,
  under: Key,
): Promise<Item<Stores[S]>[]> {
  const transaction = database.transaction(store);
  const [keys, values] = await Promise.all([
    transaction.store.getAllKeys(below(under)),
    transaction.store.getAll(below(under)),
  ]);
  return keys.map((key, index) => ({ key: key as unknown as Key, value: values[index] as Stores[S] }));
}

async function apply(database: IDBPDatabase, changes: readonly Change[]): Promise<void> {
  const stores = [...new Set(changes.map((change) => change.store))];
  if (stores.length === 0) return;
  const transaction = database.transaction(stores, "readwrite");
  const requests = changes.map((change) => {
    const store = transaction.objectStore(change.store);
    return change.do === "put"
      ? store.put(change.value, change.key as IDBValidKey)
      : store.delete(below(change.under, change.from));
  });
  // Asked for at once: a page that dies in the next moment has handed everything over.
  transaction.commit();
  await Promise.all([...requests, transaction.done]);
}
