import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listNotices } from "@/db/queries/notices";
import type { DemoLogin } from "@/lib/demo/people";
import { newId } from "@/lib/domain/ids";
import { anArticle, must } from "@/lib/testing/factories";
import { rawAct } from "@/lib/testing/raw-act";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { markNoticesRead } from "./mark-notices-read";
import { readNotices } from "./read-notices";
import { saveFields } from "./save-fields";
import { saveSteps } from "./save-steps";
import { sendBackArticle } from "./send-back-article";

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world?.close());

/** What `who` was told of this article, newest first. */
async function noticesOf(who: DemoLogin, articleId: string) {
  const { items } = await readNotices(await world.as(who));
  return items.filter((notice) => notice.article.id === articleId);
}

const kindsOf = async (who: DemoLogin, articleId: string) =>
  (await noticesOf(who, articleId)).map((notice) => notice.kind);

describe("notices", () => {
  test("tell the signer who changed a word of the approved text", async () => {
    const { id, bodyVersion, fields } = await anArticle(world, { state: "approved" });
    const chief = await world.as("tkts");
    const step = {
      stepType: "replace",
      from: 1,
      to: 1,
      slice: { content: [{ type: "text", text: "Chữ. " }] },
    };
    must(await saveSteps(chief, id, { bodyVersion, clientId: newId().slice(0, 12), steps: [step] }));
    expect(await noticesOf("btv2", id)).toMatchObject([
      {
        kind: "approval_voided",
        readAt: null,
        actor: { name: chief.actor.name },
        article: { headline: fields.headline },
      },
    ]);
  });

  test("tell the signer of a changed headline, and of a piece sent back", async () => {
    const changed = await anArticle(world, { state: "approved" });
    const chief = await world.as("tkts");
    must(
      await saveFields(chief, {
        articleId: changed.id,
        basedOn: changed.version,
        fields: { headline: "Tiêu đề sửa phút chót" },
      }),
    );
    expect(await kindsOf("btv2", changed.id)).toEqual(["approval_voided"]);
    const returned = await anArticle(world, { state: "approved" });
    must(await sendBackArticle(chief, { articleId: returned.id, reason: "Thiếu nguồn" }));
    expect(await kindsOf("btv2", returned.id)).toEqual(["sent_back"]);
  });

  test("tell nobody of what they did themselves", async () => {
    const { id, version } = await anArticle(world, { state: "approved" });
    must(
      await saveFields(await world.as("btv2"), {
        articleId: id,
        basedOn: version,
        fields: { headline: "Người duyệt tự sửa" },
      }),
    );
    expect(await kindsOf("btv2", id)).toEqual([]);
  });

  test("tell the authors once that their piece was returned, released, taken down", async () => {
    const returned = await anArticle(world, { state: "returned" });
    expect(await kindsOf("phongvien", returned.id)).toEqual(["returned"]);
    const down = await anArticle(world, { state: "taken_down" });
    expect(await kindsOf("phongvien", down.id)).toEqual(["taken_down", "released"]);
  });

  test("are not written when the change is rolled back", async () => {
    const { id } = await anArticle(world, { state: "approved" });
    await rawAct(world.sql("newsroom"), "tkts", "article.edit", async (tx) => {
      await tx`update newsroom.articles set headline = 'Sẽ không còn' where id = ${id}`;
      throw new Error("changed my mind");
    }).catch(() => undefined);
    expect(await kindsOf("btv2", id)).toEqual([]);
  });

  test("are marked as read by their recipient alone", async () => {
    const { id } = await anArticle(world, { state: "returned" });
    const [notice] = await noticesOf("phongvien", id);
    await markNoticesRead(await world.as("btv"), { ids: [notice?.id ?? 0] });
    expect((await noticesOf("phongvien", id))[0]?.readAt).toBeNull();
    const after = await markNoticesRead(await world.as("phongvien"), { ids: [notice?.id ?? 0] });
    expect(after.items.find((one) => one.id === notice?.id)?.readAt).not.toBeNull();
    expect((await markNoticesRead(await world.as("phongvien"), {})).unread).toBe(0);
  });

  test("keep the headline back from a person who may no longer see the piece", async () => {
    const { id, version } = await anArticle(world, {
      state: "approved",
      section: "kinh-te",
      editor: "btv",
    });
    must(
      await saveFields(await world.as("tkts"), {
        articleId: id,
        basedOn: version,
        fields: { headline: "Chuyện không còn của họ" },
      }),
    );
    await rawAct(
      world.sql("newsroom"),
      "admin",
      "staff.revoke",
      (tx) => tx`update newsroom.grants set valid_to = now() where staff_id = ${world.idOf("btv")}`,
    );
    expect((await noticesOf("btv", id))[0]?.article.headline).toBeNull();
  });

  test("cannot be read past the function that asks whose they are, nor with a made-up secret", async () => {
    const login = world.sql("newsroom");
    await expect(login`select * from newsroom.notices`).rejects.toThrow(/permission denied/);
    await expect(login`update newsroom.notices set read_at = now()`).rejects.toThrow(/permission denied/);
    await expect(listNotices(world.db, "no such secret", 50)).rejects.toMatchObject({
      cause: { message: "audit.unknown_secret" },
    });
  });
});
