/** `/{section}/{yyyymm}/{slug}-{number}`: the number decides, anything else about the address redirects. */
import { findLiveArticle, isWithdrawn } from "@/db/queries/published";
import { listRelated } from "@/db/queries/published-lists";
import type { LiveArticle } from "@/lib/domain/site";
import { slugify } from "@/lib/text/slug";
import { listSpan } from "../list-page";
import { articlePage, gonePage } from "../pages";
import type { Reading } from "../reading";
import { gone, htmlPage, moved, type Route } from "../route";

const relatedPieces = 6;

export const article: Route = {
  path: /^\/[^/]+\/[^/]+\/[^/]*?-?(\d{1,15})$/,
  async print(reading, [path, digits]) {
    const number = Number(digits);
    reading.made(`article:${number}`);
    const article = await findLiveArticle(reading.q, number);
    if (!article) return (await isWithdrawn(reading.q, number)) ? gone(await gonePage(reading.frame)) : null;
    if (article.path !== path) return moved(article.path);
    return htmlPage(await printArticle(reading, article), article.releaseId);
  },
};

/** The page of a live article; also what a release keeps as its proof. */
export async function printArticle(reading: Reading, article: LiveArticle): Promise<string> {
  const { section, tags } = article.content;
  const topics = [...new Set(tags.map((tag) => slugify(tag)).filter(Boolean))];
  const related = await listRelated(reading.q, article.number, section ?? "", topics, relatedPieces);
  reading.shows(related);
  reading.made(...topics.map((topic) => `list:topic:${topic}`));
  // Filled up with what the section released before it; a piece that is added to that past names its month.
  const oldest = related.map((card) => card.firstReleasedAt).sort()[0] ?? article.firstReleasedAt;
  reading.made(
    ...listSpan(
      reading,
      `section:${section}`,
      article.firstReleasedAt,
      related.length < relatedPieces ? null : oldest,
    ),
  );
  return await articlePage(reading.frame, article, related);
}
