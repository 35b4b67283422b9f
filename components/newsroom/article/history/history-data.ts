/** What the history reads from the API, and what it may do to the article. */
import type { Content } from "@/lib/domain/content";
import type { ContentDiff } from "@/lib/text/diff-content";
import type { ArticleData } from "../article-data";
import type { RoomValue } from "../room.client";
import { callApi, type Told } from "../store/article-wire";

/** What the history needs of the screen it stands on: the article's own, or the page of its history. */
export type HistoryDesk = Pick<RoomValue, "desk" | "words" | "house" | "log"> & { articleId: string };

export interface RevisionLine {
  number: number;
  occasion: string;
  createdAt: string;
  createdBy: { id: string; name: string } | null;
  approvedBy: { id: string; name: string } | null;
  releases: number[];
}

export interface Comparison extends ContentDiff {
  contentHash: string | null;
  pictures: { from: Record<string, string | null>; to: Record<string, string | null> };
}

/** A revision's number, or the working copy. */
export type Side = number | "working";

/** What comes back: everything, one block of the text, one field, a list, or one picture's words. */
export type RestoredPart =
  | { part: "all" }
  | { part: "block"; block: number }
  | { part: "field"; field: string }
  | { part: "bylines" | "awards" }
  | { part: "photo"; photo: string };

export type Restoration =
  /** `before`: the revision that holds what was there; null where the text's own undo takes it back. */
  { ok: true; before: number | null } | { ok: false; sentence: string };

/** How a revision comes back on this screen. */
export interface Restorer {
  /** Why nothing can be restored now; null if it can. */
  closed: string | null;
  restore(revision: number, part: RestoredPart, contentHash: string | null): Promise<Restoration>;
}

export const askRevisions = (id: string): Promise<Told<{ items: RevisionLine[] }>> =>
  callApi("GET", `/articles/${id}/revisions?limit=100`);

export const askRevision = (id: string, number: number): Promise<Told<{ content: Content }>> =>
  callApi("GET", `/articles/${id}/revisions/${number}`);

export const askComparison = (id: string, from: Side, to: Side): Promise<Told<Comparison>> =>
  callApi("GET", `/articles/${id}/diff?from=${from}&to=${to}`);

export const postRestoration = (
  id: string,
  revision: number,
  part: RestoredPart,
  contentHash: string | null,
): Promise<Told<ArticleData & { before: number }>> =>
  callApi("POST", `/articles/${id}/revisions/${revision}/restoration`, {
    body: { ...part, ...(contentHash && { contentHash }) },
  });
