/** The parse as the body of a draft: ProseMirror JSON that `parseBody` accepts. */
import { emptyBody } from "@/lib/domain/body-schema";
import type { BodyDoc, BodyNode } from "@/lib/domain/content";
import type { ImportResult } from "./import-result";

export interface ImportedDraft {
  body: BodyDoc;
  /** Photo that stands for the article on fronts: the first, null without photos. */
  lead: string | null;
}

/**
 * Paragraphs and figures in the order of the source. `photoIds` are the ids given to the photos, in order of
 * position; throws `RangeError` when their number is another. The award box is left to the editor.
 */
export function draftFrom(
  result: Pick<ImportResult, "body" | "photos">,
  photoIds: readonly string[],
): ImportedDraft {
  if (photoIds.length !== result.photos.length)
    throw new RangeError(`${result.photos.length} photos need as many ids, got ${photoIds.length}.`);
  const content = result.body.map((block): BodyNode => {
    if (block.type === "paragraph")
      return { type: "paragraph", content: [{ type: "text", text: block.text }] };
    return { type: "figure", attrs: { photo: photoIds[block.photo_position - 1] } };
  });
  return {
    body: content.length > 0 ? { type: "doc", content } : structuredClone(emptyBody),
    lead: photoIds[0] ?? null,
  };
}
