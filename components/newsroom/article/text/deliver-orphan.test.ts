import { describe, expect, it } from "vitest";
import { bodySchema } from "@/lib/domain/body-schema";
import { bareDesk } from "./bare-desk";
import { deliverOrphan } from "./deliver-orphan";
import type { Batch, LoggedStep } from "./save-queue";
import type { Reply, UnsentText } from "./text-saver";

const doc = bodySchema.node("doc", null, [bodySchema.node("paragraph", null, bodySchema.text("Một."))]);

/** What a browser kept that died with "abc" unsent, `sent` of the letters once on the wire. */
function kept(sent: number): UnsentText {
  const desk = bareDesk(doc, 7);
  const steps = [..."abc"].map((letter, index) => {
    const tr = desk.state().tr.insertText(letter, 5 + index);
    desk.dispatch(tr);
    return tr.steps[0]?.toJSON() as unknown;
  });
  return { clientId: "dead", base: 7, doc: doc.toJSON(), steps, sent };
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
    keep: () => undefined,
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
    const { isDone, lost } = await deliverOrphan(unsent, wire, true);
    expect(isDone).toBe(true);
    expect(lost.mine).toEqual([]);
    expect(log).toHaveLength(3);
    expect(wire.received.map((batch) => batch.steps.length)).toEqual([2, 1]);
  });

  it("is handed back as words where nobody may type any more", async () => {
    const wire = server();
    const { isDone, lost } = await deliverOrphan(kept(0), wire, false);
    expect(isDone).toBe(true);
    expect(lost.mine).toEqual(["abc"]);
    expect(wire.received).toEqual([]);
  });

  it("is handed back without the part that had arrived", async () => {
    const unsent = kept(2);
    const log = unsent.steps.slice(0, 2).map((step) => ({ step, clientId: "dead", by: "p" }));
    expect((await deliverOrphan(unsent, server(log), false)).lost.mine).toEqual(["c"]);
  });

  it("is handed back when the server closes the door meanwhile", async () => {
    const closed: Reply = { kind: "refused", status: 403, code: "typing.right.approved", sentence: "…" };
    const { isDone, lost } = await deliverOrphan(kept(0), server([], closed), true);
    expect(isDone).toBe(true);
    expect(lost.mine).toEqual(["abc"]);
  });

  it("is kept nowhere else once it was handed back, so that it cannot arrive twice", async () => {
    const closed: Reply = { kind: "refused", status: 403, code: "typing.right.approved", sentence: "…" };
    const keeps: unknown[] = [];
    await deliverOrphan(kept(0), { ...server([], closed), keep: (unsent) => keeps.push(unsent) }, true);
    expect(keeps.at(-1)).toBeNull();
  });

  it("stays where it is while the server is away", async () => {
    const { isDone, lost } = await deliverOrphan(kept(0), server([], { kind: "failed" }), true);
    expect(isDone).toBe(false);
    expect(lost.mine).toEqual([]);
  });
});
