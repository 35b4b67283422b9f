/** Raw article text in, a draft out. */
import { z } from "zod";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { type ImportInput, importArticle, maxImportBytes } from "@/lib/newsroom/import-article";
import { showImport } from "@/lib/newsroom/show-import";
import { mediaTypeOf, readBytes } from "../api-body";
import { staffCall } from "../call";
import { Flag } from "../query-shapes";

const takes = ["text/plain", "text/html"] as const;

const Result = z
  .record(z.string(), z.unknown())
  .meta({ description: "What the parse gave (newsroom-import/1)" });
const Warnings = z.array(
  z.object({
    code: z.string(),
    severity: z.enum(["error", "warn", "info"]),
    lines: z.array(z.int()),
    found: z.string().optional(),
    suggest: z.string().optional(),
    message: z.string(),
  }),
);

const Section = z.string().regex(/^[a-z0-9-]{1,80}$/, { error: "section.unknown" });

/** The posted source, at most 5 MB; without a media type it is plain text. */
async function sourceOf(request: Request): Promise<Outcome<Pick<ImportInput, "source" | "mediaType">>> {
  const type = mediaTypeOf(request) || "text/plain";
  const mediaType = takes.find((one) => one === type);
  if (!mediaType)
    return refuse({ status: 415, code: "request.media_type", params: { types: takes.join(", ") } });
  const source = await readBytes(request, maxImportBytes, "import.too_large");
  return source.ok ? done({ source: source.value, mediaType }) : source;
}

export const postImport = staffCall({
  method: "POST",
  path: "/imports",
  summary: "Makes a draft of raw article text, at most 5 MB; the same text again needs `again=1`",
  tag: "imports",
  scope: "articles:write",
  query: z.strictObject({ section: Section.optional(), again: Flag.optional() }),
  takes,
  status: 201,
  answer: z.object({ id: z.uuid(), version: z.int(), result: Result, warnings: Warnings }),
  async run({ ctx, request, query }) {
    const source = await sourceOf(request);
    if (!source.ok) return source;
    const imported = await importArticle(ctx, { ...source.value, ...query });
    if (!imported.ok) return imported;
    const { article, result, warnings } = imported.value;
    return done({
      status: 201,
      body: { id: article.id, version: article.version, result, warnings },
      headers: { location: `/api/v1/articles/${article.id}`, etag: `"${article.version}"` },
    });
  },
});

export const previewImportCall = staffCall({
  method: "POST",
  path: "/imports/preview",
  summary: "What `POST /imports` would give, with the numbered source lines; nothing is written",
  tag: "imports",
  scope: "articles:write",
  query: z.strictObject({ section: Section.optional() }),
  takes,
  answer: z.object({
    result: Result,
    warnings: Warnings,
    source: z.object({
      sha256: z.string(),
      bytes: z.int(),
      encoding: z.string(),
      unicodeForm: z.string(),
      lines: z.int(),
      nbspCount: z.int(),
    }),
    lines: z.array(z.string()),
    existing: z.uuid().nullable().meta({ description: "The article made from this text before" }),
    isDuplicate: z.boolean(),
  }),
  async run({ ctx, request, query }) {
    const source = await sourceOf(request);
    if (!source.ok) return source;
    const shown = await showImport(ctx, { ...source.value, ...query });
    return shown.ok ? done({ body: shown.value }) : shown;
  },
});
