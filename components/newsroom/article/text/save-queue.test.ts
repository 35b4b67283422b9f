import { describe, expect, it } from "vitest";
import {
  answered,
  failed,
  next,
  openQueue,
  pace,
  pushed,
  refused,
  retry,
  type SaveQueue,
  typed,
} from "./save-queue";

const steps = ["x", "y"];
const all = () => steps;
const at = (now: number) => now;
const step = (clientId: string) => ({ step: {}, clientId, by: "p" });

/** A queue with one batch on the wire at time 1000. */
function sending(): SaveQueue {
  const [queue, command] = next(typed(openQueue("a", 3, 0), 2, 0), at(1000), all, "untold");
  expect(command).toEqual({ do: "save", batch: { clientId: "a", base: 3, steps } });
  return queue;
}

describe("The save queue", () => {
  it("keeps one request at a time", () => {
    expect(next(typed(sending(), 5, 1001), 1002, all, "untold")[1]).toEqual({ do: "nothing" });
  });

  it("sends the very same batch again when no answer came, whatever was typed meanwhile", () => {
    const queue = failed(typed(sending(), 9, 1100), 2000);
    expect(next(queue, 2500, all, "untold")[1]).toEqual({ do: "wait", ms: 500 });
    const [, again] = next(queue, 3000, () => ["other"], "untold");
    expect(again).toEqual({ do: "save", batch: { clientId: "a", base: 3, steps } });
  });

  it("waits longer after each failure and at once when the network is back", () => {
    let queue = sending();
    for (let i = 0; i < 8; i++) queue = failed(queue, 0);
    expect(next(queue, 0, all, "untold")[1]).toEqual({ do: "wait", ms: 15_000 });
    expect(next(retry(queue, 0), 0, all, "untold")[1].do).toBe("save");
  });

  it("takes a lost answer's acknowledgement apart: others before, its own, others after", () => {
    const answer = { bodyVersion: 9, steps: ["b", "a", "a", "a", "c", "b"].map(step) };
    const [queue, intake] = answered(sending(), 2000, answer, "acknowledged");
    expect(intake?.before.map((one) => one.clientId)).toEqual(["b"]);
    expect(intake?.own).toHaveLength(2);
    // The third step of its own name is the server's: the text was composed there.
    expect(intake?.after.map((one) => one.clientId)).toEqual(["a", "c", "b"]);
    expect(queue).toMatchObject({ version: 9, batch: null, wire: "free", savedAt: 2000 });
  });

  it("takes a new name after a dropped batch, so that its late twin is a stranger", () => {
    const [queue, intake] = answered(sending(), 2000, { bodyVersion: 4, steps: [step("b")] }, "dropped");
    expect(queue).toMatchObject({ clientId: "a-2", batch: null, version: 4 });
    expect(intake?.own).toEqual([]);
    const [, second] = next(typed(queue, 1, 2000), 2000 + pace.betweenSaves, () => ["z"], "untold");
    expect(second).toEqual({ do: "save", batch: { clientId: "a-2", base: 4, steps: ["z"] } });
  });

  it("says that it lost track when the log does not go on from what it knows", () => {
    const [queue, intake] = answered(
      sending(),
      2000,
      { bodyVersion: 9, steps: [step("a"), step("a")] },
      "saved",
    );
    expect(intake).toBeNull();
    expect(queue.trouble?.kind).toBe("lost_track");
  });

  it("holds everything while nobody is signed in, and goes on with the same batch afterwards", () => {
    const queue = refused(sending(), 2000, { status: 401, code: "session.ended", sentence: "…" });
    expect(next(queue, 99_000, all, "untold")[1]).toEqual({ do: "nothing" });
    expect(next(retry(queue, 99_000), 99_000, () => ["other"], "untold")[1]).toMatchObject({
      do: "save",
      batch: { steps },
    });
  });

  it("tries refused text again only when it has changed", () => {
    const queue = refused(sending(), 2000, { status: 422, code: "body.link", sentence: "…" });
    expect(queue.batch).toBeNull();
    expect(next(queue, 2100, all, false)[1]).toEqual({ do: "nothing" });
    const mended = typed(queue, 3, 3000);
    expect(next(mended, 4000, () => ["m"], "untold")[1]).toMatchObject({
      do: "save",
      batch: { steps: ["m"] },
    });
  });

  it("asks for others' words only when nothing of its own is under way", () => {
    const idle = openQueue("a", 3, 0);
    expect(next(idle, 1000, all, "untold")[1]).toEqual({ do: "wait", ms: 2000 });
    expect(next(idle, 3000, all, "untold")[1]).toEqual({ do: "ask", since: 3 });
    expect(next(idle, 3000, all, false)[1]).toEqual({ do: "nothing" });
    expect(next(failed(sending(), 0), 1000, all, "untold")[1].do).toBe("save");
  });

  it("takes in what is pushed while nothing is out, without asking and without calling it a save", () => {
    const push = { bodyVersion: 5, steps: ["b", "b"].map(step) };
    const [queue, intake] = pushed(typed(openQueue("a", 3, 0), 2, 10), 20, push);
    expect(intake?.before).toHaveLength(2);
    expect(queue).toMatchObject({ version: 5, unsent: 2, savedAt: null });
  });

  it("takes in nothing that is pushed while a batch is out or its fate unknown, and fetches it afterwards", () => {
    const push = { bodyVersion: 4, steps: [step("b")] };
    for (const busy of [sending(), failed(sending(), 1100)]) {
      const [queue, intake] = pushed(busy, 1200, push);
      expect(intake).toBeNull();
      expect(queue).toMatchObject({ version: 3, heard: 4, batch: { steps } });
    }
    const [late] = pushed(sending(), 1200, { bodyVersion: 9, steps: [step("b")] });
    const saved = answered(late, 2000, { bodyVersion: 5, steps: ["a", "a"].map(step) }, "saved")[0];
    expect(next(typed(saved, 0, 2000), 2000 + pace.betweenSaves, all, "told")[1]).toEqual({
      do: "ask",
      since: 5,
    });
  });

  it("passes over what is pushed twice, and asks when something before it is missing", () => {
    const idle = openQueue("a", 3, 0);
    expect(pushed(idle, 10, { bodyVersion: 3, steps: [step("b")] })).toEqual([idle, null]);
    const [gap, intake] = pushed(idle, 10, { bodyVersion: 9, steps: [step("b")] });
    expect(intake).toBeNull();
    expect(next(gap, 100, all, "told")[1]).toEqual({ do: "ask", since: 3 });
  });

  it("asks seldom while news arrive by themselves", () => {
    const idle = openQueue("a", 3, 0);
    expect(next(idle, 3000, all, "told")[1]).toEqual({ do: "wait", ms: 17_000 });
  });
});
