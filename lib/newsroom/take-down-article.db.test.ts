import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArticleRecord } from "@/lib/domain/article";
import type { DeskState } from "@/lib/domain/workflow";
import { anArticle, approveAs, codeOf, must, releaseAs, textOf } from "@/lib/testing/factories";
import { readerPagesOf } from "@/lib/testing/reader-pages";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { readArticle } from "./reads";
import { recallArticle } from "./recall-article";
import { returnArticle } from "./return-article";
import { spikeArticle } from "./spike-article";
import { submitArticle } from "./submit-article";
import { restoreArticle, takeDownArticle } from "./take-down-article";
import { writeBody } from "./write-body";

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world?.close());

const why = { reason: "Theo yêu cầu của nhân vật", reasonCode: "privacy", requestedBy: "Nhân vật" } as const;

/** A live piece whose working copy went on to `state`, with a change readers have not seen. */
async function liveAnd(state: DeskState): Promise<ArticleRecord> {
  if (state === "published") return await anArticle(world, { state: "published" });
  const revised = await anArticle(world, { revised: true });
  const { id } = revised;
  const btv2 = await world.as("btv2");
  const phongvien = await world.as("phongvien");
  must(await writeBody(btv2, { articleId: id, basedOn: revised.version, doc: textOf("Đang sửa dở.") }));
  if (state === "approved") return must(await approveAs(await world.as("tbt"), id));
  if (state === "editing") return must(await readArticle(btv2, id)).article;
  const returned = must(await returnArticle(btv2, { articleId: id, reason: "Bổ sung" }));
  if (state === "returned") return returned;
  const submitted = must(await submitArticle(phongvien, { articleId: id }));
  if (state === "submitted") return submitted;
  return must(await recallArticle(phongvien, { articleId: id }));
}

const liveStates = ["published", "editing", "approved", "returned", "submitted", "draft"] as const;

describe("taking down", () => {
  test.each(liveStates)("works at once, whatever became of the working copy: %s", async (state) => {
    const article = await liveAnd(state);
    expect(article.standing).toMatchObject({ state, live: "live" });
    const photbt = await world.as("photbt");
    const pages = readerPagesOf(world);
    expect((await pages.press(article.livePath ?? "")).status).toBe(200);
    const down = must(await takeDownArticle(photbt, { articleId: article.id, ...why }));
    expect(down.standing).toMatchObject({ state: "taken_down", live: "taken_down", approver: null });
    const rows = await world.sql(
      "reader",
    )`select number from published.articles where number = ${article.number}`;
    expect(rows).toEqual([]);
    expect((await pages.press(article.livePath ?? "")).status).toBe(410);

    const restored = must(
      await restoreArticle(photbt, { articleId: article.id, reason: "Nhân vật đã đồng ý" }),
    );
    // A working copy that had moved on is not thrown away.
    expect(restored.standing).toMatchObject({
      state: state === "published" ? "published" : "editing",
      live: "live",
    });
    expect((await pages.press(article.livePath ?? "")).status).toBe(200);
    const body = JSON.stringify(must(await readArticle(photbt, article.id)).body);
    expect(body.includes("Đang sửa dở.")).toBe(state !== "published");
    const [live] = await world.sql(
      "reader",
    )`select content::text from published.articles where number = ${article.number}`;
    expect(live?.content).not.toContain("Đang sửa dở.");
    await pages.close();
  });

  test("can be done again after a restoration, and each time is on file", async () => {
    const { id } = await liveAnd("published");
    const tbt = await world.as("tbt");
    for (let n = 0; n < 3; n++) {
      must(await takeDownArticle(tbt, { articleId: id, ...why, documentNo: `${n}/CV` }));
      expect(codeOf(await takeDownArticle(tbt, { articleId: id, ...why }))).toBe("state.take_down");
      must(await restoreArticle(tbt, { articleId: id, reason: "Đúng" }));
      expect(codeOf(await restoreArticle(tbt, { articleId: id, reason: "Đúng" }))).toBe("state.restore");
    }
    const rows = await world.sql("auditor")`
      select t.document_no, r.reason from newsroom.takedowns t join newsroom.restorations r on r.takedown_id = t.id
       where t.article_id = ${id} order by t.at`;
    expect(rows.map((row) => row.document_no)).toEqual(["0/CV", "1/CV", "2/CV"]);
  });

  test("a revised piece restored and released again shows the new text", async () => {
    const { id, number } = await liveAnd("editing");
    const tbt = await world.as("tbt");
    must(await takeDownArticle(tbt, { articleId: id, ...why }));
    must(await restoreArticle(tbt, { articleId: id, reason: "Đúng" }));
    must(await approveAs(tbt, id));
    must(await releaseAs(await world.as("tkts"), id));
    const [live] = await world.sql(
      "reader",
    )`select content::text, release_number from published.articles where number = ${number}`;
    expect(live?.content).toContain("Đang sửa dở.");
    expect(live?.release_number).toBe(2);
  });

  test("takes the right to, a reason, and who asked", async () => {
    const { id } = await liveAnd("published");
    const down = async (login: Parameters<TestDatabase["as"]>[0], change: object = {}) =>
      codeOf(await takeDownArticle(await world.as(login), { articleId: id, ...why, ...change }));
    expect(await down("tkts")).toBe("right.takedown");
    expect(await down("btv2")).toBe("right.takedown");
    expect(await down("phongvien")).toBe("right.takedown");
    expect(await down("tbt", { reason: " " })).toBe("reason.missing");
    expect(await down("tbt", { requestedBy: "" })).toBe("requested_by.missing");
    expect(await down("tbt")).toBe("done");
    expect(codeOf(await restoreArticle(await world.as("tkts"), { articleId: id, reason: "Đúng" }))).toBe(
      "right.takedown",
    );
  });

  test("is the way for a live piece; it cannot be spiked", async () => {
    const { id } = await liveAnd("editing");
    const spiked = await spikeArticle(await world.as("btv2"), { articleId: id, reason: "Trùng" });
    expect(codeOf(spiked)).toBe("live.spike");
  });
});
