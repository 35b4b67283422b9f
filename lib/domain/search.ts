/** A search as readers ask it and as its page shows it. */
import type { ArticleCard } from "./site";

/** A run of text; `hit` is what was looked for. */
export interface Run {
  text: string;
  hit: boolean;
}

/** What stands in the address of /tim-kiem besides the place in the list. Days are `yyyy-mm-dd`. */
export interface SearchWish {
  q: string;
  section: string | null;
  author: string | null;
  from: string | null;
  to: string | null;
  withAwards: boolean;
  withPhotos: boolean;
  /** Every word somewhere in the piece, instead of the phrase as it stands. */
  scattered: boolean;
}

/** One piece found, with the passage that has the words. */
export interface FoundPiece {
  card: ArticleCard;
  headline: Run[];
  passage: Run[];
}

export interface SearchResults {
  wish: SearchWish;
  pieces: FoundPiece[];
  /** A sentence above the list: why there is nothing, or what is shown instead. */
  sentence: string | null;
  /** What may have been meant, with its address. */
  suggestion: { words: string; path: string } | null;
  /** The same words, not next to each other: where a phrase was asked for and pieces may have more. */
  scatteredPath: string | null;
  isFirst: boolean;
  first: string;
  older: string | null;
}

/** The address of a search; what is not asked for does not stand in it. */
export function searchPath(wish: SearchWish, place: string | null = null): string {
  const parameters: [string, string | null][] = [
    ["q", wish.q],
    ["muc", wish.section],
    ["tac-gia", wish.author],
    ["tu", wish.from],
    ["den", wish.to],
    ["khen-thuong", wish.withAwards ? "1" : null],
    ["anh", wish.withPhotos ? "1" : null],
    ["roi", wish.scattered ? "1" : null],
    ["truoc", place],
  ];
  const query = new URLSearchParams(
    parameters.filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== ""),
  ).toString();
  return query === "" ? "/tim-kiem" : `/tim-kiem?${query}`;
}
