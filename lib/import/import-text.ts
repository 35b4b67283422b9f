/**
 * Raw article text to a draft proposal, by the rules of domain.md §9. Pure: the same bytes give the same answer.
 * Not a word is lost: every kept line is in the result, and what cannot be told apart stays body text.
 */
import { slugify } from "@/lib/text/slug";
import { countNoBreakSpaces, unicodeFormOf } from "@/lib/text/unicode-form";
import { readHead } from "./article-head";
import { awardWarnings, proposeAwards } from "./awards/propose-awards";
import { readBylines } from "./byline-lines";
import { decodeSource, emptyText, plainText } from "./decode-source";
import { htmlToText } from "./html-to-text";
import type { ImportedBlock, ImportedPhoto, ImportOutcome, ImportResult } from "./import-result";
import {
  bylineWarnings,
  headWarnings,
  legacyWarning,
  missingWarnings,
  photoWarnings,
  repeatedWarning,
} from "./import-warnings";
import { isCaption, photoFrom, runsOf } from "./photo-captions";
import { type SourceLine, sourceLines } from "./source-lines";
import { eventDateIn, textWarnings } from "./text-checks";

/** Codes that may open a text without brackets, "QTO - …". */
export const defaultAgencyCodes = ["QTO", "QBĐT", "TTXVN", "TSĐT"] as const;

export interface ImportOptions {
  /** Names of the register of authors as `nameKey` gives them: cleaned, lower case, tones kept. */
  knownBylines: ReadonlySet<string>;
  agencyCodes?: readonly string[];
  /** What the raw text is; HTML is turned into lines first, and lines are then counted in that form. */
  mediaType?: "text/plain" | "text/html";
  /** True when the caller has already chosen a section, which the text itself never does. */
  sectionChosen?: boolean;
}

function bodyFrom(
  lines: readonly SourceLine[],
  alts: ReadonlyMap<number, string | null>,
): { body: ImportedBlock[]; photos: ImportedPhoto[]; repeated: number[] } {
  const body: ImportedBlock[] = [];
  const photos: ImportedPhoto[] = [];
  const repeated: number[] = [];
  for (const run of runsOf(lines)) {
    if (isCaption(run)) {
      photos.push(photoFrom(run, photos.length + 1, body.length, alts.get(run[0]?.line ?? 0)));
      body.push({ index: body.length + 1, type: "photo", photo_position: photos.length });
      continue;
    }
    for (const { line, text } of run) {
      if (run.length > 1) repeated.push(line);
      body.push({ index: body.length + 1, type: "paragraph", line, text });
    }
  }
  return { body, photos, repeated };
}

/** Reads one article. Refusals (too large, not text, empty) are values; nothing is thrown for bad input. */
export function importText(raw: string | Uint8Array, options: ImportOptions): ImportOutcome {
  const decoded = decodeSource(raw, options.mediaType === "text/html" ? htmlToText : plainText);
  if (!decoded.ok) return decoded;
  const source = sourceLines(decoded.text);
  if (source.kept.length === 0) return emptyText();

  const agencyCodes = options.agencyCodes ?? defaultAgencyCodes;
  const head = readHead(source.kept, agencyCodes);
  const credits = readBylines(head.rest, agencyCodes);
  const { body, photos, repeated } = bodyFrom(credits.rest, decoded.alts);
  const stamp = head.stamp?.read ?? null;
  const opening = head.sapo?.text ?? body.find((block) => block.type === "paragraph")?.text ?? "";
  const event = eventDateIn(opening.slice(0, 600), stamp?.day ?? null);
  const paragraphs = [
    ...(head.sapo ? [{ line: head.sapo.line, text: head.sapo.text }] : []),
    ...body.flatMap((block) => (block.type === "paragraph" ? [{ line: block.line, text: block.text }] : [])),
  ];
  const { awards, open } = proposeAwards(paragraphs);
  const recipients = awards.flatMap((award) => award.recipients);

  const result: ImportResult = {
    article: {
      status_after_import: "draft",
      language: "vi",
      headline: head.headline?.text ?? null,
      headline_line: head.headline?.line ?? null,
      kicker: head.kicker,
      slug: slugify(head.headline?.text ?? "") || null,
      agency_slug: head.agencySlug,
      sapo: head.sapo?.text ?? null,
      sapo_line: head.sapo?.line ?? null,
      original_published_at: stamp?.at ?? null,
      original_published_at_utc: stamp?.utc ?? null,
      timezone: "Asia/Ho_Chi_Minh",
      timestamp_raw: head.stamp?.raw ?? null,
      timestamp_line: head.stamp?.line ?? null,
      weekday_in_text: stamp?.weekdayWritten ?? null,
      weekday_matches_date: stamp ? stamp.mismatch === null : null,
      event_date: event?.day ?? null,
      event_date_raw: event?.raw ?? null,
      section: null,
      source_credit: credits.sourceCredit,
    },
    bylines: credits.bylines,
    photos,
    body,
    awards,
    dropped_lines: source.dropped,
    stats: {
      body_blocks: body.length,
      body_paragraphs: body.length - photos.length,
      photos: photos.length,
      bylines: credits.bylines.length,
      awards: awards.length,
      award_recipient_groups: recipients.filter((one) => one.is_aggregate).length,
      named_recipients: recipients.filter((one) => !one.is_aggregate).length,
      dropped_lines: source.dropped.length,
    },
  };

  const warnings = [
    ...legacyWarning(decoded.legacy),
    ...decoded.warnings,
    ...source.warnings,
    ...headWarnings(head),
    ...textWarnings(source.kept, event?.day ?? stamp?.day ?? null),
    ...repeatedWarning(repeated),
    ...photoWarnings(photos),
    ...bylineWarnings(credits.bylines, credits.relabelled, options.knownBylines, agencyCodes),
    ...awardWarnings(awards, open, photos, paragraphs),
    ...missingWarnings(result, options.sectionChosen ?? false),
  ];
  return {
    ok: true,
    result,
    warnings,
    source: {
      sha256: decoded.sha256,
      bytes: decoded.bytes,
      encoding: decoded.encoding,
      unicodeForm: unicodeFormOf(decoded.decoded),
      lines: source.total,
      nbspCount: countNoBreakSpaces(decoded.decoded),
    },
  };
}
