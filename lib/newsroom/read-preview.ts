/** The working copy as readers would get it now, without what is only suggested, by the readers' own templates. Nothing is written. */
import { getContent } from "@/db/queries/signatures";
import type { Content } from "@/lib/domain/content";
import { done, type Outcome } from "@/lib/domain/outcome";
import { withoutSuggestions } from "@/lib/domain/suggestions";
import { siteOrigin } from "@/lib/env";
import { articlePage } from "@/lib/press/pages";
import { loadFrame } from "@/lib/press/reading";
import type { Context } from "./context";
import { readArticle } from "./reads";

export interface Preview {
  html: string;
  /** Media key of each picture to the library photo it is, for a door that unreleased pictures may pass. */
  photos: { key: string; photoId: string }[];
}

/** 404 to whoever may not look. `now` stands where the page prints its first release, if there was none. */
export async function readPreview(ctx: Context, articleId: string, now: Date): Promise<Outcome<Preview>> {
  const view = await readArticle(ctx, articleId);
  if (!view.ok) return view;
  const { article } = view.value;
  const body = withoutSuggestions(view.value.body);
  const content = await getContent<Content>(ctx.db, articleId, body);
  // A slot whose photo was removed while its figure still stands would stop the press; a preview goes on.
  const known = new Set(content.photos.map((photo) => photo.id));
  const shown = body.content.filter((node) => node.type !== "figure" || known.has(String(node.attrs?.photo)));
  const releasedAt = now.toISOString();
  const html = await articlePage(await loadFrame(ctx.db, siteOrigin(), now), {
    number: article.number,
    path: article.livePath ?? `/${article.fields.section ?? ""}`,
    content: { ...content, body: { ...content.body, content: shown } },
    firstReleasedAt: article.firstReleasedAt ?? releasedAt,
    releasedAt: article.firstReleasedAt ?? releasedAt,
    releaseId: "",
    releaseNumber: article.releaseNumber,
    notes: [],
  });
  const photos = article.photos.flatMap(({ photoId, file }) =>
    photoId && file ? [{ key: file.key, photoId }] : [],
  );
  return done({ html, photos });
}
