/** One person at one editor: the writing room's own code without a screen. Pages are reloaded now and then. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { Transform } from "@tiptap/pm/transform";
import { bareDesk } from "@/components/newsroom/article/text/bare-desk";
import { confirmedDoc } from "@/components/newsroom/article/text/deliver-orphan";
import { isSettled } from "@/components/newsroom/article/text/save-queue";
import { TextSaver } from "@/components/newsroom/article/text/text-saver";
import { bodySchema } from "@/lib/domain/body-schema";
import type { ChaosWire } from "./chaos-wire";
import { Device } from "./device";

/** The editor's waits (a save each 0.4 s, seconds after a failure) pass this many times as fast. */
const speed = 10;

export class SoakWriter {
  /** Letters that this person typed, each of them once in the whole run. */
  readonly typed: string[] = [];
  /** What this person saw and deleted, or found rescued. */
  readonly deleted: string[] = [];
  readonly rescued: string[] = [];
  reloads = 0;
  private readonly device = new Device();
  private saver!: TextSaver;
  private desk!: ReturnType<typeof bareDesk>;

  constructor(
    readonly name: string,
    private readonly wire: ChaosWire,
    private readonly start: { doc: ProseNode; version: number },
    private readonly random: () => number,
  ) {
    this.open();
  }

  get doc(): ProseNode {
    return this.desk.state().doc;
  }

  get version(): number {
    return this.saver.state.version;
  }

  get isSettled(): boolean {
    return isSettled(this.saver.state);
  }

  /** One edit: mostly a letter that nobody else types. */
  edit(letter: string): void {
    const fate = this.random();
    const at = this.place();
    if (fate < 0.06) this.change((tr) => tr.split(at));
    else if (fate < 0.14) this.cut(at);
    this.change((tr) => tr.insert(this.place(), bodySchema.text(letter)));
    this.typed.push(letter);
    if (fate > 0.99) this.reload();
  }

  /** The page goes and comes again with what the device kept. */
  private reload(): void {
    this.reloads++;
    this.saver.stop();
    this.open();
  }

  /** Sends and asks without waiting for the time to come. */
  hurry(): void {
    this.saver.tryAgain();
  }

  stop(): void {
    this.saver.stop();
  }

  private open(): void {
    const unsent = this.device.restart();
    const version = unsent ? unsent.base + unsent.since.length : this.start.version;
    const doc = unsent ? confirmedDoc(unsent) : this.start.doc;
    this.desk = bareDesk(doc, version, unsent?.steps);
    const clientId = unsent?.clientId ?? `${this.name}-${crypto.randomUUID().slice(0, 8)}`;
    this.saver = new TextSaver(
      this.desk,
      {
        save: (batch) => this.wire.save(batch),
        ask: (since) => this.wire.since(since),
        now: () => Date.now() * speed,
        later: (ms, then) => {
          const timer = setTimeout(then, ms / speed);
          return () => clearTimeout(timer);
        },
        isComposing: () => false,
        watching: () => "untold",
        isLeaving: () => false,
        journal: this.device,
        onLost: ({ mine, theirs }) => this.rescued.push(...mine, ...theirs),
        onChange: () => undefined,
        onLostTrack: (words) => {
          throw new Error(`${this.name} lost track of the text with: ${words.join(" | ")}`);
        },
      },
      { clientId, version, doc, sent: unsent?.sent ?? 0 },
    );
    this.saver.go();
  }

  private change(make: (change: Transform) => void): void {
    const change = this.desk.state().tr;
    make(change);
    if (!change.docChanged) return;
    this.desk.dispatch(change);
    this.saver.noteTyping();
    this.saver.keepOnDevice();
  }

  private cut(at: number): void {
    const from = this.doc.resolve(at);
    const to = Math.min(from.end(), at + 3);
    if (to <= at) return;
    this.deleted.push(this.doc.textBetween(at, to));
    this.change((tr) => tr.delete(at, to));
  }

  /** Somewhere in the text. */
  private place(): number {
    const wanted = Math.floor(this.random() * this.doc.content.size);
    const place = this.doc.resolve(wanted);
    if (place.parent.isTextblock) return wanted;
    return place.nodeAfter?.isTextblock ? wanted + 1 : 1;
  }
}
