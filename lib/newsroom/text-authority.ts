/**
 * Where a text is decided, as one process does it: it holds the texts that are being written, lets one save of an
 * article follow the other, and asks the database once for each. Nothing it holds is believed by the database, which
 * looks the writer up, judges, and compares versions; a process that was overtaken is told what it missed.
 */
import type { Step } from "@tiptap/pm/transform";
import { refusalOf } from "@/db/act";
import type { Db } from "@/db/client";
import {
  asSent,
  findBody,
  insertSteps,
  listStepsSince,
  type SentStep,
  type StoredStep,
} from "@/db/queries/body";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { snapshotEvery } from "./body-log";
import { type Batch, type Carried, carryOver, type Writer } from "./carry-over";
import { HeldText } from "./held-text";
import { readStep } from "./rebase";
import { sayFailure, tendText } from "./tend-text";
import { judgedFirst, withState } from "./text-standing";

export interface SavedSteps {
  bodyVersion: number;
  /** What the client missed, then its own as accepted. */
  steps: SentStep[];
}

/** What is held at most, whatever comes first. */
export interface HeldLimits {
  bytes: number;
  texts: number;
}

/** How often a save may be overtaken by other processes before it gives up. */
const attempts = 40;

export class TextAuthority {
  /** Least lately used first. */
  private readonly held = new Map<string, HeldText>();
  private readonly queues = new Map<string, Promise<unknown>>();
  private readonly reads = new Map<string, Promise<StoredStep[]>>();
  private bytes = 0;

  constructor(private readonly limits: HeldLimits = { bytes: 96_000_000, texts: 400 }) {}

  /** What is held now, for the figures of operation. */
  get load(): { texts: number; bytes: number } {
    return { texts: this.held.size, bytes: this.bytes };
  }

  /**
   * Saves steps made on `bodyVersion` or any older one. 409 `body.acknowledged` when the missed part holds this
   * client's own steps (its answer was lost), 409 `body.dropped` when a step lost its place; both carry the missed
   * steps. Refuses what the schema, a link, a forbidden character or another's photo forbids. Who may not look or type
   * hears that before anything else.
   */
  async save(writer: Writer, articleId: string, batch: Batch): Promise<Outcome<SavedSteps>> {
    const steps = batch.steps.map(readStep);
    if (!steps.every((step): step is Step => step !== null))
      return await judgedFirst(writer, articleId, { status: 422, code: "body.step", field: "steps" });
    return await this.inTurn(articleId, async () => {
      try {
        return await this.saveInTurn(writer, articleId, batch, steps);
      } catch (error) {
        // Whatever went wrong, what is held may be wrong too.
        this.forget(articleId);
        throw error;
      }
    });
  }

  /**
   * Steps after `since`, from memory where they are held; `newest` is a version that the log is known to have. However
   * many watchers ask at once, the database is asked once.
   */
  async stepsSince(db: Db, articleId: string, since: number, newest: number): Promise<StoredStep[]> {
    if (since >= newest) return [];
    const held = this.held.get(articleId);
    const steps = held && held.version >= newest ? held.since(since) : null;
    if (steps) return steps;
    const key = `${articleId} ${since}`;
    const asked = this.reads.get(key);
    if (asked) {
      const answer = await asked;
      if (since + answer.length >= newest) return answer;
    }
    const reading = listStepsSince(db, articleId, since).finally(() => {
      if (this.reads.get(key) === reading) this.reads.delete(key);
    });
    this.reads.set(key, reading);
    return await reading;
  }

  private async saveInTurn(
    writer: Writer,
    articleId: string,
    batch: Batch,
    steps: readonly Step[],
  ): Promise<Outcome<SavedSteps>> {
    for (let attempt = 1; ; attempt++) {
      const held = await this.open(writer.db, articleId);
      if (!held) return refuse({ status: 404, code: "article.not_found" });
      if (batch.bodyVersion > held.version)
        held.take(await listStepsSince(writer.db, articleId, held.version));
      const carried = await carryOver(writer, articleId, held, batch, steps);
      if ("refusal" in carried) return await judgedFirst(writer, articleId, carried.refusal);
      const answer = await this.write(writer, articleId, held, batch.clientId, carried);
      if (answer) return answer;
      if (attempt === attempts) return refuse({ status: 409, code: "body.stale" });
    }
  }

  /** One try at the database; null when others were quicker. */
  private async write(
    writer: Writer,
    articleId: string,
    held: HeldText,
    clientId: string,
    { missed, steps, docs }: Carried,
  ): Promise<Outcome<SavedSteps> | null> {
    const base = held.version;
    const accepted = steps.map((step) => step.toJSON() as unknown);
    try {
      const saving = await insertSteps(writer.db, writer.secret, {
        articleId,
        base,
        clientId,
        steps: accepted,
      });
      if ("missed" in saving) {
        held.take(saving.missed);
        return null;
      }
      const own = accepted.map((step, n) => ({
        version: base + 1 + n,
        step,
        clientId,
        by: writer.id,
        at: saving.at,
      }));
      held.takeOwn(own, steps, docs);
      this.touch(articleId, held);
      if (held.version - held.snapshotVersion >= snapshotEvery) this.tend(writer.db, articleId, held);
      return done({ bodyVersion: saving.version, steps: [...missed, ...own].map(asSent) });
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      // The database knows less than this process: it was restored to an older state, and what is held is of another life.
      if (refusal.code === "body.future") this.forget(articleId);
      return refusal.code === "body.future" ? null : refuse(withState(refusal));
    }
  }

  /** After the answer, never on its way: a snapshot, and older steps into history. */
  private tend(db: Db, articleId: string, held: HeldText): void {
    const [doc, version] = [held.doc, held.version];
    held.snapshotVersion = version;
    setImmediate(() => {
      tendText(db, articleId, { doc, version }).catch((error: unknown) => sayFailure("tend text", error));
    });
  }

  private async open(db: Db, articleId: string): Promise<HeldText | null> {
    const known = this.held.get(articleId);
    if (known) return known;
    const stored = await findBody(db, articleId);
    if (!stored) return null;
    const held = new HeldText(stored);
    this.touch(articleId, held);
    return held;
  }

  private readonly sizes = new Map<string, number>();

  private touch(articleId: string, held: HeldText): void {
    this.forget(articleId);
    this.held.set(articleId, held);
    this.sizes.set(articleId, held.bytes);
    this.bytes += held.bytes;
    for (const oldest of this.held.keys()) {
      if (oldest === articleId) break;
      if (this.bytes <= this.limits.bytes && this.held.size <= this.limits.texts) break;
      this.forget(oldest);
    }
  }

  private forget(articleId: string): void {
    this.held.delete(articleId);
    this.bytes -= this.sizes.get(articleId) ?? 0;
    this.sizes.delete(articleId);
  }

  /** One after the other for each article, in the order of their coming: nobody starves. */
  private async inTurn<T>(articleId: string, work: () => Promise<T>): Promise<T> {
    const before = this.queues.get(articleId) ?? Promise.resolve();
    const turn = before.then(work);
    const over = turn.catch(() => undefined);
    this.queues.set(articleId, over);
    try {
      return await turn;
    } finally {
      if (this.queues.get(articleId) === over) this.queues.delete(articleId);
    }
  }
}

const slot = Symbol.for("toasoan.text-authority");
const shared = globalThis as { [slot]?: TextAuthority };

/**
 * The process's one authority. Next bundles a module more than once and every copy has a schema of its own, whose
 * nodes do not mix: the first copy's authority serves them all, and only JSON passes in and out. While developing, each
 * copy keeps its own, so that a change of the code takes effect.
 */
let ours: TextAuthority | undefined;
export function textAuthority(): TextAuthority {
  if (process.env.NODE_ENV === "development") {
    ours ??= new TextAuthority();
    return ours;
  }
  shared[slot] ??= new TextAuthority();
  return shared[slot];
}
