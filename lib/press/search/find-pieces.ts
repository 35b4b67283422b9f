/** A reader's search, answered: what was found, or one sentence that says why nothing was. */
import type { Db } from "@/db/client";
import type { LiveHit, LiveResults, SearchCursor } from "@/db/queries/search";
import { type Content, plainText } from "@/lib/domain/content";
import { type FoundPiece, type SearchResults, type SearchWish, searchPath } from "@/lib/domain/search";
import { startOfDay } from "@/lib/format/calendar";
import { longestSearch, readSearch, type SearchQuery, type UnusableSearch } from "@/lib/text/search-query";
import { type Finder, finderOf } from "@/lib/text/snippet";
import { askLive, isPhrase } from "./ask-live";
import { printSearchCursor } from "./search-cursor";
import { suggestWords } from "./suggest-words";

/** Pieces a page. */
export const piecesAPage = 20;

const unusable: Record<UnusableSearch, string | null> = {
  empty: null,
  nothing: "Câu tìm chỉ có dấu câu. Xin viết thêm chữ hoặc số.",
  short: "Câu tìm ngắn quá. Xin viết ít nhất hai chữ cái.",
  long: `Câu tìm dài quá ${longestSearch} ký tự. Xin chọn vài chữ quan trọng nhất.`,
};

/** One page of what `wish` finds among what is live now. Throws only what the database throws. */
export async function findPieces(
  q: Db,
  wish: SearchWish,
  cursor: SearchCursor | null,
  timeZone: string,
): Promise<SearchResults> {
  const query = readSearch(wish.q);
  const page = {
    wish: { ...wish, q: typeof query === "string" ? wish.q.trim().slice(0, longestSearch) : query.text },
    isFirst: cursor === null,
    first: searchPath(wish),
  };
  const nothing = { pieces: [], suggestion: null, scatteredPath: null, older: null };
  if (typeof query === "string") return { ...page, ...nothing, sentence: unusable[query] };

  const limits = { ...limitsOf(wish, timeZone), limit: piecesAPage };
  const results = await askLive(q, query, limits, { cursor, scattered: wish.scattered });
  const { scattered } = results;
  const isInstead = scattered && !wish.scattered;
  const isNothing = results.hits.length === 0;
  const suggestion = page.isFirst && (isNothing || isInstead) ? await suggest(q, wish, query) : null;
  const finder = finderOf(scattered ? query.phrases.flatMap((phrase) => phrase.split(" ")) : query.phrases);
  const there = { ...page.wish, scattered };
  return {
    ...page,
    wish: there,
    pieces: results.hits.map((hit) => pieceOf(hit, finder)),
    sentence: isNothing ? nothingSentence(query, page.isFirst) : isInstead ? insteadSentence(query) : null,
    suggestion,
    scatteredPath:
      isPhrase(query) && !scattered && (!isNothing || query.isQuoted)
        ? searchPath({ ...page.wish, scattered: true })
        : null,
    older: olderPath(there, results),
  };
}

const nothingSentence = ({ text }: SearchQuery, isFirst: boolean): string =>
  isFirst ? `Không tìm thấy bài nào về “${text}”.` : "Không còn bài nào cũ hơn.";

const insteadSentence = ({ text }: SearchQuery): string =>
  `Không có bài nào chứa đúng cụm “${text}”. Dưới đây là các bài có đủ các chữ ấy.`;

function limitsOf(wish: SearchWish, timeZone: string) {
  const start = (day: string, later = 0) => {
    const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
    return startOfDay(year, month, date + later, timeZone).toISOString();
  };
  return {
    section: wish.section,
    author: wish.author,
    withAwards: wish.withAwards,
    withPhotos: wish.withPhotos,
    since: wish.from && start(wish.from),
    until: wish.to && start(wish.to, 1),
  };
}

const olderPath = (wish: SearchWish, { next }: LiveResults): string | null =>
  next && searchPath(wish, printSearchCursor(next));

function pieceOf({ card, content }: LiveHit, finder: Finder): FoundPiece {
  const headline = finder.mark(card.headline);
  const passage = finder.passage(textsOf(content));
  return {
    card,
    headline,
    // Where the headline has it all, the standfirst says more than a passage would.
    passage: passage.length > 0 ? passage : finder.mark(card.sapo ?? ""),
  };
}

/** What a passage may be taken from, in the order in which a reader would look. */
function textsOf(content: Content): string[] {
  const awards = content.awards
    .filter(({ status }) => status !== "proposed")
    .map(({ formName, grade, authority, achievement, decision, recipients }) =>
      [
        [formName, grade].filter(Boolean).join(" "),
        authority,
        ...recipients.map(({ name, title, unit }) => [name, title, unit].filter(Boolean).join(", ")),
        achievement,
        decision.number,
      ]
        .filter(Boolean)
        .join("; "),
    );
  return [
    ...(content.sapo ? [content.sapo] : []),
    ...plainText(content.body).split("\n"),
    ...content.photos.flatMap(({ caption, credit }) => [caption, ...(credit ? [credit] : [])]),
    ...awards,
    ...content.bylines.map(({ displayName }) => displayName),
    ...content.tags,
  ];
}

async function suggest(q: Db, wish: SearchWish, query: SearchQuery) {
  const words = await suggestWords(q, query.phrases.join(" "));
  return words === null ? null : { words, path: searchPath({ ...wish, q: words, scattered: false }) };
}
