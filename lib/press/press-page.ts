/** Presses one page: current bytes from the store, or rendered, packed and stored under its generation. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Queryable } from "@/db/client";
import { findPage, type StoredPage, storePage } from "@/db/queries/published";
import type { PressedPage } from "./page-cache";
import { readerCssHash } from "./reader-css.generated";
import { type Rendered, renderPath } from "./render-path";

const pack = { brotli: promisify(brotliCompress), gzip: promisify(gzip) };

/** Raise it when what the templates print changes: stored pages are then pressed again as they are read. */
const templateVersion = 1;
const templateFor = (origin: string) => `${templateVersion}:${readerCssHash}:${origin}`;

/** Below this size compression costs more than it saves. */
const worthPacking = 600;

/**
 * The page at `path`, certainly of the generation it says. Tries again when a release overtakes it; `q` may be
 * the transaction of that release. Nothing is stored for addresses that no release ever touched.
 */
export async function pressPage(
  q: Queryable,
  path: string,
  origin: string,
  now: () => Date = () => new Date(),
): Promise<PressedPage> {
  const template = templateFor(origin);
  for (let attempt = 1; ; attempt++) {
    const stored = await findPage(q, path);
    if (stored?.identity && stored.status && stored.template === template) return fromStored(path, stored);
    const generation = stored?.generation ?? 0;
    const page = await packed(path, generation, await renderPath(q, path, origin, now()));
    if (!stored || page.status === 404 || page.status === 301) return page;
    const kept = await storePage(q, path, { ...page, template });
    if (kept || attempt >= 5) return page;
  }
}

function fromStored(path: string, stored: StoredPage): PressedPage {
  const identity = stored.identity ?? Buffer.alloc(0);
  return {
    path,
    generation: stored.generation,
    status: stored.status ?? 200,
    contentType: stored.contentType ?? "text/html; charset=utf-8",
    releaseId: stored.releaseId,
    location: stored.location,
    identity,
    gzip: stored.gzip,
    brotli: stored.brotli,
    etags: etagsOf(identity),
  };
}

async function packed(path: string, generation: number, rendered: Rendered): Promise<PressedPage> {
  const identity = Buffer.from(rendered.text, "utf8");
  const worth = identity.length >= worthPacking;
  const [gzipped, brotli] = worth
    ? await Promise.all([
        pack.gzip(identity, { level: 6 }),
        pack.brotli(identity, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: 5,
            [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
          },
        }),
      ])
    : [null, null];
  const { status, contentType, releaseId, location } = rendered;
  return {
    path,
    generation,
    status,
    contentType,
    releaseId,
    location,
    identity,
    gzip: gzipped,
    brotli,
    etags: etagsOf(identity),
  };
}

function etagsOf(identity: Buffer): PressedPage["etags"] {
  const hash = createHash("sha256").update(identity).digest("base64url").slice(0, 20);
  return { identity: `"${hash}"`, gzip: `"${hash}-g"`, br: `"${hash}-b"` };
}
