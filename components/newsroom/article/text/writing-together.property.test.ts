/** Writers at one text over a wire that loses, delays and doubles requests and answers, and browsers that die. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MemoryShelf } from "@/components/newsroom/journal/memory-shelf";
import { plan, restore, type TextView, type Written } from "@/components/newsroom/journal/text-record";
import { bodySchema, emptyBody } from "@/lib/domain/body-schema";
import { settleText } from "@/lib/domain/settle-text";
import { readStep, rebase } from "@/lib/newsroom/rebase";
import { bareDesk } from "./bare-desk";
import { confirmedDoc } from "./deliver-orphan";
import { type Batch, isSettled, type LoggedStep } from "./save-queue";
import { unsentWords } from "./take-in";
import { type Push, type Reply, type SaverPorts, TextSaver } from "./text-saver";

/** The log as lib/newsroom/save-steps keeps it, in memory. */
class Log {
  readonly docs: ProseNode[] = [bodySchema.nodeFromJSON(emptyBody)];
  readonly steps: LoggedStep[] = [];

  get doc(): ProseNode {
    return this.docs[this.docs.length - 1] as ProseNode;
  }

  since(version: number): LoggedStep[] {
    return JSON.parse(JSON.stringify(this.steps.slice(version))) as LoggedStep[];
  }

  save(batch: Batch, by: string): Reply {
    const missed = this.since(batch.base);
    const answer = { bodyVersion: this.steps.length, steps: missed };
    if (missed.some((step) => step.clientId === batch.clientId))
      return { kind: "steps", how: "acknowledged", ...answer };
    const base = this.docs[batch.base];
    const own = batch.steps.map(readStep).filter((step) => step !== null);
    const over = missed.map((one) => readStep(one.step)).filter((step) => step !== null);
    const carried = base && rebase(base, own, over);
    if (!carried) return { kind: "refused", status: 422, code: "body.step_does_not_fit", sentence: "" };
    if (carried.steps.length < own.length) return { kind: "steps", how: "dropped", ...answer };
    const settled = new Transform(carried.doc);
    settleText(settled);
    for (const step of [...carried.steps, ...settled.steps]) {
      this.docs.push(step.apply(this.doc).doc as ProseNode);
      this.steps.push({ step: step.toJSON(), clientId: batch.clientId, by });
    }
    return { kind: "steps", how: "saved", bodyVersion: this.steps.length, steps: this.since(batch.base) };
  }
}

interface Letter {
  deliver(): Reply;
  answer(reply: Reply): void;
}

/** One editor's journal whose device is as quick as the test says: what was noted and not written dies with the page. */
class Device {
  readonly shelf = new MemoryShelf();
  private written: Written | null = null;
  private view: TextView | null = null;
  private logged: unknown[] = [];
  /** Letters that are only noted. */
  unwritten: string[] = [];

  note(view: TextView, logged: readonly unknown[]): void {
    this.view = view;
    this.logged.push(...logged);
  }

  async write(): Promise<boolean> {
    if (!this.view) return true;
    const { changes, after } = plan(["p", "a", "e"], this.written, this.view, this.logged, {
      at: 0,
      title: "",
    });
    this.shelf.applyNow(changes);
    this.written = after;
    this.logged = [];
    this.unwritten = [];
    return true;
  }

  restart() {
    this.written = null;
    this.view = null;
    this.logged = [];
    this.unwritten = [];
    return this.left();
  }

  left() {
    const [head] = this.shelf.listNow("texts", ["p"]);
    const [base] = this.shelf.listNow("bases", ["p"]);
    const steps = this.shelf.listNow("steps", ["p"]).map((item) => item.value);
    return restore(head?.value, base?.value, steps);
  }
}

/** One person's browser. Dies and comes back with what it kept on the device. */
class Writer {
  private life = 0;
  readonly device = new Device();
  saver!: TextSaver;
  desk!: ReturnType<typeof bareDesk>;
  mine: string[] = [];
  theirs: string[] = [];
  composing = false;
  letters: Letter[] = [];
  /** Pushed by the stream, not read yet. */
  inbox: Push[] = [];
  watching: "told" | "untold" = "untold";

  constructor(
    readonly name: string,
    private readonly log: Log,
    private readonly clock: { now: number },
  ) {
    this.open();
  }

  open(): void {
    const unsent = this.device.restart();
    const version = unsent ? unsent.base + unsent.since.length : this.log.steps.length;
    const doc = unsent ? confirmedDoc(unsent) : this.log.doc;
    this.desk = bareDesk(doc, version, unsent?.steps);
    const clientId = unsent?.clientId ?? `${this.name}${++this.life}`;
    this.saver = new TextSaver(this.desk, this.ports(), { clientId, version, doc, sent: unsent?.sent ?? 0 });
  }

  private ports(): SaverPorts {
    const post = (deliver: () => Reply) =>
      new Promise<Reply>((answer) => {
        this.letters.push({ deliver, answer });
      });
    return {
      save: (batch) => {
        const copy = JSON.parse(JSON.stringify(batch)) as Batch;
        return post(() => this.log.save(copy, this.name));
      },
      ask: (since) =>
        post(() => ({
          kind: "steps",
          how: "asked",
          bodyVersion: this.log.steps.length,
          steps: this.log.since(since),
        })),
      now: () => this.clock.now,
      later: () => () => undefined,
      isComposing: () => this.composing,
      watching: () => this.watching,
      isLeaving: () => false,
      journal: this.device,
      onLost: (lost) => {
        this.mine.push(...lost.mine);
        this.theirs.push(...lost.theirs);
      },
      onChange: () => undefined,
      onLostTrack: (words) => {
        throw new Error(`${this.name} lost track of the text with: ${words.join(" | ")}`);
      },
    };
  }

  edit(change: (transaction: Transform) => void): void {
    const transaction = this.desk.state().tr;
    change(transaction);
    if (!transaction.docChanged) return;
    this.desk.dispatch(transaction);
    this.saver.noteTyping();
    this.saver.keepOnDevice();
  }

  listen(): void {
    for (const push of this.inbox.splice(0)) this.saver.hearSteps(push);
  }

  /** The tab is closed: what was typed is written first. */
  die(): void {
    this.saver.stop();
    this.letters = [];
    this.inbox = [];
    this.open();
  }

  /** The page is gone from one moment to the next; gives the letters that the device had no time for. */
  crash(): string[] {
    const lost = this.device.unwritten;
    this.saver.stop = () => undefined;
    this.letters = [];
    this.open();
    return lost;
  }
}

const point = (doc: ProseNode, part: number) => {
  const places: number[] = [];
  doc.descendants((node, at) => {
    if (node.isTextblock) for (let i = 0; i <= node.content.size; i++) places.push(at + 1 + i);
  });
  return places[Math.floor(part * places.length)] ?? 1;
};

const part = fc.double({ min: 0, max: 0.999, noNaN: true });
const who = fc.nat({ max: 2 });
const action = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("type" as const), who, at: part }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("delete" as const), who, at: part, to: part }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("split" as const), who, at: part }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("heading" as const), who, at: part }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("compose" as const), who }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant("wire" as const), who, ms: fc.nat({ max: 3500 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("loseRequest" as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("loseAnswer" as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("double" as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("die" as const), who }) },
  // The server passes on what is new; a stream is read late, twice, or cut.
  { weight: 8, arbitrary: fc.record({ do: fc.constant("push" as const), who }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant("listen" as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("pushAgain" as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("cutStream" as const), who }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("write" as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("crash" as const), who }) },
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

const breathe = async () => {
  for (let i = 0; i < 4; i++) await Promise.resolve();
};

async function play(actions: readonly Action[]) {
  const log = new Log();
  const clock = { now: 0 };
  const writers = ["a", "b", "c"].map((name) => new Writer(name, log, clock));
  const seenAndDeleted: string[] = [];
  const typedLetters: string[] = [];
  const lostInCrash: string[] = [];
  let late: Letter[] = [];
  let passedOn = 0;
  for (const [index, act] of actions.entries()) {
    const writer = writers[act.who] as Writer;
    const doc = writer.desk.state().doc;
    switch (act.do) {
      case "type": {
        // Letters that occur once; some come with a decomposed one, which the server settles by a step of its own.
        const letters = [0, 1, 2].map((n) => String.fromCodePoint(0x4e00 + index * 3 + n));
        typedLetters.push(...letters);
        let at = point(doc, act.at);
        for (const letter of letters) {
          const text = index % 5 === 0 ? `${letter}e\u0302` : letter;
          writer.edit((tr) => tr.insert(at, bodySchema.text(text)));
          writer.device.unwritten.push(letter);
          at += text.length;
        }
        break;
      }
      case "delete": {
        const [from, to] = [point(doc, act.at), point(doc, act.to)].sort((a, b) => a - b) as [number, number];
        seenAndDeleted.push(doc.textBetween(from, to, "\n"));
        writer.edit((tr) => tr.delete(from, to));
        break;
      }
      case "split":
        writer.edit((tr) => tr.split(point(doc, act.at)));
        break;
      case "heading": {
        const at = point(doc, act.at);
        writer.edit((tr) => {
          const inside = tr.doc.resolve(at).parent.type.name === "heading";
          tr.setBlockType(
            at,
            at,
            bodySchema.nodes[inside ? "paragraph" : "heading"] as never,
            inside ? null : { level: 2 },
          );
        });
        break;
      }
      case "compose":
        writer.composing = !writer.composing;
        if (!writer.composing) writer.saver.endComposition();
        break;
      case "wire": {
        clock.now += act.ms;
        writer.saver.go();
        await breathe();
        for (const letter of writer.letters.splice(0)) letter.answer(letter.deliver());
        break;
      }
      case "loseRequest":
        for (const letter of writer.letters.splice(0)) {
          late.push(letter);
          letter.answer({ kind: "failed" });
        }
        break;
      case "loseAnswer":
        for (const letter of writer.letters.splice(0)) {
          letter.deliver();
          letter.answer({ kind: "failed" });
        }
        break;
      case "double":
        // A request that everyone gave up arrives after all.
        for (const letter of late) letter.deliver();
        late = [];
        break;
      case "die":
        writer.die();
        break;
      case "push": {
        const steps = log.since(passedOn);
        passedOn = log.steps.length;
        for (const one of writers) one.inbox.push({ bodyVersion: passedOn, steps });
        break;
      }
      case "pushAgain":
        writer.inbox.push(...writer.inbox);
        break;
      case "listen":
        writer.listen();
        break;
      case "cutStream":
        // Opened again, a stream says where the text stands.
        writer.inbox = [{ bodyVersion: log.steps.length, steps: [] }];
        break;
      case "write":
        await writer.device.write();
        break;
      case "crash":
        lostInCrash.push(...writer.crash());
        break;
    }
    await breathe();
  }
  await drain(writers, clock);
  return { log, writers, typedLetters, lostInCrash, seenAndDeleted };
}

async function drain(writers: readonly Writer[], clock: { now: number }) {
  for (let round = 0; round < 60; round++) {
    clock.now += 20_000;
    for (const writer of writers) {
      if (writer.composing) {
        writer.composing = false;
        writer.saver.endComposition();
      }
      writer.saver.go();
      await breathe();
      for (const letter of writer.letters.splice(0)) letter.answer(letter.deliver());
      await breathe();
    }
  }
}

const runs = Number(process.env.SOAK_RUNS ?? 150);

describe("Several writers at one text over a bad wire", () => {
  it("end with the same text everywhere, with nothing doubled and nothing lost", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 60 }), async (actions) => {
        const { log, writers, typedLetters, lostInCrash, seenAndDeleted } = await play(actions);
        for (const writer of writers) {
          expect(isSettled(writer.saver.state)).toBe(true);
          expect(writer.desk.state().doc.toJSON()).toEqual(log.doc.toJSON());
          expect(unsentWords(writer.desk.state())).toEqual([]);
          await writer.device.write();
          expect(writer.device.left()).toBeNull();
        }
        const text = log.doc.textContent;
        const rescued = writers.flatMap((writer) => [...writer.mine, ...writer.theirs]).join("");
        const accountedFor = rescued + seenAndDeleted.join("") + lostInCrash.join("");
        for (const letter of typedLetters) {
          const times = text.split(letter).length - 1;
          expect(times, `${letter} in ${text}`).toBeLessThanOrEqual(1);
          if (times === 0) expect(accountedFor, `gone from ${text}`).toContain(letter);
        }
      }),
      { numRuns: runs, seed: 7 },
    );
  }, 600_000);

  it("need not ask for what the stream brings them", async () => {
    const log = new Log();
    const clock = { now: 0 };
    const [typist, reader] = ["a", "b"].map((name) => new Writer(name, log, clock)) as [Writer, Writer];
    reader.watching = "told";
    for (let round = 0; round < 20; round++) {
      clock.now += 500;
      const before = log.steps.length;
      typist.edit((tr) => tr.insert(1, bodySchema.text("ớ")));
      await breathe();
      for (const letter of typist.letters.splice(0)) letter.answer(letter.deliver());
      await breathe();
      reader.inbox.push({ bodyVersion: log.steps.length, steps: log.since(before) });
      reader.listen();
    }
    expect(reader.desk.state().doc.textContent).toBe("ớ".repeat(20));
    expect(reader.letters).toEqual([]);
  });
});
