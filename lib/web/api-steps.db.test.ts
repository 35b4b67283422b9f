import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ApiClient, openApi } from "@/lib/testing/api-client";
import { anArticle } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
let api: ApiClient;
let id: string;
/** Version of the text as the factory leaves it: "Đoạn thứ nhất." and "Đoạn thứ hai." */
let base: number;

beforeAll(async () => {
  world = await openTestDatabase();
  api = await openApi(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  const article = await anArticle(world);
  id = article.id;
  base = (await api.call("phongvien", `GET /articles/${id}`)).body.bodyVersion;
});

type Steps = {
  bodyVersion: number;
  steps: { step: unknown; clientId: string; by: string }[];
  code: string;
  field?: string;
};

const insert = (at: number, text: string) => ({
  stepType: "replace",
  from: at,
  to: at,
  slice: { content: [{ type: "text", text }] },
});
const send = (clientId: string, bodyVersion: unknown, steps: unknown) =>
  api.call<Steps>("phongvien", `POST /articles/${id}/steps`, { json: { bodyVersion, clientId, steps } });
const words = async () => {
  const { body } = await api.call("phongvien", `GET /articles/${id}`);
  return JSON.stringify(body.body);
};

describe("typing over HTTP", () => {
  it("accepts steps and gives them to whoever asks since a version", async () => {
    const saved = await send("tab-1", base, [insert(1, "Sáng nay, ")]);
    expect(saved.status).toBe(200);
    expect(saved.body).toEqual({
      bodyVersion: base + 1,
      steps: [{ step: insert(1, "Sáng nay, "), clientId: "tab-1", by: world.idOf("phongvien") }],
    });
    const since = await api.call<Steps>("phongvien", `GET /articles/${id}/steps?since=${base}`);
    expect(since.body).toEqual(saved.body);
    const nothing = await api.call<Steps>("phongvien", `GET /articles/${id}/steps?since=${base + 1}`);
    expect(nothing.body).toEqual({ bodyVersion: base + 1, steps: [] });
    const future = await api.call<Steps>("phongvien", `GET /articles/${id}/steps?since=${base + 9}`);
    expect([future.status, future.body.code]).toEqual([409, "body.future"]);
  });

  it("rebases steps made on an older text, and says what was missed before what was accepted", async () => {
    await send("tab-1", base, [insert(1, "Một. ")]);
    const late = await send("tab-2", base, [insert(1, "Hai. ")]);
    expect(late.status).toBe(200);
    expect(late.body.steps.map((step) => step.clientId)).toEqual(["tab-1", "tab-2"]);
    expect(await words()).toContain("Một. ");
    expect(await words()).toContain("Hai. ");
  });

  it("never types twice when an answer was lost: the same batch again is acknowledged", async () => {
    const batch = [insert(1, "Chỉ một lần. ")];
    const first = await send("tab-1", base, batch);
    const again = await send("tab-1", base, batch);
    expect([again.status, again.body.code]).toEqual([409, "body.acknowledged"]);
    expect(again.body).toMatchObject({ bodyVersion: first.body.bodyVersion, steps: first.body.steps });
    expect((await words()).split("Chỉ một lần.").length).toBe(2);
  });

  it("gives a step back when the place it was made for is gone", async () => {
    const second = { stepType: "replace", from: 16, to: 31 };
    expect((await send("tab-1", base, [second])).status).toBe(200);
    const late = await send("tab-2", base, [insert(20, "chữ giữa đoạn đã xóa")]);
    expect([late.status, late.body.code]).toEqual([409, "body.dropped"]);
    expect(late.body.steps).toHaveLength(1);
  });

  it("does not disturb the version of the fields", async () => {
    const before = (await api.call("phongvien", `GET /articles/${id}`)).body.version;
    await send("tab-1", base, [insert(1, "Thêm. ")]);
    const patch = { json: { kicker: "Ghi nhanh" }, ifMatch: before };
    expect((await api.call("phongvien", `PATCH /articles/${id}`, patch)).status).toBe(200);
  });

  it("composes what arrives decomposed and drops fillers, in a step of its own", async () => {
    await send("tab-1", base, [insert(1, "Hòa Bình\u00a0".normalize("NFD"))]);
    expect(await words()).toContain("Hòa Bình ");
    expect(await words()).not.toContain("Hòa".normalize("NFD"));
  });
});

describe("hostile steps", () => {
  const figure = (photo: unknown) => ({
    stepType: "replace",
    from: 0,
    to: 0,
    slice: { content: [{ type: "figure", attrs: { photo } }] },
  });
  const linked = (href: unknown) => ({
    stepType: "addMark",
    from: 1,
    to: 5,
    mark: { type: "link", attrs: { href } },
  });

  const heading = (attrs: object) => ({
    stepType: "replace",
    from: 0,
    to: 0,
    slice: { content: [{ type: "heading", attrs, content: [{ type: "text", text: "Đầu đề" }] }] },
  });
  const list = (attrs: object) => ({
    stepType: "replace",
    from: 0,
    to: 0,
    slice: {
      content: [
        { type: "orderedList", attrs, content: [{ type: "listItem", content: [{ type: "paragraph" }] }] },
      ],
    },
  });

  const table = (attrs: object, cell: object = { type: "paragraph" }) => ({
    stepType: "replace",
    from: 0,
    to: 0,
    slice: {
      content: [
        {
          type: "table",
          content: [{ type: "tableRow", content: [{ type: "tableCell", attrs, content: [cell] }] }],
        },
      ],
    },
  });

  it("are refused with a reason, and leave the text as it was", async () => {
    const before = await words();
    const cases: [string, unknown][] = [
      ["unknown step", { stepType: "eval", code: "1" }],
      ["no step type", {}],
      ["unknown node", { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "iframe" }] } }],
      ["unknown mark", { stepType: "addMark", from: 1, to: 3, mark: { type: "script" } }],
      ["beyond the text", insert(1_000_000, "x")],
      ["before the text", insert(-5, "x")],
      ["no number", insert(Number.NaN, "x")],
      ["a fraction", insert(1.5, "x")],
      ["text between blocks", insert(0, "x")],
      ["the whole document gone", { stepType: "replace", from: 0, to: 31 }],
      ["script link", linked("javascript:alert(1)")],
      ["script link in capitals", linked(" JAVASCRIPT:alert(1)")],
      ["data link", linked("data:text/html,x")],
      ["protocol-relative link", linked("//evil.example")],
      ["link that is no text", linked({ toString: "x" })],
      ["figure of nothing", figure(null)],
      ["figure of a path", figure("../../etc/passwd")],
      ["direction override", insert(1, "abc\u202etxt.exe")],
      ["control character", insert(1, "a\u0007b")],
      ["half a surrogate pair", insert(1, "a\ud800b")],
      ["NUL", insert(1, "a\u0000b")],
      ["a heading of level 1", heading({ level: 1 })],
      ["a heading without level", heading({})],
      ["a list that starts nowhere", list({ start: { from: 1 } })],
      ["a cell over no column", table({ colspan: 0 })],
      ["a cell over a hundred columns", table({ colspan: 100 })],
      ["a cell over words", table({ rowspan: "3; drop" })],
      ["a heading in a cell", table({}, { type: "heading", attrs: { level: 2 } })],
      ["a table in a cell", table({}, table({}).slice.content[0])],
      ["a doc attribute", { stepType: "docAttr", attr: "x", value: 1 }],
      ["a node attribute", { stepType: "attr", pos: 0, attr: "onclick", value: "x" }],
    ];
    for (const [name, step] of cases) {
      const answer = await send("tab-1", base, [step]);
      expect([name, answer.status >= 400 && answer.status < 500]).toEqual([name, true]);
      expect(answer.body.code).toMatch(/^(body|text|field)\./);
    }
    expect(await words()).toBe(before);
  });

  it("cannot smuggle text that the database would choke on through a link or an attribute", async () => {
    for (const bad of ["https://a.example/\u0000", "https://a.example/\ud800"]) {
      const answer = await send("tab-1", base, [linked(bad)]);
      expect([answer.status, answer.body.code]).toEqual([422, "text.forbidden_character"]);
    }
  });

  it("are refused when the request around them is malformed", async () => {
    const fine = [insert(1, "x")];
    for (const [clientId, version, steps] of [
      ["tab-1", -1, fine],
      ["tab-1", 0.5, fine],
      ["tab-1", "0", fine],
      ["tab 1", base, fine],
      ["x".repeat(65), base, fine],
      ["tab-1", base, []],
      ["tab-1", base, "steps"],
      ["tab-1", base, Array(1001).fill(insert(1, "x"))],
      ["tab-1", base, [null]],
    ] as const) {
      expect((await send(clientId, version, steps)).status).toBe(422);
    }
    const future = await send("tab-1", base + 5, fine);
    expect([future.status, future.body.code]).toEqual([409, "body.future"]);
  });

  it("may not make a text larger than any reader would want", async () => {
    const million = "a".repeat(800_000);
    expect((await send("tab-1", base, [insert(1, million)])).status).toBe(200);
    const answer = await send("tab-1", base + 1, [insert(1, million)]);
    expect([answer.status, answer.body.code]).toEqual([413, "body.too_large"]);
  });

  it("may not nest blocks until something overflows", async () => {
    const quote = '{"type":"blockquote","content":[';
    const node = `${quote.repeat(5000)}{"type":"paragraph"}${"]}".repeat(5000)}`;
    const step = `{"stepType":"replace","from":0,"to":0,"slice":{"content":[${node}]}}`;
    const raw = `{"bodyVersion":${base},"clientId":"tab-1","steps":[${step}]}`;
    const headers = { "content-type": "application/json" };
    const answer = await api.call("phongvien", `POST /articles/${id}/steps`, { raw, headers });
    expect([answer.status, answer.body.code]).toEqual([400, "request.too_deep"]);
    const wrap = {
      stepType: "replaceAround",
      from: 0,
      to: 16,
      gapFrom: 0,
      gapTo: 16,
      insert: 1,
      slice: { content: [{ type: "blockquote" }] },
      structure: true,
    };
    const wraps = Array.from({ length: 500 }, (_, n) => ({ ...wrap, to: 16 + 2 * n, gapTo: 16 + 2 * n }));
    const slowly = await send("tab-1", base, wraps);
    expect([slowly.status, slowly.body.code]).toEqual([422, "body.invalid"]);
  });

  it("are nobody's right in an article that is not theirs", async () => {
    const json = { bodyVersion: base, clientId: "tab-1", steps: [insert(1, "x")] };
    expect((await api.call("phongvien2", `POST /articles/${id}/steps`, { json })).status).toBe(404);
    expect((await api.call("btv2", `POST /articles/${id}/steps`, { json })).body.code).toBe(
      "typing.right.draft",
    );
  });
});
