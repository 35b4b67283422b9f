/** A revision each hour while somebody writes: made after a save, off its path, by whoever saved (decision 12). */
import { inAct } from "@/db/act";
import { findArticle, lockArticle } from "@/db/queries/articles";
import { isRevisionDue } from "@/db/queries/revisions";
import { signRevision } from "@/db/queries/signatures";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { isComposed, snapshotBody } from "./body-log";
import type { Context } from "./context";
import { mayLookAt } from "./reads";

const hour = 3600;
/** A text whose marks are still apart is looked at again by a save after this. */
const shortly = 60;

const notDue = refuse({ status: 409, code: "revision.not_due" });

/**
 * Signs what the tables hold if the newest revision is older than `seconds` and something changed; the second of two
 * at once finds nothing due. Refuses `revision.not_due`, also while the text is decomposed: a revision is NFC, and
 * composing it here would change words under somebody's hands.
 */
export async function keepRevision(
  ctx: Context,
  articleId: string,
  seconds: number = hour,
): Promise<Outcome<number>> {
  const options = { secret: ctx.secret, action: "article.keep_revision", requestId: ctx.requestId };
  return await inAct(ctx.db, options, async (tx) => {
    await lockArticle(tx, articleId);
    const article = await findArticle(tx, articleId);
    if (!article || !mayLookAt(ctx.actor, article)) return refuse({ status: 404, code: "article.not_found" });
    if (!(await isRevisionDue(tx, articleId, seconds))) return notDue;
    const { doc } = await snapshotBody(tx, articleId);
    if (!isComposed(doc)) return notDue;
    return done((await signRevision(tx, article, "hourly")).number);
  });
}

/** When each article is worth looking at again, in this process; a second look elsewhere finds nothing due. */
const nextLook = new Map<string, number>();
const underWay = new Set<string>();

/** Called after every save; returns at once. What fails here fails no save: the next one tries again. */
export function keepHourly(ctx: Context, articleId: string): void {
  if (Date.now() < (nextLook.get(articleId) ?? 0) || underWay.has(articleId)) return;
  underWay.add(articleId);
  void lookAfter(ctx, articleId)
    .catch((error: unknown) => {
      const { name } = error instanceof Error ? error : { name: typeof error };
      console.error(
        JSON.stringify({ level: "warn", at: new Date().toISOString(), act: "keep_revision", error: name }),
      );
      return shortly;
    })
    .then((seconds) => {
      if (nextLook.size > 10_000) nextLook.clear();
      nextLook.set(articleId, Date.now() + seconds * 1000);
      underWay.delete(articleId);
    });
}

/** Keeps a revision if it is time; seconds until the next look. Most looks cost one statement and no act. */
async function lookAfter(ctx: Context, articleId: string): Promise<number> {
  if (!(await isRevisionDue(ctx.db, articleId, hour))) return shortly * 5;
  return (await keepRevision(ctx, articleId)).ok ? hour : shortly;
}
