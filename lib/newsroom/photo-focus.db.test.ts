import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ArticlePhoto, type ArticleRecord } from "@/lib/domain/article";
import type { Focus } from "@/lib/domain/content";
import { anArticle, approveAs, must, releaseAs } from "@/lib/testing/factories";
import { readerPagesOf } from "@/lib/testing/reader-pages";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import type { Context } from "./context";
import { readDiff, readRevisions } from "./read-revisions";
import { readArticle } from "./reads";
import { restoreRevision } from "./restore-revision";
import { savePhotos } from "./save-photos";

let world: TestDatabase;
let editor: Context;
beforeAll(async () => {
  world = await openTestDatabase();
  editor = await world.as("btv2");
});
afterAll(() => world?.close());

const view = async (id: string) => must(await readArticle(editor, id));

/** Points every picture at `focus`; `undefined` says nothing of it. */
async function point(article: ArticleRecord, focus: Focus | null | undefined): Promise<ArticleRecord> {
  const items = article.photos.map(({ file: _, focus: __, ...photo }) =>
    ArticlePhoto.parse({ ...photo, ...(focus !== undefined && { focus }) }),
  );
  const basedOn = (await view(article.id)).article.version;
  return must(await savePhotos(editor, { articleId: article.id, basedOn, items }));
}

describe("the point that crops keep", () => {
  test("is content: signed, and an approval given before it moved is void", async () => {
    const editing = await anArticle(world, { state: "editing", photos: 1 });
    const pointed = await point(editing, { x: 20, y: 80 });
    expect(pointed.photos).toMatchObject([{ focus: { x: 20, y: 80 } }]);
    const approved = must(await approveAs(editor, editing.id));
    expect(approved.standing.state).toBe("approved");
    const moved = await point(approved, { x: 21, y: 80 });
    expect(moved.standing.state).toBe("editing");
    expect(moved.approval).toBeNull();
  });

  test("leaves what was signed before there was such a thing as it was, once it is taken away again", async () => {
    const editing = await anArticle(world, { state: "editing", photos: 1 });
    const before = (await view(editing.id)).contentHash;
    await point(editing, { x: 0, y: 100 });
    expect((await view(editing.id)).contentHash).not.toBe(before);
    await point(editing, null);
    expect((await view(editing.id)).contentHash).toBe(before);
  });

  test("stays where it is when a list says nothing of it", async () => {
    const editing = await anArticle(world, { state: "editing", photos: 1 });
    await point(editing, { x: 5, y: 6 });
    expect((await point(editing, undefined)).photos).toMatchObject([{ focus: { x: 5, y: 6 } }]);
  });

  test("is told by a comparison whole, and gone with a return to the version before it", async () => {
    const editing = await anArticle(world, { state: "editing", photos: 1 });
    must(await approveAs(editor, editing.id));
    const [first] = must(await readRevisions(editor, editing.id)).items;
    const revision = first?.number ?? 0;
    await point(editing, { x: 30, y: 40 });
    const diff = must(await readDiff(editor, editing.id, revision, "working"));
    expect(diff.photos.flatMap(({ parts }) => parts)).toEqual([
      { part: "focus", from: undefined, to: { x: 30, y: 40 } },
    ]);
    const now = await view(editing.id);
    must(await restoreRevision(editor, editing.id, revision, { part: "all", contentHash: now.contentHash }));
    expect((await view(editing.id)).article.photos).toMatchObject([{ focus: null }]);
  });

  test("is where readers' crops are laid, on fronts and beside related pieces", async () => {
    const editing = await anArticle(world, { state: "editing", photos: 1 });
    await point(editing, { x: 88, y: 11 });
    must(await approveAs(editor, editing.id));
    const live = must(await releaseAs(await world.as("tkts"), editing.id));
    const pages = readerPagesOf(world);
    for (const page of ["/", live.livePath ?? ""])
      expect((await pages.press(page)).identity.toString()).toContain('<img class="fx9 fy1"');
    await pages.close();
  });

  test("is refused outside the picture and half said, by the database too", async () => {
    const owner = world.sql("owner");
    const { id } = await anArticle(world, { photos: 1 });
    for (const [x, y] of [
      [101, 0],
      [0, -1],
      [null, 50],
    ])
      await expect(
        owner.begin(async (tx) => {
          await tx`select audit.begin_system('test.focus', null)`;
          await tx`update newsroom.article_photos set focus_x = ${x ?? null}, focus_y = ${y ?? null} where article_id = ${id}`;
        }),
      ).rejects.toMatchObject({ code: "23514" });
  });
});
