/**
 * Runs the save queue against a real editor and a real wire. No React, no browser: clock, timers, wire and storage
 * are given, so that recovery and the tests run the very same code as the writing room.
 */
import type { Node as ProseNode } from "@tiptap/pm/model";
import { Step } from "@tiptap/pm/transform";
import type { TextJournal } from "@/components/newsroom/journal/text-journal";
import {
  answered,
  type Batch,
  failed,
  type Intake,
  isSettled,
  type LoggedStep,
  next,
  openQueue,
  pushed,
  refused,
  retry,
  type SaveQueue,
  typed,
  type Watching,
} from "./save-queue";
import { type LostWords, type TextDesk, takeIn, unsentSteps, unsentWords } from "./take-in";

export type Reply =
  | {
      kind: "steps";
      how: "saved" | "acknowledged" | "dropped" | "asked";
      bodyVersion: number;
      steps: readonly LoggedStep[];
    }
  | { kind: "refused"; status: number; code: string; sentence: string }
  | { kind: "failed" };

/** Steps of the log that came by themselves. */
export interface Push {
  bodyVersion: number;
  steps: readonly LoggedStep[];
}

export interface SaverPorts {
  save(batch: Batch): Promise<Reply>;
  ask(since: number): Promise<Reply>;
  now(): number;
  /** Calls back once after `ms`; returns how to call it off. */
  later(ms: number, then: () => void): () => void;
  /** While an input method composes, nothing foreign may touch the text. */
  isComposing(): boolean;
  /** The text holds a change that is not complete yet: nothing is sent until it is. */
  isHalfDone?(): boolean;
  /** Whether others' steps are wanted (the page is visible), and whether they are pushed. */
  watching(): Watching;
  /** The page may be gone in a moment: what is sent goes at once. */
  isLeaving(): boolean;
  /** Keeps the text on the device. */
  journal: Pick<TextJournal, "note" | "write">;
  onLost(lost: LostWords): void;
  onChange(queue: SaveQueue): void;
  /**
   * The door is closed, or the editor and the log do not meet: `words` are unsaved and still in the journal, the
   * text must be read anew.
   */
  onLostTrack(words: string[]): void;
}

const lookAgain = 100;

export class TextSaver {
  private queue: SaveQueue;
  private confirmed: ProseNode;
  private callOff: (() => void) | null = null;
  private held: Reply | null = null;
  private pushes: Push[] = [];
  private stopped = false;
  /** The log's steps that the journal has not been told of. */
  private untold: unknown[] = [];

  constructor(
    private readonly desk: TextDesk,
    private readonly ports: SaverPorts,
    start: { clientId: string; version: number; doc: ProseNode; sent?: number },
  ) {
    const unsent = unsentSteps(desk.state());
    const fresh = typed(openQueue(start.clientId, start.version, ports.now()), unsent.length, ports.now());
    this.confirmed = start.doc;
    this.queue = start.sent
      ? {
          ...fresh,
          batch: {
            clientId: start.clientId,
            base: start.version,
            steps: unsent.slice(0, start.sent).map((step) => step.toJSON() as unknown),
          },
        }
      : fresh;
  }

  get state(): SaveQueue {
    return this.queue;
  }

  /** The local text changed. */
  noteTyping(): void {
    this.become(typed(this.queue, unsentSteps(this.desk.state()).length, this.ports.now()));
    this.go();
  }

  /** Does whatever is due; safe to call at any time. */
  go(): void {
    if (this.stopped) return;
    this.callOff?.();
    this.callOff = null;
    if (this.ports.isHalfDone?.()) {
      this.callOff = this.ports.later(lookAgain, () => this.go());
      return;
    }
    const steps = () => unsentSteps(this.desk.state()).map((step) => step.toJSON() as unknown);
    const [queue, command] = next(this.queue, this.ports.now(), steps, this.ports.watching());
    this.become(queue);
    if (command.do === "wait") this.callOff = this.ports.later(command.ms, () => this.go());
    if (command.do === "save") {
      this.keepOnDevice();
      // What was sent must be known after a crash, or it would be sent again as something new.
      const kept = this.ports.journal.write();
      const save = () => this.ports.save(command.batch);
      this.hear(this.ports.isLeaving() ? save() : kept.then(save, save));
    }
    if (command.do === "ask") this.hear(this.ports.ask(command.since));
  }

  /** The composition is over: what had to wait is taken in now. */
  endComposition(): void {
    const reply = this.held;
    this.held = null;
    if (reply) this.take(reply);
    for (const push of this.pushes.splice(0)) this.hearSteps(push);
  }

  /** Takes in what others saved, or notes that there is something to ask for. */
  hearSteps(push: Push): void {
    if (this.stopped) return;
    if (this.ports.isComposing()) {
      this.pushes.push(push);
      return;
    }
    const now = this.ports.now();
    const [queue, intake] = pushed(this.queue, now, push);
    if (!intake) {
      const lost = queue.trouble?.kind === "lost_track" && this.queue.trouble?.kind !== "lost_track";
      this.become(queue);
      if (lost) this.loseTrack(0);
      else this.go();
      return;
    }
    this.takeIntake(queue, intake, now);
  }

  /** Back online, signed in again, or the person asked to try again. */
  tryAgain(): void {
    this.become(retry(this.queue, this.ports.now()));
    this.go();
  }

  /** Sends what can be sent once more and leaves it on the device; the answer is the next visit's affair. */
  stop(): void {
    if (!isSettled(this.queue)) this.tryAgain();
    this.keepOnDevice();
    void this.ports.journal.write();
    this.stopped = true;
    this.callOff?.();
  }

  /** Tells the journal how the text stands; it is on the device in a moment. */
  keepOnDevice(): void {
    if (this.stopped) return;
    const { clientId, version, batch } = this.queue;
    const { confirmed, untold } = this;
    this.untold = [];
    this.ports.journal.note(
      {
        clientId: batch?.clientId ?? clientId,
        version,
        sent: batch?.steps.length ?? 0,
        unsent: unsentSteps(this.desk.state()),
        doc: () => confirmed.toJSON() as unknown,
      },
      untold,
    );
  }

  /** True once every step is in the log; false when it cannot get there now. */
  settle(): Promise<boolean> {
    if (isSettled(this.queue)) return Promise.resolve(true);
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.tryAgain();
    });
  }

  private readonly waiting: ((settled: boolean) => void)[] = [];

  private hear(reply: Promise<Reply>): void {
    void reply
      .catch((): Reply => ({ kind: "failed" }))
      .then((heard) => {
        if (this.stopped) return;
        if (heard.kind === "steps" && this.ports.isComposing()) this.held = heard;
        else this.take(heard);
      });
  }

  private take(reply: Reply): void {
    const now = this.ports.now();
    if (reply.kind === "failed") {
      this.become(failed(this.queue, now));
      this.keepOnDevice();
      this.go();
    } else if (reply.kind === "refused") {
      this.become(refused(this.queue, now, reply));
      this.keepOnDevice();
      if (this.queue.trouble?.kind === "lost_track") this.loseTrack(0);
      else if (this.queue.trouble?.kind === "closed") void this.leave();
      else this.go();
    } else {
      this.takeSteps(reply, now);
    }
  }

  private takeSteps(reply: Extract<Reply, { kind: "steps" }>, now: number): void {
    const [queue, intake] = answered(this.queue, now, reply, reply.how);
    this.takeIntake(queue, intake, now);
  }

  private takeIntake(queue: SaveQueue, intake: Intake | null, now: number): void {
    const lost = intake && this.takeSafely(intake);
    if (!lost) {
      this.become(queue);
      this.loseTrack(intake?.own.length ?? 0);
      return;
    }
    this.become(typed(queue, unsentSteps(this.desk.state()).length, now));
    if (lost.mine.length + lost.theirs.length > 0) this.ports.onLost(lost);
    this.keepOnDevice();
    this.go();
  }

  private takeSafely(intake: Intake): LostWords | null {
    try {
      const lost = takeIn(this.desk, intake);
      if (!lost) return null;
      for (const { step } of [...intake.before, ...intake.own, ...intake.after]) {
        const applied = Step.fromJSON(this.confirmed.type.schema, step as object).apply(this.confirmed);
        if (!applied.doc) return null;
        this.confirmed = applied.doc;
        this.untold.push(step);
      }
      const meets = unsentSteps(this.desk.state()).length > 0 || this.confirmed.eq(this.desk.state().doc);
      return meets ? lost : null;
    } catch (error) {
      // A step of the log that does not fit this text: the two have parted, which reading anew mends.
      if (error instanceof RangeError || error instanceof Error) return null;
      throw error;
    }
  }

  /** The door is closed: what an earlier, unanswered request brought in is in the log, the rest goes back as words. */
  private async leave(): Promise<void> {
    this.callOff?.();
    const { batch, version } = this.queue;
    const told = batch ? await this.ports.ask(version).catch((): Reply => ({ kind: "failed" })) : null;
    const arrived = told?.kind === "steps" && told.steps.some((step) => step.clientId === batch?.clientId);
    if (!this.stopped) this.loseTrack(arrived ? (batch?.steps.length ?? 0) : 0);
  }

  private loseTrack(confirmed: number): void {
    const words = unsentWords(this.desk.state(), confirmed);
    this.stopped = true;
    this.callOff?.();
    this.ports.onLostTrack(words);
    this.answerWaiting(false);
  }

  private become(queue: SaveQueue): void {
    if (queue === this.queue) return;
    this.queue = queue;
    if (isSettled(queue)) this.answerWaiting(true);
    // Behind a closed door it is settled only once it is known what had arrived.
    else if (queue.failures > 0 || (queue.trouble && queue.trouble.kind !== "closed"))
      this.answerWaiting(false);
    this.ports.onChange(queue);
  }

  private answerWaiting(settled: boolean): void {
    for (const resolve of this.waiting.splice(0)) resolve(settled);
  }
}
