import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ApiClient, openApi } from "@/lib/testing/api-client";
import { anArticle, aPhoto } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { ArticleListShape, ArticleShape } from "./article-shapes";

let world: TestDatabase;
let api: ApiClient;

beforeAll(async () => {
  world = await openTestDatabase();
  api = await openApi(world);
});
afterAll(() => world.close());

const codes = (answer: { status: number; body: { code: string } }) => [answer.status, answer.body.code];

describe("a working copy over HTTP", () => {
  it("answers what the contract promises, nothing more and nothing less", async () => {
    const article = await anArticle(world, { photos: 1 });
    const answer = await api.call("phongvien", `GET /articles/${article.id}`);
    expect(answer.status).toBe(200);
    expect(ArticleShape.strict().parse(answer.body)).toBeTruthy();
    expect(answer.headers.get("etag")).toBe(`"${answer.body.version}"`);
    expect(answer.body.allowed).toEqual(["submit"]);
    const refused = answer.body.refused.map((one) => one.act);
    expect([...answer.body.allowed, ...refused].length).toBe(13);
    expect(answer.body.refused.find((one) => one.act === "approve")).toMatchObject({
      code: "right.editor",
      reason: expect.stringContaining("biên tập viên"),
    });
  });

  it("is made with 201, its address and a proposed slug", async () => {
    const answer = await api.call("phongvien", "POST /articles", {
      json: { section: "xa-hoi", headline: "Nước về bản Đồi Thông" },
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("location")).toBe(`/api/v1/articles/${answer.body.id}`);
    expect(answer.body).toMatchObject({
      slug: "nuoc-ve-ban-doi-thong",
      state: "draft",
      live: "none",
      url: null,
    });
  });

  it("is not made where one may not write", async () => {
    expect(codes(await api.call("pvanh", "POST /articles", { json: {} }))).toEqual([403, "right.reporter"]);
    expect(codes(await api.call("admin", "POST /articles", { json: {} }))).toEqual([403, "right.reporter"]);
    const unknown = { json: { section: "khong-co" } };
    expect(codes(await api.call("phongvien", "POST /articles", unknown))).toEqual([422, "section.unknown"]);
  });

  it("lists a page at a time, each article once, and only those one may see", async () => {
    for (let n = 0; n < 5; n++) await anArticle(world, { author: "phongvien2", section: "the-thao" });
    type List = { items: { id: string; section: string }[]; next: string | null };
    const seen: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const line: string = `GET /articles?state=draft,submitted&section=the-thao&limit=2${next && `&cursor=${next}`}`;
      const page: { body: List } = await api.call<List>("phongvien2", line);
      expect(ArticleListShape.parse(page.body)).toBeTruthy();
      seen.push(...page.body.items.map((item) => item.id));
      next = page.body.next;
    }
    expect(seen.length).toBe(5);
    expect(new Set(seen).size).toBe(5);
    const others = await api.call<List>("phongvien", "GET /articles?section=the-thao");
    expect(others.body.items).toEqual([]);
  });
});

describe("saving fields", () => {
  it("needs the version that was read", async () => {
    const { id } = await anArticle(world);
    const json = { sapo: "Một câu khác." };
    expect(codes(await api.call("phongvien", `PATCH /articles/${id}`, { json }))).toEqual([
      400,
      "if_match.missing",
    ]);
    for (const given of ["*", "abc", '"-1"', "99999999999999999999"]) {
      const answer = await api.call("phongvien", `PATCH /articles/${id}`, {
        json,
        headers: { "if-match": given },
      });
      expect(answer.body.code).toBe("if_match.missing");
    }
    const future = await api.call("phongvien", `PATCH /articles/${id}`, { json, ifMatch: 9_999 });
    expect(codes(future)).toEqual([409, "stale"]);
  });

  it("merges with another field changed meanwhile, and shows both values of the same one", async () => {
    const { id, version } = await anArticle(world);
    const patch = (json: object) =>
      api.call("phongvien", `PATCH /articles/${id}`, { json, ifMatch: version });
    expect((await patch({ kicker: "Chuyện bản" })).status).toBe(200);
    const merged = await patch({ sapo: "Câu dẫn mới." });
    expect(merged.body).toMatchObject({ kicker: "Chuyện bản", sapo: "Câu dẫn mới." });
    const stale = await patch({ kicker: "Chuyện làng" });
    expect(codes(stale)).toEqual([409, "stale"]);
    expect(stale.body).toMatchObject({
      field: "kicker",
      theirs: "Chuyện bản",
      yours: "Chuyện làng",
      version: merged.body.version,
    });
    expect((await patch({ kicker: "Chuyện bản" })).status).toBe(200);
  });

  it("replaces the ordered lists and refuses half-known entries by their place", async () => {
    const { id, version } = await anArticle(world);
    const put = (list: string, items: object[], ifMatch: number) =>
      api.call("phongvien", `PUT /articles/${id}/${list}`, { json: { items }, ifMatch });
    const bylines = await put(
      "bylines",
      [{ displayName: "Minh Họa" }, { displayName: "An Nhiên", role: "anh" }],
      version,
    );
    expect(bylines.body.bylines.map((one) => [one.displayName, one.role])).toEqual([
      ["Minh Họa", "bai"],
      ["An Nhiên", "anh"],
    ]);
    const photoId = await aPhoto(await world.as("phongvien"));
    const photos = await put("photos", [{ photoId, caption: "Lễ trao", lead: true }], bylines.body.version);
    expect(photos.body.leadPhoto).toBe(photos.body.photos[0]?.id);
    const recipients = [{ kind: "collective", isAggregate: true, quantifier: "nhiều" }];
    const awards = await put(
      "awards",
      [{ formCode: "bang_khen", authority: "Chủ tịch UBND tỉnh", recipients }],
      photos.body.version,
    );
    expect(awards.body.awards[0]).toMatchObject({
      formName: "Bằng khen",
      recipients: [{ name: null, count: null }],
    });
    const named = [{ kind: "collective", isAggregate: true, name: "Tập thể A" }];
    const wrong = await put(
      "awards",
      [{ formCode: "bang_khen", authority: "X", recipients: named }],
      awards.body.version,
    );
    expect(wrong.status).toBe(422);
    expect(wrong.body.code).toBe("award.group_has_no_name");
    expect(wrong.body.field).toBe("items.0.recipients.0.name");
    const unknown = await put("photos", [{ photoId: world.idOf("tbt") }], awards.body.version);
    expect([unknown.body.code, unknown.body.field]).toEqual(["photo.unknown", "items.0.photoId"]);
  });

  it("takes the point that crops keep, and refuses one outside the picture by its name", async () => {
    const { id, version, photos } = await anArticle(world, { photos: 1 });
    const put = (focus: unknown, ifMatch: number) => {
      const items = [{ id: photos[0]?.id, photoId: photos[0]?.photoId, focus }];
      return api.call("phongvien", `PUT /articles/${id}/photos`, { json: { items }, ifMatch });
    };
    const pointed = await put({ x: 12, y: 100 }, version);
    expect(pointed.body.photos).toMatchObject([{ focus: { x: 12, y: 100 } }]);
    for (const [focus, code, field] of [
      [{ x: 101, y: 0 }, "photo.focus_outside", "items.0.focus.x"],
      [{ x: 3, y: -1 }, "photo.focus_outside", "items.0.focus.y"],
      [{ x: 3, y: 4.5 }, "photo.focus_outside", "items.0.focus.y"],
      [{ x: 3 }, "photo.focus_outside", "items.0.focus.y"],
      ["middle", "photo.focus_shape", "items.0.focus"],
    ] as const) {
      const { status, body } = await put(focus, pointed.body.version);
      const problem = body as unknown as { code: string; field: string; detail: string };
      expect([status, problem.code, problem.field]).toEqual([422, code, field]);
      expect(problem.detail).toMatch(/Điểm giữ khi cắt ảnh/);
    }
  });

  it("lets nobody type in a piece that waits for the desk", async () => {
    const { id, version } = await anArticle(world, { state: "submitted" });
    for (const who of ["phongvien", "btv2", "tkts"] as const) {
      const answer = await api.call(who, `PATCH /articles/${id}`, { json: { sapo: "x" }, ifMatch: version });
      expect(codes(answer)).toEqual([409, "typing.submitted"]);
    }
  });
});

describe("the acts over HTTP", () => {
  it("take a piece from its first line to the readers, each by the right person", async () => {
    const { id } = await anArticle(world);
    const act = (who: "phongvien" | "btv2" | "tkts", noun: string, json?: object) =>
      api.call(who, `POST /articles/${id}/${noun}`, json && { json });
    expect((await act("phongvien", "submission", { note: "Nhờ anh xem giúp" })).body.state).toBe("submitted");
    expect((await act("btv2", "claim")).body).toMatchObject({
      state: "editing",
      claimedBy: { name: expect.any(String) },
    });
    const { contentHash } = (await api.call("btv2", `GET /articles/${id}`)).body;
    const approved = await act("btv2", "approval", { contentHash });
    expect(approved.body).toMatchObject({ state: "approved", approval: { contentHash } });
    const released = await act("tkts", "release", { contentHash });
    expect(released.body).toMatchObject({ state: "published", live: "live", approval: null });
    expect(released.body.url).toMatch(/^https:\/\/bao\.example\/xa-hoi\/\d{6}\/.+-\d+$/);
  });

  it("refuse a reporter's approval", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    const { contentHash } = (await api.call("phongvien", `GET /articles/${id}`)).body;
    const answer = await api.call("phongvien", `POST /articles/${id}/approval`, { json: { contentHash } });
    expect(codes(answer)).toEqual([403, "right.editor"]);
  });

  it("refuse an editor who is an author", async () => {
    const { id } = await anArticle(world, { state: "editing", author: "btv2", editor: "tkts" });
    const seen = await api.call("btv2", `GET /articles/${id}`);
    expect(seen.body.refused.find((one) => one.act === "approve")?.code).toBe("four_eyes.author");
    const json = { contentHash: seen.body.contentHash };
    expect(codes(await api.call("btv2", `POST /articles/${id}/approval`, { json }))).toEqual([
      403,
      "four_eyes.author",
    ]);
  });

  it("refuse the release to whoever both changed and approved the text", async () => {
    const { id } = await anArticle(world, { state: "editing", editor: "tkts" });
    const version = (await api.call("tkts", `GET /articles/${id}`)).body.version;
    const edited = await api.call("tkts", `PATCH /articles/${id}`, {
      json: { kicker: "Ghi nhanh" },
      ifMatch: version,
    });
    const json = { contentHash: edited.body.contentHash };
    expect((await api.call("tkts", `POST /articles/${id}/approval`, { json })).status).toBe(200);
    expect(codes(await api.call("tkts", `POST /articles/${id}/release`, { json }))).toEqual([
      403,
      "four_eyes.approver_wrote",
    ]);
    expect((await api.call("photbt", `POST /articles/${id}/release`, { json })).status).toBe(200);
  });

  it("void an approval by any change after it, even one undone", async () => {
    const { id } = await anArticle(world, { state: "approved" });
    const seen = await api.call("btv2", `GET /articles/${id}`);
    const patch = (sapo: string, ifMatch: number) =>
      api.call("btv2", `PATCH /articles/${id}`, { json: { sapo }, ifMatch });
    const changed = await patch("Khác đi.", seen.body.version);
    expect(changed.body).toMatchObject({ state: "editing", approval: null });
    const undone = await patch(seen.body.sapo ?? "", changed.body.version);
    expect(undone.body).toMatchObject({ state: "editing", contentHash: seen.body.contentHash });
    const json = { contentHash: seen.body.contentHash };
    expect(codes(await api.call("tkts", `POST /articles/${id}/release`, { json }))).toEqual([
      409,
      "state.release",
    ]);
  });

  it("sign and publish only the hash that was read", async () => {
    const editing = await anArticle(world, { state: "editing" });
    const json = { contentHash: "0".repeat(64) };
    const stale = await api.call("btv2", `POST /articles/${editing.id}/approval`, { json });
    expect(codes(stale)).toEqual([409, "hash.stale"]);
    expect(stale.body.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const approved = await anArticle(world, { state: "approved" });
    expect(codes(await api.call("tkts", `POST /articles/${approved.id}/release`, { json }))).toEqual([
      409,
      "hash.stale",
    ]);
    const malformed = { json: { contentHash: "abc" } };
    const answer = await api.call("btv2", `POST /articles/${editing.id}/approval`, malformed);
    expect([answer.status, answer.body.field]).toEqual([422, "contentHash"]);
  });

  it("refuse an act on a version that has moved on, when the caller names theirs", async () => {
    const { id, version } = await anArticle(world, { state: "editing" });
    await api.call("btv2", `PATCH /articles/${id}`, { json: { kicker: "Mới" }, ifMatch: version });
    const stale = await api.call("btv2", `POST /articles/${id}/return`, {
      json: { reason: "Thiếu nguồn", version },
    });
    expect(codes(stale)).toEqual([409, "stale"]);
    expect(stale.body.version).toBeGreaterThan(version);
  });

  it("ask for a reason where the contract does, and for nothing else", async () => {
    const { id } = await anArticle(world, { state: "editing" });
    for (const json of [{}, { reason: "" }, { reason: "  \n " }]) {
      const answer = await api.call("btv2", `POST /articles/${id}/return`, { json });
      expect([answer.status, answer.body.code, answer.body.field]).toEqual([422, "reason.missing", "reason"]);
    }
    const extra = { json: { reason: "Thiếu nguồn", silently: true } };
    expect(codes(await api.call("btv2", `POST /articles/${id}/return`, extra))).toEqual([
      400,
      "field.unknown",
    ]);
    expect(
      (await api.call("btv2", `POST /articles/${id}/return`, { json: { reason: "Thiếu nguồn" } })).body.state,
    ).toBe("returned");
  });

  it("say what is missing before a piece may go on", async () => {
    const { body } = await api.call("phongvien", "POST /articles", { json: { section: "xa-hoi" } });
    const answer = await api.call("phongvien", `POST /articles/${body.id}/submission`);
    expect(codes(answer)).toEqual([422, "ready.headline"]);
    expect(body.issues.submit.map((issue) => issue.field)).toEqual(["headline", "bylines", "body"]);
  });

  it("correct, discard, take down and restore what readers have", async () => {
    const { id } = await anArticle(world, { state: "published" });
    const live = (await api.call("tkts", `GET /articles/${id}`)).body;
    const revise = (json: object) => api.call("btv2", `POST /articles/${id}/revision`, { json });
    expect(codes(await revise({ kind: "correction" }))).toEqual([422, "note.missing"]);
    const opened = await revise({ kind: "update" });
    expect(opened.body).toMatchObject({ state: "editing", live: "live", revisionKind: "update" });
    await api.call("btv2", `PATCH /articles/${id}`, {
      json: { headline: "Khác" },
      ifMatch: opened.body.version,
    });
    const back = await api.call("btv2", `POST /articles/${id}/discard`, { json: { reason: "Không cần" } });
    expect(back.body).toMatchObject({ state: "published", contentHash: live.contentHash });
    const order = {
      reasonCode: "legal",
      reason: "Theo yêu cầu",
      requestedBy: "Sở VHTTDL",
      documentNo: "12/CV",
    };
    expect(codes(await api.call("tkts", `POST /articles/${id}/takedown`, { json: order }))).toEqual([
      403,
      "right.takedown",
    ]);
    const down = await api.call("tbt", `POST /articles/${id}/takedown`, { json: order });
    expect(down.body).toMatchObject({ state: "taken_down", live: "taken_down", url: null });
    const gone = await api.call(null, `GET /public/articles/${live.number}`);
    expect(codes(gone)).toEqual([410, "article.withdrawn"]);
    const up = await api.call("photbt", `POST /articles/${id}/restoration`, {
      json: { reason: "Đã làm rõ" },
    });
    expect(up.body).toMatchObject({ state: "published", live: "live", url: live.url });
  });

  it("answer 200 even to an editor who moved the piece out of their own sight", async () => {
    await world.sql("owner").begin(async (tx) => {
      await tx`select audit.begin_system('test.grant')`;
      await tx`insert into newsroom.grants (id, staff_id, capability, section_id)
        select gen_random_uuid(), ${world.idOf("btv2")}, 'reporter', id from newsroom.sections where slug = 'kinh-te'`;
    });
    const { id, version } = await anArticle(world, { state: "editing" });
    const answer = await api.call("btv2", `PATCH /articles/${id}`, {
      json: { section: "kinh-te" },
      ifMatch: version,
    });
    expect([answer.status, answer.body.id]).toEqual([200, id]);
    expect((await api.call("btv2", `GET /articles/${id}`)).status).toBe(404);
  });
});
