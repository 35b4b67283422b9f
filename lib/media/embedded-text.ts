/** Text that cameras and picture desks write into a photo (IPTC, XMP, Exif), chosen and tidied. Pure. */
import { z } from "zod";
import { hasForbiddenCharacter, normalise } from "@/lib/domain/text-fields";

/** What the file itself says; a draft for the form, never taken as true. Null is "the file does not say". */
export interface EmbeddedText {
  caption: string | null;
  /** Who took it: creator, by-line, else the credit line. */
  credit: string | null;
  copyright: string | null;
  /** ISO 8601 as the camera's clock showed it, to the second; with an offset only where the file states one. */
  takenAt: string | null;
  alt: string | null;
  /** The original holds a position. Renditions never do. */
  hasGps: boolean;
}

/** The texts of one tag: several where it holds several names or languages. */
const Texts = z.array(z.object({ text: z.string(), lang: z.string().nullable() }));
const Group = z.record(z.string(), Texts);
type Texts = z.infer<typeof Texts>;

/** The tags that the darkroom reads out of a file, by the names that ExifReader gives them. */
export const RawTags = z.object({ iptc: Group, xmp: Group, exif: Group, hasGps: z.boolean() });
export type RawTags = z.infer<typeof RawTags>;

const maxLength = 4_000;

/**
 * Chooses from the raw tags: XMP before IPTC (it is always Unicode), in XMP Vietnamese before the default
 * language. Text is NFC, without control characters, 4,000 characters at most. IPTC in an old Vietnamese
 * encoding comes through as the Latin letters of its bytes; recognising it is the text kit's work.
 */
export function embeddedText(tags: RawTags | null): EmbeddedText {
  const { iptc = {}, xmp = {}, exif = {}, hasGps = false } = tags ?? {};
  return {
    caption: inVietnamese(xmp.description) ?? joined(iptc["Caption/Abstract"]),
    credit: joined(xmp.creator) ?? joined(iptc["By-line"]) ?? joined(xmp.Credit) ?? joined(iptc.Credit),
    copyright: inVietnamese(xmp.rights) ?? joined(iptc["Copyright Notice"]),
    takenAt: exifTime(exif) ?? isoTime(joined(xmp.DateCreated)) ?? iptcTime(iptc),
    alt: inVietnamese(xmp.AltTextAccessibility),
    hasGps,
  };
}

/** One text of several languages: Vietnamese, else the default one, else the first. */
function inVietnamese(texts: Texts = []): string | null {
  const chosen =
    texts.find(({ lang }) => /^vi\b/i.test(lang ?? "")) ??
    texts.find(({ lang }) => lang === "x-default") ??
    texts[0];
  return chosen ? joined([chosen]) : null;
}

/** All texts: "Minh Họa, Vũ Ảnh". */
function joined(texts: Texts = []): string | null {
  const tidied = texts.map(({ text }) => tidy(text)).filter((text) => text !== "");
  return tidied.length > 0 ? tidied.join(", ") : null;
}

function tidy(text: string): string {
  // Cut before the sweep, so that half of a pair at the cut is swept up too.
  const short = normalise(text.slice(0, maxLength * 2)).slice(0, maxLength);
  return [...short]
    .filter((character) => !hasForbiddenCharacter(character))
    .join("")
    .trim();
}

/** Exif writes "2026:11:20 08:30:01", and its offset, if any, in a tag of its own. */
function exifTime(exif: RawTags["exif"]): string | null {
  const offset = joined(exif.OffsetTimeOriginal) ?? "";
  const found = /^(\d{4}):(\d\d):(\d\d)[ T](\d\d:\d\d:\d\d)/.exec(joined(exif.DateTimeOriginal) ?? "");
  if (!found) return null;
  const [, year, month, day, time] = found;
  return isoTime(`${year}-${month}-${day}T${time}${/^[+-]\d\d:\d\d$/.test(offset) ? offset : ""}`);
}

/** IPTC writes "20261120" and "083001+0700"; ExifReader may have put the separators in. */
function iptcTime(iptc: RawTags["iptc"]): string | null {
  const day = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(joined(iptc["Date Created"]) ?? "");
  const time = /^(\d\d):?(\d\d):?(\d\d)(?:([+-]\d\d):?(\d\d))?$/.exec(joined(iptc["Time Created"]) ?? "");
  if (!day || !time) return null;
  const offset = time[4] ? `${time[4]}:${time[5]}` : "";
  return isoTime(`${day[1]}-${day[2]}-${day[3]}T${time[1]}:${time[2]}:${time[3]}${offset}`);
}

/** The text when it is a possible instant to the minute or second; "0000-00-00", as unset cameras say, is not. */
function isoTime(text: string | null): string | null {
  const found = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(text ?? "");
  if (!found || text === null || Number.isNaN(Date.parse(text))) return null;
  return `${text.slice(0, 16)}${found[1] ?? ":00"}${found[3] ?? ""}`;
}
