import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DemoLogin } from "@/lib/demo/people";
import type { ArticleRecord } from "@/lib/domain/article";
import { newId } from "@/lib/domain/ids";
import type { Outcome } from "@/lib/domain/outcome";
import { type ActId, actIds, acts, type DeskState, deskStates } from "@/lib/domain/workflow";
import { anArticle, approveAs, codeOf, releaseAs } from "@/lib/testing/factories";
import { answerOf, peekInAct, rawAct } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { claimArticle } from "./claim-article";
import type { Context } from "./context";
import { discardRevision } from "./discard-revision";
import { recallArticle } from "./recall-article";
import { returnArticle } from "./return-article";
import { reviseArticle } from "./revise-article";
import { sendBackArticle } from "./send-back-article";
import { spikeArticle, unspikeArticle } from "./spike-article";
import { submitArticle } from "./submit-article";
import { restoreArticle, takeDownArticle } from "./take-down-article";

let world: TestDatabase;
const inState = new Map<DeskState, ArticleRecord>();

beforeAll(async () => {
  world = await openTestDatabase();
  for (const state of deskStates)
    inState.set(state, await anArticle(world, { state: state === "scheduled" ? "approved" : state }));
  // No command schedules yet: the state is set behind the triggers' back, so that they can be asked about it.
  const scheduled = inState.get("scheduled")?.id ?? "";
  await world.sql("owner").begin(async (tx) => {
    await tx`alter table newsroom.articles disable trigger user`;
    await tx`update newsroom.articles set desk_state = 'scheduled' where id = ${scheduled}`;
    const triggers = await tx`
      select tgname from pg_trigger where tgrelid = 'newsroom.articles'::regclass and not tgisinternal`;
    for (const { tgname } of triggers)
      await tx.unsafe(`alter table newsroom.articles enable always trigger "${tgname}"`);
  });
});
afterAll(() => world?.close());

const article = (state: DeskState): ArticleRecord => {
  const found = inState.get(state);
  if (!found) throw new Error(`No article is ${state}.`);
  return found;
};

/** Somebody who holds the right for the act and is stopped by nothing but the state. */
const whoMay: Record<ActId, DemoLogin> = {
  submit: "phongvien",
  recall: "phongvien",
  claim: "btv2",
  return: "btv2",
  approve: "btv2",
  send_back: "tkts",
  release: "tbt",
  revise: "btv2",
  discard: "btv2",
  take_down: "photbt",
  restore: "photbt",
  spike: "btv2",
  unspike: "btv2",
};

function command(act: ActId, ctx: Context, articleId: string): Promise<Outcome<unknown>> {
  const input = { articleId, reason: "Vì sao" };
  const commands: Record<ActId, () => Promise<Outcome<unknown>>> = {
    submit: () => submitArticle(ctx, input),
    recall: () => recallArticle(ctx, input),
    claim: () => claimArticle(ctx, input),
    return: () => returnArticle(ctx, input),
    approve: () => approveAs(ctx, articleId),
    send_back: () => sendBackArticle(ctx, input),
    release: () => releaseAs(ctx, articleId),
    revise: () => reviseArticle(ctx, { ...input, kind: "typo" }),
    discard: () => discardRevision(ctx, input),
    take_down: () => takeDownArticle(ctx, { ...input, reasonCode: "wrong", requestedBy: "Ai đó" }),
    restore: () => restoreArticle(ctx, input),
    spike: () => spikeArticle(ctx, input),
    unspike: () => unspikeArticle(ctx, input),
  };
  return commands[act]();
}

const pairs = actIds.flatMap((act) => deskStates.map((state) => ({ act, state })));

describe("the editorial machine", () => {
  test("stands in the database exactly as on the one screen of lib/domain/workflow", async () => {
    const stored = await world.sql("newsroom")`select act, from_state, to_state from newsroom.transitions`;
    const written = actIds.flatMap((act) =>
      acts[act].from.flatMap((from) =>
        [acts[act].to, acts[act].orTo].filter(Boolean).map((to) => `${act}: ${from} → ${to}`),
      ),
    );
    expect(stored.map((row) => `${row.act}: ${row.from_state} → ${row.to_state}`).sort()).toEqual(
      written.sort(),
    );
  });

  test.each(pairs.filter(({ act, state }) => !acts[act].from.includes(state)))(
    "refuses to $act a piece that is $state",
    async ({ act, state }) => {
      const { id } = article(state);
      const outcome = await command(act, await world.as(whoMay[act]), id);
      expect(codeOf(outcome)).toBe(`state.${act}`);
      const [row] = await world.sql("owner")`select desk_state from newsroom.articles where id = ${id}`;
      expect(row?.desk_state).toBe(state);
    },
  );

  // Discarding and taking down have files of their own: what is live matters more there than the state.
  const reachable = pairs.filter(
    ({ act, state }) =>
      acts[act].from.includes(state) && !["discard", "take_down"].includes(act) && state !== "scheduled",
  );
  test.each(reachable)(
    "leads, to $act a piece that is $state, where the table says",
    async ({ act, state }) => {
      const made = await anArticle(world, { state: state as Exclude<DeskState, "scheduled"> });
      expect(codeOf(await command(act, await world.as(whoMay[act]), made.id))).toBe("done");
      const [row] = await world.sql("owner")`select desk_state from newsroom.articles where id = ${made.id}`;
      expect(row?.desk_state).toBe(acts[act].to);
    },
  );

  test.each(deskStates)("leads by plain SQL from %s only where the table leads", async (from) => {
    const { id } = article(from);
    for (const act of actIds) {
      for (const to of deskStates.filter((state) => state !== from)) {
        const attempt = peekInAct(world.sql("newsroom"), "tbt", `article.${act}`, async (tx) => {
          const approval = to === "approved" || to === "scheduled" ? tx`approval_id` : tx`null`;
          await tx`update newsroom.articles set desk_state = ${to}, approval_id = ${approval} where id = ${id}`;
        });
        const answer = await answerOf(attempt);
        const legal = acts[act].from.includes(from) && [acts[act].to, acts[act].orTo].includes(to);
        // Giving a signature back is always safe; a content change does it in the midst of any act.
        const givenBack = (from === "approved" || from === "scheduled") && to === "editing";
        if (legal || givenBack) expect(answer, `${act} ${to}`).not.toBe(`TS409 state.${act}`);
        else expect(answer, `${act} ${to}`).toBe(`TS409 state.${act}`);
      }
    }
  });

  test("knows no act but its own", async () => {
    const attempt = rawAct(world.sql("newsroom"), "tbt", "article.publish_now", async (tx) => {
      await tx`update newsroom.articles set desk_state = 'submitted' where id = ${article("draft").id}`;
    });
    expect(await answerOf(attempt)).toBe("TS409 state.publish_now");
  });

  test("lets nobody say by plain SQL that readers have what they have not", async () => {
    const owner = world.sql("owner");
    for (const [id, set] of [
      [article("editing").id, "live_state = 'live'"],
      [article("published").id, "live_state = 'taken_down', desk_state = 'taken_down'"],
      [article("published").id, "live_state = 'none', desk_state = 'draft'"],
    ]) {
      for (const act of ["release", "take_down", "restore", "discard"]) {
        const attempt = rawAct(owner, "tbt", `article.${act}`, async (tx) => {
          await tx.unsafe(`update newsroom.articles set ${set} where id = '${id}'`);
        });
        expect(await answerOf(attempt), `${act}: ${set}`).toMatch(/^(TS409 (live|state)\.|23514)/);
      }
    }
  });

  test("lets nobody call a changed working copy published", async () => {
    const revised = await anArticle(world, { revised: true });
    const attempt = rawAct(world.sql("newsroom"), "btv2", "article.discard", async (tx) => {
      await tx`update newsroom.articles set headline = 'Khác với bản đã đăng' where id = ${revised.id}`;
      await tx`update newsroom.articles set desk_state = 'published' where id = ${revised.id}`;
    });
    expect(await answerOf(attempt)).toBe("TS409 state.not_what_is_live");
  });

  test("writes every act down with who did it and why", async () => {
    const { id } = await anArticle(world, { state: "returned" });
    const events = await world.sql("owner")`
      select distinct v.id, v.action, v.actor_id, v.reason from audit.events v join audit.entries e on e.event_id = v.id
       where e.article_id = ${id} and v.action not like '%save%' order by v.id`;
    expect(events.map(({ action, actor_id, reason }) => [action, actor_id, reason])).toEqual([
      ["article.create", world.idOf("phongvien"), null],
      ["article.submit", world.idOf("phongvien"), null],
      ["article.claim", world.idOf("btv2"), null],
      ["article.return", world.idOf("btv2"), "Thiếu nguồn"],
    ]);
  });

  test("does nothing to an article that is not there", async () => {
    const tbt = await world.as("tbt");
    for (const act of actIds) expect(codeOf(await command(act, tbt, newId())), act).toBe("article.not_found");
  });
});
