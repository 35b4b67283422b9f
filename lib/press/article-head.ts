/** What messengers and engines read in the head of an article: description and Open Graph. */
import type { SiteFrame } from "@/components/story/site-frame";
import { plainText } from "@/lib/domain/content";
import type { LiveArticle } from "@/lib/domain/site";
import { mediaPath, widthsFor } from "@/lib/domain/site";
import { formatIso } from "@/lib/format/datetime";
import { cardSize } from "@/lib/media/share-card/card-name";
import type { HeadTag } from "./document";
import { leadFile } from "./lead-file";
import { shareCardPath } from "./share-card";

const descriptionLength = 200;

/** The standfirst, or the first words of the text, cut between two words at about 200 characters. */
export function descriptionOf({ content }: LiveArticle): string {
  const text = (content.sapo ?? plainText(content.body)).replace(/\s+/g, " ").trim();
  if (text.length <= descriptionLength) return text;
  return `${text.slice(0, text.lastIndexOf(" ", descriptionLength))}…`;
}

/** Open Graph and its like: what a messenger shows of the piece, with the card drawn for it. */
export function openGraph(frame: SiteFrame, article: LiveArticle): HeadTag[] {
  const { content, path, firstReleasedAt, releasedAt } = article;
  const properties: [string, string][] = [
    ["og:type", "article"],
    ["og:locale", "vi_VN"],
    ["og:site_name", frame.identity.name],
    ["og:title", content.headline],
    ["og:description", descriptionOf(article)],
    ["og:url", frame.origin + path],
    ["og:image", frame.origin + shareCardPath(frame, article)],
    ["og:image:type", "image/jpeg"],
    ["og:image:width", String(cardSize.width)],
    ["og:image:height", String(cardSize.height)],
    ["og:image:alt", `${content.headline} - ${frame.identity.name}`],
    ["article:published_time", formatIso(firstReleasedAt, frame.timeZone)],
    ["article:modified_time", formatIso(releasedAt, frame.timeZone)],
  ];
  return [
    ...properties.map(
      ([property, value]): HeadTag => ({ tag: "meta", attributes: { property, content: value } }),
    ),
    // The one thing that this messenger does not read from the properties above.
    { tag: "meta", attributes: { name: "twitter:card", content: "summary_large_image" } },
  ];
}

/** The picture that stands for the piece elsewhere; null where it has none. */
export function shareImage(frame: SiteFrame, { content }: LiveArticle) {
  const file = leadFile(content);
  if (!file) return null;
  const width = widthsFor(file.width).at(-1) ?? file.width;
  const height = Math.round((file.height * width) / file.width);
  return { url: frame.origin + mediaPath(file.key, width, "jpg"), width, height };
}
