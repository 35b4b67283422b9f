import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ArticlePhoto, type ArticleRecord } from "@/lib/domain/article";
import { Byline } from "@/lib/domain/byline";
import { anArticle, anAward, aPhoto, codeOf, must, paragraph, textOf } from "@/lib/testing/factories";
import { sqlSays } from "@/lib/testing/four-eyes";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import type { Context } from "./context";
import { readArticle } from "./reads";
import { releaseArticle } from "./release-article";
import { saveAwards } from "./save-awards";
import { saveBylines } from "./save-bylines";
import { saveFields } from "./save-fields";
import { savePhotos } from "./save-photos";
import { saveSteps } from "./save-steps";
import { writeBody } from "./write-body";

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world?.close());

const bylines = (...names: string[]) => names.map((displayName) => Byline.parse({ displayName }));

describe("a change after the approval takes it back", () => {
  const photos = async (article: ArticleRecord, editor: Context) => [
    ...article.photos.map(({ file, ...photo }) => ArticlePhoto.parse(photo)),
    ArticlePhoto.parse({ photoId: await aPhoto(editor) }),
  ];
  type Edit = (editor: Context, article: ArticleRecord) => Promise<unknown>;
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
    expect(await sqlSays(world, "tkts", "release", article.id)).toBe("state.release");
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
