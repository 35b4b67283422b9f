/**
 * Content is everything a reader can see of an article, and nothing else. Its canonical JSON is what an
 * approval signs and what a release publishes; `newsroom.content_of(article)` builds the same in SQL.
 */
import type { AwardAction, AwardStatus, RecipientKind } from "./award";
import type { BylineRole } from "./byline";

/** Body text as ProseMirror JSON; the node and mark names are those of `body-schema.ts`. */
export interface BodyNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: BodyNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
}

export interface BodyDoc extends BodyNode {
  type: "doc";
  content: BodyNode[];
}

export interface ContentByline {
  displayName: string;
  role: BylineRole;
}

/** What of a picture must be seen however it is cropped: a point, in per cent from its left and from its top. */
export interface Focus {
  x: number;
  y: number;
}

/** A picture as this article uses it. `file` is null for an import's slot that still waits for its picture. */
export interface ContentPhoto {
  id: string;
  file: {
    key: string;
    width: number;
    height: number;
    /** Never in what is signed: added as a live page is read (lib/domain/site, `PictureFile`). */
    avif?: readonly number[] | undefined;
  } | null;
  caption: string;
  credit: string | null;
  alt: string | null;
  /** The editor ticked "Chú thích đã đủ": the caption says it all and `alt` is printed empty. */
  captionSuffices: boolean;
  isFilePhoto: boolean;
  /** Absent, never null, where nobody has set one: content that was signed before there was such a thing reads the same. */
  focus?: Focus;
}

export interface ContentRecipient {
  kind: RecipientKind;
  /** Null exactly for an unnamed group. */
  name: string | null;
  title: string | null;
  unit: string | null;
  isAggregate: boolean;
  /** Null is "not said in the text", never zero. */
  count: number | null;
  quantifier: string | null;
  posthumous: boolean;
}

export interface ContentAward {
  id: string;
  formCode: string;
  formName: string;
  grade: string | null;
  badgeYears: number | null;
  action: AwardAction;
  status: AwardStatus;
  authority: string;
  recipients: ContentRecipient[];
  achievement: string | null;
  period: { from: string | null; to: string | null; label: string | null };
  decision: {
    number: string | null;
    signedOn: string | null;
    signerName: string | null;
    signerTitle: string | null;
  };
  ceremonyOn: string | null;
}

export interface Content {
  schema: 1;
  language: "vi";
  /** Slug of the article's own (leaf) section, or null while none is chosen. */
  section: string | null;
  slug: string | null;
  headline: string;
  kicker: string | null;
  sapo: string | null;
  /** Code printed before the first paragraph, as in "(TSĐT) - ". */
  agencySlug: string | null;
  sourceCredit: string | null;
  tags: string[];
  eventDate: string | null;
  /** Imported stamp, an ISO instant in UTC; printed as the source's time, never used for the URL. */
  originalPublishedAt: string | null;
  bylines: ContentByline[];
  /** Id of one of `photos`; printed above the text unless the text itself holds that figure. */
  leadPhoto: string | null;
  /** The pictures that are used: the lead first if it is not in the text, then in the order of the text. */
  photos: ContentPhoto[];
  awards: ContentAward[];
  body: BodyDoc;
}

/** Ids of the article photos that the text shows, in its order. */
export function figuresIn(body: BodyNode): string[] {
  const own = body.type === "figure" && typeof body.attrs?.photo === "string" ? [body.attrs.photo] : [];
  return [...own, ...(body.content ?? []).flatMap(figuresIn)];
}

/**
 * Plain text of a node: blocks are separated by a line feed, the cells of a row by a tab. Words that are only
 * suggested are not there yet.
 */
export function plainText(node: BodyNode): string {
  if (node.text !== undefined) return node.marks?.some((mark) => mark.type === "insertion") ? "" : node.text;
  if (node.type === "hardBreak") return "\n";
  const parts = (node.content ?? []).map(plainText);
  const holdsBlocks = node.content?.some((child) => child.text === undefined && child.type !== "hardBreak");
  if (node.type === "tableRow") return parts.join("\t");
  return parts.join(holdsBlocks ? "\n" : "");
}
