/** Kicker, headline, stamp, agency slug and sapo: the lines above the body (domain.md §9.2 to 9.4). */
import { isStampShaped, parseStamp, type Stamp } from "@/lib/text/stamps";
import { isCaption, runsOf } from "./photo-captions";
import type { SourceLine } from "./source-lines";

/** What the fields hold (db: `articles`); longer text stays in the body, where nothing is cut. */
const limits = { headline: 300, headlineWithoutStamp: 200, kicker: 200, sapo: 2000 };
/** A head has at most a few lines; a stamp or slug further down belongs to something else. */
const headLines = 5;

export interface ArticleHead {
  headline: SourceLine | null;
  kicker: string | null;
  stamp: { line: number; raw: string; read: Stamp | null } | null;
  agencySlug: { raw: string; code: string; line: number } | null;
  sapo: { text: string; line: number } | null;
  /** Everything else, in order: body, captions, bylines. A slug is already off its line. */
  rest: SourceLine[];
}

interface Slug {
  raw: string;
  code: string;
  text: string;
}

/** Splits "(TSĐT) - Chiều nay…" into slug and text. Without brackets only known codes count: "UBND - …" is text. */
export function splitAgencySlug(text: string, agencyCodes: readonly string[]): Slug | null {
  const match = /^(?:\(([A-ZĐ]{2,6})\)\s*[-–—]\s*|([A-ZĐ]{2,6})\s*[-–—](?:\s+|$))/u.exec(text);
  const code = match?.[1] ?? match?.[2];
  if (!match || !code || (match[2] && !agencyCodes.includes(match[2]))) return null;
  return { raw: match[0].trim(), code, text: text.slice(match[0].length).trim() };
}

const couldBeHeadline = ({ text }: SourceLine): boolean =>
  text.length <= limits.headlineWithoutStamp && !text.endsWith(".");

/** Lines that are not copies of a caption: a picture may stand between headline and text. */
const withoutCaptions = (lines: readonly SourceLine[]): SourceLine[] =>
  runsOf(lines).flatMap((run) => (isCaption(run) ? [] : run));

/** How many of `lines` stand above the text: before the stamp, else before the slug, else the first line. */
function titlesIn(lines: readonly SourceLine[], stampAt: number, slugAt: number): SourceLine[] {
  const beforeStamp = lines.slice(0, Math.max(stampAt, 0));
  const stampIsOnTop = stampAt > 0 && stampAt <= headLines && (slugAt < 0 || slugAt >= stampAt);
  if (stampIsOnTop && beforeStamp.every(({ text }) => text.length <= limits.headline)) return beforeStamp;
  const unstamped = lines.filter((_, i) => i !== stampAt);
  const slugPlace = slugAt > stampAt && stampAt >= 0 ? slugAt - 1 : slugAt;
  if (slugPlace > 0 && slugPlace <= headLines) {
    const titles = withoutCaptions(unstamped.slice(0, slugPlace));
    if (titles.length > 0 && titles.every(couldBeHeadline)) return titles;
  }
  return unstamped.slice(0, 1).filter((line) => slugPlace !== 0 && couldBeHeadline(line));
}

const isSentence = (text: string): boolean =>
  text.length >= 40 && text.length <= 600 && /[.!?…][”"’')]*$/u.test(text);

/**
 * Finds the head among the kept lines. With a slug the sapo is the rest of its paragraph; without one the first
 * paragraph is taken for the sapo only if it is a sentence of a sapo's length with more text after it.
 */
export function readHead(kept: readonly SourceLine[], agencyCodes: readonly string[]): ArticleHead {
  const stampAt = kept.findIndex(({ text }) => isStampShaped(text));
  const slugAt = kept.findIndex(({ text }) => splitAgencySlug(text, agencyCodes) !== null);
  const stampLine = kept[stampAt];
  const titles = titlesIn(kept, stampAt, slugAt);
  const headline = titles.at(-1) ?? null;
  const kickerText = titles
    .slice(0, -1)
    .map(({ text }) => text)
    .join(" – ");
  const kicker = kickerText && kickerText.length <= limits.kicker ? kickerText : null;
  const used = new Set<SourceLine | undefined>([stampLine, headline ?? undefined, ...(kicker ? titles : [])]);
  const body = kept.filter((line) => !used.has(line));
  return {
    headline,
    kicker,
    stamp: stampLine ? { line: stampLine.line, raw: stampLine.text, read: parseStamp(stampLine.text) } : null,
    ...readSapo(body, agencyCodes),
  };
}

function readSapo(
  body: readonly SourceLine[],
  agencyCodes: readonly string[],
): Pick<ArticleHead, "agencySlug" | "sapo" | "rest"> {
  const first = withoutCaptions(body)[0];
  const doubled = body[0] && splitAgencySlug(body[0].text, agencyCodes) ? body[0] : null;
  const opening = doubled ?? first;
  if (!opening) return { agencySlug: null, sapo: null, rest: [...body] };
  const slug = splitAgencySlug(opening.text, agencyCodes);
  const agencySlug = slug && { raw: slug.raw, code: slug.code, line: opening.line };
  const others = body.filter((line) => line !== opening);
  const text = slug ? slug.text : opening.text;
  const isSapo = slug
    ? text !== "" && text.length <= limits.sapo
    : isSentence(text) && withoutCaptions(others).some((line) => line.text.length >= 40);
  if (isSapo) return { agencySlug, sapo: { text, line: opening.line }, rest: others };
  const rest = body.flatMap((line) => (line !== opening ? [line] : text === "" ? [] : [{ ...line, text }]));
  return { agencySlug, sapo: null, rest };
}
