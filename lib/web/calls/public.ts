/** What readers may see, for programs. Only the readers' login is used here. */
import { z } from "zod";
import { readerDb, searchDb } from "@/db/client";
import { findLiveArticle, findLiveNumber, getSite, isWithdrawn } from "@/db/queries/published";
import { listAwards } from "@/db/queries/published-awards";
import { listPart } from "@/db/queries/published-lists";
import { type AwardFilter, type AwardPlace, awardPath } from "@/lib/domain/award-register";
import { isId } from "@/lib/domain/ids";
import { parseCursor, printCursor } from "@/lib/domain/list-cursor";
import { done, refuse } from "@/lib/domain/outcome";
import { Day, Line } from "@/lib/domain/text-fields";
import { siteOrigin } from "@/lib/env";
import { streamAwardsCsv } from "@/lib/press/awards-csv";
import { type NewsItem, type NewsSite, newsItem, newsLine } from "@/lib/press/ninjs";
import { askLive } from "@/lib/press/search/ask-live";
import { parseSearchCursor, printSearchCursor } from "@/lib/press/search/search-cursor";
import { readSearch } from "@/lib/text/search-query";
import { ShownAward } from "../article-shapes";
import { publicCall } from "../call";
import { Cursor, Limit } from "../query-shapes";

/** A copy may be kept, and is asked about before each use: what was withdrawn is gone at once. */
const shared = { "cache-control": "public, max-age=0, must-revalidate" };
const next = z.string().nullable();

const Item = z.custom<NewsItem>().meta({
  id: "NewsItem",
  description: "IPTC ninjs 3.0",
  externalDocs: { url: "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json" },
  override: { type: "object", required: ["uri"], properties: { uri: { type: "string", format: "uri" } } },
});

async function newsSite(): Promise<NewsSite> {
  const { identity, sections } = await getSite(readerDb());
  return { origin: siteOrigin(), name: identity.name, sections };
}

const encoded = (...parts: (string | number)[]) => Buffer.from(parts.join(" ")).toString("base64url");
const decoded = (cursor: string, shape: RegExp) =>
  shape.exec(Buffer.from(cursor, "base64url").toString("utf8"));
const badCursor = () => refuse({ status: 400, code: "cursor.invalid", field: "cursor" });

export const listPublicArticles = publicCall({
  method: "GET",
  path: "/public/articles",
  summary:
    "Live articles, newest first release first; with `q` those that have the words, nearest first (ninjs 3 field names)",
  tag: "public",
  scope: "public",
  query: z.strictObject({
    section: z
      .string()
      .regex(/^[a-z0-9-]{1,80}$/)
      .optional(),
    q: Line(200).optional(),
    cursor: Cursor.optional(),
    limit: Limit.optional(),
  }),
  answer: z.object({ items: z.array(Item), next }),
  async run({ query }) {
    if (query.q) return await findPublicArticles({ ...query, q: query.q });
    const before = parseCursor(query.cursor);
    if (query.cursor && !before) return badCursor();
    const site = await newsSite();
    if (query.section && !site.sections.some((one) => one.slug === query.section))
      return refuse({ status: 404, code: "section.unknown", field: "section" });
    const limit = query.limit ?? 30;
    const list = query.section ? (`section:${query.section}` as const) : "all";
    const found = await listPart(readerDb(), list, { limit: limit + 1, before });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    const body = {
      items: items.map(({ card }) => newsLine(site, card)),
      next: last ? printCursor(last.cursor) : null,
    };
    return done({ body, headers: shared });
  },
});

/** The readers' own search; its cursor also says whether the phrase was found or its words alone. */
async function findPublicArticles(query: { q: string; section?: string; cursor?: string; limit?: number }) {
  const [, how, text = ""] = /^(words|phrase)\.(.+)$/.exec(query.cursor ?? "") ?? [];
  const cursor = parseSearchCursor(text);
  if (query.cursor && !cursor) return badCursor();
  const site = await newsSite();
  if (query.section && !site.sections.some((one) => one.slug === query.section))
    return refuse({ status: 404, code: "section.unknown", field: "section" });
  const words = readSearch(query.q);
  if (typeof words === "string") return done({ body: { items: [], next: null }, headers: shared });
  const limits = { section: query.section, limit: query.limit ?? 30 };
  const found = await askLive(searchDb(), words, limits, { cursor, scattered: how === "words" });
  const kind = found.scattered ? "words" : "phrase";
  const body = {
    items: found.hits.map(({ card }) => newsLine(site, card)),
    next: found.next && `${kind}.${printSearchCursor(found.next)}`,
  };
  return done({ body, headers: shared });
}

export const getPublicArticle = publicCall({
  method: "GET",
  path: "/public/articles/{id}",
  summary: "One live article by its number or id; 410 once it is taken down",
  tag: "public",
  scope: "public",
  answer: Item,
  async run({ params, request }) {
    const id = params.id ?? "";
    const number = /^[1-9]\d{0,14}$/.test(id)
      ? Number(id)
      : isId(id)
        ? await findLiveNumber(readerDb(), id)
        : null;
    const article = number === null ? null : await findLiveArticle(readerDb(), number);
    if (!article)
      return number !== null && (await isWithdrawn(readerDb(), number))
        ? refuse({ status: 410, code: "article.withdrawn" })
        : refuse({ status: 404, code: "article.not_found" });
    const headers = { ...shared, etag: `"${article.releaseId}"`, "release-id": article.releaseId };
    if (request.headers.get("if-none-match") === headers.etag)
      return done(new Response(null, { status: 304, headers }));
    return done({ body: await newsItem(await newsSite(), article), headers });
  },
});

/** A form sends every field; an empty one asks for nothing. */
const orNothing = <T extends z.ZodType>(shape: T) => z.union([z.literal(""), shape]).optional();

const AwardQuery = z.strictObject({
  q: Line(200).optional().meta({
    description: "Words of anything an award says, with or without marks; together if they stand so",
  }),
  "hinh-thuc": Line(200)
    .optional()
    .meta({ description: "Code of the form (bang_khen), or words of its name" }),
  "co-quan": Line(300)
    .optional()
    .meta({ description: "Conferring authority: words of its name, or its slug" }),
  "doi-tuong": Line(300).optional().meta({
    description: "ca-nhan, tap-the, ho-gia-dinh, or words of a recipient's name, post or unit",
  }),
  tu: orNothing(Day).meta({ description: "First day: of the ceremony, else the decision, else the article" }),
  den: orNothing(Day).meta({ description: "Last day" }),
});

const filterOf = (query: z.infer<typeof AwardQuery>): AwardFilter => ({
  q: query.q,
  form: query["hinh-thuc"],
  authority: query["co-quan"],
  recipient: query["doi-tuong"],
  from: query.tu || undefined,
  to: query.den || undefined,
});

const PublicAward = ShownAward.omit({ evidence: true }).extend({
  url: z.string().meta({ description: "Its page" }),
  day: z.object({ date: z.string(), basis: z.enum(["ceremony", "decision", "article"]) }),
  article: z.object({ url: z.string(), headline: z.string() }),
});

export const listPublicAwards = publicCall({
  method: "GET",
  path: "/public/awards",
  summary: "The award register: what live articles say was given, by whom, to whom; newest day first",
  tag: "public",
  scope: "public",
  query: AwardQuery.extend({ cursor: Cursor.optional(), limit: Limit.optional() }),
  answer: z.object({ items: z.array(PublicAward), next }),
  async run({ query }) {
    const from = query.cursor ? decoded(query.cursor, /^(\d{4}-\d\d-\d\d) ([0-9a-f-]{36})$/) : null;
    if (query.cursor && !(from && isId(from[2]) && Day.safeParse(from[1]).success)) return badCursor();
    const page = await listAwards(readerDb(), {
      ...filterOf(query),
      limit: query.limit ?? 50,
      before: from && { day: from[1] ?? "", id: from[2] ?? "" },
    });
    const body = {
      items: page.rows.map(({ award, day, article }) => ({
        ...award,
        url: siteOrigin() + awardPath(award.id),
        day,
        article: { url: siteOrigin() + article.path, headline: article.headline },
      })),
      next: page.next && encoded(page.next.day, page.next.id),
    };
    return done({ body, headers: shared });
  },
});

export const getAwardsCsv = publicCall({
  method: "GET",
  path: "/public/awards.csv",
  summary: "The same as a spreadsheet, one line a recipient; at most 50,000 awards",
  tag: "public",
  scope: "public",
  query: AwardQuery,
  gives: "text/csv",
  async run({ query, request }) {
    const headers = {
      ...shared,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="khen-thuong.csv"',
    };
    if (request.method === "HEAD") return done(new Response(null, { headers }));
    const filter = filterOf(query);
    const read = (before: AwardPlace | null) => listAwards(readerDb(), { ...filter, limit: 500, before });
    return done(new Response(await streamAwardsCsv(read, siteOrigin()), { headers }));
  },
});
