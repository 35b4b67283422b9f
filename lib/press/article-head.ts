/** What machines read of an article: description, Open Graph and schema.org NewsArticle. */
import type { SiteFrame } from "@/components/story/site-frame";
import { sectionTrail } from "@/components/story/site-frame";
import type { ContentByline, ContentPhoto } from "@/lib/domain/content";
import { plainText } from "@/lib/domain/content";
import type { LiveArticle } from "@/lib/domain/site";
import { mediaPath, widthsFor } from "@/lib/domain/site";
import { formatIso } from "@/lib/format/datetime";
import type { HeadTag } from "./document";

const descriptionLength = 200;

/** Roles that write; where nobody wrote, whoever is named is the author (a photo story). */
const writers: readonly ContentByline["role"][] = ["bai", "bai_anh", "thuc_hien", "dich", "tong_hop", "ghi"];

/** The standfirst, or the first words of the text, cut between two words at about 200 characters. */
export function descriptionOf({ content }: LiveArticle): string {
  const text = (content.sapo ?? plainText(content.body)).replace(/\s+/g, " ").trim();
  if (text.length <= descriptionLength) return text;
  return `${text.slice(0, text.lastIndexOf(" ", descriptionLength))}…`;
}

/** Open Graph tags; the picture is the lead's largest JPEG, which every messenger can read. */
export function openGraph(frame: SiteFrame, article: LiveArticle): HeadTag[] {
  const { content, path, firstReleasedAt, releasedAt } = article;
  const picture = shareImage(frame, article);
  const properties: [string, string][] = [
    ["og:type", "article"],
    ["og:locale", "vi_VN"],
    ["og:site_name", frame.identity.name],
    ["og:title", content.headline],
    ["og:description", descriptionOf(article)],
    ["og:url", frame.origin + path],
    ...(picture
      ? ([
          ["og:image", picture.url],
          ["og:image:width", String(picture.width)],
          ["og:image:height", String(picture.height)],
        ] satisfies [string, string][])
      : []),
    ["article:published_time", formatIso(firstReleasedAt, frame.timeZone)],
    ["article:modified_time", formatIso(releasedAt, frame.timeZone)],
  ];
  return properties.map(([property, value]) => ({ tag: "meta", attributes: { property, content: value } }));
}

/** schema.org NewsArticle with the printed names: pen names as they stand, never who is behind them. */
export function newsArticle(frame: SiteFrame, article: LiveArticle): object {
  const { content, path, firstReleasedAt, releasedAt } = article;
  const { identity, origin, timeZone } = frame;
  const section = sectionTrail(frame.sections, content.section).at(-1);
  const picture = shareImage(frame, article);
  const publisher = { "@type": "NewsMediaOrganization", name: identity.name, url: `${origin}/` };
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    mainEntityOfPage: origin + path,
    headline: content.headline,
    description: descriptionOf(article),
    inLanguage: content.language,
    datePublished: formatIso(firstReleasedAt, timeZone),
    dateModified: formatIso(releasedAt, timeZone),
    dateCreated: content.originalPublishedAt ? formatIso(content.originalPublishedAt, timeZone) : undefined,
    author: authors(content.bylines, publisher),
    image: picture ? [picture.url] : undefined,
    articleSection: section?.name,
    keywords: content.tags.length > 0 ? content.tags : undefined,
    publisher,
  };
}

function authors(bylines: readonly ContentByline[], publisher: object): object[] {
  const wrote = bylines.filter(({ role }) => writers.includes(role));
  const named = wrote.length > 0 ? wrote : bylines;
  if (named.length === 0) return [publisher];
  return named.map(({ displayName, role }) => ({
    "@type": role === "theo" ? "Organization" : "Person",
    name: displayName,
  }));
}

function shareImage(frame: SiteFrame, { content: { leadPhoto, photos } }: LiveArticle) {
  const hasFile = (photo: ContentPhoto) => photo.file !== null;
  const file = (photos.find((photo) => photo.id === leadPhoto && hasFile(photo)) ?? photos.find(hasFile))
    ?.file;
  if (!file) return null;
  const width = widthsFor(file.width).at(-1) ?? file.width;
  const height = Math.round((file.height * width) / file.width);
  return { url: frame.origin + mediaPath(file.key, width, "jpg"), width, height };
}
