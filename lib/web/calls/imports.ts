/** Raw article text in, a draft out. */
import { z } from "zod";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { type ImportInput, importArticle, maxImportBytes } from "@/lib/newsroom/import-article";
import { importDocx } from "@/lib/newsroom/import-docx";
import { docxBytes, readDocxWords } from "@/lib/newsroom/read-docx-words";
import { showDocx, showImport } from "@/lib/newsroom/show-import";
import { mediaTypeOf, readBytes } from "../api-body";
import { staffCall } from "../call";
import { mediaStore } from "../media-store";
import { Flag } from "../query-shapes";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const takes = ["text/plain", "text/html", docx, "application/msword"] as const;

type Source = Pick<ImportInput, "source" | "mediaType"> | { source: Uint8Array; mediaType: "docx" };

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

/**
 * The posted source: text of at most 5 MB, or a Word file of at most 30; without a media type it is plain text. An old
 * .doc is read as well, to be told what to do with it.
 */
async function sourceOf(request: Request): Promise<Outcome<Source>> {
  const type = mediaTypeOf(request) || "text/plain";
  const mediaType = takes.find((one) => one === type);
  if (!mediaType)
    return refuse({ status: 415, code: "request.media_type", params: { types: takes.join(", ") } });
  if (mediaType === docx || mediaType === "application/msword") {
    const file = await readBytes(request, docxBytes, "import.docx_too_large");
    return file.ok ? done({ source: file.value, mediaType: "docx" }) : file;
  }
  const source = await readBytes(request, maxImportBytes, "import.too_large");
  return source.ok ? done({ source: source.value, mediaType }) : source;
}

export const postImport = staffCall({
  method: "POST",
  path: "/imports",
  summary: "Makes a draft of raw article text (5 MB) or of a .docx (30 MB); the same again needs `again=1`",
  tag: "imports",
  scope: "articles:write",
  query: z.strictObject({ section: Section.optional(), again: Flag.optional() }),
  takes,
  status: 201,
  answer: z.object({ id: z.uuid(), version: z.int(), result: Result, warnings: Warnings }),
  async run({ ctx, request, query }) {
    const source = await sourceOf(request);
    if (!source.ok) return source;
    const { value } = source;
    const imported =
      value.mediaType === "docx"
        ? await importDocx(ctx, { source: value.source, ...query }, mediaStore())
        : await importArticle(ctx, { ...value, ...query });
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
    const { value } = source;
    const shown =
      value.mediaType === "docx"
        ? await showDocx(ctx, { source: value.source, ...query })
        : await showImport(ctx, { ...value, ...query });
    return shown.ok ? done({ body: shown.value }) : shown;
  },
});

export const readDocxCall = staffCall({
  method: "POST",
  path: "/imports/words",
  summary:
    "What a .docx says, as plain HTML with its pictures in it, for the text under hand; nothing is written",
  tag: "imports",
  scope: "articles:write",
  takes: [docx, "application/msword"],
  answer: z.object({
    html: z.string(),
    converted: z
      .object({ html: z.string(), encoding: z.enum(["tcvn3", "vni"]) })
      .nullable()
      .meta({ description: "The same with words in fonts of the old encodings in Unicode" }),
    said: z.array(z.object({ what: z.string(), count: z.int() })).meta({ description: "What was left out" }),
  }),
  async run({ ctx, request }) {
    const file = await readBytes(request, docxBytes, "import.docx_too_large");
    if (!file.ok) return file;
    const words = await readDocxWords(ctx, file.value);
    return words.ok ? done({ body: words.value }) : words;
  },
});
