import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainText } from "@/lib/domain/content";
import { newId } from "@/lib/domain/ids";
import { anArticle, approveAs, codeOf, must } from "@/lib/testing/factories";
import { bothSay } from "@/lib/testing/four-eyes";
import { rawAct } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { approveArticle } from "./approve-article";
import { bodyJson, loadBody } from "./body-log";
import { claimArticle } from "./claim-article";
import type { Context } from "./context";
import { readPreview } from "./read-preview";
import { readSuggestions } from "./read-suggestions";
import { readArticle } from "./reads";
import { type StepsInput, saveSteps } from "./save-steps";
import { submitArticle } from "./submit-article";

let world: TestDatabase;
let btv2: Context;
let phongvien: Context;
beforeAll(async () => {
  world = await openTestDatabase();
  btv2 = await world.as("btv2");
  phongvien = await world.as("phongvien");
});
afterAll(() => world?.close());

const at = "2026-11-25T03:00:00.000Z";
const mark = (type: string, by: string, id = "s1", what = "") => ({ type, attrs: { id, by, at, what } });
const suggest = (place: number, text: string, by: string, id?: string) => ({
  stepType: "replace",
  from: place,
  to: place,
  slice: { content: [{ type: "text", text, marks: [mark("insertion", by, id)] }] },
});
const strike = (from: number, to: number, by: string) => ({
  stepType: "addMark",
  mark: mark("deletion", by),
  from,
  to,
});

let client = 0;
async function save(ctx: Context, id: string, ...steps: object[]) {
  const { bodyVersion } = must(await readArticle(ctx, id));
  client += 1;
  return await saveSteps(ctx, id, {
    bodyVersion,
    clientId: `c${client}`,
    steps: steps as StepsInput["steps"],
  });
}

const bodyOf = async (id: string) => {
  const body = await loadBody(world.db, id);
  if (!body) throw new Error("No text.");
  return bodyJson(body.doc);
};

describe("a suggestion", () => {
  test("is kept in the text with its author, and is no word of it yet", async () => {
    const { id } = await anArticle(world, { state: "editing", words: "Nước dâng cao." });
    must(await save(btv2, id, suggest(1, "Sáng nay, ", btv2.actor.id), strike(16, 19, btv2.actor.id)));
    expect(plainText(await bodyOf(id))).toContain("Nước dâng cao.");
    expect(plainText(await bodyOf(id))).not.toContain("Sáng nay");
    expect(must(await readSuggestions(phongvien, id)).items).toEqual([
      {
        id: "s1",
        by: { id: btv2.actor.id, name: "Cao Thị Hiệu Đính" },
        at,
        added: "Sáng nay, ",
        removed: "dân",
        changes: [],
        block: 1,
      },
    ]);
    const preview = must(await readPreview(phongvien, id, new Date("2026-11-25T04:00:00Z")));
    expect(preview.html).toContain("Nước dâng cao.");
    expect(preview.html).not.toContain("Sáng nay");
  });

  test("is made in nobody else's name", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    const forged = [
      suggest(1, "giả", phongvien.actor.id),
      strike(1, 3, phongvien.actor.id),
      { stepType: "addNodeMark", pos: 0, mark: mark("deletion", phongvien.actor.id, "s1", "node") },
    ];
    for (const step of forged) expect(codeOf(await save(btv2, id, step))).toBe("body.suggestion_author");
    expect(codeOf(await save(btv2, id, strike(1, 3, btv2.actor.id)))).toBe("done");
  });

  test("comes back by another's undo after they had deleted it, and only as it was", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    must(await save(btv2, id, suggest(1, "thêm", btv2.actor.id, "s7")));
    must(await save(phongvien, id, { stepType: "replace", from: 1, to: 5 }));
    const other = suggest(1, "thêm", btv2.actor.id, "s8");
    expect(codeOf(await save(phongvien, id, other))).toBe("body.suggestion_author");
    must(await save(phongvien, id, suggest(1, "thêm", btv2.actor.id, "s7")));
    expect(must(await readSuggestions(btv2, id)).items.map((one) => one.id)).toEqual(["s7"]);
  });

  test("is refused with a code when it says what no editor here says", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    const me = btv2.actor.id;
    const strange = [
      { stepType: "addMark", from: 1, to: 3, mark: mark("insertion", me, "s1", "node") },
      { stepType: "addMark", from: 1, to: 3, mark: mark("insertion", me, "<b>") },
      {
        stepType: "addMark",
        from: 1,
        to: 3,
        mark: { type: "deletion", attrs: { id: "s", by: me, at: "hôm qua" } },
      },
      {
        stepType: "addMark",
        from: 1,
        to: 3,
        mark: {
          type: "modification",
          attrs: { id: "s", by: me, at, of: "link", was: "javascript:alert(1)" },
        },
      },
    ];
    for (const step of strange) expect(codeOf(await save(btv2, id, step))).toBe("body.suggestion");
    const bold = { stepType: "addNodeMark", pos: 0, mark: { type: "bold" } };
    expect(codeOf(await save(btv2, id, bold))).toBe("body.step");
  });

  test("may be open when the piece is submitted, and blocks approval with a list until it is decided", async () => {
    const { id } = await anArticle(world, { state: "editing", words: "Nước dâng cao." });
    must(await save(btv2, id, suggest(1, "Sáng nay, ", btv2.actor.id)));
    const view = must(await readArticle(btv2, id));
    expect(view.issues.submit).toEqual([]);
    expect(view.issues.approve.map((issue) => issue.code)).toEqual(["ready.suggestions"]);
    const refused = await approveArticle(btv2, { articleId: id, contentHash: view.contentHash });
    expect(refused.ok ? null : refused.refusal).toMatchObject({
      code: "ready.suggestions",
      params: { count: 1 },
      facts: {
        suggestions: [{ id: "s1", by: { name: "Cao Thị Hiệu Đính" }, added: "Sáng nay, ", block: 1 }],
      },
    });
    must(
      await save(phongvien, id, {
        stepType: "removeMark",
        mark: mark("insertion", btv2.actor.id),
        from: 1,
        to: 11,
      }),
    );
    must(await approveAs(btv2, id));
  });
});

describe("past the commands, in plain SQL", () => {
  test("a text with an open suggestion is not approved either, and not released", async () => {
    const { id } = await anArticle(world);
    must(await save(phongvien, id, suggest(1, "lén ", phongvien.actor.id)));
    must(await submitArticle(phongvien, { articleId: id }));
    must(await claimArticle(btv2, { articleId: id }));
    expect(await bothSay(world, "btv2", "approve", id)).toBe("ready.suggestions");

    const owner = world.sql("owner");
    await owner`alter table newsroom.approvals disable trigger suggestions`;
    await rawAct(
      world.sql("newsroom"),
      "btv2",
      "article.approve",
      (tx) => tx`
        insert into newsroom.approvals (id, article_id, revision_id, content_hash, approver_id)
        select ${newId()}, r.article_id, r.id, r.content_hash, ${btv2.actor.id}
          from newsroom.revisions r where r.article_id = ${id} order by r.number desc limit 1`,
    );
    await owner`alter table newsroom.approvals enable always trigger suggestions`;
    expect(await bothSay(world, "tkts", "release", id)).toBe("ready.suggestions");
  });
});
