import { parseBody } from "@/lib/domain/body-schema";
import { done, refuse } from "@/lib/domain/outcome";
import { changeBody, replaceWhole } from "./body-log";
import { refusalOfBody } from "./body-rules";
import type { Context } from "./context";
import { type EditInput, editArticle } from "./edit-article";

/** Replaces the whole text at once, as one step in the log: for texts that come from elsewhere. */
export function writeBody(ctx: Context, input: EditInput & { doc: unknown }) {
  return editArticle(ctx, "article.write_body", input, async (tx, article) => {
    try {
      const refusal = refusalOfBody(parseBody(input.doc));
      if (refusal) return refuse(refusal);
    } catch (error) {
      if (error instanceof RangeError) return refuse({ status: 422, code: "body.invalid", field: "body" });
      throw error;
    }
    await changeBody(tx, article.id, (change) => replaceWhole(change, input.doc));
    return done(undefined);
  });
}
