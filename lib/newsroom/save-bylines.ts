import { replaceBylines } from "@/db/queries/articles";
import { listPenNames } from "@/db/queries/staff";
import type { Byline } from "@/lib/domain/byline";
import { done, refuse } from "@/lib/domain/outcome";
import { nameKey } from "@/lib/text/names";
import type { Context } from "./context";
import { collision, type EditInput, editArticle } from "./edit-article";

/**
 * Replaces the credits in printed order. A name that is someone's pen name is linked to that person, whatever link
 * was sent with it and however it is spaced or cased: who is named is an author, and authors do not approve.
 */
export function saveBylines(ctx: Context, input: EditInput & { items: Byline[] }) {
  return editArticle(ctx, "article.save_bylines", input, async (tx, article) => {
    const refused = collision(
      article,
      "bylines",
      "bylines",
      input.basedOn,
      article.bylines.map(({ id, ...byline }) => byline),
      input.items,
    );
    if (refused) return refused;
    const penNames = await listPenNames(tx);
    const linked = input.items.map((byline) => {
      const named = penNames.filter((pen) => nameKey(pen.name) === nameKey(byline.displayName));
      const sent = named.length === 0 || named.some((pen) => pen.contributorId === byline.contributorId);
      return {
        ...byline,
        contributorId: sent ? byline.contributorId : (named[0]?.contributorId ?? null),
      };
    });
    const unknown = linked.findIndex(
      (b) => b.contributorId && !penNames.some((pen) => pen.contributorId === b.contributorId),
    );
    if (unknown >= 0)
      return refuse({
        status: 422,
        code: "byline.unknown_contributor",
        field: `items.${unknown}.contributorId`,
      });
    await replaceBylines(tx, article.id, linked);
    return done(undefined);
  });
}
