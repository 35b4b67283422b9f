/** Which card stands for a live article: the same words whoever asks, the page that names it or the server that gives it. */
import { keptTogether } from "@/components/story/kept-together";
import { type SiteFrame, sectionTrail } from "@/components/story/site-frame";
import type { LiveArticle } from "@/lib/domain/site";
import { formatDate } from "@/lib/format/datetime";
import { cardHash, cardPath, type ShareCard } from "@/lib/media/share-card/card-name";
import { leadFile } from "./lead-file";

/** What the card of this article shows. */
export function shareCard(
  { identity, sections, timeZone }: Pick<SiteFrame, "identity" | "sections" | "timeZone">,
  { content, firstReleasedAt }: LiveArticle,
): ShareCard {
  const photo = leadFile(content);
  return {
    words: {
      paper: identity.name,
      section: sectionTrail(sections, content.section).at(-1)?.name ?? null,
      day: formatDate(firstReleasedAt, timeZone),
      headline: keptTogether(content.headline),
    },
    photo: photo && { key: photo.key, width: photo.width, focus: photo.focus ?? null },
  };
}

/** Its address on the site. */
export const shareCardPath = (frame: SiteFrame, article: LiveArticle): string =>
  cardPath(article.number, cardHash(shareCard(frame, article)));
