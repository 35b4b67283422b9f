/** One open stream at the hub: what its person may hear is asked again whenever that may have changed. */
import { findArticle } from "@/db/queries/articles";
import { findStaffBySecret } from "@/db/queries/staff";
import type { ArticleRecord } from "@/lib/domain/article";
import { type Context, contextFor } from "../context";
import { mayLookAt } from "../reads";
import type { Told } from "./told";

export interface SeatPorts {
  tell(told: Told): void;
  /** The session has ended, or the stream must be opened anew. */
  end(): void;
}

/** Shares one read of an article among the seats that ask in the same moment. */
export type FindArticle = (articleId: string) => Promise<ArticleRecord | null>;

export class Seat {
  /** Names this stream among those of all processes. */
  readonly id = crypto.randomUUID();
  readonly staffId: string;
  /** A person at a screen, not a program with a token. */
  readonly isPerson: boolean;
  readonly articles: Set<string>;
  private checking = false;
  private again = false;
  /** What came while it is unknown whether this person may still hear it. */
  private held: Told[] = [];
  private gone = false;
  private seen: string | null = null;

  constructor(
    private readonly ctx: Context,
    articles: Iterable<string>,
    private readonly ports: SeatPorts,
    /** Called with the articles that this person may look at, whenever these are others than before. */
    private readonly admitted: (articles: readonly string[]) => void,
  ) {
    this.staffId = ctx.staff.id;
    this.isPerson = ctx.staff.via === "session";
    this.articles = new Set(articles);
  }

  /** Passes something on, in order; held back while a check is under way, dropped where this person may not look. */
  hear(told: Told): void {
    if (this.gone) return;
    if (this.checking) this.held.push(told);
    else if (told.kind === "line" || told.kind === "notice" || this.articles.has(told.article))
      this.ports.tell(told);
  }

  /** No more is told. */
  leave(): void {
    this.gone = true;
    this.held = [];
  }

  /** Closes the stream from this side. */
  end(): void {
    if (this.gone) return;
    this.leave();
    this.ports.end();
  }

  /**
   * Asks session and rights anew; what comes meanwhile waits for the answer. `told` gets each article that the
   * person may still look at.
   */
  check(find: FindArticle, told?: (article: ArticleRecord) => Told | null): void {
    if (this.gone) return;
    if (this.checking) {
      this.again = true;
      if (told) this.alsoTold.push(told);
      return;
    }
    this.checking = true;
    const extras = told ? [told] : [];
    void this.ask(find, extras).catch(() => this.end());
  }

  private readonly alsoTold: ((article: ArticleRecord) => Told | null)[] = [];

  private async ask(find: FindArticle, extras: ((article: ArticleRecord) => Told | null)[]): Promise<void> {
    const ids = [...this.articles];
    const [staff, ...found] = await Promise.all([
      findStaffBySecret(this.ctx.db, this.ctx.secret),
      ...ids.map(find),
    ]);
    if (this.gone) return;
    if (!staff || staff.id !== this.staffId) return this.end();
    const { actor } = contextFor(this.ctx.db, staff, this.ctx.secret);
    if (this.again) {
      this.again = false;
      return this.ask((id) => findArticle(this.ctx.db, id), [...extras, ...this.alsoTold.splice(0)]);
    }
    const before = this.seen;
    this.checking = false;
    const held = this.held.splice(0);
    ids.forEach((id, index) => {
      const article = found[index];
      if (!article || !mayLookAt(actor, article)) {
        this.articles.delete(id);
        this.ports.tell({ kind: "closed", article: id });
        return;
      }
      for (const extra of extras) {
        const told = extra(article);
        if (told) this.ports.tell(told);
      }
    });
    this.seen = [...this.articles].join();
    if (this.seen !== before) this.admitted([...this.articles]);
    for (const told of held) this.hear(told);
  }
}
