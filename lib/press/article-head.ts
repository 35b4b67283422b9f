/** What messengers and engines read in the head of an article: description and Open Graph. */
import type { SiteFrame } from "@/components/story/site-frame";
import type { ContentPhoto } from "@/lib/domain/content";
import { plainText } from "@/lib/domain/content";
import type { LiveArticle } from "@/lib/domain/site";
import { mediaPath, widthsFor } from "@/lib/domain/site";
import { formatIso } from "@/lib/format/datetime";
import type { HeadTag } from "./document";

const descriptionLength = 200;

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

/** The picture that stands for the piece elsewhere; null where it has none. */
export function shareImage(frame: SiteFrame, { content: { leadPhoto, photos } }: LiveArticle) {
  const hasFile = (photo: ContentPhoto) => photo.file !== null;
  const file = (photos.find((photo) => photo.id === leadPhoto && hasFile(photo)) ?? photos.find(hasFile))
    ?.file;
  if (!file) return null;
  const width = widthsFor(file.width).at(-1) ?? file.width;
  const height = Math.round((file.height * width) / file.width);
  return { url: frame.origin + mediaPath(file.key, width, "jpg"), width, height };
}
