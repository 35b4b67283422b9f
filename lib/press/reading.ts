/**
 * What a page is read from while it is pressed, and what it was made of. Everything a route prints must be covered
 * by a key that it names: a change nobody named would leave the page old for ever.
 */
import type { SiteFrame } from "@/components/story/site-frame";
import type { Queryable } from "@/db/client";
import { getSite } from "@/db/queries/published";
import type { ArticleCard } from "@/lib/domain/site";
import { midnightAfter } from "@/lib/format/calendar";

/** A rendered answer, before it is packed. */
export interface Rendered {
  status: 200 | 301 | 404 | 410;
  contentType: string;
  text: string;
  releaseId: string | null;
  location: string | null;
}

export class Reading {
  readonly #keys = new Set<string>(["frame"]);
  #until = Number.POSITIVE_INFINITY;

  private constructor(
    readonly q: Queryable,
    readonly frame: SiteFrame,
    readonly now: Date,
  ) {}

  /** Begins a page of the site at `origin` (scheme and host) as of `now`. */
  static async begin(q: Queryable, origin: string, now: Date): Promise<Reading> {
    return new Reading(q, await loadFrame(q, origin, now), now);
  }

  /** Names what the page is made of (docs/architecture.md, "The press"). */
  made(...keys: string[]): void {
    for (const key of keys) this.#keys.add(key);
  }

  /** The page shows these teasers. */
  shows(cards: readonly ArticleCard[]): void {
    for (const { number } of cards) this.#keys.add(`card:${number}`);
  }

  /** The page stops being true at this instant by itself. */
  until(instant: Date): void {
    this.#until = Math.min(this.#until, instant.getTime());
  }

  /** The page prints today's date. */
  untilMidnight(): void {
    this.until(midnightAfter(this.now, this.frame.timeZone));
  }

  /** Sorted: everybody locks keys in one order. */
  get keys(): string[] {
    return [...this.#keys].sort();
  }

  /** Milliseconds; Infinity for a page that only a change makes old. */
  get over(): number {
    return this.#until;
  }
}

/** What stands around every page now. `origin` is the readers' scheme and host. */
export async function loadFrame(q: Queryable, origin: string, now: Date): Promise<SiteFrame> {
  return { ...(await getSite(q)), origin, pressedAt: now.toISOString() };
}
