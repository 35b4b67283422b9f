/** Readers' addresses answered before Next sees them: pressed pages, their fonts and their pictures. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { locate } from "./address";
import { answerPage, readerHeaders, readyAnswer } from "./answer";
import { answerIcon, answerMedia, isIconPath } from "./answer-media";
import { pageCache } from "./page-cache";
import { currentPage } from "./press";
import { readerFonts } from "./reader-fonts";
import { answerSearch, searchAddress } from "./search/answer-search";
import { speculationPath, speculationRules } from "./speculation";
import { viewCounter } from "./views/hand-on";

/** First segments that belong to Next: the newsroom, the API, its own files. */
const nextOwns = /^\/(newsroom|api|_next)(\/|\.|$)/;
const operation = /^\/(healthz|readyz|metrics)$/;

export const isReaderPath = (path: string): boolean => !nextOwns.test(path) && !operation.test(path);

/**
 * The whole way of a crowd before one page: held in memory, current, asked for with GET and no condition. Answers
 * at once and says so; false leaves the request to `answerReader`.
 */
export function answerHeld(request: IncomingMessage, response: ServerResponse, path: string): boolean {
  const { method, headers } = request;
  if (method !== "GET" || headers["if-none-match"] !== undefined) return false;
  if (headers["surrogate-capability"] !== undefined) return false;
  const search = searchOf(request, path);
  const id = search === "" ? path : locate(path, search)?.id;
  const page = id === undefined ? undefined : pageCache().get(id);
  if (page === undefined) return false;
  if (page.status === 301) viewCounter.hits.add(page.path);
  const { flat, body } = readyAnswer(page, request.headers["accept-encoding"] as string | undefined);
  response.writeHead(page.status, flat).end(body);
  return true;
}

const searchOf = ({ url = "" }: IncomingMessage, path: string) =>
  url.length > path.length ? url.slice(path.length) : "";

/** Answers a reader's request; never throws. Reads are GET and HEAD, everything else is 405. */
export async function answerReader(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...readerHeaders, allow: "GET, HEAD", "content-length": "0" }).end();
    return;
  }
  try {
    if (path.startsWith("/media/"))
      (await answerMedia(request, response, path)) || (await notFound(request, response));
    else if (path === searchAddress) await answerSearch(request, response, searchOf(request, path));
    else if (path === speculationPath) answerSpeculation(request, response);
    else if (isIconPath(path)) await answerIcon(request, response, path);
    else if (viewCounter.answer(request, response, path)) return;
    else if (path.startsWith("/r/")) await answerFont(request, response, path);
    else await answerPressed(request, response, path, searchOf(request, path));
  } catch (error) {
    failSoftly(response, error);
  }
}

async function answerPressed(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  search = "",
): Promise<void> {
  const page = await currentPage(decoded(path) ?? "/404", search);
  if (page.status === 301) viewCounter.hits.add(page.path);
  const encodings = request.headers["accept-encoding"];
  const answer = answerPage(
    page,
    typeof encodings === "string" ? encodings : undefined,
    request.headers["if-none-match"],
  );
  if (request.headers["surrogate-capability"] !== undefined)
    answer.headers = { ...answer.headers, "surrogate-key": page.keys.join(" ") };
  response.writeHead(answer.status, answer.headers);
  response.end(request.method === "HEAD" ? undefined : (answer.body ?? undefined));
}

function decoded(path: string): string | null {
  try {
    const plain = decodeURIComponent(path).normalize("NFC");
    return plain.includes("\0") ? null : plain.length > 1 ? plain.replace(/\/+$/, "") || "/" : plain;
  } catch {
    return null;
  }
}

const require = createRequire(import.meta.url);

async function answerFont(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const file = readerFonts[path];
  if (!file) return notFound(request, response);
  const name = require.resolve(file);
  response.writeHead(200, {
    "content-type": "font/woff2",
    "content-length": String((await stat(name)).size),
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(name).pipe(response);
}

function answerSpeculation(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    ...readerHeaders,
    "content-type": "application/speculationrules+json",
    "content-length": String(Buffer.byteLength(speculationRules)),
    "cache-control": "public, max-age=86400",
  });
  response.end(request.method === "HEAD" ? undefined : speculationRules);
}

async function notFound(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await answerPressed(request, response, "/404");
}

function failSoftly(response: ServerResponse, error: unknown): void {
  console.error(
    JSON.stringify({
      level: "error",
      at: new Date().toISOString(),
      what: "reader page",
      error: String((error as Error)?.message ?? error),
    }),
  );
  if (response.headersSent) return void response.destroy();
  response
    .writeHead(503, {
      ...readerHeaders,
      "content-type": "text/plain; charset=utf-8",
      "retry-after": "5",
      "cache-control": "no-store",
    })
    .end("Trang tạm thời chưa mở được. Xin thử lại sau ít phút.\n");
}
