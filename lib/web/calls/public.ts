/** What readers may see, for programs. Only the readers' login is used here. */
import { z } from "zod";
import { readerDb } from "@/db/client";
import { findLiveArticle, findLiveNumber, getSite, isWithdrawn, listAwards } from "@/db/queries/published";
import { listPart } from "@/db/queries/published-lists";
import { isId } from "@/lib/domain/ids";
import { parseCursor, printCursor } from "@/lib/domain/list-cursor";
import { done, refuse } from "@/lib/domain/outcome";
import { Day, Line } from "@/lib/domain/text-fields";
import { siteOrigin } from "@/lib/env";
import { awardsCsv } from "@/lib/press/awards-csv";
import { type NewsItem, type NewsSite, newsItem, newsLine } from "@/lib/press/ninjs";
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
  summary: "Live articles, newest first release first (ninjs 3 field names)",
  tag: "public",
  scope: "public",
  query: z.strictObject({
    section: z
      .string()
      .regex(/^[a-z0-9-]{1,80}$/)
      .optional(),
    cursor: Cursor.optional(),
    limit: Limit.optional(),
  }),
  answer: z.object({ items: z.array(Item), next }),
  async run({ query }) {
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

const AwardQuery = z.strictObject({
  q: Line(200).optional().meta({ description: "Words, with or without diacritics" }),
  "hinh-thuc": z
    .string()
    .regex(/^[a-z_]{2,40}$/)
    .optional()
    .meta({ description: "Code of the form" }),
  "co-quan": Line(200).optional().meta({ description: "Awarding authority" }),
  "doi-tuong": Line(200).optional().meta({ description: "Recipient" }),
  tu: Day.optional(),
  den: Day.optional(),
});

const filterOf = (query: z.infer<typeof AwardQuery>) => ({
  q: query.q,
  form: query["hinh-thuc"],
  authority: query["co-quan"],
  recipient: query["doi-tuong"],
  from: query.tu,
  to: query.den,
});

const PublicAward = ShownAward.omit({ evidence: true }).extend({
  day: z.object({ date: z.string(), basis: z.enum(["ceremony", "decision", "article"]) }),
  article: z.object({ url: z.string(), headline: z.string() }),
});

export const listPublicAwards = publicCall({
  method: "GET",
  path: "/public/awards",
  summary: "The award register: what live articles say was given, by whom, to whom",
  tag: "public",
  scope: "public",
  query: AwardQuery.extend({ cursor: Cursor.optional(), limit: Limit.optional() }),
  answer: z.object({ items: z.array(PublicAward), next }),
  async run({ query }) {
    const from = query.cursor ? decoded(query.cursor, /^(\d{4}-\d\d-\d\d) ([0-9a-f-]{36})$/) : null;
    if (query.cursor && !(from && isId(from[2]))) return badCursor();
    const limit = query.limit ?? 50;
    const rows = await listAwards(readerDb(), {
      ...filterOf(query),
      limit: limit + 1,
      before: from && { day: from[1] ?? "", id: from[2] ?? "" },
    });
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const body = {
      items: items.map(({ award, day, article }) => ({
        ...award,
        day,
        article: { url: siteOrigin() + article.path, headline: article.headline },
      })),
      next: rows.length > limit && last ? encoded(last.day.date, last.award.id) : null,
    };
    return done({ body, headers: shared });
  },
});

/** Most lines of awards in one file; a year of a province is far less. */
const maxCsvAwards = 20_000;

export const getAwardsCsv = publicCall({
  method: "GET",
  path: "/public/awards.csv",
  summary: "The same as a spreadsheet, one line a recipient",
  tag: "public",
  scope: "public",
  query: AwardQuery,
  gives: "text/csv",
  async run({ query }) {
    const rows = await listAwards(readerDb(), { ...filterOf(query), limit: maxCsvAwards });
    const headers = {
      ...shared,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="khen-thuong.csv"',
    };
    return done(new Response(awardsCsv(rows, siteOrigin()), { headers }));
  },
});
