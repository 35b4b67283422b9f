import { findArticle, replaceBylines, updateFields, updateState } from "@/db/queries/articles";
import { listAwardForms, removePhotoRows, replaceAwards, revivePhotoRow } from "@/db/queries/lists";
import { findSectionBySlug } from "@/db/queries/sections";
import { findLiveRevision, signRevision } from "@/db/queries/signatures";
import type { ArticleRecord } from "@/lib/domain/article";
import { done, refuse } from "@/lib/domain/outcome";
import { changeBody, replaceWhole, snapshotBody } from "./body-log";
import type { Context } from "./context";
import { type TransitionInput, transitionArticle } from "./transition-article";

/** "Bỏ bản sửa": the working copy goes back to exactly what readers have; the discarded words stay in the log. */
export function discardRevision(ctx: Context, input: TransitionInput) {
  return transitionArticle(ctx, "discard", input, async (tx, article) => {
    const live = await findLiveRevision(tx, article.id);
    if (!live) return refuse({ status: 409, code: "live.discard", params: { live: article.standing.live } });
    const { fields, bylines, photos, awards } = live.rows;
    if (article.standing.state !== "editing") await updateState(tx, article.id, "editing");
    await keepDiscarded(tx, article);

    const { section, originalPublishedAt: _, ...words } = fields;
    const sectionId = section ? ((await findSectionBySlug(tx, section))?.id ?? null) : null;
    await updateFields(tx, article.id, { ...words, section: sectionId });
    await replaceBylines(tx, article.id, bylines);
    await removePhotoRows(
      tx,
      article.id,
      article.photos.map((photo) => photo.id).filter((id) => !photos.some((photo) => photo.id === id)),
    );
    for (const [position, { file: _file, ...photo }] of photos.entries())
      await revivePhotoRow(tx, article.id, position, photo);
    const forms = new Map((await listAwardForms(tx)).map((form) => [form.code, form.nameVi]));
    for (const award of awards) forms.set(award.formCode, award.formName);
    await replaceAwards(tx, article.id, awards, forms, new Set(awards.map((award) => award.id)));
    await changeBody(tx, article.id, (change) => replaceWhole(change, live.doc));

    await snapshotBody(tx, article.id);
    const back = await findArticle(tx, article.id);
    if (!back) throw new Error("The article vanished inside its act.");
    const revision = await signRevision(tx, back, "discard");
    if (revision.contentHash !== live.contentHash)
      throw new Error("A discarded revision did not lead back to what is live.");
    await updateState(tx, article.id, "published", {
      claimedBy: null,
      revisionKind: null,
      revisionNote: null,
    });
    return done(undefined);
  });
}

/** Signs what is thrown away, so that it can be read later. */
async function keepDiscarded(tx: Parameters<typeof signRevision>[0], article: ArticleRecord): Promise<void> {
  await snapshotBody(tx, article.id);
  await signRevision(tx, article, "discarded");
}
