import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ArticlePhoto, type ArticleRecord } from "@/lib/domain/article";
import { Award } from "@/lib/domain/award";
import { Byline } from "@/lib/domain/byline";
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
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import type { Context } from "./context";
import { keepRevision } from "./keep-revision";
import { readAuthorship } from "./read-authorship";
import { readHistory } from "./read-history";
import { readDiff, readRevisions } from "./read-revisions";
import { readArticle } from "./reads";
import { restoreRevision } from "./restore-revision";
import { returnArticle } from "./return-article";
import { saveAwards } from "./save-awards";
import { saveBylines } from "./save-bylines";
import { saveFields } from "./save-fields";
import { savePhotos } from "./save-photos";
import { saveSteps } from "./save-steps";
import { spikeArticle } from "./spike-article";
import { writeBody } from "./write-body";

let world: TestDatabase;
let author: Context;
let editor: Context;
beforeAll(async () => {
  world = await openTestDatabase();
  author = await world.as("phongvien");
  editor = await world.as("btv2");
});
afterAll(() => world?.close());

const view = async (id: string) => must(await readArticle(editor, id));
const at = async (id: string) => ({ articleId: id, basedOn: (await view(id)).article.version });
const occasions = async (id: string) =>
  must(await readRevisions(editor, id)).items.map((one) => one.occasion);
const texts = async (id: string) =>
  (await view(id)).body.content.map((node) => node.content?.map((one) => one.text).join("") ?? "");

async function type(ctx: Context, id: string, from: number, text: string, to = from) {
  const { bodyVersion } = await view(id);
  const content = text === "" ? [] : [{ type: "text", text }];
  return await saveSteps(ctx, id, {
    bodyVersion,
    clientId: `pen-${Math.random().toString(36).slice(2)}`,
    steps: [{ stepType: "replace", from, to, ...(text && { slice: { content } }) }],
  });
}

describe("a revision is kept", () => {
  test("when an editor returns the piece, though its marks are still apart", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    must(await type(editor, id, 1, "Hoa"));
    must(await type(editor, id, 4, "\u0300"));
    must(await returnArticle(editor, { articleId: id, reason: "Thiếu nguồn" }));
    expect((await occasions(id))[0]).toBe("return");
    expect((await texts(id))[0]).toMatch(/^Hoà/);
  });

  test("when a piece is spiked, however little there is of it", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    must(await saveFields(editor, { ...(await at(id)), fields: { headline: "Khác" } }));
    must(await spikeArticle(editor, { articleId: id, reason: "Trùng" }));
    expect((await occasions(id))[0]).toBe("spike");
  });

  test("each hour while somebody writes: once, however many look at once, and not without a change", async () => {
    const { id } = await anArticle(world);
    expect(codeOf(await keepRevision(author, id))).toBe("revision.not_due");
    const kept = await Promise.all([0, 1, 2].map(() => keepRevision(author, id, 0)));
    expect(kept.map(codeOf).sort()).toEqual(["done", "revision.not_due", "revision.not_due"]);
    expect(await occasions(id)).toEqual(["hourly"]);
    must(await type(author, id, 1, "Thêm. "));
    expect(must(await keepRevision(author, id, 0))).toBe(2);
    const page = must(await readHistory(editor, id));
    const acts = page.items.filter((item) => item.kind === "act" && item.action === "article.keep_revision");
    expect(acts).toMatchObject([
      { actor: { id: author.actor.id }, revisions: [{ number: 2, occasion: "hourly" }] },
      { actor: { id: author.actor.id }, revisions: [{ number: 1, occasion: "hourly" }] },
    ]);
  });

  test("not of a decomposed text, whose save stands all the same", async () => {
    const { id } = await anArticle(world);
    must(await type(author, id, 1, "Hoa"));
    must(await type(author, id, 4, "\u0300"));
    expect(codeOf(await keepRevision(author, id, 0))).toBe("revision.not_due");
    expect((await texts(id))[0]).toMatch(/^Hoa\u0300/);
  });

  test("not by approving a decomposed text: the editor is told what to do", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    must(await type(editor, id, 1, "Hoa"));
    must(await type(editor, id, 4, "\u0300"));
    expect(codeOf(await approveAs(editor, id))).toBe("text.decomposed");
  });

  test("for nobody who may not see the piece", async () => {
    const { id } = await anArticle(world);
    expect(codeOf(await keepRevision(await world.as("phongvien2"), id, 0))).toBe("article.not_found");
  });
});

describe("the timeline", () => {
  test("says which revision was signed, approved and released, and how many words were written between", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    must(await type(editor, id, 1, "Hai chữ "));
    must(await approveAs(editor, id));
    must(await releaseAs(await world.as("tkts"), id));
    const { items } = must(await readHistory(editor, id));
    const told = items.flatMap((item) =>
      item.kind === "typing"
        ? [["typing", item.by.id, item.words]]
        : /submit|approve|release/.test(item.action)
          ? [[item.action, item.revisions.map((one) => one.number), item.refersTo]]
          : [],
    );
    expect(told).toEqual([
      ["article.release", [], 2],
      ["article.approve", [2], null],
      ["typing", editor.actor.id, 2],
      ["article.submit", [1], null],
    ]);
  });
});

async function aRichArticle(): Promise<ArticleRecord> {
  const article = await anArticle(world, { state: "editing", photos: 2, awards: [anAward()] });
  must(
    await writeBody(editor, {
      ...(await at(article.id)),
      doc: longText((await view(article.id)).body.content),
    }),
  );
  must(await keepRevision(editor, article.id, 0));
  return article;
}

const sentences = [
  "Sáng 12/11, đoàn công tác của tỉnh Trường Sơn kiểm tra tuyến đê biển.",
  "Tại xã Ví Dụ, hơn 120 hộ dân đã được di dời đến nơi an toàn.",
  "Ban chỉ huy yêu cầu các địa phương trực gác suốt đêm.",
];
const longText = (before: { type: string }[]) => ({
  type: "doc" as const,
  content: [...sentences.map(paragraph), ...before.filter((node) => node.type === "figure")],
});

async function ruin(id: string) {
  must(
    await saveFields(editor, {
      ...(await at(id)),
      fields: { headline: "Khác hẳn", sapo: null, tags: ["mới"] },
    }),
  );
  must(
    await saveBylines(editor, { ...(await at(id)), items: [Byline.parse({ displayName: "Người ngoài" })] }),
  );
  must(await saveAwards(editor, { ...(await at(id)), items: [] }));
  must(await savePhotos(editor, { ...(await at(id)), items: [] }));
  must(
    await writeBody(editor, {
      ...(await at(id)),
      doc: textOf(sentences[2] ?? "", (sentences[0] ?? "").replace("12/11", "13/11"), "Đoạn mới viết."),
    }),
  );
}

const number = async (id: string) => must(await readRevisions(editor, id)).items[0]?.number ?? 0;

describe("restoring", () => {
  test("a revision brings back every word, picture, credit and award, as a new change that can be taken back", async () => {
    const { id } = await aRichArticle();
    const before = await view(id);
    const first = await number(id);
    await ruin(id);
    const ruined = await view(id);
    const restored = must(
      await restoreRevision(editor, id, first, { part: "all", contentHash: ruined.contentHash }),
    );
    const back = await view(id);
    expect(back.contentHash).toBe(before.contentHash);
    expect(back.body).toEqual(before.body);
    expect(back.article.photos).toEqual(before.article.photos);
    expect(back.bodyVersion).toBeGreaterThan(ruined.bodyVersion);
    const [act] = must(await readHistory(editor, id)).items;
    expect(act).toMatchObject({ action: "article.restore_revision", reason: `revision ${first}: all` });
    must(await restoreRevision(editor, id, restored.before, { part: "all" }));
    expect((await view(id)).contentHash).toBe(ruined.contentHash);
  });

  test("leaves words that did not change with their writers, and gives the others back to theirs", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    must(await writeBody(editor, { ...(await at(id)), doc: textOf(...sentences) }));
    must(await keepRevision(editor, id, 0));
    const first = await number(id);
    must(await type(author, id, 1, "Người viết thêm. "));
    const shown = (await view(id)).body.content.map((node) => node.content?.[0]?.text ?? "");
    const cut = (shown[0]?.length ?? 0) + 3 + (shown[1]?.indexOf("hơn") ?? 0);
    must(await type(author, id, cut, "", cut + "hơn 120 hộ dân ".length));
    const other = await world.as("tkts");
    must(await restoreRevision(other, id, first, { part: "all" }));
    expect(await texts(id)).toEqual(sentences);
    const { runs, people, bodyVersion } = must(await readAuthorship(editor, id));
    expect(people.map((one) => one.id)).not.toContain(other.actor.id);
    const wrote = runs.filter((run) => run.by === editor.actor.id);
    expect(wrote.some((run) => run.from <= cut - "Người viết thêm. ".length && run.to >= cut)).toBe(true);
    expect(bodyVersion).toBe((await view(id)).bodyVersion);
  });

  test("one paragraph puts it where it belongs and touches nothing else", async () => {
    const { id } = await aRichArticle();
    const first = await number(id);
    await ruin(id);
    must(await restoreRevision(editor, id, first, { part: "block", block: 0 }));
    expect(await texts(id)).toEqual([sentences[2], sentences[0], "Đoạn mới viết."]);
    must(await restoreRevision(editor, id, first, { part: "block", block: 1 }));
    expect((await texts(id)).filter((text) => text === sentences[1])).toHaveLength(1);
    expect((await view(id)).article.fields.headline).toBe("Khác hẳn");
    expect(codeOf(await restoreRevision(editor, id, first, { part: "block", block: 1 }))).toBe(
      "revision.is_there",
    );
    expect(codeOf(await restoreRevision(editor, id, first, { part: "block", block: 99 }))).toBe(
      "revision.no_block",
    );
  });

  test("a figure brings its picture back into the list, with its words", async () => {
    const { id } = await aRichArticle();
    const before = await view(id);
    const first = await number(id);
    await ruin(id);
    const block = before.body.content.findIndex((node) => node.type === "figure");
    must(await restoreRevision(editor, id, first, { part: "block", block }));
    const shown = before.body.content[block]?.attrs?.photo;
    const back = await view(id);
    expect(back.body.content).toContainEqual(before.body.content[block]);
    expect(back.article.photos).toEqual(before.article.photos.filter((photo) => photo.id === shown));
  });

  test("one field, the credits, the awards or one caption leaves the rest as it is", async () => {
    const { id } = await aRichArticle();
    const before = (await view(id)).article;
    const first = await number(id);
    must(
      await savePhotos(editor, {
        ...(await at(id)),
        items: before.photos.map(({ file, ...photo }) =>
          ArticlePhoto.parse({
            ...photo,
            caption: "Chú thích khác",
            lead: photo.id === before.fields.leadPhoto,
          }),
        ),
      }),
    );
    must(await saveFields(editor, { ...(await at(id)), fields: { headline: "Khác", kicker: "Giữ lại" } }));
    must(await saveBylines(editor, { ...(await at(id)), items: [] }));
    must(
      await saveAwards(editor, {
        ...(await at(id)),
        items: before.awards.map(({ formName, ...award }) => Award.parse({ ...award, authority: "Ai đó" })),
      }),
    );
    const [photo] = before.photos;
    must(await restoreRevision(editor, id, first, { part: "field", field: "headline" }));
    must(await restoreRevision(editor, id, first, { part: "bylines" }));
    must(await restoreRevision(editor, id, first, { part: "awards" }));
    must(await restoreRevision(editor, id, first, { part: "photo", photo: photo?.id ?? "" }));
    const back = (await view(id)).article;
    expect(back.fields).toEqual({ ...before.fields, kicker: "Giữ lại" });
    expect(back.bylines.map((one) => one.displayName)).toEqual(before.bylines.map((one) => one.displayName));
    expect(back.awards).toEqual(before.awards);
    expect(back.photos.map((one) => one.caption)).toEqual([photo?.caption, "Chú thích khác"]);
    const foreign = await aPhoto(editor);
    expect(codeOf(await restoreRevision(editor, id, first, { part: "photo", photo: foreign }))).toBe(
      "revision.no_photo",
    );
  });

  test("is refused to whoever may not type, of what is not there, and of a text that moved on", async () => {
    const { id } = await anArticle(world, { state: "submitted" });
    const all = { part: "all" } as const;
    expect(codeOf(await restoreRevision(await world.as("phongvien2"), id, 1, all))).toBe("article.not_found");
    expect(codeOf(await restoreRevision(author, id, 1, all))).toBe("typing.submitted");
    expect(codeOf(await restoreRevision(await world.as("kiemtoan"), id, 1, all))).toBe("typing.submitted");
    const { id: other } = await aRichArticle();
    expect(codeOf(await restoreRevision(editor, other, 9, all))).toBe("revision.not_found");
    const stale = { ...all, contentHash: "0".repeat(64) };
    expect(codeOf(await restoreRevision(editor, other, 1, stale))).toBe("revision.moved_on");
    expect(codeOf(await restoreRevision(await world.as("kiemtoan"), other, 1, all))).toBe(
      "typing.right.editing",
    );
  });

  test("voids an approval, as any change does", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    must(await type(editor, id, 1, "Thêm. "));
    must(await approveAs(editor, id));
    must(await restoreRevision(editor, id, 1, { part: "all" }));
    expect((await view(id)).article.standing.state).toBe("editing");
  });

  test("does not carry a piece into a section where the person may not write", async () => {
    const { id } = await anArticle(world, { state: "editing", section: "xa-hoi" });
    const publisher = await world.as("tkts");
    must(await saveFields(publisher, { ...(await at(id)), fields: { section: "thoi-su", headline: "Dời" } }));
    const chief = await world.as("truongphong");
    expect(codeOf(await restoreRevision(chief, id, 1, { part: "field", field: "section" }))).toMatch(
      /^right\./,
    );
    expect(codeOf(await restoreRevision(chief, id, 1, { part: "all" }))).toMatch(/^right\./);
    must(await restoreRevision(chief, id, 1, { part: "field", field: "headline" }));
  });
});

describe("history's side doors", () => {
  test("stay shut to those who may not see the piece, whatever revision they name", async () => {
    const { id } = await anArticle(world, { state: "submitted" });
    const stranger = await world.as("phongvien2");
    const tries = [
      readHistory(stranger, id),
      readRevisions(stranger, id),
      readDiff(stranger, id, 1, "working"),
      readDiff(stranger, id, "live", 1),
      readAuthorship(stranger, id),
    ];
    expect((await Promise.all(tries)).map(codeOf)).toEqual(tries.map(() => "article.not_found"));
  });

  test("show no other article's revision under this one's address", async () => {
    const { id: one } = await anArticle(world, { state: "editing" });
    const { id: other } = await anArticle(world);
    expect(codeOf(await readDiff(author, other, 1, "working"))).toBe("revision.not_found");
    expect(codeOf(await restoreRevision(author, other, 1, { part: "all" }))).toBe("revision.not_found");
    expect(codeOf(await readDiff(author, one, 1, "working"))).toBe("done");
  });
});

describe("who wrote what", () => {
  test("follows the log from version to version", async () => {
    const { id } = await anArticle(world, { state: "editing", words: "Câu của tác giả." });
    const before = must(await readAuthorship(editor, id));
    expect(before.runs.every((run) => run.by === author.actor.id)).toBe(true);
    must(await type(editor, id, 5, "biên tập thêm "));
    const { runs, people } = must(await readAuthorship(author, id));
    expect(runs.slice(0, 3).map((run) => [run.from, run.to, run.by])).toEqual([
      [1, 5, author.actor.id],
      [5, 19, editor.actor.id],
      [19, 31, author.actor.id],
    ]);
    expect(people).toHaveLength(2);
  });
});
