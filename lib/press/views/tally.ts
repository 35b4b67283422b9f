/** Counts that are kept in memory for a few seconds and handed on together. Bounded: what finds no room is not counted. */
export class Tally<Key> {
  #counts = new Map<Key, number>();

  constructor(readonly capacity = 5000) {}

  add(key: Key, count = 1): void {
    const before = this.#counts.get(key);
    if (before === undefined && this.#counts.size >= this.capacity) return;
    this.#counts.set(key, (before ?? 0) + count);
  }

  /** Everything counted since the last time, which is forgotten here. */
  take(): [Key, number][] {
    const taken = [...this.#counts];
    this.#counts = new Map();
    return taken;
  }

  get size(): number {
    return this.#counts.size;
  }
}
