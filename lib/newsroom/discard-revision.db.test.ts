import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ArticlePhoto, type ArticleRecord } from "@/lib/domain/article";
import { Award } from "@/lib/domain/award";
import { Byline } from "@/lib/domain/byline";
import type { BodyDoc } from "@/lib/domain/content";
import {
  anArticle,
  anAward,
  aPhoto,
  approveAs,
  codeOf,
  must,
  releaseAs,
  textOf,
} from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import type { Context } from "./context";
import { discardRevision } from "./discard-revision";
import { readArticle } from "./reads";
import { reviseArticle } from "./revise-article";
import { saveAwards } from "./save-awards";
import { saveBylines } from "./save-bylines";
import { saveFields } from "./save-fields";
import { savePhotos } from "./save-photos";
import { writeBody } from "./write-body";

let world: TestDatabase;
let btv2: Context;
beforeAll(async () => {
  world = await openTestDatabase();
  btv2 = await world.as("btv2");
});
afterAll(() => world?.close());

const view = async (id: string) => must(await readArticle(btv2, id));
const at = async (id: string) => ({ articleId: id, basedOn: (await view(id)).article.version });
const asInput = (a: ArticleRecord) => a.photos.map(({ file, ...photo }) => ArticlePhoto.parse(photo));
const asAwards = (a: ArticleRecord) => a.awards.map(({ formName, ...award }) => Award.parse(award));

type Edit = (id: string) => Promise<unknown>;
const edits: Record<string, Edit> = {
  "every field": async (id) =>
    must(
      await saveFields(btv2, {
        ...(await at(id)),
        fields: {
          headline: "Khác",
          kicker: "Trên",
          sapo: null,
          slug: "khac",
          section: "giao-duc",
          agencySlug: "KHÁC",
          sourceCredit: "Nguồn khác",
          tags: ["một", "hai"],
          eventDate: "2026-01-31",
          leadPhoto: null,
        },
      }),
    ),
  "the text": async (id) => must(await writeBody(btv2, { ...(await at(id)), doc: textOf("Viết lại hẳn.") })),
  "the bylines": async (id) =>
    must(
      await saveBylines(btv2, {
        ...(await at(id)),
        items: ["Tốc Ký", "Hiệu Đính", "Người ngoài"].map((displayName) => Byline.parse({ displayName })),
      }),
    ),
  "the bylines, all taken off": async (id) => must(await saveBylines(btv2, { ...(await at(id)), items: [] })),
  "all photos, removed": async (id) => must(await savePhotos(btv2, { ...(await at(id)), items: [] })),
  "the photos' order, words and number": async (id) => {
    const { article } = await view(id);
    const [first, ...rest] = asInput(article);
    const items = [
      ...rest.map((photo) => ({ ...photo, caption: "Chú thích khác", credit: null, isFilePhoto: true })),
      ...(first ? [first] : []),
      ArticlePhoto.parse({ photoId: await aPhoto(btv2), lead: true }),
    ];
    must(await savePhotos(btv2, { ...(await at(id)), items }));
  },
  "all awards, removed": async (id) => must(await saveAwards(btv2, { ...(await at(id)), items: [] })),
  "the awards' order, recipients and number": async (id) => {
    const items = asAwards((await view(id)).article).reverse();
    for (const award of items) award.recipients = award.recipients.slice(1);
    must(await saveAwards(btv2, { ...(await at(id)), items: [...items, anAward("Thủ tướng Chính phủ")] }));
  },
};

/** What readers have, and what the newest revision says, byte for byte. */
async function signed(id: string) {
  const [live] = await world.sql("owner")`
    select v.content, v.content_hash from newsroom.releases r join newsroom.revisions v on v.id = r.revision_id
     where r.article_id = ${id} order by r.number desc limit 1`;
  const [newest] = await world.sql("owner")`
    select content, content_hash from newsroom.revisions where article_id = ${id} order by number desc limit 1`;
  return { live, newest };
}

async function aLiveArticle(): Promise<ArticleRecord> {
  return await anArticle(world, {
    revised: true,
    photos: 3,
    awards: [anAward(), anAward("Bộ trưởng Ví Dụ")],
  });
}

async function expectBackTo(before: Awaited<ReturnType<typeof view>>, id: string) {
  const back = await view(id);
  expect(back.contentHash).toBe(before.contentHash);
  expect(back.body).toEqual(before.body);
  expect(back.article.fields).toEqual(before.article.fields);
  expect(back.article.photos).toEqual(before.article.photos);
  expect(back.article.awards).toEqual(before.article.awards);
  expect(back.article.bylines.map(({ id: _, ...byline }) => byline)).toEqual(
    before.article.bylines.map(({ id: _, ...byline }) => byline),
  );
  expect(back.article.standing).toMatchObject({ state: "published", live: "live" });
  const { live, newest } = await signed(id);
  expect(newest).toEqual(live);
}

describe("discarding a revision", () => {
  test.each(Object.entries(edits))("brings back, byte for byte: %s", async (_what, edit) => {
    const { id } = await aLiveArticle();
    const before = await view(id);
    await edit(id);
    expect((await view(id)).contentHash).not.toBe(before.contentHash);
    const changed = (await view(id)).contentHash;
    must(await discardRevision(btv2, { articleId: id, reason: "Giữ bản cũ" }));
    await expectBackTo(before, id);
    const kept = await world.sql("owner")`
      select content_hash, occasion from newsroom.revisions where article_id = ${id} and occasion = 'discarded'`;
    expect(kept.map((row) => row.content_hash)).toEqual([changed]);
  });

  test("brings everything back at once, and again, and the piece can be revised and released after", async () => {
    const { id } = await aLiveArticle();
    const before = await view(id);
    for (const order of [Object.values(edits), Object.values(edits).reverse()]) {
      for (const edit of order) await edit(id);
      must(await discardRevision(btv2, { articleId: id, reason: "Giữ bản cũ" }));
      await expectBackTo(before, id);
      must(await reviseArticle(btv2, { articleId: id, kind: "update" }));
    }
    must(await writeBody(btv2, { ...(await at(id)), doc: textOf("Bản mới.") }));
    must(await approveAs(btv2, id));
    const released = must(await releaseAs(await world.as("tkts"), id));
    expect(released.releaseNumber).toBe(2);
  });

  test("brings back an opened piece in which nothing was changed", async () => {
    const { id } = await aLiveArticle();
    const before = await view(id);
    must(await discardRevision(btv2, { articleId: id, reason: "Không cần sửa" }));
    await expectBackTo(before, id);
  });

  test("takes back an approval that was given", async () => {
    const { id } = await aLiveArticle();
    const before = await view(id);
    await edits["the text"]?.(id);
    must(await approveAs(await world.as("tbt"), id));
    must(await discardRevision(btv2, { articleId: id, reason: "Thôi" }));
    await expectBackTo(before, id);
    expect((await view(id)).article.approval).toBeNull();
  });

  test("leaves readers exactly what they have, and no page stale", async () => {
    const { id, number } = await aLiveArticle();
    const read = async () => ({
      articles: await world.sql("reader")`select * from published.articles where number = ${number}`,
      awards: await world.sql(
        "reader",
      )`select * from published.awards where number = ${number} order by position`,
      pages: await world.sql("reader")`select key, generation from published.keys order by key`,
    });
    const before = await read();
    for (const edit of Object.values(edits)) await edit(id);
    expect(await read()).toEqual(before);
    must(await discardRevision(btv2, { articleId: id, reason: "Thôi" }));
    expect(await read()).toEqual(before);
  });

  test("wants a reason, an editor, and something live to go back to", async () => {
    const { id } = await aLiveArticle();
    const discard = async (login: Parameters<TestDatabase["as"]>[0], articleId: string, reason: string) =>
      codeOf(await discardRevision(await world.as(login), { articleId, reason }));
    expect(await discard("btv2", id, "  ")).toBe("reason.missing");
    expect(await discard("phongvien", id, "Thôi")).toBe("right.editor");
    const { id: neverLive } = await anArticle(world, { state: "editing" });
    expect(await discard("btv2", neverLive, "Thôi")).toBe("live.discard");
  });

  test("keeps what was thrown away in the log of the text, step by step", async () => {
    const { id } = await aLiveArticle();
    await edits["the text"]?.(id);
    must(await discardRevision(btv2, { articleId: id, reason: "Thôi" }));
    const steps = await world.sql("owner")`
      select version, step::text as step from newsroom.article_steps where article_id = ${id} order by version`;
    expect(steps.map((row) => row.version)).toEqual(steps.map((_, n) => n + 1));
    expect(steps.some((row) => row.step.includes("Viết lại hẳn."))).toBe(true);
    const body: BodyDoc = (await view(id)).body;
    expect(JSON.stringify(body)).not.toContain("Viết lại hẳn.");
  });
});
