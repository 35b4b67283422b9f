import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ArticlePhoto, type ArticleRecord } from "@/lib/domain/article";
import { makeShareCard } from "@/lib/jobs/make-share-card";
import { developPhoto, stagePhoto } from "@/lib/media/develop-photo";
import { makeAvif } from "@/lib/media/make-avif";
import { type MediaStore, openStore } from "@/lib/media/store";
import { claimArticle } from "@/lib/newsroom/claim-article";
import { registerPhoto } from "@/lib/newsroom/register-photo";
import { reviseArticle } from "@/lib/newsroom/revise-article";
import { saveFields } from "@/lib/newsroom/save-fields";
import { savePhotos } from "@/lib/newsroom/save-photos";
import { submitArticle } from "@/lib/newsroom/submit-article";
import { takeDownArticle } from "@/lib/newsroom/take-down-article";
import { anArticle, approveAs, must, releaseAs } from "@/lib/testing/factories";
import { cornered } from "@/lib/testing/pictures";
import { readerPagesOf } from "@/lib/testing/reader-pages";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let world: TestDatabase;
let media: MediaStore;
let server: Server;
let origin: string;
const folder = mkdtempSync(path.join(tmpdir(), "toasoan-answers-"));

beforeAll(async () => {
  world = await openTestDatabase();
  Object.assign(process.env, {
    SECRET: "the secret of the readers' server",
    NEWSROOM_DATABASE_URL: world.urls.newsroom,
    READER_DATABASE_URL: world.urls.reader,
    MEDIA_URL: `file:${folder}`,
  });
  media = openStore(`file:${folder}`);
  const { answerReader } = await import("./reader-server");
  server = createServer((request, response) => void answerReader(request, response, request.url ?? "/"));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (at: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(origin + at, { method, headers, redirect: "manual" });

async function aPhotoWithAvif(width: number) {
  const bytes = await cornered(width, 300).jpeg().toBuffer();
  const photo = must(await developPhoto(await stagePhoto(bytes, media), media));
  await makeAvif(photo, media, new AbortController().signal);
  return must(await registerPhoto(await world.as("phongvien"), photo, { caption: "Một cảnh." }));
}

async function anArticleWith(photoId: string, state: "submitted" | "published"): Promise<ArticleRecord> {
  const draft = await anArticle(world);
  const author = await world.as("phongvien");
  const items = [ArticlePhoto.parse({ photoId, lead: true })];
  must(await savePhotos(author, { articleId: draft.id, basedOn: draft.version, items }));
  const submitted = must(await submitArticle(author, { articleId: draft.id }));
  return state === "submitted" ? submitted : await release(draft.id);
}

async function release(id: string): Promise<ArticleRecord> {
  const editor = await world.as("btv2");
  await claimArticle(editor, { articleId: id });
  must(await approveAs(editor, id));
  return must(await releaseAs(await world.as("tkts"), id));
}

async function cardOf(article: ArticleRecord): Promise<string> {
  const pages = readerPagesOf(world);
  const html = (await pages.press(article.livePath ?? "")).identity.toString();
  await pages.close();
  return /og:image" content="[^"]*(\/media\/card-[^"]+)"/.exec(html)?.[1] ?? "";
}

const takeDown = async (id: string) =>
  must(
    await takeDownArticle(await world.as("tbt"), {
      articleId: id,
      reasonCode: "wrong",
      reason: "Sai nhân vật",
      requestedBy: "Ban Biên tập",
    }),
  );

describe("a picture of a live article", () => {
  test("is given in three formats, each by its right name, for ever and to be run by nobody", async () => {
    const photo = await aPhotoWithAvif(500);
    await anArticleWith(photo.id, "published");
    for (const [format, type] of [
      ["avif", "image/avif"],
      ["webp", "image/webp"],
      ["jpg", "image/jpeg"],
    ]) {
      const answer = await ask(`/media/${photo.key}-500.${format}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toBe(type);
      expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get("content-length")));
    }
  });

  test("is given in part, told about without its bytes, and not again to whoever has it", async () => {
    const photo = await aPhotoWithAvif(501);
    await anArticleWith(photo.id, "published");
    const at = `/media/${photo.key}-501.avif`;
    const whole = Buffer.from(await (await ask(at)).arrayBuffer());
    const part = await ask(at, { range: "bytes=10-19" });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 10-19/${whole.length}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(10, 20));
    expect((await ask(at, { range: `bytes=${whole.length}-` })).status).toBe(416);

    const head = await ask(at, { range: "bytes=0-1" }, "HEAD");
    expect([head.status, head.headers.get("content-length")]).toEqual([200, String(whole.length)]);
    expect((await head.arrayBuffer()).byteLength).toBe(0);

    const etag = head.headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const answer = await ask(at, { "if-none-match": known });
      expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([304, 0]);
    }
    expect((await ask(at, { "if-none-match": '"other"' })).status).toBe(200);
    expect((await ask(at, { range: "bytes=0-1", "if-range": '"other"' })).status).toBe(200);
    expect((await ask(at, { range: "bytes=0-1", "if-range": etag })).status).toBe(206);
    expect((await ask(at, {}, "POST")).status).toBe(405);
  });

  test("is none before the release, nor after the takedown, in any format or width", async () => {
    const photo = await aPhotoWithAvif(502);
    const draft = await anArticleWith(photo.id, "submitted");
    const statuses = async () =>
      Promise.all(
        ["160.webp", "400.webp", "502.webp", "400.jpg", "502.jpg", "400.avif", "502.avif"].map(
          async (name) => (await ask(`/media/${photo.key}-${name}`)).status,
        ),
      );
    expect(new Set(await statuses())).toEqual(new Set([404]));
    await release(draft.id);
    expect(new Set((await statuses()).slice(1))).toEqual(new Set([200]));
    await takeDown(draft.id);
    expect(new Set(await statuses())).toEqual(new Set([404]));
  });
});

describe("the share card of a live article", () => {
  test("is named by its page and drawn when it is first asked for, once for a crowd", async () => {
    const live = await anArticleWith((await aPhotoWithAvif(510)).id, "published");
    const at = await cardOf(live);
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(at)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const [first] = answers;
    expect(first?.headers.get("content-type")).toBe("image/jpeg");
    expect(first?.headers.get("cache-control")).toContain("immutable");
    const etag = first?.headers.get("etag") ?? "";
    expect((await ask(at, { "if-none-match": etag })).status).toBe(304);
    expect((await ask(at, { range: "bytes=0-9" })).status).toBe(206);
  });

  test("is wished for by the release itself, and there before anybody asks once the job is done", async () => {
    const live = await anArticle(world, { state: "published" });
    const jobs = await world.sql("owner")`
      select payload from graphile_worker._private_jobs where key = ${`share-card:${live.number}`}`;
    expect(jobs).toHaveLength(1);
    const cards = () =>
      readdirSync(folder, { recursive: true }).filter((name) => `${name}`.includes(`${live.number}-`));
    expect(cards()).toEqual([]);
    const signal = new AbortController().signal;
    await makeShareCard({ number: live.number }, { db: world.db, media, signal });
    expect(cards()).toHaveLength(1);
    expect((await ask(await cardOf(live))).status).toBe(200);
    expect(cards()).toHaveLength(1);
  });

  test("of older words leads to the present one", async () => {
    const live = await anArticle(world, { state: "published", headline: "Sai một chữ" });
    const before = await cardOf(live);
    const editor = await world.as("btv2");
    const revised = must(await reviseArticle(editor, { articleId: live.id, kind: "update" }));
    const fields = { headline: "Đúng mọi chữ" };
    must(await saveFields(editor, { articleId: live.id, basedOn: revised.version, fields }));
    must(await approveAs(editor, live.id));
    const now = await cardOf(must(await releaseAs(await world.as("tkts"), live.id)));
    expect(now).not.toBe(before);
    const answer = await ask(before);
    expect([answer.status, answer.headers.get("location")]).toEqual([302, now]);
  });

  test("is none of a draft, gone with a takedown, and none of an address that is made up", async () => {
    const draft = await anArticle(world, { state: "approved" });
    const made = `/media/card-${draft.number}-${"0".repeat(20)}.jpg`;
    expect((await ask(made)).status).toBe(404);
    const live = await anArticle(world, { state: "published" });
    const at = await cardOf(live);
    expect((await ask(at)).status).toBe(200);
    await takeDown(live.id);
    const gone = await ask(at);
    expect([gone.status, gone.headers.get("cache-control"), (await gone.arrayBuffer()).byteLength]).toEqual([
      410,
      "no-store",
      0,
    ]);
    for (const path of ["/media/card-999999999-00000000000000000000.jpg", "/media/card-1-x.jpg"])
      expect((await ask(path)).status).toBe(404);
  });
});

describe("the paper's sign", () => {
  test("is given from the site's root, by its right type, drawn from the paper's name", async () => {
    for (const [at, type] of [
      ["/favicon.svg", "image/svg+xml"],
      ["/favicon.ico", "image/x-icon"],
      ["/apple-touch-icon.png", "image/png"],
      ["/icon-192.png", "image/png"],
      ["/icon-512.png", "image/png"],
      ["/icon-maskable-512.png", "image/png"],
    ] as const) {
      const answer = await ask(at);
      expect([at, answer.status, answer.headers.get("content-type")]).toEqual([at, 200, type]);
      expect(answer.headers.get("cache-control")).toBe("public, max-age=86400");
      const etag = answer.headers.get("etag") ?? "";
      expect((await ask(at, { "if-none-match": etag })).status).toBe(304);
    }
    expect((await ask("/icon-513.png")).status).toBe(404);
  });

  test("stands in the manifest, which names files that are there", async () => {
    const answer = await ask("/manifest.webmanifest");
    expect(answer.headers.get("content-type")).toBe("application/manifest+json; charset=utf-8");
    const manifest = (await answer.json()) as { short_name: string; icons: { src: string; sizes: string }[] };
    expect(manifest.short_name).toBe("Trường Sơn");
    expect(manifest.icons.map((icon) => icon.sizes)).toEqual(["192x192", "512x512", "512x512"]);
    for (const { src } of manifest.icons) expect((await ask(src)).status).toBe(200);
  });
});
