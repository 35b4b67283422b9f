/**
 * Who of this process's streams sits at which article, kept in rows: every process sees all of them, and what a
 * killed process leaves is forgotten by the database's clock.
 */
import type { Db } from "@/db/client";
import { deletePresences, type PresenceRow, renewPresences, sweepPresences } from "@/db/queries/presences";

export const renewEvery = 15_000;
/** A browser that opens another article opens a new stream first; meanwhile nobody shall see it leave. */
const grace = 2000;

export class Attendance {
  private readonly rows = new Map<string, PresenceRow[]>();
  private readonly typed = new Map<string, { article: string; staff: string }>();
  private readonly leaving = new Map<string, ReturnType<typeof setTimeout>>();
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly db: Db) {}

  /** This stream's person has these articles open, and no others. */
  async seat(stream: string, staff: string, articles: readonly string[]): Promise<void> {
    const before = this.rows.get(stream)?.length ?? 0;
    const rows = articles.map((article) => ({ stream, article, staff }));
    this.rows.set(stream, rows);
    this.timer ??= setInterval(() => void this.renew().catch(() => undefined), renewEvery);
    this.timer.unref();
    if (rows.length < before) await deletePresences(this.db, [stream]);
    await renewPresences(this.db, rows);
  }

  /** Someone saved text; it is written with the next renewal, for those who come later. */
  noteTyping(article: string, staff: string): void {
    this.typed.set(`${article} ${staff}`, { article, staff });
  }

  /** The stream is over; others are told a moment later, unless its browser is back by then. */
  leave(stream: string): void {
    if (!this.rows.delete(stream)) return;
    const timer = setTimeout(() => {
      this.leaving.delete(stream);
      void deletePresences(this.db, [stream]).catch(() => undefined);
    }, grace);
    timer.unref();
    this.leaving.set(stream, timer);
  }

  /** The process ends: whoever was here through it is gone now. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    for (const timer of this.leaving.values()) clearTimeout(timer);
    await deletePresences(this.db, [...this.rows.keys(), ...this.leaving.keys()]).catch(() => undefined);
  }

  private async renew(): Promise<void> {
    const typists = [...this.typed.values()];
    this.typed.clear();
    await renewPresences(this.db, [...this.rows.values()].flat(), typists);
    await sweepPresences(this.db);
  }
}
