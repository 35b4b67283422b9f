import { sql } from "drizzle-orm";
import { inAct } from "@/db/act";
import type { Queryable } from "@/db/client";
import { insertArticle, replaceBylines, updateFields } from "@/db/queries/articles";
import { findImportedArticle, insertImport } from "@/db/queries/imports";
import { listAwardForms, replaceAwards, savePhotoRow } from "@/db/queries/lists";
import { findSectionBySlug, getSectionPath } from "@/db/queries/sections";
import { listPenNames } from "@/db/queries/staff";
import { ArticleFields, ArticlePhoto, type ArticleRecord } from "@/lib/domain/article";
import { Award } from "@/lib/domain/award";
import { Byline } from "@/lib/domain/byline";
import type { BodyDoc } from "@/lib/domain/content";
import { newId } from "@/lib/domain/ids";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { canCreate } from "@/lib/domain/permissions";
import { awardsFrom } from "@/lib/import/draft-awards";
import { draftFrom } from "@/lib/import/draft-body";
import type { ImportOutcome, ImportResult, ImportWarning } from "@/lib/import/import-result";
import { importText } from "@/lib/import/import-text";
import { nameKey } from "@/lib/text/names";
import { readAfterAct } from "./article-view";
import type { Context } from "./context";
import { mayLookAt } from "./reads";

/** Largest source, in bytes. */
export { maxImportBytes } from "@/lib/import/decode-source";

export interface ImportInput {
  /** The text as it arrived; at most 5 MB. */
  source: string | Uint8Array;
  mediaType: "text/plain" | "text/html";
  /** Slug of the section for the article; the parse itself never chooses one. */
  section?: string | null | undefined;
  /** Import although the same text was imported before. */
  again?: boolean | undefined;
}

export interface Imported {
  article: ArticleRecord;
  result: ImportResult;
  warnings: ImportWarning[];
}

export type Parsed = Extract<ImportOutcome, { ok: true }>;

/** What an import of this text would give; nothing is written. */
export async function previewImport(ctx: Context, input: ImportInput): Promise<Outcome<Parsed>> {
  const penNames = await listPenNames(ctx.db);
  const parsed = importText(input.source, {
    knownBylines: new Set(penNames.map((pen) => nameKey(pen.name))),
    mediaType: input.mediaType,
    sectionChosen: Boolean(input.section),
  });
  if (!parsed.ok)
    return refuse({
      status: parsed.code === "import.too_large" ? 413 : 422,
      code: parsed.code,
      field: "source",
    });
  return done(parsed);
}

/**
 * Turns raw article text into a draft of one's own: fields, credits, photo slots without files, proposed awards
 * and the text. The source is kept unaltered. The same text again is `import.duplicate` unless `again` is set.
 */
export async function importArticle(ctx: Context, input: ImportInput): Promise<Outcome<Imported>> {
  const section = await sectionFor(ctx, input.section);
  if (!section.ok) return section;
  const preview = await previewImport(ctx, input);
  if (!preview.ok) return preview;
  const { result } = preview.value;
  const photos = result.photos.map(({ caption, credit, is_file_photo: isFilePhoto }) => ({
    id: newId(),
    photoId: null,
    caption,
    credit,
    alt: null,
    isFilePhoto,
  }));
  const draft = draftFrom(
    result,
    photos.map(({ id }) => id),
  );
  return await enterImport(ctx, {
    parsed: preview.value,
    body: draft.body,
    photos,
    source: textOf(input.source),
    section: section.value,
    again: input.again ?? false,
  });
}

/** The section an import is for. Refuses one that is not there, and a person who may not write in it. */
export async function sectionFor(
  ctx: Context,
  slug: string | null | undefined,
): Promise<Outcome<string | null>> {
  const section = slug ? await findSectionBySlug(ctx.db, slug) : null;
  if (slug && !section) return refuse({ status: 422, code: "section.unknown", field: "section" });
  const verdict = canCreate(ctx.actor, await getSectionPath(ctx.db, section?.id ?? null));
  return verdict.allowed ? done(section?.id ?? null) : refuse(verdict.refusal);
}

/** A read source, ready to be written down. The first of the photos stands for the article. */
export interface ReadySource {
  parsed: Parsed;
  body: BodyDoc;
  photos: (Pick<ArticlePhoto, "photoId" | "caption" | "credit" | "alt"> & {
    id: string;
    isFilePhoto: boolean;
  })[];
  /** What is kept of the source itself. */
  source: string;
  section: string | null;
  again: boolean;
}

/** Enters a draft made of a source, once: the same source again is `import.duplicate` unless `again` is set. */
export function enterImport(ctx: Context, ready: ReadySource): Promise<Outcome<Imported>> {
  const { parsed } = ready;
  return inAct(
    ctx.db,
    { secret: ctx.secret, action: "article.import", requestId: ctx.requestId },
    async (tx) => {
      // Two people pasting the same text at once: the second sees the first's article.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`import ${parsed.source.sha256}`}))`);
      if (!ready.again) {
        const duplicate = await refusedAsDuplicate(tx, ctx, parsed.source.sha256);
        if (duplicate) return duplicate;
      }
      const id = newId();
      await writeDraft(tx, ctx, id, ready);
      await insertImport(tx, {
        articleId: id,
        importedBy: ctx.actor.id,
        sha256: parsed.source.sha256,
        source: ready.source,
        result: parsed.result,
        warnings: parsed.warnings,
      });
      return done({ article: await readAfterAct(tx, id), result: parsed.result, warnings: parsed.warnings });
    },
  );
}

/** The refusal when this source was imported before, or null. */
export async function refusedAsDuplicate(q: Queryable, ctx: Context, sha256: string) {
  const existing = await findImportedArticle(q, sha256);
  return existing
    ? refuse({
        status: 409,
        code: "import.duplicate",
        facts: mayLookAt(ctx.actor, existing) ? { existing: existing.id } : {},
      })
    : null;
}

async function writeDraft(
  tx: Parameters<typeof insertImport>[0],
  ctx: Context,
  id: string,
  { parsed: { result }, body, photos, section }: ReadySource,
): Promise<void> {
  const { article } = result;
  await insertArticle(tx, {
    id,
    createdBy: ctx.actor.id,
    originalPublishedAt: article.original_published_at_utc,
    doc: body,
  });
  const fields = ArticleFields.parse({
    headline: clip(article.headline ?? "", 300),
    kicker: article.kicker && clip(article.kicker, 200),
    sapo: article.sapo && clip(article.sapo, 2000),
    slug: article.slug,
    agencySlug: article.agency_slug?.code ?? null,
    sourceCredit: article.source_credit,
    eventDate: article.event_date,
  });
  const { section: _, ...words } = fields;
  for (const [position, photo] of photos.entries())
    await savePhotoRow(tx, id, position, ArticlePhoto.parse(photo), false);
  await updateFields(tx, id, { ...words, section, leadPhoto: photos[0]?.id ?? null });
  const penNames = await listPenNames(tx);
  await replaceBylines(
    tx,
    id,
    result.bylines.map((byline) =>
      Byline.parse({
        displayName: byline.display_name,
        role: byline.role,
        contributorId:
          penNames.find((pen) => nameKey(pen.name) === nameKey(byline.display_name))?.contributorId ?? null,
      }),
    ),
  );
  const forms = new Map((await listAwardForms(tx)).map((form) => [form.code, form.nameVi]));
  await replaceAwards(
    tx,
    id,
    awardsFrom(result).map((award) => Award.parse(award)),
    forms,
  );
}

/** A field has a limit that a raw line may pass; the whole line stays in the kept source. */
const clip = (text: string, max: number) => (text.length <= max ? text : text.slice(0, max));

const textOf = (source: string | Uint8Array) =>
  (typeof source === "string" ? source : new TextDecoder("utf-8").decode(source)).replaceAll("\0", "");
