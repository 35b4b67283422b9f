/** The shape of one kind of readers' address. */
import type { Reading, Rendered } from "./reading";

export interface Route {
  /** Matches the decoded path; its groups are what the page is about. */
  path: RegExp;
  /** Parameters that make it another page; any other query is ignored, so that it cannot make copies of a page. */
  query?: readonly string[];
  /** Prints the page, or null when there is none. What it prints it must name with `reading.made`. */
  print(reading: Reading, parts: RegExpExecArray, query: URLSearchParams): Promise<Rendered | null>;
  /** False for what is different for everybody: printed each time, kept nowhere. */
  kept?: (query: URLSearchParams) => boolean;
}

const page = (status: 200 | 404 | 410, text: string, releaseId: string | null): Rendered => ({
  status,
  contentType: "text/html; charset=utf-8",
  text,
  releaseId,
  location: null,
});

/** A page of HTML; `releaseId` says which release an article's page shows. */
export const htmlPage = (text: string, releaseId: string | null = null) => page(200, text, releaseId);

export const gone = (text: string) => page(410, text, null);

export const missing = (text: string) => page(404, text, null);

export const file = (text: string, contentType: string): Rendered => ({
  status: 200,
  contentType: `${contentType}; charset=utf-8`,
  text,
  releaseId: null,
  location: null,
});

/** Moved for good, to another path of the site. */
export const moved = (location: string): Rendered => ({
  status: 301,
  contentType: "text/plain; charset=utf-8",
  text: "",
  releaseId: null,
  location,
});
