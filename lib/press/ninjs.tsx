/** Live articles as other papers' systems read them: IPTC ninjs 3 field names. */
import { BodyText } from "@/components/story/body-text";
import { printByline } from "@/lib/domain/byline";
import { plainText } from "@/lib/domain/content";
import { type ArticleCard, type LiveArticle, mediaPath, widthsFor } from "@/lib/domain/site";

export interface NewsItem {
  uri: string;
  standard: { name: "ninjs"; version: "3.0"; schema: string };
  type: "text";
  representationType: "complete" | "incomplete";
  pubStatus: "usable";
  language: "vi";
  version?: string;
  firstCreated: string;
  versionCreated: string;
  by?: string;
  headlines: { role: "main" | "kicker"; contentType: "text/plain"; value: string }[];
  descriptions: { role: "summary" | "correction"; contentType: "text/plain"; value: string }[];
  bodies: { role: "main"; contentType: "text/plain" | "text/html"; value: string }[];
  subjects: { name: string; uri?: string; rel: "section" | "keyword" }[];
  infoSources: { name: string }[];
  altIds: { role: "number" | "release"; value: string }[];
  associations: Picture[];
}

interface Picture {
  name: string;
  uri: string;
  type: "picture";
  by?: string;
  descriptions: { role: "caption" | "alt"; contentType: "text/plain"; value: string }[];
  renditions: { name: string; href: string; contentType: "image/jpeg"; width: number; height: number }[];
}

export interface NewsSite {
  origin: string;
  name: string;
  sections: readonly { slug: string; name: string }[];
}

const standard = {
  name: "ninjs",
  version: "3.0",
  schema: "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
} as const;
const plain = "text/plain" as const;

/** A list's line: no text, only what a teaser shows. */
export function newsLine(site: NewsSite, card: ArticleCard): NewsItem {
  return {
    ...common(site, card, card.section.slug),
    representationType: "incomplete",
    ...(card.byline && { by: card.byline }),
    versionCreated: card.updatedAt,
    altIds: [{ role: "number", value: String(card.number) }],
    infoSources: [{ name: site.name }],
    bodies: [],
    associations: card.photo
      ? [picture(site, "lead", card.photo, { caption: "", credit: null, alt: card.photo.alt })]
      : [],
  };
}

/** The whole of a live article, its text plain and as HTML. */
export async function newsItem(site: NewsSite, article: LiveArticle): Promise<NewsItem> {
  const { content } = article;
  const by = printByline(content.bylines);
  const base = common(site, { ...article, ...content }, content.section ?? "");
  return {
    ...base,
    representationType: "complete",
    version: String(article.releaseNumber),
    versionCreated: article.releasedAt,
    ...(by && { by }),
    descriptions: [
      ...base.descriptions,
      ...article.notes.map(({ text }) => ({ role: "correction" as const, contentType: plain, value: text })),
    ],
    bodies: [
      { role: "main", contentType: plain, value: plainText(content.body) },
      { role: "main", contentType: "text/html", value: await bodyHtml(site, article) },
    ],
    subjects: [...base.subjects, ...content.tags.map((name) => ({ name, rel: "keyword" as const }))],
    infoSources: [content.sourceCredit ?? site.name].map((name) => ({ name })),
    altIds: [
      { role: "number", value: String(article.number) },
      { role: "release", value: article.releaseId },
    ],
    associations: content.photos.flatMap((photo) =>
      photo.file
        ? [picture(site, photo.id === content.leadPhoto ? "lead" : "figure", photo.file, photo)]
        : [],
    ),
  };
}

function common(
  site: NewsSite,
  from: Pick<ArticleCard, "path" | "headline" | "kicker" | "sapo" | "firstReleasedAt">,
  section: string,
) {
  const named = site.sections.find((one) => one.slug === section);
  return {
    uri: site.origin + from.path,
    standard,
    type: "text" as const,
    pubStatus: "usable" as const,
    language: "vi" as const,
    firstCreated: from.firstReleasedAt,
    headlines: [
      { role: "main" as const, contentType: plain, value: from.headline },
      ...(from.kicker ? [{ role: "kicker" as const, contentType: plain, value: from.kicker }] : []),
    ],
    descriptions: from.sapo ? [{ role: "summary" as const, contentType: plain, value: from.sapo }] : [],
    subjects: named ? [{ name: named.name, uri: `${site.origin}/${section}`, rel: "section" as const }] : [],
  };
}

function picture(
  site: NewsSite,
  name: "lead" | "figure",
  file: { key: string; width: number; height: number },
  words: { caption: string; credit: string | null; alt: string | null },
): Picture {
  const href = (width: number) => site.origin + mediaPath(file.key, width, "jpg");
  const widths = widthsFor(file.width);
  return {
    name,
    uri: href(widths.at(-1) ?? file.width),
    type: "picture",
    ...(words.credit && { by: words.credit }),
    descriptions: [
      ...(words.caption ? [{ role: "caption" as const, contentType: plain, value: words.caption }] : []),
      ...(words.alt ? [{ role: "alt" as const, contentType: plain, value: words.alt }] : []),
    ],
    renditions: widths.map((width) => ({
      name: `w${width}`,
      href: href(width),
      contentType: "image/jpeg",
      width,
      height: Math.max(1, Math.round((file.height * width) / file.width)),
    })),
  };
}

/** Other papers set their own lines: no unbreakable spaces of ours. */
const asStored = (words: string): string => words;

/** The readers' own markup; its pictures and links get absolute addresses, for it is read elsewhere. */
export async function bodyHtml(site: Pick<NewsSite, "origin">, { content }: LiveArticle): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const html = renderToStaticMarkup(
    <BodyText content={content} eagerPhoto={null} opening="" printWords={asStored} />,
  );
  return html
    .replace(/ href="\/(?!\/)/g, ` href="${site.origin}/`)
    .replace(
      /\b(src|srcset)="([^"]*)"/gi,
      (_, name: string, value: string) =>
        `${name}="${value.replace(/(^|, )\/media\//g, `$1${site.origin}/media/`)}"`,
    );
}
