/** Three people in one text: some suggest, some type, some decide, each on what they had last seen. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { type Step, Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodySchema } from "@/lib/domain/body-schema";
import type { BodyDoc } from "@/lib/domain/content";
import { suggestionsIn, withoutSuggestions } from "@/lib/domain/suggestions";
import { refusalOfBody } from "@/lib/newsroom/body-rules";
import { readStep, rebase } from "@/lib/newsroom/rebase";
import { bareDesk } from "../text/bare-desk";
import type { LoggedStep } from "../text/save-queue";
import { takeIn, unsentSteps } from "../text/take-in";
import { decide, type Verdict } from "./decide";
import { plain } from "./plain";
import { type Suggester, suggest } from "./track";

const start = bodySchema.nodeFromJSON({
  type: "doc",
  content: ["Sáng nay gió mạnh dần.", "Người dân lên đê.", "Hết bài."].map((text) => ({
    type: "paragraph",
    content: [{ type: "text", text }],
  })),
});

/** The log as lib/newsroom/save-steps keeps it. */
class Log {
  readonly docs: ProseNode[] = [start];
  readonly steps: LoggedStep[] = [];

  get doc(): ProseNode {
    return this.docs.at(-1) as ProseNode;
  }

  /** False where a step lost its place, which the writer then takes back. */
  save(clientId: string, base: number, steps: readonly Step[]): boolean {
    const missed = this.steps.slice(base).map((one) => readStep(one.step) as Step);
    const own = steps.map((step) => readStep(step.toJSON()) as Step);
    expect(own.every((step) => step !== null)).toBe(true);
    const carried = rebase(this.docs[base] as ProseNode, own, missed);
    if (!carried || carried.steps.length < own.length) return false;
    for (const step of carried.steps) {
      this.docs.push(step.apply(this.doc).doc as ProseNode);
      this.steps.push({ step: step.toJSON(), clientId, by: clientId });
    }
    return true;
  }
}

class Person {
  readonly desk = bareDesk(start, 0);
  private version = 0;
  private serial = 0;
  readonly who: Suggester;

  constructor(
    readonly name: string,
    private readonly log: Log,
  ) {
    this.who = {
      by: `0198f0e0-0000-7000-8000-00000000000${name}`,
      now: () => "2026-11-25T03:00:00.000Z",
      newId: () => `${name}${++this.serial}`,
    };
  }

  get doc(): ProseNode {
    return this.desk.state().doc;
  }

  edit(isSuggesting: boolean, change: (tr: Transaction) => void): void {
    const state = this.desk.state();
    const { tr } = state;
    change(tr);
    if (!tr.docChanged) return;
    this.desk.dispatch(isSuggesting ? suggest(state, tr, this.who) : plain(state, tr));
  }

  decide(verdict: Verdict, part: number): void {
    const open = suggestionsIn(this.doc.toJSON() as BodyDoc);
    const one = open[Math.floor(part * open.length)];
    if (!one) return;
    const { tr } = this.desk.state();
    decide(tr, verdict, (mark) => mark.attrs.id === one.id && mark.attrs.by === one.by);
    if (tr.docChanged) this.desk.dispatch(tr);
  }

  sync(): void {
    const unsent = unsentSteps(this.desk.state());
    const base = this.version;
    const missed = this.log.steps.slice(base);
    const isSaved = unsent.length === 0 || this.log.save(this.name, base, unsent);
    this.version = this.log.steps.length;
    const own = isSaved ? this.log.steps.slice(base + missed.length) : [];
    expect(takeIn(this.desk, { before: missed, own, after: [] })).not.toBeNull();
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
const changes = ["type", "type", "erase", "replace", "split", "join", "heading", "bold"] as const;
const one = fc.record({ do: fc.constantFrom(...changes), who, a: part, b: part });
const sync = fc.record({ do: fc.constant("sync" as const), who, a: part, b: part });
const verdict = fc.record({
  do: fc.constantFrom("accept" as const, "refuse" as const),
  who,
  a: part,
  b: part,
});
const directly = fc.record({
  do: fc.constantFrom("typeDirectly" as const, "eraseDirectly" as const),
  who,
  a: part,
  b: part,
});

type Act = { do: string; who: number; a: number; b: number };

function play(acts: readonly Act[]) {
  const log = new Log();
  const people = ["a", "b", "c"].map((name) => new Person(name, log));
  for (const [index, act] of acts.entries()) {
    const person = people[act.who] as Person;
    const { doc } = person;
    const [from, to] = [point(doc, act.a), point(doc, act.b)].sort((x, y) => x - y) as [number, number];
    const { nodes } = bodySchema;
    const type = (tr: Transaction) => tr.insertText(`⟨${index}⟩`, from);
    const erase = (tr: Transaction) => tr.delete(from, to);
    const deeds: Record<string, () => void> = {
      sync: () => person.sync(),
      accept: () => person.decide("accept", act.a),
      refuse: () => person.decide("refuse", act.a),
      typeDirectly: () => person.edit(false, type),
      eraseDirectly: () => person.edit(false, erase),
      type: () => person.edit(true, type),
      erase: () => person.edit(true, erase),
      replace: () => person.edit(true, (tr) => tr.insertText(`⟨${index}⟩`, from, to)),
      split: () => person.edit(true, (tr) => tr.split(from)),
      join: () =>
        person.edit(true, (tr) => {
          const at = tr.doc.resolve(from).before();
          if (tr.doc.resolve(at).nodeBefore?.isTextblock) tr.join(at);
        }),
      heading: () =>
        person.edit(true, (tr) =>
          tr.setBlockType(
            from,
            to,
            (index % 2 ? nodes.paragraph : nodes.heading) as never,
            index % 2 ? null : { level: 2 },
          ),
        ),
      bold: () =>
        person.edit(true, (tr) =>
          index % 2
            ? tr.removeMark(from, to, bodySchema.marks.bold)
            : tr.addMark(from, to, bodySchema.mark("bold")),
        ),
    };
    deeds[act.do]?.();
  }
  for (let round = 0; round < 4; round++) for (const person of people) person.sync();
  return { log, people };
}

const decided = (doc: ProseNode, how: Verdict): ProseNode => {
  const change = new Transform(doc);
  decide(change, how);
  change.doc.check();
  return change.doc;
};

const runs = Number(process.env.SOAK_RUNS ?? 150);

describe("Three people at one text with suggestions", () => {
  it("end with the same sound text, whoever suggests, types, accepts and refuses", () => {
    const any = fc.oneof({ weight: 6, arbitrary: one }, { weight: 3, arbitrary: sync }, verdict, directly);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (acts) => {
        const { log, people } = play(acts);
        for (const person of people) expect(person.doc.toJSON()).toEqual(log.doc.toJSON());
        expect(refusalOfBody(log.doc)).toBeNull();
        expect(suggestionsIn(decided(log.doc, "accept").toJSON() as BodyDoc)).toEqual([]);
        const refused = decided(log.doc, "refuse");
        const json = bodySchema.nodeFromJSON(withoutSuggestions(log.doc.toJSON() as BodyDoc));
        expect(json.toString()).toBe(refused.toString());
      }),
      { numRuns: runs, seed: 21 },
    );
  }, 60_000);

  it("have the very text they began with once everything is refused, as long as they only suggest", () => {
    const any = fc.oneof({ weight: 3, arbitrary: one }, { weight: 2, arbitrary: sync });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (acts) => {
        const { log } = play(acts);
        expect(decided(log.doc, "refuse").toString()).toBe(start.toString());
      }),
      { numRuns: runs, seed: 22 },
    );
  }, 60_000);
});
