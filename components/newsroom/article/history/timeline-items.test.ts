import { describe, expect, it } from "vitest";
import type { HistoryItem } from "../panel/history-lines";
import { byDay, gatherSaves } from "./timeline-items";

const save = (at: string, actor: string, old: object, now: object): HistoryItem => ({
  kind: "act",
  id: Date.parse(at),
  at,
  actor: { id: actor, name: actor },
  via: "session",
  action: "article.save_fields",
  reason: null,
  revisions: [],
  refersTo: null,
  changes: [
    {
      table: "articles",
      op: "U",
      key: { id: "x" },
      old: old as Record<string, unknown>,
      new: now as Record<string, unknown>,
    },
  ],
});

describe("the timeline", () => {
  it("tells a run of small saves by one person as one, from the first word to the last", () => {
    const [one, ...rest] = gatherSaves([
      save("2026-11-25T03:05:00Z", "an", { headline: "B" }, { headline: "C" }),
      save("2026-11-25T03:01:00Z", "an", { headline: "A" }, { headline: "B" }),
    ]);
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ changes: [{ old: { headline: "A" }, new: { headline: "C" } }] });
  });

  it("keeps apart what two people did, and what lay an hour apart", () => {
    const items = [
      save("2026-11-25T05:00:00Z", "an", {}, {}),
      save("2026-11-25T04:00:00Z", "an", {}, {}),
      save("2026-11-25T03:59:00Z", "binh", {}, {}),
    ];
    expect(gatherSaves(items)).toHaveLength(3);
  });

  it("parts the list by days", () => {
    const items = ["2026-11-25T05:00:00Z", "2026-11-25T04:00:00Z", "2026-11-24T04:00:00Z"].map((at) => ({
      at,
    }));
    expect(byDay(items, (at) => at.slice(0, 10)).map((day) => [day.day, day.items.length])).toEqual([
      ["2026-11-25", 2],
      ["2026-11-24", 1],
    ]);
  });
});
