import { parseBody } from "@/lib/domain/body-schema";
import type { BodyDoc } from "@/lib/domain/content";
import { done, refuse } from "@/lib/domain/outcome";
import { withoutSuggestions } from "@/lib/domain/suggestions";
import { bodyJson, changeBody, replaceWhole } from "./body-log";
import { refusalOfBody } from "./body-rules";
import type { Context } from "./context";
import { type EditInput, editArticle } from "./edit-article";

/**
 * Replaces the whole text at once, as one step in the log: for texts that come from elsewhere. Suggestions in it
 * are left behind: nobody here made them.
 */
export function writeBody(ctx: Context, input: EditInput & { doc: unknown }) {
  return editArticle(ctx, "article.write_body", input, async (tx, article) => {
    let doc: BodyDoc;
    try {
      const given = parseBody(input.doc);
      const refusal = refusalOfBody(given);
      if (refusal) return refuse(refusal);
      doc = withoutSuggestions(bodyJson(given));
    } catch (error) {
      if (error instanceof RangeError) return refuse({ status: 422, code: "body.invalid", field: "body" });
      throw error;
    }
    await changeBody(tx, article.id, (change) => replaceWhole(change, doc));
    return done(undefined);
  });
}
