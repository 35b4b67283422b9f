/** The working rows and the text of a revision, written over the present ones: rows come back by their ids. */
import type { Tx } from "@/db/client";
import { replaceBylines, updateFields } from "@/db/queries/articles";
import { listAwardForms, removePhotoRows, replaceAwards, revivePhotoRow } from "@/db/queries/lists";
import { findSectionBySlug } from "@/db/queries/sections";
import type { RevisionRows } from "@/db/queries/signatures";
import type { ArticleRecord } from "@/lib/domain/article";
import { changeBody } from "./body-log";
import { replaceGently } from "./gentle-replace";

/** Makes the article what the revision was, inside the act under way. Throws `RangeError` if `doc` is no body. */
export async function applyRevision(
  tx: Tx,
  article: ArticleRecord,
  { rows, doc }: { rows: RevisionRows; doc: unknown },
): Promise<void> {
  const { section, originalPublishedAt: _, ...words } = rows.fields;
  const sectionId = section ? ((await findSectionBySlug(tx, section))?.id ?? null) : null;
  await updateFields(tx, article.id, { ...words, section: sectionId });
  await replaceBylines(tx, article.id, rows.bylines);
  const kept = new Set(rows.photos.map((photo) => photo.id));
  await removePhotoRows(
    tx,
    article.id,
    article.photos.map((photo) => photo.id).filter((id) => !kept.has(id)),
  );
  for (const [position, { file: _file, ...photo }] of rows.photos.entries())
    await revivePhotoRow(tx, article.id, position, { ...photo, focus: photo.focus ?? null });
  await applyAwards(tx, article.id, rows);
  await changeBody(tx, article.id, (change) => replaceGently(change, doc));
}

/** The revision's awards, under the names their forms had then. */
export async function applyAwards(tx: Tx, articleId: string, { awards }: RevisionRows): Promise<void> {
  const forms = new Map((await listAwardForms(tx)).map((form) => [form.code, form.nameVi]));
  for (const award of awards) forms.set(award.formCode, award.formName);
  await replaceAwards(tx, articleId, awards, forms, new Set(awards.map((award) => award.id)));
}
