/**
 * Everything that open streams of this process hear: one listening connection, one read of new steps an article,
 * and a seat a stream. Nothing is remembered that the database does not hold, so that any process may serve any
 * stream, and a cut line is mended by reading what was missed.
 */
import type { Db } from "@/db/client";
import type { Ear, Listener } from "@/db/listen";
import { findArticle } from "@/db/queries/articles";
import { asSent, findBodyVersion, listStepsSince } from "@/db/queries/body";
import { listPresent } from "@/db/queries/presences";
import type { ArticleRecord } from "@/lib/domain/article";
import type { Context } from "../context";
import { textAuthority } from "../text-authority";
import { Attendance } from "./attendance";
import { type News, parseNews } from "./room-news";
import { type FindArticle, Seat, type SeatPorts } from "./seat";
import type { Told } from "./told";

/** How often session and rights are asked anew although nothing was heard (a right may end by the clock). */
export const checkEvery = 15_000;

/** Opens the listening connection for the hub's ear. */
export type OpenLine = (ear: Ear) => Listener;

/** An article that someone here has open. */
interface Table {
  seats: Set<Seat>;
  /** Newest version passed on; null until it was read once. */
  version: number | null;
  /** Newest version that was heard of. */
  newest: number;
  reading: Promise<void> | null;
  again: boolean;
  presence: "known" | "reading" | "stale";
}

export class RoomHub {
  private readonly seats = new Map<Seat, ReturnType<typeof setInterval>>();
  private readonly tables = new Map<string, Table>();
  private line: Listener | null = null;
  private isUp = false;
  private whenUp: (() => void)[] = [];
  private stopped = false;
  private readonly attendance: Attendance;

  constructor(
    private readonly db: Db,
    private readonly openLine: OpenLine,
  ) {
    this.attendance = new Attendance(db);
  }

  /** How many streams are open here. */
  get size(): number {
    return this.seats.size;
  }

  /**
   * Tells `ports` of every change of `articles` that this person may see, until the returned function is called.
   * First comes where each stands. Ends the seat when the session ends.
   */
  async join(ctx: Context, articles: readonly string[], ports: SeatPorts): Promise<() => void> {
    await this.listening();
    const seat: Seat = new Seat(ctx, articles, ports, (open) => this.admit(seat, open));
    if (this.stopped) {
      seat.end();
      return () => undefined;
    }
    this.seats.set(
      seat,
      setInterval(() => seat.check(this.sharedFind()), checkEvery),
    );
    ports.tell({ kind: "line", isUp: this.isUp });
    seat.check(this.sharedFind(), stands);
    for (const id of seat.articles) this.tableOf(id).seats.add(seat);
    for (const id of seat.articles) this.welcome(id, seat);
    return () => this.remove(seat);
  }

  /** Ends all streams and the line. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const seat of [...this.seats.keys()]) this.dismiss(seat);
    await this.attendance.stop();
    await this.line?.stop();
  }

  /** Shows this person at these articles. Presence is a courtesy: without a database it is none. */
  private admit(seat: Seat, articles: readonly string[]): void {
    if (!seat.isPerson || !this.seats.has(seat)) return;
    void this.attendance.seat(seat.id, seat.staffId, articles).catch(() => undefined);
  }

  /** Resolves as soon as nothing that is committed from now on can be missed. */
  private listening(): Promise<void> {
    this.line ??= this.openLine({
      name: "toasoan-room",
      onUp: () => this.lineUp(),
      onDown: () => this.lineDown(),
      onMessage: (payload) => this.hear(parseNews(payload)),
    });
    if (this.isUp || this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      this.whenUp.push(resolve);
    });
  }

  private lineUp(): void {
    this.isUp = true;
    for (const resolve of this.whenUp.splice(0)) resolve();
    // Whatever was said in between was not heard: look at everything.
    const find = this.sharedFind();
    for (const seat of this.seats.keys()) {
      seat.hear({ kind: "line", isUp: true });
      seat.hear({ kind: "notice", article: null });
      seat.check(find, stands);
    }
    for (const [id, table] of this.tables) {
      this.readOn(id, table);
      this.readPresence(id, table);
      this.pass(id, { kind: "news", article: id, what: "all", detail: {} });
    }
  }

  private lineDown(): void {
    if (!this.isUp) return;
    this.isUp = false;
    for (const seat of this.seats.keys()) seat.hear({ kind: "line", isUp: false });
  }

  private hear(news: News | null): void {
    if (!news) return;
    const { article, what, detail } = news;
    if (what === "rights") this.doubt(typeof detail.staff === "string" ? detail.staff : null);
    if (!article) return;
    if (what === "notice") {
      for (const seat of this.seats.keys())
        if (seat.staffId === detail.staff) seat.hear({ kind: "notice", article });
      return;
    }
    const table = this.tables.get(article);
    if (!table) return;
    if (what === "steps") {
      table.newest = Math.max(table.newest, Number(detail.bodyVersion) || 0);
      if (table.version === null || table.newest > table.version) this.readOn(article, table);
    } else if (what === "presence") {
      this.readPresence(article, table);
    } else if (what === "article") {
      const find = this.sharedFind();
      for (const seat of table.seats)
        seat.check(find, (found) => (found.id === article ? stands(found) : null));
    } else {
      this.pass(article, { kind: "news", article, what, detail });
    }
  }

  /** Someone's rights changed: their streams, or all, wait for the answer before they say anything more. */
  private doubt(staffId: string | null): void {
    const find = this.sharedFind();
    for (const seat of this.seats.keys()) if (!staffId || seat.staffId === staffId) seat.check(find);
  }

  /** Where the text stands, for a seat that just came. */
  private welcome(id: string, seat: Seat): void {
    const table = this.tableOf(id);
    const say = () => {
      if (table.version !== null)
        seat.hear({ kind: "steps", article: id, bodyVersion: table.version, steps: [] });
    };
    if (table.version !== null) say();
    else {
      if (!table.reading) this.readOn(id, table);
      void table.reading?.then(say);
    }
  }

  /** Reads what the log has after what was passed on; one read at a time, once more if more was heard meanwhile. */
  private readOn(id: string, table: Table): void {
    if (table.reading) {
      table.again = true;
      return;
    }
    table.reading = this.readSteps(id, table)
      .catch(() => {
        // The database is away. Those streams are opened anew, and then everything is read.
        for (const seat of [...table.seats]) this.dismiss(seat);
      })
      .finally(() => {
        table.reading = null;
      });
  }

  private async readSteps(id: string, table: Table): Promise<void> {
    do {
      table.again = false;
      if (table.version === null) {
        table.version = (await findBodyVersion(this.db, id)) ?? 0;
        continue;
      }
      // What was saved through this process is in its memory; a database that was restored may know less than was heard.
      const logged =
        table.newest > table.version
          ? await textAuthority().stepsSince(this.db, id, table.version, table.newest)
          : await listStepsSince(this.db, id, table.version);
      if (logged.length === 0) continue;
      table.version += logged.length;
      const steps = logged.map(asSent);
      for (const { by } of steps) this.attendance.noteTyping(id, by);
      this.pass(id, { kind: "steps", article: id, bodyVersion: table.version, steps });
    } while (table.again);
  }

  /** Who is here, read once for all; coming and going in the same moment is one piece of news. */
  private readPresence(id: string, table: Table): void {
    if (table.presence !== "known") {
      table.presence = "stale";
      return;
    }
    table.presence = "reading";
    void listPresent(this.db, id)
      .then((people) => this.pass(id, { kind: "presence", article: id, people }))
      .catch(() => undefined)
      .finally(() => {
        const isStale = table.presence === "stale";
        table.presence = "known";
        if (isStale) this.readPresence(id, table);
      });
  }

  private pass(id: string, told: Told): void {
    for (const seat of this.tables.get(id)?.seats ?? []) if (seat.articles.has(id)) seat.hear(told);
  }

  private tableOf(id: string): Table {
    const table: Table = this.tables.get(id) ?? {
      seats: new Set(),
      version: null,
      newest: 0,
      reading: null,
      again: false,
      presence: "known",
    };
    this.tables.set(id, table);
    return table;
  }

  /** Closes a stream from this side; its browser comes again. */
  private dismiss(seat: Seat): void {
    seat.end();
    this.remove(seat);
  }

  private remove(seat: Seat): void {
    clearInterval(this.seats.get(seat));
    this.seats.delete(seat);
    this.attendance.leave(seat.id);
    seat.leave();
    for (const [id, table] of this.tables) {
      table.seats.delete(seat);
      if (table.seats.size === 0) this.tables.delete(id);
    }
  }

  /** One read an article for all who ask through the same function: they are asked in the same moment. */
  private sharedFind(): FindArticle {
    const asked = new Map<string, Promise<ArticleRecord | null>>();
    return (id) => {
      const found = asked.get(id) ?? findArticle(this.db, id);
      asked.set(id, found);
      return found;
    };
  }
}

const stands = (article: ArticleRecord): Told => ({
  kind: "article",
  article: article.id,
  version: article.version,
  state: article.standing.state,
  live: article.standing.live,
  changedAt: article.stateChangedAt,
});
