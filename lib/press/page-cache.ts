/**
 * Pressed pages in this process's memory: a byte-capped LRU that never keeps what was declared stale.
 * One instance a process, shared by the server in front of Next and by the code inside Next's bundle.
 */
import type { StalePage } from "@/lib/domain/page";

export interface PressedPage {
  path: string;
  generation: number;
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

export class PageCache {
  #entries = new Map<string, Entry>();
  /** Lowest generation that may be kept, for paths that were declared stale. */
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

  /** Keeps a page unless a newer generation has been heard of. `epoch` is what `epochNow` said before reading. */
  put(page: PressedPage, epoch: number): void {
    if ((this.#floors.get(page.path) ?? 0) > page.generation) return;
    this.#remove(page.path);
    const bytes = page.identity.length + (page.gzip?.length ?? 0) + (page.brotli?.length ?? 0) + 500;
    this.#entries.set(page.path, { page, bytes, epoch, moved: this.#reads });
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.capacity) break;
      this.#remove(oldest);
    }
  }

  /** Forgets pages of which a newer generation exists, at once. */
  drop(pages: readonly StalePage[]): void {
    for (const { path, generation } of pages) {
      this.#floors.set(path, Math.max(generation, this.#floors.get(path) ?? 0));
      const held = this.#entries.get(path);
      if (held && held.page.generation < generation) this.#remove(path);
    }
    if (this.#floors.size > 100_000) this.missedNews();
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

  #remove(path: string): void {
    const held = this.#entries.get(path);
    if (!held) return;
    this.#entries.delete(path);
    this.#bytes -= held.bytes;
  }
}

const here = Symbol.for("toasoan.page-cache");

/** The process's one cache: Next bundles this module apart from the server in front of it. */
export function pageCache(): PageCache {
  const shared = globalThis as { [here]?: PageCache };
  shared[here] ??= new PageCache();
  return shared[here];
}
