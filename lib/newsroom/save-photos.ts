import { updateFields } from "@/db/queries/articles";
import { removePhotoRows, savePhotoRow } from "@/db/queries/lists";
import { findPhotos } from "@/db/queries/photos";
import type { ArticlePhoto, ArticleRecord } from "@/lib/domain/article";
import { bodySchema } from "@/lib/domain/body-schema";
import { figuresIn } from "@/lib/domain/content";
import { done, refuse } from "@/lib/domain/outcome";
import { bodyJson, changeBody } from "./body-log";
import type { Context } from "./context";
import { collision, type EditInput, editArticle } from "./edit-article";

const asInput = (article: ArticleRecord): ArticlePhoto[] =>
  article.photos.map(({ file, ...photo }) => ({ ...photo, lead: photo.id === article.fields.leadPhoto }));

/**
 * Replaces the photos in order. The list is what readers see: a new one that is not the lead gets its figure at
 * the end of the text, one left out loses its figure. Words missing in a new use are copied from the library.
 */
export function savePhotos(ctx: Context, input: EditInput & { items: ArticlePhoto[] }) {
  return editArticle(ctx, "article.save_photos", input, async (tx, article) => {
    const refused = collision(article, "photos", "photos", input.basedOn, asInput(article), input.items);
    if (refused) return refused;
    const library = await findPhotos(
      tx,
      input.items.flatMap((photo) => photo.photoId ?? []),
    );
    const known = new Set(article.photos.map((photo) => photo.id));
    for (const [index, photo] of input.items.entries()) {
      if (photo.photoId && !library.has(photo.photoId))
        return refuse({ status: 422, code: "photo.unknown", field: `items.${index}.photoId` });
      if (photo.id && !known.has(photo.id))
        return refuse({ status: 422, code: "photo.unknown", field: `items.${index}.id` });
    }
    const leads = input.items.filter((photo) => photo.lead);
    if (leads.length > 1) return refuse({ status: 422, code: "photo.two_leads", field: "items" });

    const saved: { id: string; lead: boolean; isNew: boolean }[] = [];
    for (const [position, photo] of input.items.entries()) {
      const isNew = !photo.id;
      const from = isNew && photo.photoId ? library.get(photo.photoId) : undefined;
      const words = {
        caption: photo.caption || from?.caption || "",
        credit: photo.credit ?? from?.credit ?? null,
        alt: photo.alt ?? from?.alt ?? null,
      };
      const id = await savePhotoRow(tx, article.id, position, { ...photo, ...words }, !isNew);
      saved.push({ id, lead: photo.lead === true, isNew });
    }
    const removed = [...known].filter((id) => !saved.some((photo) => photo.id === id));
    await removePhotoRows(tx, article.id, removed);
    const lead = saved.find((photo) => photo.lead)?.id ?? null;
    const leadSaid =
      input.items.some((photo) => photo.lead !== undefined) ||
      (article.fields.leadPhoto !== null && removed.includes(article.fields.leadPhoto));
    if (leadSaid && lead !== article.fields.leadPhoto)
      await updateFields(tx, article.id, { leadPhoto: lead });
    await changeBody(tx, article.id, (change) => {
      for (let at = change.doc.childCount - 1; at >= 0; at--) {
        const node = change.doc.child(at);
        if (node.type.name !== "figure" || !removed.includes(String(node.attrs.photo))) continue;
        const start = Array.from({ length: at }, (_, i) => change.doc.child(i).nodeSize).reduce(
          (sum, size) => sum + size,
          0,
        );
        if (change.doc.childCount === 1)
          change.replaceWith(start, start + node.nodeSize, bodySchema.node("paragraph"));
        else change.delete(start, start + node.nodeSize);
      }
      const placed = new Set(figuresIn(bodyJson(change.doc)));
      for (const photo of saved.filter((one) => one.isNew && !one.lead && !placed.has(one.id)))
        change.insert(change.doc.content.size, bodySchema.node("figure", { photo: photo.id }));
    });
    return done(undefined);
  });
}
