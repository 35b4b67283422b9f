/** The editor follows a note as the server does: two writers, unsent words, answers that come early and late. */
import { EditorState } from "@tiptap/pm/state";
import { Step, type StepMap } from "@tiptap/pm/transform";
import fc from "fast-check";
import { collab, getVersion, receiveTransaction, sendableSteps } from "prosemirror-collab";
import { describe, expect, it } from "vitest";
import { bodySchema } from "@/lib/domain/body-schema";
import type { Note } from "@/lib/domain/note";
import { carryPlace, isGone, type Place } from "@/lib/domain/note-anchor";
import { notesIn, notesPlugin, takeNotes } from "./note-plugin";

const sign = (n: number) => String.fromCodePoint(0x4e00 + n);
const words = Array.from({ length: 30 }, (_, n) => sign(n)).join("");
const first: Place = { from: 8, to: 16 };
const quote = words.slice(7, 15);
const start = bodySchema.node("doc", null, [bodySchema.node("paragraph", null, bodySchema.text(words))]);

/** The log of the server, and where it finds the note at its newest version. */
class Log {
  doc = start;
  steps: { step: unknown; by: string }[] = [];
  maps: StepMap[] = [];

  add(by: string, steps: readonly Step[]): void {
    for (const step of steps) {
      const applied = step.apply(this.doc).doc;
      if (!applied) throw new Error("A step does not fit.");
      this.doc = applied;
      this.steps.push({ step: step.toJSON(), by });
      this.maps.push(step.getMap());
    }
  }

  note(): Note {
    const place = carryPlace(first, this.maps, this.doc, quote);
    const said = {
      body: "x",
      author: { id: "p", name: "P" },
      mentions: [],
      editedAt: null,
      withdrawnAt: null,
    };
    return {
      id: "n",
      ...said,
      createdAt: "2026-11-25T08:00:00Z",
      anchor: { kind: "text", bodyVersion: this.maps.length, ...place, quote, isGone: isGone(place) },
      resolved: null,
      replies: [],
    };
  }
}

const part = fc.double({ min: 0, max: 0.999, noNaN: true });
const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("type" as const), who: fc.nat(1), at: part, to: part }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("delete" as const), who: fc.nat(1), at: part, to: part }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant("sync" as const), who: fc.nat(1), at: part, to: part }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("tell" as const), who: fc.nat(1), at: part, to: part }),
  },
);

describe("a note in the text of two writers", () => {
  it("stands in the end where the server finds it, whatever was unsent when it was told", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        const log = new Log();
        let fresh = 100;
        const writers = ["a", "b"].map((name) => ({
          name,
          state: EditorState.create({ doc: start, plugins: [collab({ clientID: name }), notesPlugin()] }),
        }));
        const sync = (one: (typeof writers)[number]) => {
          const missed = log.steps.slice(getVersion(one.state));
          one.state = one.state.apply(
            receiveTransaction(
              one.state,
              missed.map(({ step }) => Step.fromJSON(bodySchema, step as object)),
              missed.map(({ by }) => by),
            ),
          );
          log.add(one.name, sendableSteps(one.state)?.steps ?? []);
          const own = log.steps.slice(getVersion(one.state));
          one.state = one.state.apply(
            receiveTransaction(
              one.state,
              own.map(({ step }) => Step.fromJSON(bodySchema, step as object)),
              own.map(({ by }) => by),
            ),
          );
        };
        for (const act of actions) {
          const one = writers[act.who] as (typeof writers)[number];
          const size = one.state.doc.content.size - 2;
          const [from, to] = [act.at, act.to]
            .map((at) => 1 + Math.floor(at * (size + 1)))
            .sort((a, b) => a - b) as [number, number];
          if (act.do === "type") one.state = one.state.apply(one.state.tr.insertText(sign(fresh++), from));
          else if (act.do === "delete") one.state = one.state.apply(one.state.tr.delete(from, to));
          else if (act.do === "sync") sync(one);
          else one.state = one.state.apply(takeNotes(one.state, [log.note()]));
        }
        for (const one of [...writers, ...writers]) sync(one);
        const found = log.note().anchor;
        for (const one of writers) {
          expect(one.state.doc.eq(log.doc)).toBe(true);
          const before = notesIn(one.state)?.notes[0];
          one.state = one.state.apply(takeNotes(one.state, [log.note()]));
          const after = notesIn(one.state)?.notes[0];
          expect(found).toMatchObject({ from: after?.from, to: after?.to });
          // Followed all the way it holds the same of the noted words as the server's answer.
          if (before && after) {
            const noted = (place: Place) =>
              [...one.state.doc.textBetween(place.from, place.to)].filter((letter) => quote.includes(letter));
            expect(noted(before)).toEqual(noted(after));
          }
        }
      }),
      { numRuns: 400, seed: 5 },
    );
  });
});
