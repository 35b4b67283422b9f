import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Byline } from "@/lib/domain/byline";
import { anArticle, approveAs, codeOf, must } from "@/lib/testing/factories";
import { bothSay, giveRight, sqlSays } from "@/lib/testing/four-eyes";
import { rawAct } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { approveArticle } from "./approve-article";
import { claimArticle } from "./claim-article";
import { readArticle } from "./reads";
import { saveBylines } from "./save-bylines";
import { saveFields } from "./save-fields";
import { sendBackArticle } from "./send-back-article";
import { submitArticle } from "./submit-article";

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world?.close());

const bylines = (...names: string[]) => names.map((displayName) => Byline.parse({ displayName }));

/** Leaves a signed revision of the present content behind, so that the database can be asked about approving it. */
async function signPresentContent(id: string) {
  must(await approveAs(await world.as("tbt"), id));
  return await sendBackArticle(await world.as("tkts"), { articleId: id, reason: "Cho người khác duyệt" });
}

describe("approving", () => {
  test("is not for the reporter who wrote the piece", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    expect(await bothSay(world, "phongvien", "approve", id)).toBe("right.editor");
  });

  test("is not for an editor who created it", async () => {
    const { id } = await anArticle(world, { state: "editing", author: "btv2", editor: "photbt" });
    expect(await bothSay(world, "btv2", "approve", id)).toBe("four_eyes.author");
    expect(await bothSay(world, "photbt", "approve", id)).toBe("done");
  });

  test("is not for an editor whose pen name stands in the byline, even beside others", async () => {
    const { id } = await anArticle(world, { state: "editing", bylines: ["Minh Họa", "Hiệu Đính"] });
    expect(await bothSay(world, "btv2", "approve", id)).toBe("four_eyes.author");
  });

  test("is not for that editor under another contributor's link, or with the name spaced otherwise", async () => {
    const [contributor] = await world.sql("owner")`
      select contributor_id as id from newsroom.pen_names where name = 'Thí Điểm'`;
    for (const displayName of ["Hiệu Đính", "hiệu đính", "HIỆU ĐÍNH"]) {
      const article = await anArticle(world, { state: "editing" });
      const btv2 = await world.as("btv2");
      const items = [Byline.parse({ displayName, contributorId: contributor?.id })];
      must(await saveBylines(btv2, { articleId: article.id, basedOn: article.version, items }));
      must(await signPresentContent(article.id));
      expect(await bothSay(world, "btv2", "approve", article.id), displayName).toBe("four_eyes.author");
    }
  });

  test("is not for whoever submitted it, though their name was taken off afterwards", async () => {
    const article = await anArticle(world, { bylines: ["Hiệu Đính"] });
    const btv2 = await world.as("btv2");
    must(await submitArticle(btv2, { articleId: article.id }));
    const editing = must(await claimArticle(await world.as("photbt"), { articleId: article.id }));
    const saved = await saveBylines(await world.as("photbt"), {
      articleId: article.id,
      basedOn: editing.version,
      items: bylines("Minh Họa"),
    });
    expect(must(saved).standing.authors).toContain(world.idOf("btv2"));
    must(await signPresentContent(article.id));
    expect(await bothSay(world, "btv2", "approve", article.id)).toBe("four_eyes.author");
  });

  test("takes an editor of the section or of one above it, not of a sister or a child", async () => {
    await giveRight(world, "phongvien2", "editor", "giao-duc");
    const child = await anArticle(world, { state: "editing", section: "giao-duc" });
    const sister = await anArticle(world, { state: "editing", section: "y-te" });
    const parent = await anArticle(world, { state: "editing", section: "xa-hoi" });
    expect(await sqlSays(world, "phongvien2", "approve", sister.id)).toBe("right.editor");
    expect(await sqlSays(world, "phongvien2", "approve", parent.id)).toBe("right.editor");
    expect(await sqlSays(world, "btv", "approve", parent.id)).toBe("right.editor");
    expect(codeOf(await approveAs(await world.as("phongvien2"), sister.id))).toBe("article.not_found");
    expect(await bothSay(world, "phongvien2", "approve", child.id)).toBe("done");
    expect(await bothSay(world, "btv2", "approve", sister.id)).toBe("done");
  });

  test("takes a right that has not run out and has begun", async () => {
    const { id } = await anArticle(world, { state: "editing", section: "du-lich", editor: "photbt" });
    await giveRight(world, "btv", "editor", "du-lich", { to: "2020-02-01" });
    await giveRight(world, "btv", "editor", "du-lich", { from: "2220-01-01" });
    expect(await sqlSays(world, "btv", "approve", id)).toBe("right.editor");
    expect(codeOf(await approveAs(await world.as("btv"), id))).toBe("article.not_found");
    await giveRight(world, "btv", "editor", "du-lich");
    expect(await bothSay(world, "btv", "approve", id)).toBe("done");
  });

  test("takes the section's lead where the section wants one", async () => {
    await rawAct(world.sql("owner"), "admin", "section.settings", async (tx) => {
      await tx`update newsroom.sections set require_section_lead = true where slug = 'xay-dung-dang'`;
    });
    const { id } = await anArticle(world, { state: "editing", section: "xay-dung-dang" });
    expect(await bothSay(world, "btv2", "approve", id)).toBe("right.section_lead");
    expect(await bothSay(world, "tbt", "approve", id)).toBe("right.section_lead");
    expect(await bothSay(world, "truongphong", "approve", id)).toBe("done");
  });

  test("signs what the editor read and nothing newer", async () => {
    const article = await anArticle(world, { state: "editing" });
    const btv2 = await world.as("btv2");
    const read = must(await readArticle(btv2, article.id));
    const phongvien = await world.as("phongvien");
    const fields = { kicker: "Chen vào" };
    must(await saveFields(phongvien, { articleId: article.id, basedOn: article.version, fields }));
    const input = { articleId: article.id, contentHash: read.contentHash };
    expect(codeOf(await approveArticle(btv2, input))).toBe("hash.stale");
    expect(codeOf(await approveArticle(btv2, { ...input, basedOn: article.version }))).toBe("stale");
  });
});
