import { updateState } from "@/db/queries/articles";
import { done, refuse } from "@/lib/domain/outcome";
import type { RevisionKind } from "@/lib/domain/workflow";
import type { Context } from "./context";
import { type TransitionInput, transitionArticle } from "./transition-article";

export interface ReviseInput extends TransitionInput {
  kind: RevisionKind;
  /** What readers will be told; an erratum or correction needs it. */
  note?: string | null | undefined;
}

/** "Sửa sau xuất bản": opens a live piece; readers keep what was released until the next release. */
export function reviseArticle(ctx: Context, input: ReviseInput) {
  return transitionArticle(ctx, "revise", input, async (tx, article) => {
    const note = input.note?.trim() || null;
    if (!note && (input.kind === "erratum" || input.kind === "correction"))
      return refuse({ status: 422, code: "note.missing", field: "note" });
    await updateState(tx, article.id, "editing", { revisionKind: input.kind, revisionNote: note });
    return done(undefined);
  });
}
