import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { DemoLogin } from "@/lib/demo/people";
import { plainText } from "@/lib/domain/content";
import { sessionSecretOf } from "@/lib/testing/cast";
import { anArticle, codeOf, must } from "@/lib/testing/factories";
import { answerOf } from "@/lib/testing/raw-act";
import { seededRandom } from "@/lib/testing/seeded-random";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { bodyJson, loadBody, snapshotEvery } from "./body-log";
import type { Context } from "./context";
import { readArticle } from "./reads";
import { type StepsInput, saveSteps } from "./save-steps";

let world: TestDatabase;
let btv2: Context;
let phongvien: Context;
beforeAll(async () => {
  world = await openTestDatabase();
  btv2 = await world.as("btv2");
  phongvien = await world.as("phongvien");
});
afterAll(() => world?.close());

const insert = (at: number, text: string) => ({
  stepType: "replace",
  from: at,
  to: at,
  slice: { content: [{ type: "text", text }] },
});
const remove = (from: number, to: number) => ({ stepType: "replace", from, to });

const save = (ctx: Context, id: string, bodyVersion: number, clientId: string, ...steps: object[]) =>
  saveSteps(ctx, id, { bodyVersion, clientId, steps: steps as StepsInput["steps"] });

async function textOf(id: string): Promise<string> {
  const body = await loadBody(world.db, id);
  return body ? plainText(bodyJson(body.doc)) : "";
}

const editing = (words: string) => anArticle(world, { state: "editing", words });

describe("the log of the text", () => {
  test("takes steps on its newest version only, when they come past the command", async () => {
    const { id, bodyVersion } = await editing("Một đoạn.");
    const sql = world.sql("newsroom");
    const raw = async (base: number | null, secret = sessionSecretOf("btv2")) => {
      const asked = sql`
        select saved_version, missed from newsroom.save_steps(${secret}, ${id}, ${base}, 'c', ${sql.json([insert(1, "x")] as never)})`;
      const said = await answerOf(asked);
      const [row] = said === "done" ? await asked : [];
      return row ? (row.saved_version ?? `missed ${row.missed.length}`) : said;
    };
    expect(await raw(bodyVersion - 1)).toBe("missed 1");
    expect(await raw(bodyVersion + 1)).toBe("TS409 body.future");
    expect(await raw(null)).toBe("TS409 body.future");
    expect(await raw(bodyVersion)).toBe(bodyVersion + 1);
    expect(await raw(bodyVersion)).toBe("missed 1");
    expect(await raw(bodyVersion + 1, "nobody's")).toBe("28000 audit.unknown_secret");
    const rows =
      await sql`select version, staff_id from newsroom.article_steps where article_id = ${id} order by version`;
    expect(rows.map((row) => row.version)).toEqual(rows.map((_, n) => n + 1));
    expect(rows.at(-1)?.staff_id).toBe(btv2.actor.id);
  });

  test("refuses the older of two saves and lets it be carried over: both are there", async () => {
    const { id, bodyVersion } = await editing("Đầu cuối.");
    must(await save(btv2, id, bodyVersion, "c1", insert(1, "TRƯỚC ")));
    const rebased = must(await save(phongvien, id, bodyVersion, "c2", insert(4, " GIỮA")));
    expect(await textOf(id)).toContain("TRƯỚC Đầu GIỮA cuối.");
    expect(rebased.bodyVersion).toBe(bodyVersion + 2);
    expect(rebased.steps.map((step) => [step.clientId, step.by])).toEqual([
      ["c1", btv2.actor.id],
      ["c2", phongvien.actor.id],
    ]);
  });

  test("says that it has a batch already when the answer was lost, and keeps it once", async () => {
    const { id, bodyVersion } = await editing("Đoạn.");
    must(await save(btv2, id, bodyVersion, "c1", insert(1, "MỘTLẦN ")));
    must(await save(phongvien, id, bodyVersion + 1, "c2", insert(1, "khác ")));
    const again = await save(btv2, id, bodyVersion, "c1", insert(1, "MỘTLẦN "));
    expect(codeOf(again)).toBe("body.acknowledged");
    expect(again.ok ? null : again.refusal.facts).toMatchObject({
      bodyVersion: bodyVersion + 2,
      steps: [{ clientId: "c1" }, { clientId: "c2" }],
    });
    expect((await textOf(id)).split("MỘTLẦN")).toHaveLength(2);
  });

  test("says that a place is gone rather than dropping what was typed there", async () => {
    const { id, bodyVersion } = await editing("Sẽ bị xóa");
    must(await save(btv2, id, bodyVersion, "c1", remove(1, 10)));
    const late = await save(phongvien, id, bodyVersion, "c2", insert(5, "CHỮ MẤT CHỖ"));
    expect(codeOf(late)).toBe("body.dropped");
    expect(late.ok ? null : late.refusal.facts).toMatchObject({ steps: [{ clientId: "c1" }] });
  });

  test("refuses steps of the future, of another schema, and past the end", async () => {
    const { id, bodyVersion } = await editing("Đoạn.");
    const answers = [
      save(btv2, id, bodyVersion + 1, "c1", insert(1, "x")),
      save(btv2, id, bodyVersion, "c1", { stepType: "khôngcó" }),
      save(btv2, id, bodyVersion, "c1", insert(9999, "x")),
      save(btv2, id, bodyVersion, "c1", {
        stepType: "replace",
        from: 0,
        to: 0,
        slice: { content: [{ type: "script" }] },
      }),
    ];
    expect((await Promise.all(answers)).map(codeOf)).toEqual([
      "body.future",
      "body.step",
      "body.step_does_not_fit",
      "body.step",
    ]);
  });

  test.each([
    ["submitted", "btv2", "typing.submitted"],
    ["published", "btv2", "typing.published"],
    ["taken_down", "tbt", "typing.taken_down"],
    ["spiked", "btv2", "typing.spiked"],
    ["draft", "btv2", "typing.right.draft"],
    ["approved", "phongvien", "typing.right.approved"],
  ] as const)("is closed while the piece is %s, at the command and past it", async (state, login, code) => {
    const { id, bodyVersion } = await anArticle(world, { state });
    expect(codeOf(await save(await world.as(login), id, bodyVersion, "c1", insert(1, "x")))).toBe(code);
    if (code.includes("right")) return;
    const sql = world.sql("newsroom");
    const raw = sql`
      select newsroom.save_steps(${sessionSecretOf(login)}, ${id}, ${bodyVersion}, 'c', ${sql.json([insert(1, "x")] as never)})`;
    expect(await answerOf(raw)).toBe(`TS409 ${code}`);
  });

  test("takes an approval back as an act of the writer", async () => {
    const { id, bodyVersion } = await anArticle(world, { state: "approved" });
    must(await save(btv2, id, bodyVersion, "c1", insert(1, "Sửa ")));
    const view = must(await readArticle(btv2, id));
    expect(view.article.standing.state).toBe("editing");
    const [event] = await world.sql("owner")`
      select v.action, v.actor_id from audit.events v join audit.entries e on e.event_id = v.id
       where e.article_id = ${id} order by e.id desc limit 1`;
    expect(event).toEqual({ action: "article.edit", actor_id: btv2.actor.id });
  });

  test("keeps a snapshot now and then, from which the same text is read", async () => {
    const { id, bodyVersion } = await editing("Đoạn.");
    let version = bodyVersion;
    while (version < bodyVersion + 2 * snapshotEvery) {
      const steps = Array.from({ length: 16 }, (_, n) => insert(1, String(n % 10)));
      version = must(await save(btv2, id, version, "c1", ...steps)).bodyVersion;
    }
    await vi.waitFor(async () => {
      const snapshots = await world.sql("owner")`
        select body_version from newsroom.article_snapshots where article_id = ${id} order by body_version`;
      expect(snapshots[0]?.body_version).toBe(0);
      expect(snapshots.at(-1)?.body_version).toBeGreaterThan(version - snapshotEvery - 16);
    });
    expect(await textOf(id)).toContain(`${"5432109876543210".repeat(2 * (snapshotEvery / 16))}Đoạn.`);
  });
});

describe("eight people in one article", () => {
  test("lose nothing and double nothing of what was acknowledged", { timeout: 60_000 }, async () => {
    const { id, bodyVersion } = await editing("Bài chung của nhiều người.");
    const logins: DemoLogin[] = ["btv2", "phongvien", "tbt", "photbt", "tkts", "btv2", "phongvien", "tbt"];
    const acknowledged: string[] = [];
    const write = async (login: DemoLogin, writer: number) => {
      const ctx = await world.as(login);
      const random = seededRandom(writer);
      // Each editor knows the text at some version and types into its first words, as tired people do.
      let known = bodyVersion;
      for (let n = 0; n < 25; n++) {
        const token = `[${writer}.${n}]`;
        const step = insert(1 + Math.floor(random() * 8), token);
        const batch = () => save(ctx, id, known, `w${writer}`, step);
        let outcome = await batch();
        // An answer is lost now and then: exactly the same is sent again.
        if (outcome.ok && random() < 0.1) expect(codeOf(await batch())).toBe("body.acknowledged");
        for (let tries = 0; !outcome.ok && tries < 50; tries++) {
          expect(["body.stale", "body.dropped"]).toContain(outcome.refusal.code);
          known = must(await readArticle(ctx, id)).bodyVersion;
          outcome = await batch();
        }
        known = must(outcome).bodyVersion;
        acknowledged.push(token);
      }
    };
    await Promise.all(logins.map(write));
    expect(acknowledged).toHaveLength(200);

    const rows = await world.sql("owner")`
      select version, client_id, staff_id, step::text as step from newsroom.article_steps where article_id = ${id} order by version`;
    expect(rows.map((row) => row.version)).toEqual(rows.map((_, n) => n + 1));
    for (const token of acknowledged)
      expect(rows.filter((row) => row.step.includes(`"${token}"`)).length, token).toBe(1);

    // Others type inside a token too, so letters are counted and not words.
    const count = (text: string) => {
      const letters = new Map<string, number>();
      for (const letter of text) letters.set(letter, (letters.get(letter) ?? 0) + 1);
      return letters;
    };
    const original = "Bài chung của nhiều người.Đoạn thứ hai.";
    expect(count((await textOf(id)).replaceAll("\n", ""))).toEqual(count(original + acknowledged.join("")));

    const [head] = await world.sql(
      "owner",
    )`select body_version from newsroom.article_heads where article_id = ${id}`;
    expect(head?.body_version).toBe(rows.length);
    const writers = await world.sql("owner")`select newsroom.writers_of(${id}) as ids`;
    for (const login of logins) expect(writers[0]?.ids).toContain(world.idOf(login));
  });
});
