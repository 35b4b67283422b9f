/**
 * Pressed pages in this process's memory: a byte-capped LRU that never keeps what was made of something older than
 * this process has heard of. One instance a process, shared by the server in front of Next and by Next's bundle.
 */
import type { StaleKey } from "@/lib/domain/page";

export interface PressedPage {
  /** Address with the query that makes it another page: "/kinh-te", "/kinh-te?truoc=…". */
  path: string;
  /** What it was made of, sorted, and how often each had changed by then. */
  keys: readonly string[];
  generations: readonly number[];
  status: number;
  contentType: string;
  releaseId: string | null;
  location: string | null;
  /** Bytes by encoding, ready to be sent; gzip and brotli may be missing for tiny answers. */
  identity: Buffer;
  gzip: Buffer | null;
  brotli: Buffer | null;
  /** One ETag an encoding, quoted. */
  etags: { identity: string; gzip: string; br: string };
  /** The instant, in milliseconds, from which it is not true any more by itself; Infinity for most. */
  until: number;
}

interface Entry {
  page: PressedPage;
  bytes: number;
  /** The listening epoch in which the page was known to be current. */
  epoch: number;
  /** When it was last moved to the young end of the list, in reads of the whole cache. */
  moved: number;
}

/** A page read again within so many reads stays where it is in the list: moving it would cost more than it tells. */
const restlessness = 256;

/** What an entry weighs besides its bytes. */
const overhead = 500;

const weightOf = ({ identity, gzip, brotli }: PressedPage) =>
  identity.length + (gzip?.length ?? 0) + (brotli?.length ?? 0);

export class PageCache {
  #entries = new Map<string, Entry>();
  /** Which held pages were made of a key. */
  #madeOf = new Map<string, Set<string>>();
  /** Lowest generation of a key that a page may be made of, for keys whose change was heard of. */
  #floors = new Map<string, number>();
  #bytes = 0;
  #epoch = 0;
  #listening = false;
  #reads = 0;

  constructor(
    readonly capacity = 128 * 1024 * 1024,
    readonly restless = restlessness,
  ) {}

  /** A page that is certainly current; undefined when it is unknown or news may have been missed. */
  get(path: string): PressedPage | undefined {
    const entry = this.#entries.get(path);
    if (!entry || !this.#listening || entry.epoch !== this.#epoch) return undefined;
    if (entry.page.until !== Number.POSITIVE_INFINITY && entry.page.until <= Date.now()) return undefined;
    if (++this.#reads - entry.moved > this.restless) {
      entry.moved = this.#reads;
      this.#entries.delete(path);
      this.#entries.set(path, entry);
    }
    return entry.page;
  }

  /** A page that was current once: served only when the database cannot be asked. */
  lastKnown(path: string): PressedPage | undefined {
    return this.#entries.get(path)?.page;
  }

  /**
   * Keeps a page unless news of what it is made of came later. `epoch` is what `epochNow` said before reading;
   * `weight` are its own bytes, where it shares them with another page.
   */
  put(page: PressedPage, epoch: number, weight = weightOf(page)): void {
    if (page.keys.some((key, n) => (this.#floors.get(key) ?? 0) > (page.generations[n] ?? 0))) return;
    this.#remove(page.path);
    const bytes = weight + overhead;
    this.#entries.set(page.path, { page, bytes, epoch, moved: this.#reads });
    this.#bytes += bytes;
    for (const key of page.keys) {
      const paths = this.#madeOf.get(key);
      if (paths) paths.add(page.path);
      else this.#madeOf.set(key, new Set([page.path]));
    }
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.capacity) break;
      this.#remove(oldest);
    }
  }

  /** Forgets at once every page made of an older state of these; returns their paths. */
  drop(touched: readonly StaleKey[]): string[] {
    const dropped: string[] = [];
    for (const { key, generation } of touched) {
      this.#floors.set(key, Math.max(generation, this.#floors.get(key) ?? 0));
      for (const path of [...(this.#madeOf.get(key) ?? [])]) {
        const page = this.#entries.get(path)?.page;
        if (!page || (page.generations[page.keys.indexOf(key)] ?? 0) >= generation) continue;
        this.#remove(path);
        dropped.push(path);
      }
    }
    if (this.#floors.size > 100_000) this.missedNews();
    return dropped;
  }

  epochNow(): number {
    return this.#epoch;
  }

  /** News may have been missed: nothing that is held counts as current until it has been pressed again. */
  missedNews(): void {
    this.#epoch++;
    this.#floors.clear();
  }

  /** Whether this process hears of releases; while it does not, every page is checked with the database. */
  setListening(listening: boolean): void {
    if (this.#listening !== listening) this.missedNews();
    this.#listening = listening;
  }

  get listening(): boolean {
    return this.#listening;
  }

  /** How many pages are held, and their weight in bytes. */
  get held(): { pages: number; bytes: number } {
    return { pages: this.#entries.size, bytes: this.#bytes };
  }

  #remove(path: string): void {
    const held = this.#entries.get(path);
    if (!held) return;
    this.#entries.delete(path);
    this.#bytes -= held.bytes;
    for (const key of held.page.keys) {
      const paths = this.#madeOf.get(key);
      paths?.delete(path);
      if (paths?.size === 0) this.#madeOf.delete(key);
    }
  }
}

const here = Symbol.for("toasoan.page-cache");

/** The process's one cache: Next bundles this module apart from the server in front of it. */
export function pageCache(): PageCache {
  const shared = globalThis as { [here]?: PageCache };
  shared[here] ??= new PageCache();
  return shared[here];
}
