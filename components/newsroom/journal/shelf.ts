/**
 * Where the journal stands on this device: named stores of values under keys. A key begins with the person it
 * belongs to, so that nobody ever lists another's words. The browser's database is one shelf, its simple storage
 * the other.
 */
import type { KeptFields, KeptStart, RescuedWords, TextBase, TextHead } from "./journal-records";

export interface Stores {
  /** How one editor's text stands: small, written with every change. */
  texts: TextHead;
  /** The text that an editor's steps begin from: large, written seldom. */
  bases: TextBase;
  /** One ProseMirror step each, under the editor's key and its number. */
  steps: unknown;
  fields: KeptFields;
  rescued: RescuedWords;
  starts: KeptStart;
}

export type StoreName = keyof Stores;
export type Key = readonly (string | number)[];

export type Change =
  | { [S in StoreName]: { do: "put"; store: S; key: Key; value: Stores[S] } }[StoreName]
  /** Forgets everything whose key begins with `under`; with `from`, only what is numbered so or higher. */
  | { do: "drop"; store: StoreName; under: Key; from?: number };

export interface Item<V> {
  key: Key;
  value: V;
}

export interface Shelf {
  /** Everything whose key begins with `under`, in the order of the keys. Rejects where the device refuses. */
  list<S extends StoreName>(store: S, under: Key): Promise<Item<Stores[S]>[]>;
  /** Makes all changes or none. Resolves when they are on the device; rejects where it refuses. */
  apply(changes: readonly Change[]): Promise<void>;
}
