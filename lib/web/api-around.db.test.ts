import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ApiClient, openApi } from "@/lib/testing/api-client";
import { anArticle, anAward } from "@/lib/testing/factories";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
let api: ApiClient;
const media = mkdtempSync(path.join(tmpdir(), "toasoan-api-"));

beforeAll(async () => {
  process.env.MEDIA_URL = `file:${media}`;
  world = await openTestDatabase();
  api = await openApi(world);
});
afterAll(async () => {
  await world.close();
  rmSync(media, { recursive: true, force: true });
});

const plain = { "content-type": "text/plain; charset=utf-8" };
const fixture = (name: string) => readFileSync(`lib/import/fixtures/${name}`);
type Problem = { status: number; body: { code: string } };
const codes = (answer: Problem) => [answer.status, answer.body.code];

describe("importing over HTTP", () => {
  type Imported = {
    id: string;
    version: number;
    result: unknown;
    warnings: { code: string }[];
    code: string;
    existing?: string;
  };
  const post = (who: "phongvien" | "phongvien2" | "pvanh", line: string, raw: BodyInit, headers = plain) =>
    api.call<Imported>(who, `POST ${line}`, { raw, headers });

  it("makes a draft of an article as it arrived, with the parse beside it", async () => {
    const answer = await post("phongvien", "/imports?section=thoi-su", fixture("hoi-nghi-tong-ket.txt"));
    expect(answer.status).toBe(201);
    const expected = JSON.parse(fixture("hoi-nghi-tong-ket.expected.json").toString());
    expect(answer.body.result).toEqual(expected);
    const article = (await api.call("phongvien", `GET /articles/${answer.body.id}`)).body;
    expect(article).toMatchObject({ state: "draft", section: "thoi-su", version: answer.body.version });
    expect(article.headline).toBe(expected.article.headline);
  });

  it("says that the same text was imported before, to those who may know where", async () => {
    const text = "Một cây cầu nhỏ\n\nSáng nay, xã Ví Dụ thông xe cây cầu dân sinh dài 24m.";
    const first = await post("phongvien", "/imports", text);
    const again = await post("phongvien", "/imports", text);
    expect(codes(again)).toEqual([409, "import.duplicate"]);
    expect(again.body.existing).toBe(first.body.id);
    const stranger = await post("phongvien2", "/imports", text);
    expect([stranger.status, stranger.body.existing]).toEqual([409, undefined]);
    const wanted = await post("phongvien", "/imports?again=1", text);
    expect(wanted.status).toBe(201);
    expect(wanted.body.id).not.toBe(first.body.id);
  });

  it("shows what would come of a text, line by line, and writes nothing", async () => {
    type Preview = {
      lines: string[];
      result: { stats: object };
      existing: string | null;
      isDuplicate: boolean;
    };
    const count = async () =>
      Number((await world.sql("owner")`select count(*) as n from newsroom.articles`)[0]?.n);
    const before = await count();
    const raw = fixture("tcvn3.txt");
    const answer = await api.call<Preview>("phongvien", "POST /imports/preview", { raw, headers: plain });
    expect(answer.status).toBe(200);
    expect(answer.body.lines.join(" ")).toMatch(/[ăâđêôơư]/);
    expect([answer.body.existing, answer.body.isDuplicate]).toEqual([null, false]);
    expect(await count()).toBe(before);
  });

  it("refuses what is too large, no text, empty, of another type, or not one's right", async () => {
    const five = 5 * 1024 * 1024;
    expect(codes(await post("phongvien", "/imports", "a".repeat(five + 1)))).toEqual([
      413,
      "import.too_large",
    ]);
    expect(codes(await post("phongvien", "/imports", new Uint8Array([0, 1, 2, 3])))).toEqual([
      422,
      "import.not_text",
    ]);
    expect(codes(await post("phongvien", "/imports", ""))).toEqual([422, "import.empty"]);
    const form = { "content-type": "application/x-www-form-urlencoded" };
    expect(codes(await post("phongvien", "/imports", "a=b", form))).toEqual([415, "request.media_type"]);
    expect(codes(await post("pvanh", "/imports", "Tin ngắn"))).toEqual([403, "right.reporter"]);
    expect(codes(await post("phongvien", "/imports?section=khong-co", "Tin"))).toEqual([
      422,
      "section.unknown",
    ]);
    expect(codes(await post("phongvien", "/imports?sections=x", "Tin"))).toEqual([400, "query.unknown"]);
  });

  it("reads five megabytes of one line without giving up", async () => {
    const answer = await post("phongvien", "/imports", `Tin dài\n\n${"chữ ".repeat(800_000)}`);
    expect(answer.status).toBe(201);
  });
});

describe("photos over HTTP", () => {
  type Photo = {
    id: string;
    file: string;
    width: number;
    caption: string | null;
    code: string;
    field?: string;
  };
  const picture = (seed: number) =>
    sharp({ create: { width: 900, height: 600, channels: 3, background: { r: seed, g: 90, b: 30 } } })
      .jpeg()
      .toBuffer();
  const form = (bytes: Uint8Array, words: Record<string, string> = {}) => {
    const data = new FormData();
    data.set("file", new Blob([bytes as Uint8Array<ArrayBuffer>]), "anh.jpg");
    for (const [name, value] of Object.entries(words)) data.set(name, value);
    return data;
  };

  it("come in once, whoever sends them twice, and are seen by the newsroom alone", async () => {
    const bytes = await picture(1);
    const sent = await api.call<Photo>("pvanh", "POST /photos", {
      raw: form(bytes, { caption: " Lễ  trao " }),
    });
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({ width: 900, caption: "Lễ  trao" });
    const again = await api.call<Photo>("phongvien", "POST /photos", { raw: form(bytes) });
    expect(again.body.id).toBe(sent.body.id);
    const file = await api.call<string>("btv", `GET ${sent.body.file.replace("/api/v1", "")}?width=300`);
    expect([file.status, file.headers.get("content-type")]).toEqual([200, "image/webp"]);
    expect(file.headers.get("cache-control")).toMatch(/^private/);
    const headers = { "if-none-match": file.headers.get("etag") ?? "" };
    const line = `GET /photos/${sent.body.id}/file?width=300`;
    expect((await api.call("btv", line, { headers })).status).toBe(304);
    expect(codes(await api.call("admin", line))).toEqual([403, "right.photos"]);
    expect(codes(await api.call(null, line))).toEqual([401, "session.required"]);
  });

  it("are one photo even when two people send the same file at the same moment", async () => {
    const bytes = await picture(3);
    const send = (who: "pvanh" | "phongvien") => api.call<Photo>(who, "POST /photos", { raw: form(bytes) });
    const [one, other] = await Promise.all([send("pvanh"), send("phongvien")]);
    expect([one.status, other.status, one.body.id]).toEqual([201, 201, other.body.id]);
  });

  it("keep their words to the rules of every field", async () => {
    const wrong = await api.call<Photo>("pvanh", "POST /photos", {
      raw: form(await picture(2), { credit: "a\u202eb" }),
    });
    expect([wrong.status, wrong.body.code, wrong.body.field]).toEqual([
      422,
      "text.forbidden_character",
      "credit",
    ]);
    const sent = await api.call<Photo>("pvanh", "POST /photos", { raw: form(await picture(2)) });
    const patch = { json: { caption: "Chú thích mới", alt: null } };
    const described = await api.call<Photo>("pvanh", `PATCH /photos/${sent.body.id}`, patch);
    expect(described.body.caption).toBe("Chú thích mới");
    expect(codes(await api.call("kiemtoan", `PATCH /photos/${sent.body.id}`, patch))).toEqual([
      403,
      "right.media",
    ]);
  });

  it("are refused when they are none, in sentences of either language", async () => {
    const text = form(new TextEncoder().encode("không phải ảnh"));
    const answer = await api.call("pvanh", "POST /photos", { raw: text });
    expect(codes(answer)).toEqual([415, "photo.not_an_image"]);
    expect(answer.body.detail).toContain("không phải là ảnh");
    expect(codes(await api.call("pvanh", "POST /photos", { json: {} }))).toEqual([400, "photo.missing"]);
  });
});

describe("history, revisions and the log over HTTP", () => {
  type History = { items: { kind: string; action?: string; steps?: number }[]; next: string | null };

  it("tell every act with the rows it changed, and who typed in between, page by page", async () => {
    const { id } = await anArticle(world, { state: "published" });
    const base = (await api.call("tkts", `GET /articles/${id}`)).body.bodyVersion;
    await api.call("btv2", `POST /articles/${id}/revision`, { json: { kind: "typo" } });
    const step = { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "A" }] } };
    await api.call("btv2", `POST /articles/${id}/steps`, {
      json: { bodyVersion: base, clientId: "t", steps: [step] },
    });
    const kinds: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const line: string = `GET /articles/${id}/history?limit=3${next && `&cursor=${next}`}`;
      const page: { body: History } = await api.call<History>("tkts", line);
      kinds.push(...page.body.items.map((item) => item.action ?? `${item.kind} ${item.steps}`));
      next = page.body.next;
    }
    expect(kinds[0]).toBe("typing 1");
    expect(kinds.at(-1)).toBe("article.create");
    for (const action of [
      "article.submit",
      "article.claim",
      "article.approve",
      "article.release",
      "article.revise",
    ])
      expect(kinds.filter((one) => one === action)).toEqual([action]);
  });

  it("compare what readers have with the working copy, word by word", async () => {
    const { id } = await anArticle(world, { state: "published", headline: "Giá lúa tăng 5%" });
    const opened = await api.call("btv2", `POST /articles/${id}/revision`, { json: { kind: "update" } });
    const headline = "Giá lúa tăng 7%";
    await api.call("btv2", `PATCH /articles/${id}`, { json: { headline }, ifMatch: opened.body.version });
    type Diff = { fields: { field: string; words: { op: string; text: string }[] }[] };
    const diff = await api.call<Diff>("tkts", `GET /articles/${id}/diff?from=live&to=working`);
    expect(diff.body.fields).toMatchObject([{ field: "headline", from: "Giá lúa tăng 5%", to: headline }]);
    type Revisions = { items: { number: number; releases: number[] }[] };
    const { items } = (await api.call<Revisions>("tkts", `GET /articles/${id}/revisions`)).body;
    expect(items.map((one) => one.releases)).toEqual([[1]]);
    type Revision = { content: { headline: string } };
    const one = await api.call<Revision>("tkts", `GET /articles/${id}/revisions/1`);
    expect(one.body.content.headline).toBe("Giá lúa tăng 5%");
    expect(codes(await api.call("tkts", `GET /articles/${id}/revisions/x`))).toEqual([
      404,
      "revision.not_found",
    ]);
    for (const line of ["diff", "authorship", "history", "revisions"])
      expect(codes(await api.call("phongvien2", `GET /articles/${id}/${line}`))).toEqual([
        404,
        "article.not_found",
      ]);
    const restoration = `POST /articles/${id}/revisions/1/restoration`;
    const asked = { json: { part: "field", field: "headline" } };
    expect((await api.call("phongvien2", restoration, asked)).status).toBe(404);
    expect((await api.call("btv2", restoration, { json: { part: "moi-thu" } })).status).toBe(422);
    const back = await api.call("btv2", restoration, asked);
    expect([back.status, back.body.headline, (back.body as unknown as { before: number }).before]).toEqual([
      200,
      "Giá lúa tăng 5%",
      2,
    ]);
    type Authorship = { bodyVersion: number; runs: { by: string }[] };
    const wrote = await api.call<Authorship>("tkts", `GET /articles/${id}/authorship`);
    expect(wrote.body.bodyVersion).toBe(back.body.bodyVersion);
    expect(new Set(wrote.body.runs.map((run) => run.by))).toEqual(new Set([world.idOf("phongvien")]));
  });

  it("give the whole log to its readers, filtered and paged", async () => {
    const { id } = await anArticle(world, { state: "submitted" });
    type Log = { items: { id: number; action: string; actor: { id: string } | null }[]; next: string | null };
    const log = (query: string) => api.call<Log>("kiemtoan", `GET /audit?${query}`);
    const submits = await log(`article=${id}&action=article.submit`);
    expect(submits.body.items.map((one) => one.actor?.id)).toEqual([world.idOf("phongvien")]);
    const mine = await log("actor=phongvien@demo.invalid&limit=2");
    const rest = await log(`actor=phongvien@demo.invalid&limit=2&cursor=${mine.body.next}`);
    const ids = [...mine.body.items, ...rest.body.items].map((one) => one.id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
    expect((await log("to=2020-01-01")).body.items).toEqual([]);
    expect((await log("from=2020-01-01&limit=1")).body.items).toHaveLength(1);
    expect((await log("from=hom-qua")).status).toBe(400);
    expect((await log("cursor=abc")).status).toBe(400);
  });
});

describe("what readers may see, for programs", () => {
  type News = { items: { uri: string; headlines: { value: string }[] }[]; next: string | null };

  it("lists what is live and nothing else, newest first", async () => {
    const live = await anArticle(world, { state: "published", headline: "Đã lên trang", section: "thoi-su" });
    await anArticle(world, { state: "approved", headline: "Chưa lên trang", section: "thoi-su" });
    await anArticle(world, { state: "taken_down", headline: "Đã gỡ xuống", section: "thoi-su" });
    const list = await api.call<News>(null, "GET /public/articles?section=thoi-su&limit=100");
    const headlines = list.body.items.map((item) => item.headlines[0]?.value);
    expect(headlines).toContain("Đã lên trang");
    expect(headlines).not.toContain("Chưa lên trang");
    expect(headlines).not.toContain("Đã gỡ xuống");
    for (const name of [live.number, live.id]) {
      const one = await api.call<{ uri: string }>(null, `GET /public/articles/${name}`);
      expect([one.status, one.body.uri.endsWith(`-${live.number}`)]).toEqual([200, true]);
      const headers = { "if-none-match": one.headers.get("etag") ?? "" };
      expect((await api.call(null, `GET /public/articles/${name}`, { headers })).status).toBe(304);
    }
    expect(codes(await api.call(null, "GET /public/articles/999999"))).toEqual([404, "article.not_found"]);
    expect(codes(await api.call(null, "GET /public/articles?section=khong-co"))).toEqual([
      404,
      "section.unknown",
    ]);
  });

  it("finds words among what is live, page by page, and answers whatever is asked", async () => {
    for (let n = 0; n < 3; n++)
      await anArticle(world, { state: "published", headline: `Cá chình về suối ${n}`, section: "thoi-su" });
    await anArticle(world, { state: "approved", headline: "Cá chình chưa lên trang", section: "thoi-su" });
    const find = (query: Record<string, string>) =>
      api.call<News>(null, `GET /public/articles?${new URLSearchParams(query)}`);
    const first = await find({ q: "ca chinh", limit: "2" });
    const second = await find({ q: "ca chinh", limit: "2", cursor: first.body.next ?? "" });
    const found = [...first.body.items, ...second.body.items].map((item) => item.headlines[0]?.value);
    expect(found.toSorted()).toEqual([0, 1, 2].map((n) => `Cá chình về suối ${n}`));
    expect(second.body.next).toBeNull();
    expect((await find({ q: "cá chình", section: "xa-hoi" })).body.items).toEqual([]);
    for (const q of ["?!", "' or ''='", "x".repeat(200), "“"]) expect((await find({ q })).status).toBe(200);
    expect((await find({ q: "cá chình", cursor: "x" })).status).toBe(400);
    expect((await find({ q: "x".repeat(201) })).status).toBe(400);
  });

  it("pages through everything once", async () => {
    for (let n = 0; n < 3; n++) await anArticle(world, { state: "published", section: "xa-hoi" });
    const seen: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const line: string = `GET /public/articles?section=xa-hoi&limit=2${next && `&cursor=${next}`}`;
      const page: { body: News } = await api.call<News>(null, line);
      seen.push(...page.body.items.map((item) => item.uri));
      next = page.body.next;
    }
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("gives the award register as JSON and as a spreadsheet, by the same filters", async () => {
    await anArticle(world, { state: "published", awards: [anAward("Hội đồng Ví Dụ tỉnh Trường Sơn")] });
    await anArticle(world, { state: "approved", awards: [anAward("Cơ quan chưa công bố")] });
    type Awards = { items: { authority: string; recipients: unknown[]; evidence?: string }[] };
    const found = await api.call<Awards>(
      null,
      "GET /public/awards?co-quan=hoi%20dong%20vi%20du&hinh-thuc=bang_khen",
    );
    expect(found.body.items.map((item) => item.authority)).toEqual(["Hội đồng Ví Dụ tỉnh Trường Sơn"]);
    expect(found.body.items[0]).not.toHaveProperty("evidence");
    expect((await api.call<Awards>(null, "GET /public/awards?co-quan=chua%20cong%20bo")).body.items).toEqual(
      [],
    );
    const csv = await api.call<string>(null, "GET /public/awards.csv?co-quan=hoi%20dong%20vi%20du");
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(csv.body.split("\r\n")).toHaveLength(5);
    expect((await api.call(null, "GET /public/awards?tu=mai")).status).toBe(400);
  });
});
