/** The award register in readers' terms: what may be asked of it, where its pages are, what its sums mean. */
import { type RecipientKind, recipientKinds } from "./award-terms";
import type { AwardRow, LiveArticle } from "./site";

/** A question to the register; what is left out does not narrow it. */
export interface AwardFilter {
  /** Words anywhere in what an award says. */
  q?: string | undefined;
  /** Code of a form ("bang_khen"), or words of its name. */
  form?: string | undefined;
  /** Slug of an authority, or words of its name. */
  authority?: string | undefined;
  /** A kind of recipient ("cá nhân", "tap-the", "household"), or words of a recipient's name, post or unit. */
  recipient?: string | undefined;
  /** First and last day, `yyyy-mm-dd`, both included. */
  from?: string | undefined;
  to?: string | undefined;
}

/** The names of the questions in addresses, in the order in which an address has them (contract.md). */
export const askParameters: Record<keyof AwardFilter, string> = {
  q: "q",
  form: "hinh-thuc",
  authority: "co-quan",
  recipient: "doi-tuong",
  from: "tu",
  to: "den",
};

export const placeParameter = "truoc";

/** What an address asks for. What is no day, and what is longer than a question, is left out. */
export function readAsk(query: URLSearchParams): { filter: AwardFilter; before: AwardPlace | null } {
  const said = (key: keyof AwardFilter) => {
    const words = query.get(askParameters[key])?.replace(/\s+/g, " ").trim() ?? "";
    return words !== "" && words.length <= 200 && !words.includes("\0") ? words : undefined;
  };
  const day = (key: "from" | "to") => {
    const words = said(key);
    return words && /^\d{4}-\d\d-\d\d$/.test(words) && isDay(words) ? words : undefined;
  };
  const filter = {
    ...{ q: said("q"), form: said("form"), authority: said("authority"), recipient: said("recipient") },
    ...{ from: day("from"), to: day("to") },
  };
  return { filter, before: readAwardPlace(query.get(placeParameter)) };
}

/** "?q=…&tu=…", one spelling a question; "" when nothing is asked. */
export function writeAsk(filter: AwardFilter, before: AwardPlace | null = null): string {
  const query = new URLSearchParams();
  for (const key of Object.keys(askParameters) as (keyof AwardFilter)[]) {
    const words = filter[key];
    if (words) query.set(askParameters[key], words);
  }
  if (before) query.set(placeParameter, writeAwardPlace(before));
  return query.size === 0 ? "" : `?${query}`;
}

export const isAsking = (filter: AwardFilter): boolean => Object.values(filter).some(Boolean);

/** The place after a row of the register, newest day first. */
export interface AwardPlace {
  day: string;
  id: string;
}

/** "2021-01-12_<id>", as an address carries it. */
export const writeAwardPlace = ({ day, id }: AwardPlace): string => `${day}_${id}`;

/** Reads it back; anything else is null, the first page. */
export function readAwardPlace(text: string | null | undefined): AwardPlace | null {
  const match = /^(\d{4}-\d\d-\d\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "");
  return match?.[1] && match[2] && isDay(match[1]) ? { day: match[1], id: match[2] } : null;
}

const isDay = (text: string) => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

/** Kinds of recipients as addresses have them. */
export const kindPaths: Record<RecipientKind, string> = {
  individual: "ca-nhan",
  collective: "tap-the",
  household: "ho-gia-dinh",
  unspecified: "doi-tuong",
};

export const kindOfPath = (path: string): RecipientKind | null =>
  recipientKinds.find((kind) => kindPaths[kind] === path) ?? null;

/** What people and programs write for a kind: "cá nhân", "ca_nhan", "individual"; null if it is something else. */
export function kindOfWords(words: string): RecipientKind | null {
  const plain = words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
  const named = recipientKinds.find((kind) => kind === plain) ?? kindOfPath(plain);
  if (named) return named;
  if (plain === "ho") return "household";
  return plain === "doi-tuong-khac" ? "unspecified" : null;
}

export const registerPath = "/khen-thuong";
export const awardPath = (id: string): string => `${registerPath}/${id}`;
export const authoritiesPath = `${registerPath}/co-quan`;
export const authorityPath = (slug: string): string => `${authoritiesPath}/${slug}`;
export const recipientPath = (kind: RecipientKind, slug: string): string =>
  `${registerPath}/${kindPaths[kind]}/${slug}`;

/** Whose page a list of awards is: who was honoured, or who honoured. */
export type NameRole = RecipientKind | "authority";

/** A name of the register with its address. Two persons of one name are one row here, and never said to be one. */
export interface RegisterName {
  role: NameRole;
  slug: string;
  name: string;
  awards: number;
  revoked: number;
}

export const namePath = ({ role, slug }: Pick<RegisterName, "role" | "slug">): string =>
  role === "authority" ? authorityPath(slug) : recipientPath(role, slug);

/** How many were honoured: at least `least`, exactly so many unless `open` groups came without a number. */
export interface Honoured {
  least: number;
  open: number;
}

/** One year of a sum, or several added up. */
export interface AwardTotals {
  awards: number;
  revoked: number;
  honoured: Record<RecipientKind, Honoured>;
}

export interface YearTotals extends AwardTotals {
  year: number;
}

/** Adds years up. */
export function addTotals(years: readonly AwardTotals[]): AwardTotals {
  const sum = (of: (totals: AwardTotals) => number) => years.reduce((n, year) => n + of(year), 0);
  const honoured = (kind: RecipientKind): Honoured => ({
    least: sum((year) => year.honoured[kind].least),
    open: sum((year) => year.honoured[kind].open),
  });
  return {
    awards: sum((year) => year.awards),
    revoked: sum((year) => year.revoked),
    honoured: {
      individual: honoured("individual"),
      collective: honoured("collective"),
      household: honoured("household"),
      unspecified: honoured("unspecified"),
    },
  };
}

/** A page of the register; `next` is where the one after it begins. */
export interface AwardPage {
  rows: AwardRow[];
  next: AwardPlace | null;
}

/** An award with the whole article it stands in and the other awards of that article. */
export interface AwardInArticle {
  row: AwardRow;
  article: LiveArticle;
  siblings: AwardRow[];
}
