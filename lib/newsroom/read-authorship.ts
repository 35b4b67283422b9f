/** Who wrote which run of the present text: computed from the log of steps, and in this process never twice. */
import { findArticle } from "@/db/queries/articles";
import { findBody, listStepsSince } from "@/db/queries/body";
import { listStaffNames } from "@/db/queries/people";
import type { ArticleRecord } from "@/lib/domain/article";
import { bodySchema } from "@/lib/domain/body-schema";
import type { BodyDoc } from "@/lib/domain/content";
import { done, type Outcome, refuse } from "@/lib/domain/outcome";
import { type AuthorRun, Authorship } from "@/lib/text/authorship";
import type { Context } from "./context";
import { mayLookAt } from "./reads";

export interface AuthorshipAt {
  bodyVersion: number;
  /** Everybody named in `runs`. */
  people: { id: string; name: string }[];
  /** In ProseMirror positions of the text at `bodyVersion`, in order; they cover its characters and nothing else. */
  runs: AuthorRun[];
}

const leaves = new Set(
  Object.values(bodySchema.nodes)
    .filter((type) => type.isLeaf && !type.isText)
    .map((type) => type.name),
);

/** Texts whose authorship is kept, those asked for longest ago go first. */
const kept = 64;
const known = new Map<string, { version: number; authorship: Authorship }>();

/** Whoever may see the piece sees who wrote what; 404 `article.not_found` to others. */
export async function readAuthorship(ctx: Context, articleId: string): Promise<Outcome<AuthorshipAt>> {
  const article = await findArticle(ctx.db, articleId);
  if (!article || !mayLookAt(ctx.actor, article)) return refuse({ status: 404, code: "article.not_found" });
  const { version, authorship } = await upToNow(ctx, article);
  const runs = authorship.list();
  const people = await listStaffNames(ctx.db, [...new Set(runs.map((run) => run.by))]);
  return done({ bodyVersion: version, people, runs });
}

async function upToNow(ctx: Context, article: ArticleRecord) {
  const entry = known.get(article.id) ?? (await fromTheBeginning(ctx, article));
  const since = entry.version;
  const steps = await listStepsSince(ctx.db, article.id, since);
  for (const [n, { version, step, by, at }] of steps.entries()) {
    // Another request may have taken these in while this one waited.
    if (version === entry.version + 1) {
      entry.authorship.apply(step, by, at);
      entry.version = version;
    }
    // A long log is read in breaths, between which the process answers others.
    if (n % 500 === 499) await new Promise((resolve) => setImmediate(resolve));
  }
  known.delete(article.id);
  known.set(article.id, entry);
  for (const id of known.keys()) if (known.size > kept) known.delete(id);
  return entry;
}

async function fromTheBeginning(ctx: Context, article: ArticleRecord) {
  const first = await findBody(ctx.db, article.id, 0);
  if (!first) throw new Error(`Article ${article.id} has no first text.`);
  const authorship = new Authorship(first.doc as BodyDoc, article.createdBy.id, article.createdAt, leaves);
  return { version: 0, authorship };
}
