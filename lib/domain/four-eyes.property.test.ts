import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Actor, type ArticleStanding, can, canType } from "./permissions";
import { type ActId, actIds, acts } from "./workflow";

const people: Actor[] = ["a", "b", "c"].map((id) => ({
  id,
  name: id,
  grants: ["publisher" as const, "takedown" as const].map((capability) => ({ capability, sectionId: null })),
}));

interface Story extends ArticleStanding {
  /** What readers were ever given: who changed it, who signed it, who let it out. */
  released: {
    writers: readonly string[];
    authors: readonly string[];
    approver: string | null;
    releaser: string;
  }[];
}

/** The machine in memory: what an accepted act does to the facts on which rights depend. */
function after(story: Story, act: ActId, actor: Actor): Story {
  const next: Story = { ...story, state: acts[act].to };
  if (act === "submit") next.authors = [...new Set([...story.authors, actor.id])];
  if (act === "approve") next.approver = actor.id;
  if (act === "send_back" || act === "discard") next.approver = null;
  if (act === "take_down") next.live = "taken_down";
  if (act === "restore") next.live = "live";
  if (act === "release") {
    const { writers, authors, approver } = story;
    return {
      ...next,
      live: "live",
      approver: null,
      writers: [],
      authors: ["a"],
      released: [...story.released, { writers, authors, approver, releaser: actor.id }],
    };
  }
  return next;
}

function typed(story: Story, actor: Actor): Story {
  const voided = story.state === "approved" || story.state === "scheduled";
  return {
    ...story,
    writers: [...new Set([...story.writers, actor.id])],
    ...(voided && { state: "editing" as const, approver: null }),
  };
}

describe("four eyes", () => {
  it("hold on every path to readers, however people try and type in between", () => {
    let releases = 0;
    fc.assert(
      // Each number picks one of the moves that somebody is allowed to make now, typing among them.
      fc.property(fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 30, maxLength: 80 }), (picks) => {
        let story: Story = {
          state: "draft",
          live: "none",
          sectionPath: [],
          requireSectionLead: false,
          claimedBy: null,
          authors: ["a"],
          writers: ["a"],
          approver: null,
          released: [],
        };
        for (const pick of picks) {
          const now = story;
          const moves = people.flatMap((who) => [
            ...actIds.filter((act) => can(who, act, now).allowed).map((act) => () => after(now, act, who)),
            ...(canType(who, now).allowed ? [() => typed(now, who)] : []),
          ]);
          story = moves[pick % moves.length]?.() ?? now;
        }
        releases += story.released.length;
        for (const { writers, authors, approver, releaser } of story.released) {
          expect(approver).not.toBeNull();
          expect(authors).not.toContain(approver);
          expect(authors).not.toContain(releaser);
          // Every change was seen by someone other than its writer.
          for (const writer of writers)
            expect(new Set([approver, releaser]).size > 1 || approver !== writer).toBe(true);
        }
      }),
      { numRuns: 3000, seed: 20261122 },
    );
    expect(releases).toBeGreaterThan(100);
  });
});
