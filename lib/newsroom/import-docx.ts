import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { listPenNames } from "@/db/queries/staff";
import { readDocx } from "@/lib/docx/read-docx";
import { emptyBody, parseBody } from "@/lib/domain/body-schema";
import type { BodyNode } from "@/lib/domain/content";
import { newId } from "@/lib/domain/ids";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { bringIn } from "@/lib/import/bring-in/bring-in";
import { decodedLines } from "@/lib/import/decoded-lines";
import type { ImportOutcome } from "@/lib/import/import-result";
import { importText } from "@/lib/import/import-text";
import { legacyWarning, photoWarnings } from "@/lib/import/import-warnings";
import { leftOutWarning } from "@/lib/import/left-out-warning";
import { type RichPicture, richDraft } from "@/lib/import/rich-draft";
import { developPhoto } from "@/lib/media/develop-photo";
import type { MediaStore } from "@/lib/media/store";
import { nameKey } from "@/lib/text/names";
import type { Context } from "./context";
import {
  enterImport,
  type Imported,
  type Parsed,
  type ReadySource,
  refusedAsDuplicate,
  sectionFor,
} from "./import-article";
import { mayUpload, registerPhoto } from "./register-photo";

export interface DocxInput {
  source: Uint8Array;
  /** Slug of the section for the article. */
  section?: string | null | undefined;
  again?: boolean | undefined;
}

export interface ReadDocx {
  parsed: Parsed;
  /** The text as lines, as the parse counts them. */
  lines: string[];
  blocks: BodyNode[];
  pictures: (RichPicture & { bytes: Buffer | null })[];
}

/** The HTML without its pictures: the importer reads words. */
const withoutPictures = (html: string): string => html.replace(/<img [^>]*>/g, "");

/** What importing this .docx would give; nothing is written. Words in old fonts are converted, and it is said. */
export async function readDocxSource(ctx: Context, input: DocxInput): Promise<Outcome<ReadDocx>> {
  const text = await readDocx(input.source);
  if (!text.ok) return text;
  const penNames = await listPenNames(ctx.db);
  const html = text.value.converted?.html ?? text.value.html;
  const bare = withoutPictures(html);
  const parsed = importText(bare, {
    knownBylines: new Set(penNames.map((pen) => nameKey(pen.name))),
    mediaType: "text/html",
    sectionChosen: Boolean(input.section),
  });
  if (!parsed.ok) return refusedSource(parsed);
  const { brought, conversion } = await bringIn({ html });
  const chosen = conversion?.converted ?? brought;
  const lines = decodedLines(bare, "text/html");
  const draft = richDraft(chosen, parsed.result, lines);
  const said = [...text.value.said, ...chosen.said];
  return done({
    parsed: {
      ...parsed,
      result: draft.result,
      warnings: [
        ...legacyWarning(text.value.converted?.encoding ?? null),
        ...parsed.warnings,
        ...photoWarnings(draft.result.photos),
        ...leftOutWarning(said),
      ],
      source: {
        ...parsed.source,
        sha256: createHash("sha256").update(input.source).digest("hex"),
        bytes: input.source.length,
      },
    },
    lines,
    blocks: draft.blocks,
    pictures: draft.pictures.map((picture) => ({
      ...picture,
      bytes: bytesOf(chosen.pictures[picture.n]?.source),
    })),
  });
}

const refusedSource = (refused: Extract<ImportOutcome, { ok: false }>) =>
  refuse({
    status: refused.code === "import.too_large" ? 413 : 422,
    code: refused.code,
    field: "source",
  });

function bytesOf(source: { kind: string; uri?: string } | undefined): Buffer | null {
  const body = source?.uri?.slice(source.uri.indexOf(",") + 1);
  return body ? Buffer.from(body, "base64") : null;
}

/**
 * Turns a .docx into a draft of one's own, its pictures developed like any upload and standing where they stood.
 * A picture that the darkroom refuses leaves an empty slot with its caption. Refuses as `importArticle` and
 * `readDocx` do.
 */
export async function importDocx(
  ctx: Context,
  input: DocxInput,
  store: MediaStore,
): Promise<Outcome<Imported>> {
  const section = await sectionFor(ctx, input.section);
  if (!section.ok) return section;
  const read = await readDocxSource(ctx, input);
  if (!read.ok) return read;
  const { parsed, blocks, pictures, lines } = read.value;
  // Before the pictures are developed; the act asks once more.
  const duplicate = input.again ? null : await refusedAsDuplicate(ctx.db, ctx, parsed.source.sha256);
  if (duplicate) return duplicate;
  const photos: ReadySource["photos"] = [];
  for (const { caption, credit, alt, isFilePhoto, bytes } of pictures) {
    const photoId = bytes && mayUpload(ctx) ? await developed(ctx, bytes, store) : null;
    photos.push({ id: newId(), photoId, caption, credit, alt: alt || null, isFilePhoto });
  }
  const content = blocks.map((block) =>
    block.type === "picture"
      ? { type: "figure", attrs: { photo: photos[Number(block.attrs?.n)]?.id } }
      : block,
  );
  const body = content.length > 0 ? { type: "doc" as const, content } : structuredClone(emptyBody);
  parseBody(body);
  return await enterImport(ctx, {
    parsed,
    body,
    photos,
    source: lines.join("\n").replaceAll("\0", ""),
    section: section.value,
    again: input.again ?? false,
  });
}

/** The library's photo of these bytes; null when they are no picture that readers could have. */
async function developed(ctx: Context, bytes: Buffer, store: MediaStore): Promise<string | null> {
  const path = await store.newTemp();
  await writeFile(path, bytes, { mode: 0o600 });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const photo = await developPhoto({ path, bytes: bytes.length, sha256 }, store);
  if (!photo.ok) return null;
  const entered = await registerPhoto(ctx, photo.value, {});
  return entered.ok ? entered.value.id : null;
}
