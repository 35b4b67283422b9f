/** Presses one page: current bytes from the store, or rendered, packed and stored with the keys it was made of. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Db, Queryable } from "@/db/client";
import { findPage, generationsOf, type StoredPage, storePage } from "@/db/queries/pages";
import { findLiveArticleAt } from "@/db/queries/published";
import type { Address } from "./address";
import { printOld } from "./old-address";
import type { PressedPage } from "./page-cache";
import { missingPage } from "./pages";
import { readerCssHash } from "./reader-css.generated";
import { Reading, type Rendered } from "./reading";
import { missing } from "./route";
import { printArticle } from "./routes/article";

/** Raise it when what the templates print changes: stored pages are then pressed again as they are read. */
const templateVersion = 3;
const templateFor = (origin: string) => `${templateVersion}:${readerCssHash}:${origin}`;

/** Below this size compression costs more than it saves. */
const worthPacking = 600;

/** A crowd of releases may overtake a page so often; then it is served as it was read, and kept nowhere. */
const attempts = 5;

export interface PressOptions {
  origin: string;
  now?: () => Date;
  /** False to press anew whatever is stored, and to store nothing: what the page would be from scratch. */
  stored?: boolean;
}

/**
 * The page at `address`, certainly made of the generations it says: they are read in one snapshot with it. Tries
 * again when a release overtakes it. Null addresses are the page that says that there is none.
 */
export async function pressPage(
  db: Db,
  address: Address | null,
  options: PressOptions,
): Promise<PressedPage> {
  const { origin, now = () => new Date(), stored = true } = options;
  const id = address?.id ?? missingId;
  const template = templateFor(origin);
  const isStored = stored && (address?.isKept ?? false);
  for (let attempt = 1; ; attempt++) {
    const found = isStored ? await findPage(db, id) : null;
    if (found?.template === template) return fromStored(id, found);
    const page = await pressAnew(db, address, origin, now());
    if (!isStored || (page.status !== 200 && page.status !== 410)) return page;
    if (attempt >= attempts || (await storePage(db, id, toStored(page, template)))) return page;
  }
}

/** The one page for all addresses that lead nowhere. */
export const missingId = "/404";

const pressAnew = (db: Db, address: Address | null, origin: string, now: Date): Promise<PressedPage> =>
  db.transaction(
    async (tx) => {
      const reading = await Reading.begin(tx, origin, now);
      const rendered = await print(reading, address);
      const generations = await generationsOf(tx, reading.keys);
      return await packed(address?.id ?? missingId, reading, generations, rendered);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );

async function print(reading: Reading, address: Address | null): Promise<Rendered> {
  const printed = address && (await address.route.print(reading, address.parts, address.query));
  if (printed) return printed;
  const old = address && (await printOld(reading, [address.path]));
  if (old) return old;
  reading.untilMidnight();
  return missing(await missingPage(reading.frame));
}

/** The bytes of an article's page as a release prints it, in its own transaction, for its proof. */
export async function proofOf(tx: Queryable, path: string, origin: string): Promise<Buffer> {
  const article = await findLiveArticleAt(tx, path);
  if (!article) throw new Error("A released article has no page.");
  return Buffer.from(await printArticle(await Reading.begin(tx, origin, new Date()), article), "utf8");
}

function toStored(page: PressedPage, template: string): StoredPage {
  const { keys, generations, status, contentType, releaseId, location, identity, gzip, brotli, until } = page;
  return {
    ...{ keys, generations, template, status, contentType, releaseId, location, identity, gzip, brotli },
    until: Number.isFinite(until) ? new Date(until).toISOString() : null,
  };
}

function fromStored(path: string, stored: StoredPage): PressedPage {
  const { template: _, until, ...page } = stored;
  return {
    ...page,
    path,
    etags: etagsOf(stored.identity),
    until: until === null ? Number.POSITIVE_INFINITY : Date.parse(until),
  };
}

async function packed(
  path: string,
  reading: Reading,
  generations: readonly number[],
  rendered: Rendered,
): Promise<PressedPage> {
  const { status, contentType, releaseId, location } = rendered;
  const identity = Buffer.from(rendered.text, "utf8");
  const [gzipped, brotli] = await compressed(identity);
  return {
    ...{ path, keys: reading.keys, generations, status, contentType, releaseId, location },
    ...{ identity, gzip: gzipped, brotli, etags: etagsOf(identity), until: reading.over },
  };
}

const pack = { brotli: promisify(brotliCompress), gzip: promisify(gzip) };

async function compressed(identity: Buffer): Promise<[Buffer | null, Buffer | null]> {
  if (identity.length < worthPacking) return [null, null];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  };
  return await Promise.all([pack.gzip(identity, { level: 6 }), pack.brotli(identity, { params })]);
}

function etagsOf(identity: Buffer): PressedPage["etags"] {
  const hash = createHash("sha256").update(identity).digest("base64url").slice(0, 20);
  return { identity: `"${hash}"`, gzip: `"${hash}-g"`, br: `"${hash}-b"` };
}
