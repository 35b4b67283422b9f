import { findImportedArticle } from "@/db/queries/imports";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { canCreate } from "@/lib/domain/permissions";
import { decodedLines } from "@/lib/import/decoded-lines";
import type { ImportResult, ImportSource, ImportWarning } from "@/lib/import/import-result";
import type { Context } from "./context";
import { type ImportInput, previewImport } from "./import-article";
import { type DocxInput, readDocxSource } from "./import-docx";
import { mayLookAt } from "./reads";

export interface ShownImport {
  result: ImportResult;
  warnings: ImportWarning[];
  source: ImportSource;
  /** The source as numbered lines (from 1), as the result counts them. */
  lines: string[];
  /** The article made from this text before, where the person may see it. */
  existing: string | null;
  /** Whether this text was imported before, by anyone. */
  isDuplicate: boolean;
}

/** What importing this text would give, beside the lines it was read from. Nothing is written. */
export async function showImport(ctx: Context, input: ImportInput): Promise<Outcome<ShownImport>> {
  const verdict = canCreate(ctx.actor, []);
  if (!verdict.allowed) return refuse(verdict.refusal);
  const preview = await previewImport(ctx, input);
  if (!preview.ok) return preview;
  return done(await shown(ctx, preview.value, decodedLines(input.source, input.mediaType)));
}

/** The same for a .docx: its pictures are in the result, and in no library yet. */
export async function showDocx(ctx: Context, input: DocxInput): Promise<Outcome<ShownImport>> {
  const verdict = canCreate(ctx.actor, []);
  if (!verdict.allowed) return refuse(verdict.refusal);
  const read = await readDocxSource(ctx, input);
  return read.ok ? done(await shown(ctx, read.value.parsed, read.value.lines)) : read;
}

async function shown(
  ctx: Context,
  { result, warnings, source }: Omit<ShownImport, "lines" | "existing" | "isDuplicate">,
  lines: string[],
): Promise<ShownImport> {
  const known = await findImportedArticle(ctx.db, source.sha256);
  return {
    result,
    warnings,
    source,
    lines,
    existing: known && mayLookAt(ctx.actor, known) ? known.id : null,
    isDuplicate: known !== null,
  };
}
