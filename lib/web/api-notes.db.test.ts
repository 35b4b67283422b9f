import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/domain/ids";
import type { Note } from "@/lib/domain/note";
import { type ApiClient, openApi, type Seen } from "@/lib/testing/api-client";
import { anArticle } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { NoteShape } from "./calls/notes";

let world: TestDatabase;
let api: ApiClient;

beforeAll(async () => {
  world = await openTestDatabase();
  api = await openApi(world);
});
afterAll(() => world.close());

type Answered = Note & Pick<Seen, "code" | "field" | "detail">;
const codes = ({ status, body }: { status: number; body: { code: string; field?: string } }) =>
  [status, body.code, body.field].filter((one) => one !== undefined);

describe("notes over HTTP", () => {
  it("go from a first word to the resolution, every answer the whole thread in its shape", async () => {
    const article = await anArticle(world, { state: "editing", words: "Một ngày nắng." });
    const at = `/articles/${article.id}/notes`;
    const anchor = { kind: "text", bodyVersion: article.bodyVersion, from: 5, to: 9 };
    const body = "Kiểm tra ngày, @Hồ Minh Họa.";
    const mentions = [world.idOf("phongvien")];
    const id = newId();
    const made = await api.call<Answered>("btv2", `POST ${at}`, { json: { id, body, anchor, mentions } });
    expect(made.status).toBe(201);
    expect(NoteShape.strict().parse(made.body)).toMatchObject({ id, body, anchor: { quote: "ngày" } });
    const said = await api.call<Answered>("phongvien", `POST ${at}/${id}/replies`, {
      json: { body: "Đúng rồi." },
    });
    expect([said.status, said.body.replies.length]).toEqual([201, 1]);
    const replyId = said.body.replies[0]?.id;
    const again = { json: { body: "Đúng rồi, ngày 12." } };
    const edited = await api.call<Answered>("phongvien", `PATCH ${at}/${id}/replies/${replyId}`, again);
    expect(edited.body.replies[0]).toMatchObject({ body: "Đúng rồi, ngày 12." });
    const taken = await api.call<Answered>("phongvien", `POST ${at}/${id}/replies/${replyId}/withdrawal`);
    expect(taken.body.replies[0]?.body).toBeNull();
    const first = await api.call<Answered>("btv2", `PATCH ${at}/${id}`, { json: { body: "Kiểm tra." } });
    expect(first.body).toMatchObject({ body: "Kiểm tra.", mentions: [{ name: "Hồ Minh Họa" }] });
    const done = await api.call<Answered>("btv2", `POST ${at}/${id}/resolution`);
    expect(done.body.resolved?.by.name).toBe("Cao Thị Hiệu Đính");
    expect((await api.call<Answered>("btv2", `DELETE ${at}/${id}/resolution`)).body.resolved).toBeNull();
    expect((await api.call<Answered>("btv2", `POST ${at}/${id}/withdrawal`)).body.body).toBeNull();
    const list = await api.call<{ items: Note[]; mayWrite: boolean }>("kiemtoan", `GET ${at}`);
    expect([list.body.items.length, list.body.mayWrite]).toEqual([1, false]);
    expect(NoteShape.strict().parse(list.body.items[0])).toBeTruthy();
  });

  it("offer the colleagues who may read the piece, with their posts", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    const answer = await api.call<{ items: unknown[] }>("phongvien", `GET /articles/${id}/colleagues`);
    expect(answer.body.items).toContainEqual({
      id: world.idOf("btv2"),
      name: "Cao Thị Hiệu Đính",
      position: "Biên tập viên Xã hội - Thời sự",
    });
  });

  it("are refused with a code and the field at fault", async () => {
    const article = await anArticle(world, { state: "editing" });
    const at = `/articles/${article.id}/notes`;
    const post = async (json: object) => codes(await api.call<Answered>("btv2", `POST ${at}`, { json }));
    const anchor = { kind: "article" };
    expect(await post({ body: " \n ", anchor })).toEqual([422, "text.missing", "body"]);
    expect(await post({ body: "x".repeat(4001), anchor })).toEqual([422, "text.too_long", "body"]);
    expect(await post({ body: "a\u202eb", anchor })).toEqual([422, "text.forbidden_character", "body"]);
    expect(await post({ body: "x", anchor: { kind: "field", field: "createdBy" } })).toEqual([
      422,
      "note.field",
      "anchor.field",
    ]);
    const text = { kind: "text", bodyVersion: article.bodyVersion, from: 1, to: 4 };
    expect(await post({ body: "x", anchor: { ...text, quote: "giả" } })).toEqual([
      400,
      "field.unknown",
      "anchor.quote",
    ]);
    expect(await post({ body: "x", anchor: { ...text, bodyVersion: 99 } })).toEqual([
      409,
      "body.future",
      "anchor.bodyVersion",
    ]);
    expect(await post({ body: "x", anchor: { ...text, to: 1 } })).toEqual([422, "note.no_words", "anchor"]);
    expect(await post({ body: "x", anchor, authorId: newId() })).toEqual([400, "field.unknown", "authorId"]);
    const nowhere = await api.call<Answered>("btv2", `POST ${at}/${newId()}/resolution`);
    expect(codes(nowhere)).toEqual([404, "note.not_found"]);
    expect(codes(await api.call<Answered>("btv2", `POST ${at}/abc/resolution`))).toEqual([
      404,
      "note.not_found",
    ]);
    expect(codes(await api.call<Answered>("btv", `GET ${at}`))).toEqual([404, "article.not_found"]);
  });

  it("keep words composed however they were sent, and take a token's scope seriously", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    const at = `/articles/${id}/notes`;
    const json = { body: "Tiếng Việt".normalize("NFD"), anchor: { kind: "article" } };
    expect((await api.call<Answered>("btv2", `POST ${at}`, { json })).body.body).toBe("Tiếng Việt");
    const authorization = `Bearer ${await api.token("btv2", ["articles:read"])}`;
    const reading = await api.call<Answered>(null, `POST ${at}`, { json, headers: { authorization } });
    expect(codes(reading)).toEqual([403, "token.scope"]);
    expect((await api.call(null, `GET ${at}`, { headers: { authorization } })).status).toBe(200);
  });
});
