import { findImportedArticle } from "@/db/queries/imports";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { canCreate } from "@/lib/domain/permissions";
import { decodedLines } from "@/lib/import/decoded-lines";
import type { ImportResult, ImportSource, ImportWarning } from "@/lib/import/import-result";
import type { Context } from "./context";
import { type ImportInput, previewImport } from "./import-article";
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
  const { result, warnings, source } = preview.value;
  const known = await findImportedArticle(ctx.db, source.sha256);
  return done({
    result,
    warnings,
    source,
    lines: decodedLines(input.source, input.mediaType),
    existing: known && mayLookAt(ctx.actor, known) ? known.id : null,
    isDuplicate: known !== null,
  });
}
