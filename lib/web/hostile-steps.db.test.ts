/** What a broken or wicked client sends: refused with a code and a sentence, and the text stays a text. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { endSession, insertSession } from "@/db/queries/staff";
import { newId } from "@/lib/domain/ids";
import { loadBody } from "@/lib/newsroom/body-log";
import { refusalOfBody } from "@/lib/newsroom/body-rules";
import { type Context, contextFor } from "@/lib/newsroom/context";
import { type StepsInput, saveSteps } from "@/lib/newsroom/save-steps";
import { TextAuthority } from "@/lib/newsroom/text-authority";
import { type ApiClient, openApi } from "@/lib/testing/api-client";
import { anArticle, codeOf, must } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { answerSteps } from "./serve-steps";

let world: TestDatabase;
let api: ApiClient;
let btv2: Context;
let phongvien: Context;
let server: Server;
let origin: string;
let id: string;
let base: number;

beforeAll(async () => {
  world = await openTestDatabase();
  api = await openApi(world);
  btv2 = await world.as("btv2");
  phongvien = await world.as("phongvien");
  server = createServer((request, response) => {
    if (!answerSteps(request, response, (request.url ?? "").split("?")[0] ?? ""))
      response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server?.close();
  await world?.close();
});
beforeEach(async () => {
  const article = await anArticle(world, { state: "editing", photos: 1 });
  id = article.id;
  base = article.bodyVersion;
});

const insert = (at: number, text: string) => ({
  stepType: "replace",
  from: at,
  to: at,
  slice: { content: [{ type: "text", text }] },
});
const save = (ctx: Context, clientId: string, bodyVersion: number, ...steps: object[]) =>
  saveSteps(ctx, id, { bodyVersion, clientId, steps: steps as StepsInput["steps"] });

/** The stored text passes the schema's own check and every rule of ours, looked at whole. */
async function expectSound(): Promise<void> {
  const body = await loadBody(world.db, id);
  body?.doc.check();
  expect(body && refusalOfBody(body.doc, new WeakSet())).toBeNull();
}

const address = (article = id) => `${origin}/api/v1/articles/${article}/steps`;
async function post(body: BodyInit, headers: Record<string, string> = {}, article = id) {
  const token = await api.token("btv2", ["articles:write"]);
  const answer = await fetch(address(article), {
    method: "POST",
    body,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
    ...(body instanceof ReadableStream && { duplex: "half" }),
  } as RequestInit);
  return { status: answer.status, ...((await answer.json()) as { code: string; detail: string }) };
}

describe("in another's name", () => {
  it("a step cannot be saved: its writer is who holds the secret, whatever was sent", async () => {
    const forged = { bodyVersion: base, clientId: "mine", steps: [insert(1, "x")], by: phongvien.actor.id };
    const answer = await post(JSON.stringify(forged));
    expect([answer.status, answer.code]).toEqual([400, "field.unknown"]);
    const borrowed: Context = { ...btv2, actor: phongvien.actor };
    must(await save(borrowed, "mine", base, insert(1, "x")));
    const [row] = await world.sql("owner")`
      select staff_id from newsroom.article_steps where article_id = ${id} and version = ${base + 1}`;
    expect(row?.staff_id).toBe(btv2.actor.id);
  });

  it("an editor's id cannot be used: not while its steps are fresh, not long after, not in another process", async () => {
    must(await save(phongvien, "theirs", base, insert(1, "của tôi ")));
    const stale = await save(btv2, "theirs", base, insert(1, "x"));
    const fresh = await save(btv2, "theirs", base + 1, insert(1, "x"));
    const elsewhere = await new TextAuthority().save(
      { db: world.db, secret: btv2.secret, id: btv2.actor.id },
      id,
      { bodyVersion: base + 1, clientId: "theirs", steps: [insert(1, "x")] },
    );
    expect([stale, fresh, elsewhere].map(codeOf)).toEqual(Array(3).fill("client_id.taken"));
    must(await save(phongvien, "theirs", base + 1, insert(1, "vẫn của tôi ")));
  });

  it("the server's own id cannot be used", async () => {
    expect(codeOf(await save(btv2, "server", base, insert(1, "x")))).toBe("client_id.taken");
  });
});

describe("without the right", () => {
  it("another's article does not even exist, whatever is sent", async () => {
    const stranger = await world.as("phongvien2");
    const tries = [
      save(stranger, "c", base, insert(1, "x")),
      save(stranger, "c", base + 9, insert(1, "x")),
      save(stranger, "c", 0, insert(1, "x")),
      save(stranger, "c", base, { stepType: "không có" }),
      saveSteps(stranger, newId(), { bodyVersion: 0, clientId: "c", steps: [insert(1, "x")] }),
    ];
    expect((await Promise.all(tries)).map(codeOf)).toEqual(Array(5).fill("article.not_found"));
  });

  it("an ended session saves nothing, although its person was known a moment ago", async () => {
    const secret = `session ${newId()}`;
    await insertSession(world.db, secret, btv2.actor.id, "web", 1);
    const ctx = contextFor(world.db, btv2.staff, secret);
    must(await save(ctx, "c", base, insert(1, "x")));
    await endSession(world.db, secret);
    expect(codeOf(await save(ctx, "c", base + 1, insert(1, "x")))).toBe("session.ended");
    expect(codeOf(await save(ctx, "c", base + 1, { stepType: "không có" }))).toBe("session.ended");
  });

  it("a revoked token is told so at once, by the door that remembered it", async () => {
    const token = await api.token("btv2", ["articles:write"]);
    const send = async () => {
      const answer = await fetch(address(), {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({
          bodyVersion: base,
          clientId: `c${newId().slice(-8)}`,
          steps: [insert(1, "x")],
        }),
      });
      return [answer.status, ((await answer.json()) as { code?: string }).code];
    };
    expect(await send()).toEqual([200, undefined]);
    await world.sql("owner").begin(async (tx) => {
      await tx`select audit.begin_system('test.revoke')`;
      await tx`update newsroom.api_tokens set revoked_at = now() where secret_hash = newsroom.hash_secret(${token})`;
    });
    expect(await send()).toEqual([401, "token.invalid"]);
  });
});

describe("what is no text", () => {
  const figure = (photo: unknown) => ({
    stepType: "replace",
    from: 0,
    to: 0,
    slice: { content: [{ type: "figure", attrs: { photo } }] },
  });

  it("another article's photo is no figure of this one; its own is", async () => {
    const other = await anArticle(world, { photos: 1 });
    const own = (
      await world.sql("owner")`
      select id from newsroom.article_photos where article_id = ${id}`
    )[0]?.id as string;
    expect(codeOf(await save(btv2, "c", base, figure(other.photos[0]?.id)))).toBe("body.figure");
    expect(codeOf(await save(btv2, "c", base, figure(newId())))).toBe("body.figure");
    must(await save(btv2, "c", base, figure(own)));
    await expectSound();
  });

  it("fifty megabytes are refused before they are read, with and without their length", async () => {
    const one = "x".repeat(1024 * 1024);
    const told = await post(one.repeat(50)).catch(() => ({ status: 413, code: "request.too_large" }));
    expect([told.status, told.code]).toEqual([413, "request.too_large"]);
    let sent = 0;
    const endless = new ReadableStream({
      pull(out) {
        sent++;
        if (sent > 60) out.close();
        else out.enqueue(new TextEncoder().encode(one));
      },
    });
    // Whether the refusal or the closed connection is seen first is the network's affair.
    const streamed = await post(endless).catch(() => ({ status: 413, code: "request.too_large" }));
    expect([streamed.status, streamed.code]).toEqual([413, "request.too_large"]);
    expect(sent).toBeLessThan(60);
  });

  it("a thousand and one steps, a wrong version, a broken body: each has its code and a sentence", async () => {
    const batch = (more: object) =>
      JSON.stringify({ bodyVersion: base, clientId: "c", steps: [insert(1, "x")], ...more });
    const cases: [BodyInit, number, RegExp][] = [
      [batch({ steps: Array(1001).fill(insert(1, "x")) }), 422, /./],
      [batch({ bodyVersion: base + 1 }), 409, /^body\.future$/],
      [batch({ bodyVersion: -1 }), 422, /./],
      [batch({ bodyVersion: 2 ** 40 }), 409, /^body\.future$/],
      [batch({ clientId: "a b" }), 422, /^client_id\.shape$/],
      ['{"bodyVersion":', 400, /^request\.not_json$/],
      [Buffer.from([0x7b, 0xff, 0x7d]), 400, /^request\.not_json$/],
      ["[".repeat(300), 400, /^request\.too_deep$/],
    ];
    for (const [body, status, code] of cases) {
      const answer = await post(body);
      expect([answer.status, String(body).slice(0, 40)]).toEqual([status, String(body).slice(0, 40)]);
      expect(answer.code).toMatch(code);
      expect(answer.detail.length).toBeGreaterThan(10);
    }
    await expectSound();
  });

  it("random steps never break the server and never corrupt the text", { timeout: 120_000 }, async () => {
    const position = fc.oneof(fc.nat(60), fc.integer(), fc.double(), fc.constant(null));
    const mark = fc.oneof(
      fc.constantFrom(
        { type: "bold" },
        { type: "italic" },
        { type: "link", attrs: { href: "https://a.example" } },
        { type: "link", attrs: { href: "javascript:alert(1)" } },
        { type: "insertion", attrs: { id: "x", by: "y" } },
        { type: "nothing" },
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const node = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: "small", maxDepth: 4 },
        fc.record(
          {
            type: fc.constant("text"),
            text: fc.string({ unit: "binary" }),
            marks: fc.array(mark, { maxLength: 2 }),
          },
          { requiredKeys: ["type", "text"] },
        ),
        fc.record(
          {
            type: fc.constantFrom(
              "paragraph",
              "heading",
              "bulletList",
              "listItem",
              "blockquote",
              "figure",
              "awardBox",
              "table",
              "tableRow",
              "tableCell",
              "hardBreak",
              "doc",
              "script",
            ),
            attrs: fc.dictionary(
              fc.constantFrom("level", "photo", "start", "colspan"),
              fc.jsonValue({ maxDepth: 1 }),
            ),
            content: fc.array(tie("node"), { maxLength: 3 }),
            marks: fc.array(mark, { maxLength: 1 }),
          },
          { requiredKeys: ["type"] },
        ),
      ),
    })).node;
    const slice = fc.record(
      { content: fc.array(node, { maxLength: 3 }), openStart: fc.nat(3), openEnd: fc.nat(3) },
      { requiredKeys: ["content"] },
    );
    const typed = fc
      .tuple(fc.integer({ min: 1, max: 25 }), fc.nat(3), fc.string({ maxLength: 4 }))
      .map(([from, size, text]) => ({
        stepType: "replace",
        from,
        to: from + size,
        ...(text && { slice: { content: [{ type: "text", text }] } }),
      }));
    const step = fc.oneof(
      { weight: 2, arbitrary: typed },
      fc.record(
        {
          stepType: fc.constant("replace"),
          from: fc.nat(40),
          to: fc.nat(40),
          slice,
          structure: fc.boolean(),
        },
        { requiredKeys: ["stepType", "from", "to"] },
      ),
      fc.record(
        {
          stepType: fc.constantFrom(
            "replace",
            "replaceAround",
            "addMark",
            "removeMark",
            "addNodeMark",
            "removeNodeMark",
            "attr",
            "docAttr",
          ),
          from: position,
          to: position,
          gapFrom: position,
          gapTo: position,
          insert: position,
          pos: position,
          slice: fc.oneof(slice, fc.jsonValue({ maxDepth: 2 })),
          mark,
          structure: fc.boolean(),
        },
        { requiredKeys: ["stepType"] },
      ),
      fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 }),
    );
    let newest = base;
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 2 }),
        fc.nat({ max: 6 }),
        fc.constantFrom("a", "b", "c"),
        async (steps, behind, client) => {
          const asSent = JSON.parse(JSON.stringify(steps)) as StepsInput["steps"];
          const outcome = await saveSteps(client === "a" ? btv2 : phongvien, id, {
            bodyVersion: Math.max(0, newest - behind),
            clientId: `${client}${newId().slice(-10)}`,
            steps: asSent,
          });
          const code = codeOf(outcome);
          seen.set(code, (seen.get(code) ?? 0) + 1);
          if (outcome.ok) newest = outcome.value.bodyVersion;
          else expect(code).toMatch(/^(body|text)\./);
        },
      ),
      { numRuns: 600, seed: 20_261_125 },
    );
    await expectSound();
    expect(seen.get("done") ?? 0).toBeGreaterThan(20);
    expect(seen.size).toBeGreaterThan(3);
  });
});
