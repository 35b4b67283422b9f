/** `/{section}/{yyyymm}/{slug}-{number}`: the number decides, anything else about the address redirects. */
import { findLiveArticle, isWithdrawn } from "@/db/queries/published";
import { listRelated } from "@/db/queries/published-lists";
import { type LiveArticle, topicPath } from "@/lib/domain/site";
import { listSpan } from "../list-page";
import { articlePage, gonePage } from "../pages";
import type { Reading } from "../reading";
import { gone, htmlPage, moved, type Route } from "../route";

const besidePiece = 6;

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
  const topics = [...new Set(tags.map((tag) => topicPath(tag)?.split("/").at(-1) ?? "").filter(Boolean))];
  const found = await listRelated(reading.q, article.number, section ?? "", topics, besidePiece + 1);
  // What its section released just before it is what to read next; the others stand beside it.
  const next = found.find((one) => !one.isOfTopic)?.card ?? null;
  const related = found.map((one) => one.card).filter((card) => card !== next);
  reading.shows(found.map((one) => one.card));
  reading.made(...topics.map((topic) => `list:topic:${topic}`));
  // The past of a section changes when something is added to it or taken from it, which names its month.
  const oldest = found.map(({ card }) => card.firstReleasedAt).sort()[0];
  const back = found.length > besidePiece && oldest ? oldest : null;
  reading.made(...listSpan(reading, `section:${section}`, article.firstReleasedAt, back));
  return await articlePage(reading.frame, article, related.slice(0, besidePiece), next);
}
