/** What every reader page carries besides its article: the paper's statutory identity and its sections. */
import { slugify } from "@/lib/text/slug";
import type { Content, Focus } from "./content";

/** The fields the press law wants on the head and foot of every page (domain.md §2). */
export interface SiteIdentity {
  name: string;
  tagline: string | null;
  /** Cơ quan chủ quản, printed below the name. */
  governingBody: string;
  agency: string;
  licence: string;
  licenceIssuer: string;
  address: string;
  phone: string;
  fax: string | null;
  email: string;
  editorInChief: string;
  /** Prints the banner "DỮ LIỆU DEMO" on every page. */
  isDemo: boolean;
}

export interface SiteSection {
  slug: string;
  name: string;
  parent: string | null;
}

/** An article as readers have it now. Instants are ISO 8601 in UTC. */
export interface LiveArticle {
  number: number;
  path: string;
  content: Content;
  firstReleasedAt: string;
  releasedAt: string;
  releaseId: string;
  releaseNumber: number;
  /** Dated public note of an erratum or correction, newest first. */
  notes: { at: string; kind: "erratum" | "correction"; text: string }[];
}

/** A teaser on a front, in a list or a feed. */
export interface ArticleCard {
  number: number;
  path: string;
  headline: string;
  kicker: string | null;
  sapo: string | null;
  section: { slug: string; name: string };
  byline: string;
  firstReleasedAt: string;
  updatedAt: string;
  photo: (PictureFile & { alt: string }) | null;
}

/** A public note of correction with the piece it corrects, as /cai-chinh and the front list it. */
export interface CorrectionEntry {
  /** ISO instant of the release that carried the note. */
  at: string;
  kind: "erratum" | "correction";
  /** Line feeds part paragraphs. */
  text: string;
  article: {
    number: number;
    path: string;
    headline: string;
    section: { slug: string; name: string };
    firstReleasedAt: string;
  };
}

/** Where a page of a list stands: newest first, twenty by twenty, older ones by their own address. */
export interface ListPlace {
  /** This page's own address, path and query if it has one. */
  path: string;
  /** Address of the next older page; null at the end. */
  older: string | null;
  isFirst: boolean;
}

/** A day of the archive, `yyyy-mm-dd`, and how many pieces were first released on it. */
export interface ArchiveDay {
  day: string;
  pieces: number;
}

/** One released award with the article that proves it. */
export interface AwardRow {
  award: Content["awards"][number];
  /** The day shown and where it comes from: the ceremony, the decision, else the article's first release. */
  day: { date: string; basis: "ceremony" | "decision" | "article" };
  article: { number: number; path: string; headline: string };
  /** Addresses in the register: of the authority, and of each recipient in order (null for an unnamed group). */
  slugs: { authority: string; recipients: (string | null)[] };
}

/** Widths made at upload; a picture narrower than one of them gets its own width as the largest. */
export const renditionWidths = [400, 800, 1200] as const;

/** The widths that exist for a picture `width` pixels wide, ascending; the last is its largest. */
export function widthsFor(width: number): number[] {
  const smaller = renditionWidths.filter((w) => w < width);
  return [...smaller, Math.min(width, renditionWidths[renditionWidths.length - 1] as number)].filter(
    (w, i, all) => all.indexOf(w) === i,
  );
}

/**
 * The widths that a job makes as AVIF, when it comes to it: those of every picture, and one for a wide picture on a
 * dense screen, which costs as many bytes as a WebP of 1,200. Which ones a picture has is said by `PictureFile.avif`.
 */
export function avifWidthsFor(width: number): number[] {
  const common = widthsFor(width);
  return width >= 1440 ? [...common, Math.min(width, 1600)] : common;
}

/** A picture's file as pages show it: its name, its own size, and what the makers of AVIF have made of it. */
export interface PictureFile {
  /** The photo's media key. */
  key: string;
  width: number;
  height: number;
  /** Widths that exist as AVIF, ascending; none, or nothing said, before the job has come to it. */
  avif?: readonly number[] | undefined;
  /** Where crops are laid around; the middle if nothing is said. */
  focus?: Focus | null | undefined;
}

export type MediaFormat = "avif" | "webp" | "jpg";

/** Immutable public address of one rendition; `key` is the photo's media key. */
export function mediaPath(key: string, width: number, format: MediaFormat): string {
  return `/media/${key}-${width}.${format}`;
}

/** `/{section}/{yyyymm}/{slug}-{number}`: the number decides, the rest is for people (contract.md, Pages). */
export function articlePath(
  section: string,
  firstReleasedMonth: string,
  slug: string,
  number: number,
): string {
  return `/${section}/${firstReleasedMonth}/${slug}-${number}`;
}

/** The page of a pen name: `/tac-gia/{slug}`; null for a name of which nothing can stand in an address. */
export function authorPath(displayName: string): string | null {
  const slug = slugify(displayName);
  return slug ? `/tac-gia/${slug}` : null;
}

/** The page of a tag: `/chu-de/{slug}`; null for a tag of which nothing can stand in an address. */
export function topicPath(tag: string): string | null {
  const slug = slugify(tag);
  return slug ? `/chu-de/${slug}` : null;
}

/** The archive of a day `yyyy-mm-dd`, a month `yyyy-mm` or a year `yyyy`: `/luu-tru/2026/11/22`. */
export function archivePath(day: string): string {
  return `/luu-tru/${day.replaceAll("-", "/")}`;
}
