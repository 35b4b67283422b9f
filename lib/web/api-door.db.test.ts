import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ApiClient, openApi } from "@/lib/testing/api-client";
import { sessionSecretOf } from "@/lib/testing/cast";
import { anArticle } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
let api: ApiClient;
let id: string;

beforeAll(async () => {
  world = await openTestDatabase();
  api = await openApi(world);
  id = (await anArticle(world)).id;
});
afterAll(() => world.close());

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const cookieOf = async (login: "phongvien" | "btv2") => {
  const token = await encode({
    token: { sid: sessionSecretOf(login) },
    secret: process.env.SECRET ?? "",
  });
  return `__Host-toasoan.session=${token}`;
};

describe("who calls", () => {
  it("asks strangers for a token, in a problem document that says so", async () => {
    const answer = await api.call(null, "GET /articles");
    expect([answer.status, answer.body.code]).toEqual([401, "session.required"]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    expect(answer.body).toMatchObject({ title: "Unauthorized", status: 401 });
    expect(answer.body.detail).toContain("đăng nhập");
  });

  it("answers in the caller's language", async () => {
    const headers = { "accept-language": "en-GB,en;q=0.9" };
    expect((await api.call(null, "GET /me", { headers })).body.detail).toContain("Sign in");
  });

  it("takes no unknown token, no session's secret and no other scheme for a token", async () => {
    const given = ["nonsense", "x".repeat(190), sessionSecretOf("tbt").replaceAll(" ", "+")];
    for (const token of given)
      expect((await api.call(null, "GET /me", bearer(token))).body.code).toBe("token.invalid");
    const basic = { headers: { authorization: "Basic dGJ0OmRlbW8=" } };
    expect((await api.call(null, "GET /me", basic)).body.code).toBe("session.required");
  });

  it("refuses a revoked token, an expired one and that of a disabled person", async () => {
    const sql = world.sql("owner");
    const change = (statement: string) =>
      sql.begin(async (tx) => {
        await tx`select audit.begin_system('test.change')`;
        await tx.unsafe(statement);
      });
    const [revoked, expired, disabled] = [
      await api.token("btv", ["articles:read"]),
      await api.token("btv", ["articles:read"]),
      await api.token("pvanh", ["photos:read"]),
    ];
    for (const token of [revoked, expired, disabled])
      expect((await api.call(null, "GET /me", bearer(token))).status).toBe(200);
    await change(
      `update newsroom.api_tokens set revoked_at = now() where secret_hash = newsroom.hash_secret('${revoked}')`,
    );
    await change(
      `update newsroom.api_tokens set expires_at = now() where secret_hash = newsroom.hash_secret('${expired}')`,
    );
    await change(`update newsroom.staff set disabled_at = now() where id = '${world.idOf("pvanh")}'`);
    for (const token of [revoked, expired, disabled])
      expect((await api.call(null, "GET /me", bearer(token))).body.code).toBe("token.invalid");
  });

  it("keeps a token to its scopes, whatever its holder may do", async () => {
    const reading = bearer(await api.token("tkts", ["articles:read"]));
    expect((await api.call(null, "GET /articles", reading)).status).toBe(200);
    const post = await api.call(null, "POST /articles", { ...reading, json: { headline: "Thử" } });
    expect([post.status, post.body.code]).toEqual([403, "token.scope"]);
    const writing = bearer(await api.token("tkts", ["articles:write"]));
    expect((await api.call(null, `GET /articles/${id}`, writing)).status).toBe(200);
    expect((await api.call(null, "GET /audit", writing)).body.code).toBe("token.scope");
  });

  it("gives nobody more than they may: the auditor's log is not the reporter's", async () => {
    const token = bearer(await api.token("phongvien", ["audit:read"]));
    const answer = await api.call(null, "GET /audit", token);
    expect([answer.status, answer.body.code]).toEqual([403, "right.auditor"]);
    expect((await api.call("kiemtoan", "GET /audit")).status).toBe(200);
    expect((await api.call("admin", "GET /audit?action=session")).status).toBe(200);
  });
});

describe("a signed-in browser", () => {
  it("reads with its cookie, and changes things only for our own pages", async () => {
    const cookie = await cookieOf("phongvien");
    const own = { cookie, "sec-fetch-site": "same-origin" };
    expect((await api.call(null, "GET /me", { headers: { cookie } })).status).toBe(200);
    expect((await api.call(null, "POST /articles", { headers: own, json: {} })).status).toBe(201);
    const sameOrigin = { cookie, origin: "https://bao.example", host: "bao.example" };
    expect((await api.call(null, "POST /articles", { headers: sameOrigin, json: {} })).status).toBe(201);
  });

  it("refuses what another site, a sister domain or nobody vouches for", async () => {
    const cookie = await cookieOf("phongvien");
    const foreign: Record<string, string>[] = [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "none" },
      { origin: "https://evil.example", host: "bao.example" },
      { origin: "null", host: "bao.example" },
      {},
    ];
    for (const headers of foreign) {
      const answer = await api.call(null, "POST /articles", { headers: { cookie, ...headers }, json: {} });
      expect([answer.status, answer.body.code]).toEqual([403, "session.foreign_origin"]);
    }
  });

  it("does not take one person's words under another's session", async () => {
    const [mine, other] = [await cookieOf("phongvien"), await cookieOf("btv2")];
    const me = (await api.call(null, "GET /me", { headers: { cookie: mine } })).body.id as string;
    const expecting = (cookie: string) => ({ headers: { cookie, "expect-person": me } });
    expect((await api.call(null, "GET /me", expecting(mine))).status).toBe(200);
    const refused = await api.call(null, "GET /me", expecting(other));
    expect([refused.status, refused.body.code]).toEqual([401, "session.other_person"]);
  });

  it("says with every answer which program gave it", async () => {
    expect((await api.call(null, "GET /me")).headers.get("toasoan-build")).toMatch(/\w/);
  });

  it("is nobody with a cookie that was not made here", async () => {
    const headers = { cookie: "__Host-toasoan.session=abc.def.ghi" };
    expect((await api.call(null, "GET /me", { headers })).body.code).toBe("session.ended");
  });
});

describe("what was sent", () => {
  it("refuses unknown keys in body and query with 400, and says which", async () => {
    const body = await api.call("phongvien", "POST /articles", { json: { headline: "A", author: "B" } });
    expect([body.status, body.body.code, body.body.field]).toEqual([400, "field.unknown", "author"]);
    const query = await api.call("phongvien", "GET /articles?state=draft&sort=date");
    expect([query.status, query.body.code, query.body.field]).toEqual([400, "query.unknown", "sort"]);
    const none = await api.call("phongvien", `GET /articles/${id}?x=1`);
    expect([none.status, none.body.code]).toEqual([400, "query.unknown"]);
  });

  it("refuses values of a wrong type or beyond reason", async () => {
    const wrong = [
      { headline: 5 },
      { headline: ["a"] },
      { tags: "một" },
      { eventDate: "6-2-2026" },
      { section: "Xã hội" },
    ];
    for (const json of wrong) {
      const answer = await api.call("phongvien", "POST /articles", { json });
      expect([answer.status, answer.body.field]).toEqual([422, Object.keys(json)[0]]);
    }
    expect((await api.call("phongvien", "POST /articles", { json: [] })).status).toBe(422);
    expect((await api.call("phongvien", "GET /articles?state=live")).status).toBe(400);
    expect((await api.call("phongvien", "GET /articles?limit=0")).status).toBe(400);
    expect((await api.call("phongvien", "GET /articles?cursor=abc")).body.code).toBe("cursor.invalid");
  });

  it("refuses a headline of a megabyte without choking, and five megabytes of it", async () => {
    for (const size of [1_000_000, 5_000_000]) {
      const answer = await api.call("phongvien", "POST /articles", {
        json: { headline: "á".repeat(size / 2) },
      });
      expect([answer.status, answer.body.code]).toEqual([422, "text.too_long"]);
    }
  });

  it("counts a body while it reads it and stops at eight megabytes", async () => {
    const chunk = new TextEncoder().encode(`"${"a".repeat(1_000_000)}",`);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.length;
        controller.enqueue(chunk);
      },
    });
    const headers = { "content-type": "application/json" };
    const answer = await api.call("phongvien", "POST /articles", { raw: endless, headers });
    expect([answer.status, answer.body.code]).toEqual([413, "request.too_large"]);
    expect(sent).toBeLessThan(12_000_000);
  });

  it("refuses what is not JSON, not UTF-8, of another type or nested without end", async () => {
    const send = (raw: BodyInit, type = "application/json") =>
      api.call("phongvien", "POST /articles", { raw, headers: { "content-type": type } });
    expect((await send("{")).body.code).toBe("request.not_json");
    expect((await send(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]))).body.code).toBe("request.not_json");
    expect((await send("{}", "text/plain")).status).toBe(415);
    expect((await send(`${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`)).body.code).toBe(
      "request.too_deep",
    );
    expect((await send('{"headline":"[[[[{{{{ \\" [[[["}')).status).toBe(201);
  });

  it("refuses NUL and half a surrogate pair wherever they stand, and says where", async () => {
    const raws = ['{"headline":"a\\u0000b"}', '{"headline":"a\\ud800b"}', '{"tags":["\\uDFFF"]}'];
    for (const raw of raws) {
      const headers = { "content-type": "application/json" };
      const answer = await api.call("phongvien", "POST /articles", { raw, headers });
      expect([answer.status, answer.body.code]).toEqual([422, "text.forbidden_character"]);
      expect(answer.body.field).toMatch(/^(headline|tags\.0)$/);
    }
    const emoji = {
      raw: '{"headline":"\\ud83c\\udf3e Mùa gặt"}',
      headers: { "content-type": "application/json" },
    };
    expect((await api.call("phongvien", "POST /articles", emoji)).body.headline).toBe("🌾 Mùa gặt");
  });

  it("takes text as it is meant: composed, without fillers, on one line", async () => {
    const headline = "  Bác\u200b Hồ\u00a0ghé\n thăm ".normalize("NFD");
    const answer = await api.call("phongvien", "POST /articles", { json: { headline } });
    expect(answer.body.headline).toBe("Bác Hồ ghé thăm".normalize("NFC"));
  });
});

describe("addresses and methods", () => {
  it("answers 405 with what is allowed, OPTIONS with the same, and 404 in sentences", async () => {
    const wrong = await api.call(null, "DELETE /articles");
    expect([wrong.status, wrong.body.code]).toEqual([405, "request.method"]);
    expect(wrong.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
    const options = await api.call(null, "OPTIONS /articles");
    expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, POST, HEAD, OPTIONS"]);
    expect((await api.call(null, "GET /no/such/thing")).body.code).toBe("request.not_found");
    expect((await api.call("tkts", `POST /articles/${id}/schedule`)).status).toBe(404);
    expect((await api.call("tkts", `GET /articles/${id}/approval`)).status).toBe(405);
  });

  it("answers HEAD like GET without the body", async () => {
    const head = await api.call<string>("phongvien", `HEAD /articles/${id}`);
    expect([head.status, head.body]).toEqual([200, ""]);
    expect(head.headers.get("etag")).toMatch(/^"\d+"$/);
  });

  it("says the same of an article that is not there and of one that is not yours", async () => {
    const nowhere = ["01a20000-0000-7000-8000-000000000000", "1", "null", "%00"];
    for (const other of nowhere)
      expect((await api.call("phongvien", `GET /articles/${other}`)).body.code).toBe("article.not_found");
    const foreign = await api.call("phongvien2", `GET /articles/${id}`);
    expect([foreign.status, foreign.body.code]).toEqual([404, "article.not_found"]);
    expect((await api.call("admin", `GET /articles/${id}`)).status).toBe(404);
  });

  it("marks every answer with its request and lets nobody keep private ones", async () => {
    const headers = { "x-request-id": "0b8e5f7e-request-from-the-proxy" };
    const answer = await api.call("phongvien", "GET /me", { headers });
    expect(answer.headers.get("x-request-id")).toBe("0b8e5f7e-request-from-the-proxy");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    const forged = { "x-request-id": "<script>" };
    expect((await api.call("phongvien", "GET /me", { headers: forged })).headers.get("x-request-id")).toMatch(
      /^[0-9a-f-]{36}$/,
    );
  });
});
