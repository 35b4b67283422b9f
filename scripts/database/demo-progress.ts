/** Writes one demo article and takes it through the desk by the hands that its story names. */

import type { DemoArticle } from "@/lib/demo/article-shape";
import { amendedArticle, bodyOf, type ToldArticle } from "@/lib/demo/tell-story";
import { ArticleFields, ArticlePhoto, type ArticleRecord } from "@/lib/domain/article";
import { Award } from "@/lib/domain/award";
import { Byline } from "@/lib/domain/byline";
import type { Outcome } from "@/lib/domain/outcome";
import { approveArticle } from "@/lib/newsroom/approve-article";
import { claimArticle } from "@/lib/newsroom/claim-article";
import type { Context } from "@/lib/newsroom/context";
import { createArticle } from "@/lib/newsroom/create-article";
import { readArticle } from "@/lib/newsroom/reads";
import { releaseArticle } from "@/lib/newsroom/release-article";
import { returnArticle } from "@/lib/newsroom/return-article";
import { reviseArticle } from "@/lib/newsroom/revise-article";
import { saveAwards } from "@/lib/newsroom/save-awards";
import { saveBylines } from "@/lib/newsroom/save-bylines";
import { saveFields } from "@/lib/newsroom/save-fields";
import { savePhotos } from "@/lib/newsroom/save-photos";
import { spikeArticle } from "@/lib/newsroom/spike-article";
import { submitArticle } from "@/lib/newsroom/submit-article";
import { takeDownArticle } from "@/lib/newsroom/take-down-article";
import { writeBody } from "@/lib/newsroom/write-body";
import { pictureKey } from "./demo-library";

type People = ReadonlyMap<string, Context>;

function done<T>(outcome: Outcome<T>, of: string): T {
  if (!outcome.ok) throw new Error(`${of}: ${outcome.refusal.code} ${outcome.refusal.field ?? ""}`);
  return outcome.value;
}

/** Runs the whole story of one article. Throws, naming article and code, when a command refuses. */
export async function bringToState(
  people: People,
  library: ReadonlyMap<string, string>,
  story: ToldArticle,
): Promise<void> {
  const { article } = story;
  const as = (login: string): Context => {
    const ctx = people.get(login);
    if (!ctx) throw new Error(`${article.key}: nobody is called ${login}`);
    return ctx;
  };
  const id = await write(as(article.author), library, story);
  const input = { articleId: id };
  const step = async (work: Promise<Outcome<ArticleRecord>>) => done(await work, article.key);
  const approve = async (login: string) => {
    const { contentHash } = done(await readArticle(as(login), id), article.key);
    await step(approveArticle(as(login), { ...input, contentHash }));
  };
  const release = async (login: string, at: Date) => {
    const { article: now } = done(await readArticle(as(login), id), article.key);
    await step(
      releaseArticle({ ...as(login), asOf: at }, { ...input, contentHash: now.approval?.contentHash ?? "" }),
    );
  };

  const { author } = article;
  const submit = () => step(submitArticle(as(author), input));
  if (article.state === "draft" || article.state === "submitted") {
    if (article.state === "submitted") await submit();
    return;
  }
  await submit();
  if (article.state === "spiked") {
    await step(spikeArticle(as(article.editor), { ...input, reason: article.spikeReason }));
    return;
  }
  await step(claimArticle(as(article.editor), input));
  if (article.state === "returned") {
    await step(returnArticle(as(article.editor), { ...input, reason: article.returnReason }));
    return;
  }
  if (article.state === "editing" || article.state === "approved") {
    if (article.state === "approved") await approve(article.editor);
    return;
  }
  await approve(article.editor);
  await release(article.publisher, story.at);
  if (article.state === "taken_down") {
    const { by, reasonCode, ...takedown } = article.takedown;
    await step(takeDownArticle(as(by), { ...input, ...takedown, reasonCode: reasonCode }));
    return;
  }
  const { amendment } = article;
  if (!amendment) return;
  await step(reviseArticle(as(amendment.by), { ...input, kind: amendment.kind, note: amendment.note }));
  await amend(as(amendment.by), id, article);
  if (!amendment.released || !story.amendedAt) return;
  await approve(amendment.released.editor);
  await release(amendment.released.publisher, story.amendedAt);
}

async function write(
  author: Context,
  library: ReadonlyMap<string, string>,
  { article, eventDate }: ToldArticle,
): Promise<string> {
  const fields = ArticleFields.parse({
    section: article.section,
    headline: article.headline,
    kicker: article.kicker ?? null,
    sapo: article.sapo,
    tags: article.tags,
    eventDate,
    sourceCredit: article.sourceCredit ?? null,
    agencySlug: "TSĐT",
  });
  let now = done(await createArticle(author, fields), article.key);
  const at = () => ({ articleId: now.id, basedOn: now.version });
  now = done(
    await saveBylines(author, { ...at(), items: article.bylines.map((one) => Byline.parse(one)) }),
    article.key,
  );
  const items = article.photos.map((photo, index) =>
    ArticlePhoto.parse({
      photoId: library.get(pictureKey(photo)),
      caption: photo.caption,
      credit: photo.credit,
      alt: photo.alt,
      isFilePhoto: photo.isFilePhoto ?? false,
      lead: index === 0,
    }),
  );
  if (items.length > 0) now = done(await savePhotos(author, { ...at(), items }), article.key);
  if (article.awards?.length)
    now = done(
      await saveAwards(author, { ...at(), items: article.awards.map((one) => Award.parse(one)) }),
      article.key,
    );
  now = done(
    await writeBody(author, {
      ...at(),
      doc: bodyOf(
        article,
        now.photos.map((photo) => photo.id),
      ),
    }),
    article.key,
  );
  return now.id;
}

async function amend(by: Context, id: string, article: DemoArticle): Promise<void> {
  const changed = amendedArticle(article);
  const now = done(await readArticle(by, id), article.key).article;
  const saved = done(
    await saveFields(by, {
      articleId: id,
      basedOn: now.version,
      fields: { headline: changed.headline, sapo: changed.sapo },
    }),
    article.key,
  );
  const photoIds = saved.photos.map((photo) => photo.id);
  done(
    await writeBody(by, { articleId: id, basedOn: saved.version, doc: bodyOf(changed, photoIds) }),
    article.key,
  );
}
