/** Pictures and share cards as readers get them: whole, in part, or known already; of live articles and no other. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { readerDb } from "@/db/client";
import { findLiveArticle, getSite, isPublicMedia, isWithdrawn } from "@/db/queries/published";
import { mediaUrl } from "@/lib/env";
import { iconFiles, iconKey, signHash, signLetter } from "@/lib/media/house-icons/icon-names";
import { makeIcons } from "@/lib/media/house-icons/make-icons";
import {
  imageHeaders,
  parseRange,
  parseRenditionPath,
  rangeAsked,
  renditionHeaders,
} from "@/lib/media/read-rendition";
import { cardHash, cardKey, cardPath, parseCardPath } from "@/lib/media/share-card/card-name";
import { makeCard } from "@/lib/media/share-card/make-card";
import { type MediaStore, openStore } from "@/lib/media/store";
import { matchesEtag, readerHeaders } from "./answer";
import { shareCard } from "./share-card";

let store: MediaStore | undefined;
const media = (): MediaStore => {
  store ??= openStore(mediaUrl());
  return store;
};

export const isIconPath = (path: string): boolean => iconFiles.some((file) => file.path === path);

/**
 * Answers the sign's files at the site's root; false for any other address. They bear no hash, so a cache asks again
 * after a day: by then a paper that was renamed has its new letter.
 */
export async function answerIcon(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  const file = iconFiles.find((one) => one.path === path);
  if (!file) return false;
  const letter = signLetter((await getSite(readerDb())).identity.name);
  const hash = signHash(letter);
  const key = iconKey(hash, file);
  if (!(await media().has(key))) await makeIcons(letter, media());
  return await send(request, response, key, {
    ...imageHeaders(`${hash}-${file.side ?? path.slice(-3)}${file.isMaskable ? "-m" : ""}`, file.contentType),
    "Cache-Control": "public, max-age=86400",
  });
}

/** Answers `/media/…`; false where there is nothing for readers, whatever lies in the store. */
export async function answerMedia(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  const card = parseCardPath(path);
  if (card) return await answerCard(request, response, card);
  const rendition = parseRenditionPath(path);
  if (!rendition || !(await isPublicMedia(readerDb(), rendition.key))) return false;
  return await send(request, response, rendition.storeKey, renditionHeaders(rendition));
}

/**
 * The card of a live article as it is now, drawn if no job has been there yet. An older one, of other words, leads to it:
 * what was corrected is not handed on in a picture. The card of a withdrawn piece is gone with it.
 */
async function answerCard(
  request: IncomingMessage,
  response: ServerResponse,
  { number, hash }: { number: number; hash: string },
): Promise<boolean> {
  const article = await findLiveArticle(readerDb(), number);
  if (!article) {
    if (!(await isWithdrawn(readerDb(), number))) return false;
    response
      .writeHead(410, {
        ...readerHeaders,
        "content-length": "0",
        "x-robots-tag": "noindex",
        "cache-control": "no-store",
      })
      .end();
    return true;
  }
  const card = shareCard(await getSite(readerDb()), article);
  const current = cardHash(card);
  if (hash !== current) {
    const location = cardPath(number, current);
    response
      .writeHead(302, {
        ...readerHeaders,
        location,
        "content-length": "0",
        "cache-control": "public, max-age=60",
      })
      .end();
    return true;
  }
  const key = cardKey(number, hash);
  if (!(await media().has(key))) await makeCard(number, card, media());
  return await send(request, response, key, imageHeaders(`card-${hash}`, "image/jpeg"));
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
  headers: Record<string, string>,
): Promise<boolean> {
  const known = request.headers["if-none-match"];
  if (known && matchesEtag(known, headers.ETag ?? "")) {
    const { "Content-Type": _, ...others } = headers;
    response.writeHead(304, others).end();
    return true;
  }
  const whole = await media().get(key);
  if (!whole) return false;
  const range = parseRange(rangeAsked(request.method, request.headers, headers.ETag ?? ""), whole.size);
  if (range === "unsatisfiable") {
    whole.stream.destroy();
    response
      .writeHead(416, { ...headers, "Content-Range": `bytes */${whole.size}`, "Content-Length": "0" })
      .end();
    return true;
  }
  let stream = whole.stream;
  if (range === "whole") response.writeHead(200, { ...headers, "Content-Length": String(whole.size) });
  else {
    whole.stream.destroy();
    const part = await media().get(key, range);
    if (!part) return false;
    stream = part.stream;
    response.writeHead(206, {
      ...headers,
      "Content-Range": `bytes ${range.start}-${range.end}/${whole.size}`,
      "Content-Length": String(range.end - range.start + 1),
    });
  }
  if (request.method === "HEAD") {
    stream.destroy();
    response.end();
    return true;
  }
  stream.on("error", () => response.destroy());
  response.on("close", () => stream.destroy());
  stream.pipe(response);
  return true;
}
