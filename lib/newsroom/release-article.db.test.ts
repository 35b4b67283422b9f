import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/domain/ids";
import { anArticle, approveAs, codeOf, must, releaseAs } from "@/lib/testing/factories";
import { bothSay, sqlSays } from "@/lib/testing/four-eyes";
import { rawAct } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { readArticle } from "./reads";
import { releaseArticle } from "./release-article";
import { reviseArticle } from "./revise-article";
import { saveFields } from "./save-fields";

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world?.close());

describe("releasing", () => {
  test("is not for the approver who changed a word, and is for one who changed nothing", async () => {
    const changed = await anArticle(world, { state: "editing", editor: "photbt" });
    const photbt = await world.as("photbt");
    const fields = { headline: "Tiêu đề biên tập" };
    must(await saveFields(photbt, { articleId: changed.id, basedOn: changed.version, fields }));
    expect(must(await approveAs(photbt, changed.id)).standing.writers).toContain(photbt.actor.id);
    expect(await bothSay(world, "photbt", "release", changed.id)).toBe("four_eyes.approver_wrote");
    expect(await bothSay(world, "tkts", "release", changed.id)).toBe("done");

    const read = await anArticle(world, { state: "approved", editor: "photbt" });
    expect(await bothSay(world, "photbt", "release", read.id)).toBe("done");
  });

  test("is not for the approver who changed a word and took it back", async () => {
    const article = await anArticle(world, { state: "editing", editor: "photbt" });
    const photbt = await world.as("photbt");
    const { headline } = article.fields;
    for (const words of ["Khác", headline]) {
      const { version } = must(await readArticle(photbt, article.id)).article;
      must(
        await saveFields(photbt, { articleId: article.id, basedOn: version, fields: { headline: words } }),
      );
    }
    must(await approveAs(photbt, article.id));
    expect(await bothSay(world, "photbt", "release", article.id)).toBe("four_eyes.approver_wrote");
  });

  test("is not for an author, whatever right they hold", async () => {
    const created = await anArticle(world, { state: "approved", author: "tkts" });
    expect(await bothSay(world, "tkts", "release", created.id)).toBe("four_eyes.author");
    const named = await anArticle(world, { state: "approved", bylines: ["Lê Mẫu"] });
    expect(await bothSay(world, "photbt", "release", named.id)).toBe("four_eyes.author");
    expect(await bothSay(world, "tbt", "release", named.id)).toBe("done");
  });

  test("is not for an editor, and not for an administrator", async () => {
    const { id } = await anArticle(world, { state: "approved" });
    expect(await bothSay(world, "btv2", "release", id)).toBe("right.publisher");
    expect(await sqlSays(world, "admin", "release", id)).toBe("right.publisher");
    expect(codeOf(await releaseAs(await world.as("admin"), id))).toBe("article.not_found");
  });

  test("is refused when the approver turns out to be an author: a colleague's pen name was linked later", async () => {
    const contributor = newId();
    await rawAct(world.sql("owner"), "admin", "contributor.enter", async (tx) => {
      await tx`insert into newsroom.contributors (id, kind, real_name) values (${contributor}, 'ctv', 'Ẩn danh')`;
      await tx`insert into newsroom.pen_names (id, contributor_id, name) values (${newId()}, ${contributor}, 'Người Giấu Mặt')`;
    });
    const { id } = await anArticle(world, { state: "approved", bylines: ["Người Giấu Mặt"] });
    await rawAct(world.sql("owner"), "admin", "contributor.link", async (tx) => {
      await tx`update newsroom.contributors set staff_id = ${world.idOf("btv2")} where id = ${contributor}`;
    });
    expect(await bothSay(world, "tkts", "release", id)).toBe("four_eyes.approver_is_author");
    const view = must(await readArticle(await world.as("tkts"), id));
    expect(view.allowed).not.toContain("release");
  });

  test("publishes the approved hash and no other", async () => {
    const { id } = await anArticle(world, { state: "approved" });
    const tkts = await world.as("tkts");
    const input = { articleId: id, contentHash: "0".repeat(64) };
    expect(codeOf(await releaseArticle(tkts, input))).toBe("hash.stale");
    const [row] = await world.sql(
      "owner",
    )`select count(*)::int as n from newsroom.releases where article_id = ${id}`;
    expect(row?.n).toBe(0);
  });

  test("counts from the last release: who changed the first edition may release the second alone", async () => {
    const article = await anArticle(world, { state: "editing", editor: "photbt" });
    const photbt = await world.as("photbt");
    const fields = { kicker: "Chuyên đề" };
    must(await saveFields(photbt, { articleId: article.id, basedOn: article.version, fields }));
    must(await approveAs(photbt, article.id));
    must(await releaseAs(await world.as("tkts"), article.id));
    must(await reviseArticle(photbt, { articleId: article.id, kind: "update" }));
    const phongvien = await world.as("phongvien");
    const { version } = must(await readArticle(phongvien, article.id)).article;
    must(await saveFields(phongvien, { articleId: article.id, basedOn: version, fields: { kicker: null } }));
    must(await approveAs(photbt, article.id));
    expect(await bothSay(world, "photbt", "release", article.id)).toBe("done");
  });

  test("is not for the approver who wrote the note that readers will be told", async () => {
    const article = await anArticle(world, { state: "published" });
    const photbt = await world.as("photbt");
    const note = "Bản trước viết sai tên thôn.";
    must(await reviseArticle(photbt, { articleId: article.id, kind: "correction", note }));
    must(await approveAs(photbt, article.id));
    expect(await bothSay(world, "photbt", "release", article.id)).toBe("four_eyes.approver_wrote");
    expect(await bothSay(world, "tkts", "release", article.id)).toBe("done");
    const [row] = await world.sql(
      "reader",
    )`select kind, note from published.notes where number = ${article.number}`;
    expect(row).toEqual({ kind: "correction", note });
  });
});
