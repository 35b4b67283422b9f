import { describe, expect, it } from "vitest";
import type { UnsentText } from "@/components/newsroom/journal/text-record";
import { bodySchema } from "@/lib/domain/body-schema";
import { bareDesk } from "./bare-desk";
import { compareOrphan, deliverOrphan } from "./deliver-orphan";
import type { Batch, LoggedStep } from "./save-queue";
import type { Reply } from "./text-saver";

const doc = bodySchema.node("doc", null, [bodySchema.node("paragraph", null, bodySchema.text("Một."))]);

/** What a browser kept that died with "abc" unsent, `sent` of the letters once on the wire. */
function kept(sent: number): UnsentText {
  const desk = bareDesk(doc, 7);
  const steps = [..."abc"].map((letter, index) => {
    const tr = desk.state().tr.insertText(letter, 5 + index);
    desk.dispatch(tr);
    return tr.steps[0]?.toJSON() as unknown;
  });
  return { clientId: "dead", base: 7, doc: doc.toJSON(), since: [], steps, sent };
}

/** A log at version 7 that may hold steps already. */
function server(log: LoggedStep[] = [], refuse?: Reply) {
  const received: Batch[] = [];
  return {
    received,
    ask: async (): Promise<Reply> => ({
      kind: "steps",
      how: "asked",
      bodyVersion: 7 + log.length,
      steps: log,
    }),
    journal: { note: () => undefined, write: () => Promise.resolve(true) },
    save: async (batch: Batch): Promise<Reply> => {
      received.push(batch);
      if (refuse) return refuse;
      const missed = log.slice(batch.base - 7);
      if (missed.some((step) => step.clientId === batch.clientId))
        return { kind: "steps", how: "acknowledged", bodyVersion: 7 + log.length, steps: missed };
      log.push(...batch.steps.map((step) => ({ step, clientId: batch.clientId, by: "p" })));
      return {
        kind: "steps",
        how: "saved",
        bodyVersion: 7 + log.length,
        steps: log.slice(batch.base - 7),
      };
    },
  };
}

describe("Text left on the device by an earlier visit", () => {
  it("is sent once, although its first sending had arrived", async () => {
    const unsent = kept(2);
    const log = unsent.steps.slice(0, 2).map((step) => ({ step, clientId: "dead", by: "p" }));
    const wire = server(log);
    expect(await deliverOrphan(unsent, wire)).toEqual({ kind: "delivered", lost: { mine: [], theirs: [] } });
    expect(log).toHaveLength(3);
    expect(wire.received.map((batch) => batch.steps.length)).toEqual([2, 1]);
  });

  it("goes on from the steps that had been taken in since the text was written down", async () => {
    const [first, ...steps] = kept(0).steps;
    const log = [{ step: first, clientId: "other", by: "p" }];
    const unsent = { ...kept(0), since: [first], steps };
    expect((await deliverOrphan(unsent, server(log))).kind).toBe("delivered");
    expect(log).toHaveLength(3);
  });

  it("is refused when the server closes the door meanwhile", async () => {
    const closed: Reply = { kind: "refused", status: 403, code: "typing.right.approved", sentence: "…" };
    expect((await deliverOrphan(kept(0), server([], closed))).kind).toBe("refused");
  });

  it("stays where it is while the server is away", async () => {
    expect((await deliverOrphan(kept(0), server([], { kind: "failed" }))).kind).toBe("waiting");
  });
});

describe("Text that cannot be sent without asking", () => {
  const now = doc.toJSON() as unknown;
  const textIn = (json: unknown) => bodySchema.nodeFromJSON(json as object).textContent;

  it("is shown beside what the server has, in its place", async () => {
    const log = [
      {
        step: { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "Hai. " }] } },
        clientId: "other",
        by: "p",
      },
    ];
    const compared = await compareOrphan(kept(0), server(log).ask, now);
    expect(compared?.fits).toBe(true);
    expect(textIn(compared?.theirs)).toBe("Hai. Một.");
    expect(textIn(compared?.mine)).toBe("Hai. Một.abc");
    expect(compared?.words).toEqual(["abc"]);
  });

  it("is shown without the part that had arrived", async () => {
    const unsent = kept(2);
    const log = unsent.steps.slice(0, 2).map((step) => ({ step, clientId: "dead", by: "p" }));
    const compared = await compareOrphan(unsent, server(log).ask, now);
    expect(textIn(compared?.theirs)).toBe("Một.ab");
    expect(compared?.words).toEqual(["c"]);
  });

  it("is shown whole where the server's log is another", async () => {
    const unknown: Reply = { kind: "refused", status: 409, code: "body.future", sentence: "…" };
    const compared = await compareOrphan(kept(2), async () => unknown, now);
    expect(compared).toMatchObject({ fits: false, words: ["abc"], theirs: now });
    expect(textIn(compared?.mine)).toBe("Một.abc");
  });

  it("waits while the server is away", async () => {
    expect(await compareOrphan(kept(0), async () => ({ kind: "failed" }), now)).toBeNull();
  });
});
