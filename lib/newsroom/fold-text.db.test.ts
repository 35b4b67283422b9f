import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Db } from "@/db/client";
import { listTyping } from "@/db/queries/audit";
import { findBody, foldSteps, listStepsSince, pruneSnapshots } from "@/db/queries/body";
import { anArticle, codeOf, must } from "@/lib/testing/factories";
import { answerOf } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { loadBody, loadBodyAt } from "./body-log";
import type { Context } from "./context";
import { readSteps } from "./read-steps";
import { type StepsInput, saveSteps } from "./save-steps";
import { foldIdleTexts } from "./tend-text";
import { TextAuthority } from "./text-authority";
import { findTextDifferences } from "./verify-text";

let world: TestDatabase;
let owner: Db & { close(): Promise<void> };
let btv2: Context;
let phongvien: Context;
beforeAll(async () => {
  world = await openTestDatabase();
  owner = connect(world.urls.owner, { max: 2 });
  btv2 = await world.as("btv2");
  phongvien = await world.as("phongvien");
});
afterAll(async () => {
  await owner?.close();
  await world?.close();
});

type Step = StepsInput["steps"][number];
const replace = (from: number, to: number, text?: string): Step => ({
  stepType: "replace",
  from,
  to,
  ...(text && { slice: { content: [{ type: "text", text }] } }),
});
const bold = (from: number, to: number): Step => ({
  stepType: "addMark",
  mark: { type: "bold" },
  from,
  to,
});
const split = (at: number): Step => ({
  stepType: "replace",
  from: at,
  to: at,
  slice: { content: [{ type: "paragraph" }, { type: "paragraph" }], openStart: 1, openEnd: 1 },
  structure: true,
});

const save = (ctx: Context, id: string, bodyVersion: number, clientId: string, ...steps: Step[]) =>
  saveSteps(ctx, id, { bodyVersion, clientId, steps });

/** An article with every kind of step, by two people in three editors. */
async function written(): Promise<{ id: string; version: number }> {
  const { id, bodyVersion } = await anArticle(world, { state: "editing", words: "Đoạn một." });
  let version = bodyVersion;
  const add = async (ctx: Context, client: string, ...steps: Step[]) => {
    version = must(await save(ctx, id, version, client, ...steps)).bodyVersion;
  };
  await add(btv2, "b1", replace(1, 1, "Gõ "), replace(4, 4, "nối "), replace(8, 8, "liền 𠮷 😀 "));
  await add(btv2, "b1", replace(2, 3, "õ"), replace(1, 2), replace(1, 1, "G"));
  await add(phongvien, "p1", replace(5, 5, "12 34 dấu cách "), bold(2, 9));
  await add(phongvien, "p1", split(6), replace(3, 3, "#@=-+ ký hiệu"));
  await add(btv2, "b2", replace(1, 1, "Dòng\ttab"), replace(1, 1, " bắt đầu bằng dấu cách"));
  return { id, version };
}

const rowsOf = async (id: string) =>
  await world.sql("owner")`select version from newsroom.article_steps where article_id = ${id}`;

describe("folding the log", () => {
  test("tells the same steps, writers and times afterwards, and every version reads the same", async () => {
    const { id, version } = await written();
    const before = await listStepsSince(world.db, id, 0);
    const docs = await Promise.all(before.map((step) => loadBodyAt(world.db, id, step.version)));
    expect(await foldSteps(world.db, id, 0)).toBe(version);
    expect(await rowsOf(id)).toHaveLength(0);
    const after = await listStepsSince(world.db, id, 0);
    const toMillisecond = (at: string) => `${at.slice(0, 23).replace(/Z?$/, "")}`;
    for (const [n, step] of after.entries()) {
      expect({ ...step, at: "" }).toEqual({ ...before[n], at: "" });
      expect(Date.parse(step.at)).toBe(Date.parse(before[n]?.at ?? ""));
      expect(toMillisecond(step.at)).toContain("T");
    }
    for (const [n, step] of before.entries()) {
      const then = await loadBodyAt(world.db, id, step.version);
      expect(then?.doc.toJSON()).toEqual(docs[n]?.doc.toJSON());
      expect(then?.after).toHaveLength(version - step.version);
    }
    expect((await loadBody(world.db, id))?.version).toBe(version);
    expect((await listTyping(world.db, id, null, null)).map((one) => one.steps).reduce((a, b) => a + b)).toBe(
      version - 1,
    );
  });

  test("leaves what is typed on afterwards where a slow client finds it", async () => {
    const { id, version } = await written();
    await foldSteps(world.db, id, 0);
    // A process that never held this text, and a client that missed everything.
    const authority = new TextAuthority();
    const by = { db: world.db, secret: phongvien.secret, id: phongvien.actor.id };
    const late = must(
      await authority.save(by, id, { bodyVersion: 1, clientId: "late", steps: [replace(1, 1, "muộn ")] }),
    );
    expect(late.bodyVersion).toBe(version + 1);
    expect(late.steps).toHaveLength(version);
    const told = must(await readSteps(btv2, id, 0));
    expect(told.steps).toHaveLength(version + 1);
    expect(told.steps.slice(1)).toEqual(late.steps);
    const again = await authority.save(by, id, {
      bodyVersion: 1,
      clientId: "p1",
      steps: [replace(1, 1, "x")],
    });
    expect(codeOf(again)).toBe("body.acknowledged");
  });

  test("keeps the newest rows of a text that is being written, and folds the rest when it rests", async () => {
    const { id, bodyVersion } = await anArticle(world, { state: "editing" });
    let version = bodyVersion;
    while (version < 700)
      version = must(
        await save(
          btv2,
          id,
          version,
          "c",
          ...Array.from({ length: 25 }, (_, n) => replace(1 + n, 1 + n, "a")),
        ),
      ).bodyVersion;
    await expect.poll(async () => (await rowsOf(id)).length).toBeLessThanOrEqual(256 + 2 * 281);
    expect(await foldIdleTexts(world.db, 10)).toEqual({ texts: 0, steps: 0 });
    expect((await foldIdleTexts(world.db, 0)).steps).toBeGreaterThan(0);
    expect(await rowsOf(id)).toHaveLength(0);
    const body = await findBody(world.db, id);
    expect((body?.snapshotVersion ?? 0) + (body?.tail.length ?? 0)).toBe(version);
    expect(body?.tail.length).toBeLessThan(256);
    expect(await findTextDifferences(owner, 5)).toEqual([]);
  });

  test("takes any step that the database may hold, exactly", async () => {
    const { id, bodyVersion } = await anArticle(world);
    const odd = fc.oneof(
      fc.record({ stepType: fc.constant("replace"), from: fc.nat(9), to: fc.nat(9) }),
      fc.record({
        stepType: fc.constant("replace"),
        from: fc.nat(9),
        to: fc.nat(9),
        slice: fc.record({
          content: fc.tuple(
            fc.record({
              type: fc.constant("text"),
              text: fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0")),
            }),
          ),
        }),
      }),
      fc.jsonValue().filter((value) => !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value))),
    );
    const sql = world.sql("owner");
    await fc.assert(
      fc.asyncProperty(fc.array(odd, { minLength: 1, maxLength: 20 }), async (steps) => {
        const thrownAway = new Error("the scene is over");
        await sql
          .begin(async (tx) => {
            await tx`select newsroom.fold_steps(${id}, 0)`;
            // Straight into the table, as no function would: the fold trusts nobody.
            await tx`
              insert into newsroom.article_steps (article_id, version, client_id, step, staff_id)
              select ${id}, ${bodyVersion} + n, 'c' || n % 2, step, ${btv2.actor.id}
                from jsonb_array_elements(${tx.json(steps as never)}) with ordinality as s (step, n)`;
            await tx`update newsroom.article_heads set body_version = ${bodyVersion + steps.length} where article_id = ${id}`;
            const before =
              await tx`select version, step::text as step, client_id from newsroom.steps_of(${id}, 0) order by 1`;
            const [folded] = await tx`select newsroom.fold_steps(${id}, 0) as n`;
            expect(folded?.n).toBe(steps.length);
            const after =
              await tx`select version, step::text as step, client_id from newsroom.steps_of(${id}, 0) order by 1`;
            expect([...after]).toEqual([...before]);
            throw thrownAway;
          })
          .catch((error) => {
            if (error !== thrownAway) throw error;
          });
      }),
      { numRuns: 60, seed: 20_261_125 },
    );
  });
});

describe("what went into history", () => {
  test("was checked against the rows it replaces, whoever wrote it", async () => {
    const { id, version } = await written();
    const sql = world.sql("owner");
    const forge = (from: number, to: number, lines: string) => sql`
      insert into newsroom.article_history (article_id, from_version, to_version, at, hands, lines, digest)
      values (${id}, ${from}, ${to}, now(), ${sql.json([["b1", btv2.actor.id]])}, ${lines}, '\\x00')`;
    expect(await answerOf(forge(1, 1, "#0\n+ giả"))).toBe("TS409 history.not_the_steps");
    expect(await answerOf(forge(2, version, "#0\n+ giả"))).toBe("TS409 history.gap");
    expect(await answerOf(forge(1, version + 5, "#0\n+ giả"))).toBe("TS409 history.not_the_steps");
    expect(
      await answerOf(
        world
          .sql("newsroom")
          .unsafe("insert into newsroom.article_history select *  from newsroom.article_history"),
      ),
    ).toBe("42501");
  });

  test("alone lets a step go: no login deletes, changes or empties the log", async () => {
    const { id } = await written();
    for (const login of ["owner", "superuser"] as const) {
      const sql = world.sql(login);
      for (const attempt of [
        `delete from newsroom.article_steps where article_id = '${id}'`,
        `update newsroom.article_steps set step = '{}' where article_id = '${id}'`,
        "truncate newsroom.article_steps",
        `delete from newsroom.article_snapshots where article_id = '${id}'`,
        "update newsroom.article_snapshots set doc = '{}'",
        "truncate newsroom.article_snapshots",
      ])
        expect(await answerOf(sql.unsafe(attempt)), attempt).toBe("TS403 audit.append_only");
    }
    for (const login of ["newsroom", "reader", "auditor"] as const)
      expect(
        await answerOf(
          world.sql(login).unsafe(`delete from newsroom.article_steps where article_id = '${id}'`),
        ),
      ).toBe("42501");
  });

  test("keeps the first snapshot, the newest, and never a gap of more than 4,096 steps", async () => {
    const { id, version } = await written();
    const sql = world.sql("owner");
    const doc = (await loadBody(world.db, id))?.doc.toJSON();
    for (let at = 1; at <= version; at++)
      await sql`insert into newsroom.article_snapshots (article_id, body_version, doc) values (${id}, ${at}, ${sql.json(doc)}) on conflict do nothing`;
    const gone = await pruneSnapshots(world.db, id);
    expect(gone).toBe(version - 1);
    const left =
      await sql`select body_version as v from newsroom.article_snapshots where article_id = ${id} order by 1`;
    expect(left.map((row) => row.v)).toEqual([0, version]);
    const sparse = (await anArticle(world)).id;
    await sql`update newsroom.article_heads set body_version = 20000 where article_id = ${sparse}`;
    for (const at of [3000, 4000, 5000, 9000, 9050, 20_000])
      await sql`insert into newsroom.article_snapshots (article_id, body_version, doc) values (${sparse}, ${at}, ${sql.json(doc)})`;
    await pruneSnapshots(world.db, sparse);
    const kept =
      await sql`select body_version as v from newsroom.article_snapshots where article_id = ${sparse} order by 1`;
    expect(kept.map((row) => row.v)).toEqual([0, 4000, 5000, 9050, 20_000]);
  });
});
