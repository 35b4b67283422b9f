import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DemoLogin } from "@/lib/demo/people";
import { ArticlePhoto, type ArticleRecord } from "@/lib/domain/article";
import { Byline } from "@/lib/domain/byline";
import { newId } from "@/lib/domain/ids";
import {
  anArticle,
  anAward,
  aPhoto,
  approveAs,
  codeOf,
  must,
  paragraph,
  releaseAs,
  textOf,
} from "@/lib/testing/factories";
import { answerOf, rawAct } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { approveArticle } from "./approve-article";
import { claimArticle } from "./claim-article";
import { readArticle } from "./reads";
import { releaseArticle } from "./release-article";
import { reviseArticle } from "./revise-article";
import { saveAwards } from "./save-awards";
import { saveBylines } from "./save-bylines";
import { saveFields } from "./save-fields";
import { savePhotos } from "./save-photos";
import { saveSteps } from "./save-steps";
import { sendBackArticle } from "./send-back-article";
import { submitArticle } from "./submit-article";
import { writeBody } from "./write-body";

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world?.close());

/** The same approval by plain SQL with the newsroom's login, not kept: what the database alone says. */
async function sqlSays(login: DemoLogin, act: "approve" | "release", id: string): Promise<string> {
  const attempt = rawAct(world.sql("newsroom"), login, `article.${act}`, async (tx) => {
    if (act === "approve")
      await tx`
        insert into newsroom.approvals (id, article_id, revision_id, content_hash, approver_id)
        select ${newId()}, r.article_id, r.id, r.content_hash, ${newId()}
          from newsroom.revisions r where r.article_id = ${id} order by r.number desc limit 1`;
    else
      await tx`
        insert into newsroom.releases (id, article_id, number, revision_id, content_hash, approval_id, kind, released_by)
        select ${newId()}, p.article_id, 1, p.revision_id, p.content_hash, p.id, 'first', ${newId()}
          from newsroom.approvals p where p.article_id = ${id} order by p.at desc limit 1`;
    throw Object.assign(new Error("kept nothing"), { code: "00000" });
  });
  const answer = await answerOf(attempt);
  return answer === "00000" ? "done" : answer.replace(/^TS4\d\d /, "");
}

/** What the command says, after the database has been asked past it and said the same. */
async function says(login: DemoLogin, act: "approve" | "release", id: string): Promise<string> {
  const plain = await sqlSays(login, act, id);
  const ctx = await world.as(login);
  const code = codeOf(await (act === "approve" ? approveAs(ctx, id) : releaseAs(ctx, id)));
  expect(`${login} ${act}: ${code}`).toBe(`${login} ${act}: ${plain}`);
  return code;
}

async function grant(
  login: DemoLogin,
  capability: string,
  slug: string,
  valid: { from?: string; to?: string } = {},
) {
  await rawAct(world.sql("owner"), "admin", "grant.give", async (tx) => {
    await tx`
      insert into newsroom.grants (id, staff_id, section_id, capability, valid_from, valid_to)
      values (${newId()}, ${world.idOf(login)}, (select id from newsroom.sections where slug = ${slug}), ${capability},
              ${valid.from ?? "2020-01-01"}, ${valid.to ?? null})`;
  });
}

const bylines = (...names: string[]) => names.map((displayName) => Byline.parse({ displayName }));

describe("approving", () => {
  test("is not for the reporter who wrote the piece", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    expect(await says("phongvien", "approve", id)).toBe("right.editor");
  });

  test("is not for an editor who created it", async () => {
    const { id } = await anArticle(world, { state: "editing", author: "btv2", editor: "photbt" });
    expect(await says("btv2", "approve", id)).toBe("four_eyes.author");
    expect(await says("photbt", "approve", id)).toBe("done");
  });

  test("is not for an editor whose pen name stands in the byline, even beside others", async () => {
    const { id } = await anArticle(world, { state: "editing", bylines: ["Minh Họa", "Hiệu Đính"] });
    expect(await says("btv2", "approve", id)).toBe("four_eyes.author");
  });

  test("is not for that editor under another contributor's link, or with the name spaced otherwise", async () => {
    const [contributor] = await world.sql("owner")`
      select contributor_id as id from newsroom.pen_names where name = 'Thí Điểm'`;
    for (const displayName of ["Hiệu Đính", "hiệu đính", "HIỆU ĐÍNH"]) {
      const article = await anArticle(world, { state: "editing" });
      const btv2 = await world.as("btv2");
      const items = [Byline.parse({ displayName, contributorId: contributor?.id })];
      must(await saveBylines(btv2, { articleId: article.id, basedOn: article.version, items }));
      must(await approveAsIfSigned(article.id));
      expect(await says("btv2", "approve", article.id), displayName).toBe("four_eyes.author");
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
    must(await approveAsIfSigned(article.id));
    expect(await says("btv2", "approve", article.id)).toBe("four_eyes.author");
  });

  test("takes an editor of the section or of one above it, not of a sister or a child", async () => {
    await grant("phongvien2", "editor", "giao-duc");
    const child = await anArticle(world, { state: "editing", section: "giao-duc" });
    const sister = await anArticle(world, { state: "editing", section: "y-te" });
    const parent = await anArticle(world, { state: "editing", section: "xa-hoi" });
    expect(await sqlSays("phongvien2", "approve", sister.id)).toBe("right.editor");
    expect(await sqlSays("phongvien2", "approve", parent.id)).toBe("right.editor");
    expect(await sqlSays("btv", "approve", parent.id)).toBe("right.editor");
    expect(codeOf(await approveAs(await world.as("phongvien2"), sister.id))).toBe("article.not_found");
    expect(await says("phongvien2", "approve", child.id)).toBe("done");
    expect(await says("btv2", "approve", sister.id)).toBe("done");
  });

  test("takes a right that has not run out and has begun", async () => {
    const { id } = await anArticle(world, { state: "editing", section: "du-lich", editor: "photbt" });
    await grant("btv", "editor", "du-lich", { to: "2020-02-01" });
    await grant("btv", "editor", "du-lich", { from: "2220-01-01" });
    expect(await sqlSays("btv", "approve", id)).toBe("right.editor");
    expect(codeOf(await approveAs(await world.as("btv"), id))).toBe("article.not_found");
    await grant("btv", "editor", "du-lich");
    expect(await says("btv", "approve", id)).toBe("done");
  });

  test("takes the section's lead where the section wants one", async () => {
    await rawAct(world.sql("owner"), "admin", "section.settings", async (tx) => {
      await tx`update newsroom.sections set require_section_lead = true where slug = 'xay-dung-dang'`;
    });
    const { id } = await anArticle(world, { state: "editing", section: "xay-dung-dang" });
    expect(await says("btv2", "approve", id)).toBe("right.section_lead");
    expect(await says("tbt", "approve", id)).toBe("right.section_lead");
    expect(await says("truongphong", "approve", id)).toBe("done");
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

/** A revision of the present content, as a failed approval by somebody else would have left: none. Signs one. */
async function approveAsIfSigned(id: string) {
  const approved = await approveAs(await world.as("tbt"), id);
  must(approved);
  return await sendBackArticle(await world.as("tkts"), { articleId: id, reason: "Cho người khác duyệt" });
}

describe("releasing", () => {
  test("is not for the approver who changed a word, and is for one who changed nothing", async () => {
    const changed = await anArticle(world, { state: "editing", editor: "photbt" });
    const photbt = await world.as("photbt");
    const fields = { headline: "Tiêu đề biên tập" };
    must(await saveFields(photbt, { articleId: changed.id, basedOn: changed.version, fields }));
    expect(must(await approveAs(photbt, changed.id)).standing.writers).toContain(photbt.actor.id);
    expect(await says("photbt", "release", changed.id)).toBe("four_eyes.approver_wrote");
    expect(await says("tkts", "release", changed.id)).toBe("done");

    const read = await anArticle(world, { state: "approved", editor: "photbt" });
    expect(await says("photbt", "release", read.id)).toBe("done");
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
    expect(await says("photbt", "release", article.id)).toBe("four_eyes.approver_wrote");
  });

  test("is not for an author, whatever right they hold", async () => {
    const created = await anArticle(world, { state: "approved", author: "tkts" });
    expect(await says("tkts", "release", created.id)).toBe("four_eyes.author");
    const named = await anArticle(world, { state: "approved", bylines: ["Lê Mẫu"] });
    expect(await says("photbt", "release", named.id)).toBe("four_eyes.author");
    expect(await says("tbt", "release", named.id)).toBe("done");
  });

  test("is not for an editor, and not for an administrator", async () => {
    const { id } = await anArticle(world, { state: "approved" });
    expect(await says("btv2", "release", id)).toBe("right.publisher");
    expect(await sqlSays("admin", "release", id)).toBe("right.publisher");
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
    expect(await says("tkts", "release", id)).toBe("four_eyes.approver_is_author");
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
    expect(await says("photbt", "release", article.id)).toBe("done");
  });

  test("is not for the approver who wrote the note that readers will be told", async () => {
    const article = await anArticle(world, { state: "published" });
    const photbt = await world.as("photbt");
    const note = "Bản trước viết sai tên thôn.";
    must(await reviseArticle(photbt, { articleId: article.id, kind: "correction", note }));
    must(await approveAs(photbt, article.id));
    expect(await says("photbt", "release", article.id)).toBe("four_eyes.approver_wrote");
    expect(await says("tkts", "release", article.id)).toBe("done");
    const [row] = await world.sql(
      "reader",
    )`select kind, note from published.notes where number = ${article.number}`;
    expect(row).toEqual({ kind: "correction", note });
  });
});

describe("a change after the approval takes it back", () => {
  const photos = async (article: ArticleRecord, editor: Awaited<ReturnType<TestDatabase["as"]>>) => [
    ...article.photos.map(({ file, ...photo }) => ArticlePhoto.parse(photo)),
    ArticlePhoto.parse({ photoId: await aPhoto(editor) }),
  ];
  type Editor = Awaited<ReturnType<TestDatabase["as"]>>;
  type Edit = (editor: Editor, article: ArticleRecord) => Promise<unknown>;
  const at = (article: ArticleRecord) => ({ articleId: article.id, basedOn: article.version });
  const edits: [string, Edit][] = [
    ["a field", async (ctx, a) => must(await saveFields(ctx, { ...at(a), fields: { sapo: "Dẫn khác." } }))],
    [
      "the address",
      async (ctx, a) => must(await saveFields(ctx, { ...at(a), fields: { slug: "dia-chi-khac" } })),
    ],
    ["the section", async (ctx, a) => must(await saveFields(ctx, { ...at(a), fields: { section: "y-te" } }))],
    ["a byline", async (ctx, a) => must(await saveBylines(ctx, { ...at(a), items: bylines("Tốc Ký") }))],
    ["a photo", async (ctx, a) => must(await savePhotos(ctx, { ...at(a), items: await photos(a, ctx) }))],
    [
      "a caption",
      async (ctx, a) => {
        const items = a.photos.map(({ file, ...photo }) => ArticlePhoto.parse({ ...photo, caption: "Khác" }));
        must(await savePhotos(ctx, { ...at(a), items }));
      },
    ],
    ["an award", async (ctx, a) => must(await saveAwards(ctx, { ...at(a), items: [anAward(), anAward()] }))],
    ["the text", async (ctx, a) => must(await writeBody(ctx, { ...at(a), doc: textOf("Viết lại.") }))],
    [
      "a step of the text",
      async (ctx, a) =>
        must(
          await saveSteps(ctx, a.id, {
            bodyVersion: a.bodyVersion,
            clientId: "c1",
            steps: [{ stepType: "replace", from: 0, to: 0, slice: { content: [paragraph("Thêm.")] } }],
          }),
        ),
    ],
    [
      "a field, undone at once",
      async (ctx, a) => {
        const changed = must(await saveFields(ctx, { ...at(a), fields: { headline: "Khác hẳn" } }));
        const { headline } = a.fields;
        must(await saveFields(ctx, { articleId: a.id, basedOn: changed.version, fields: { headline } }));
      },
    ],
  ];

  test.each(edits)("%s", async (_what, edit) => {
    const article = await anArticle(world, { state: "approved", photos: 1, awards: [anAward()] });
    const btv2 = await world.as("btv2");
    const signed = article.approval?.contentHash ?? "";
    await edit(btv2, article);
    const after = must(await readArticle(btv2, article.id)).article;
    expect(after.standing).toMatchObject({ state: "editing", approver: null });
    expect(after.standing.writers).toContain(btv2.actor.id);
    const tkts = await world.as("tkts");
    expect(codeOf(await releaseArticle(tkts, { articleId: article.id, contentHash: signed }))).toBe(
      "state.release",
    );
    expect(await sqlSays("tkts", "release", article.id)).toBe("state.release");
    const actions = await world.sql("owner")`
      select v.action, v.actor_id from audit.entries e join audit.events v on v.id = e.event_id
       where e.article_id = ${article.id} and e.new ->> 'desk_state' = 'editing' order by e.id desc limit 1`;
    expect(actions[0]?.actor_id).toBe(btv2.actor.id);
  });

  test("and saving what is there already takes nothing back", async () => {
    const article = await anArticle(world, { state: "approved", photos: 1 });
    const btv2 = await world.as("btv2");
    const { headline, sapo } = article.fields;
    const saved = must(await saveFields(btv2, { ...at(article), fields: { headline, sapo } }));
    expect(saved.standing.state).toBe("approved");
    const items = article.bylines.map(({ id, ...byline }) => byline);
    const again = must(await saveBylines(btv2, { ...at(saved), items }));
    expect(again.standing.state).toBe("approved");
    expect(again.contentVersion).toBe(article.contentVersion);
  });
});
