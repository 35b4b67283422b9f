/** `/tim-kiem`: read, looked up and printed at each request, never stored. Every question is answered with a page. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { SiteFrame } from "@/components/story/site-frame";
import { type Db, searchDb } from "@/db/client";
import type { SearchResults, SearchWish } from "@/lib/domain/search";
import { searchPath } from "@/lib/domain/search";
import { siteOrigin } from "@/lib/env";
import { readerHeaders } from "../answer";
import { searchPage } from "../pages";
import { loadFrame } from "../reading";
import { findPieces } from "./find-pieces";
import { readWish } from "./read-wish";

export const searchAddress = "/tim-kiem";

const pack = promisify(gzip);

/** Searches that wait for a connection beyond these are sent away at once. */
const mostWaiting = 64;
let under = 0;

/** What stands around the page changes a few times a year: searches of the same second share it. */
const frames = new WeakMap<Db, { frame: Promise<SiteFrame>; until: number }>();

function frameNow(db: Db): Promise<SiteFrame> {
  const held = frames.get(db);
  if (held && Date.now() < held.until) return held.frame;
  const frame = loadFrame(db, siteOrigin(), new Date());
  frames.set(db, { frame, until: Date.now() + 1000 });
  frame.catch(() => frames.delete(db));
  return frame;
}

export interface PrintedSearch {
  status: 200 | 503;
  html: string;
}

/** The page for a query ("?q=…"). A search that takes too long or comes among too many says so in a sentence. */
export async function printSearch(query: string, db: Db = searchDb()): Promise<PrintedSearch> {
  const { wish, cursor } = readWish(query);
  const frame = await frameNow(db);
  if (under >= mostWaiting)
    return {
      status: 503,
      html: await searchPage(frame, sorry(wish, "Đang có rất nhiều người tìm. Xin thử lại sau ít giây.")),
    };
  under += 1;
  try {
    return { status: 200, html: await searchPage(frame, await findPieces(db, wish, cursor, frame.timeZone)) };
  } catch (error) {
    if (!isCancelled(error)) throw error;
    const sentence =
      "Câu tìm này rộng quá, máy chưa tìm xong. Xin thêm vài chữ hoặc chọn chuyên mục, ngày tháng.";
    return { status: 503, html: await searchPage(frame, sorry(wish, sentence)) };
  } finally {
    under -= 1;
  }
}

/** 57014: the statement reached its time. drizzle keeps the database's own error as the cause. */
function isCancelled(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown };
  return code === "57014" || (cause !== undefined && isCancelled(cause));
}

const sorry = (wish: SearchWish, sentence: string): SearchResults => ({
  wish: { ...wish, q: wish.q.slice(0, 200) },
  pieces: [],
  sentence,
  suggestion: null,
  scatteredPath: null,
  isFirst: true,
  first: searchPath(wish),
  older: null,
});

/** Headers of a page of results: nobody keeps it, no index takes it. */
export const searchHeaders: Record<string, string> = {
  ...readerHeaders,
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "x-robots-tag": "noindex",
  vary: "accept-encoding",
};

/** Answers one request for it. */
export async function answerSearch(
  request: IncomingMessage,
  response: ServerResponse,
  query: string,
): Promise<void> {
  const { status, html } = await printSearch(query);
  const packs = String(request.headers["accept-encoding"] ?? "").includes("gzip");
  const body = packs ? await pack(html, { level: 4 }) : Buffer.from(html, "utf8");
  response.writeHead(status, {
    ...searchHeaders,
    ...(packs && { "content-encoding": "gzip" }),
    ...(status === 503 && { "retry-after": "5" }),
    "content-length": String(body.length),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
