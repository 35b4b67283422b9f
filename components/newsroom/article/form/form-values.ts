/** The article's fields and lists as forms hold them: text is never null, rows carry a key of their own. */
import type { AwardAction, AwardStatus, RecipientKind } from "@/lib/domain/award-terms";
import type { BylineRole } from "@/lib/domain/byline-line";
import type { Focus } from "@/lib/domain/content";
import { cleanLine, normalise } from "@/lib/domain/text-form";
import type { ArticleData } from "../article-data";

export interface BylineRow {
  key: string;
  displayName: string;
  role: BylineRole;
  contributorId: string | null;
}

export interface PhotoRow {
  key: string;
  /** Null until the list has been saved with it. */
  id: string | null;
  photoId: string | null;
  file: { key: string; width: number; height: number } | null;
  caption: string;
  credit: string;
  alt: string;
  captionSuffices: boolean;
  isFilePhoto: boolean;
  /** What every crop keeps, in per cent; null: the middle. */
  focus: Focus | null;
  lead: boolean;
}

export interface RecipientRow {
  key: string;
  kind: RecipientKind;
  isAggregate: boolean;
  name: string;
  title: string;
  unit: string;
  count: string;
  quantifier: string;
  posthumous: boolean;
}

export interface AwardRow {
  key: string;
  id: string | null;
  formCode: string;
  grade: string;
  badgeYears: string;
  action: AwardAction;
  status: AwardStatus;
  authority: string;
  recipients: RecipientRow[];
  decisionNumber: string;
  decisionSignedOn: string;
  signerName: string;
  signerTitle: string;
  periodFrom: string;
  periodTo: string;
  periodLabel: string;
  achievement: string;
  ceremonyOn: string;
  evidence: string | null;
}

export interface FormValues {
  kicker: string;
  headline: string;
  sapo: string;
  section: string;
  slug: string;
  agencySlug: string;
  sourceCredit: string;
  /** As typed: "xây dựng Đảng, khen thưởng". */
  tags: string;
  eventDate: string;
  bylines: BylineRow[];
  photos: PhotoRow[];
  awards: AwardRow[];
}

export type FormKey = keyof FormValues;
export type ListKey = "bylines" | "photos" | "awards";

export const listKeys: readonly ListKey[] = ["bylines", "photos", "awards"];
export const isListKey = (key: string): key is ListKey => (listKeys as readonly string[]).includes(key);

/** The forms of an article as the server has it. */
export function formValues(article: ArticleData): FormValues {
  return {
    kicker: article.kicker ?? "",
    headline: article.headline,
    sapo: article.sapo ?? "",
    section: article.section ?? "",
    slug: article.slug ?? "",
    agencySlug: article.agencySlug ?? "",
    sourceCredit: article.sourceCredit ?? "",
    tags: article.tags.join(", "),
    eventDate: article.eventDate ?? "",
    bylines: article.bylines.map(({ id, displayName, role, contributorId }) => ({
      key: id,
      displayName,
      role,
      contributorId,
    })),
    photos: article.photos.map((photo) => ({
      key: photo.id,
      id: photo.id,
      photoId: photo.photoId,
      file: photo.file,
      caption: photo.caption,
      credit: photo.credit ?? "",
      alt: photo.alt ?? "",
      captionSuffices: photo.captionSuffices,
      isFilePhoto: photo.isFilePhoto,
      focus: photo.focus,
      lead: photo.id === article.leadPhoto,
    })),
    awards: article.awards.map(awardRow),
  };
}

function awardRow(award: ArticleData["awards"][number]): AwardRow {
  return {
    key: award.id,
    id: award.id,
    formCode: award.formCode,
    grade: award.grade ?? "",
    badgeYears: award.badgeYears === null ? "" : String(award.badgeYears),
    action: award.action,
    status: award.status,
    authority: award.authority,
    recipients: award.recipients.map((one, index) => ({
      key: `${award.id}.${index}`,
      kind: one.kind,
      isAggregate: one.isAggregate,
      name: one.name ?? "",
      title: one.title ?? "",
      unit: one.unit ?? "",
      count: one.count === null ? "" : String(one.count),
      quantifier: one.quantifier ?? "",
      posthumous: one.posthumous,
    })),
    decisionNumber: award.decision.number ?? "",
    decisionSignedOn: award.decision.signedOn ?? "",
    signerName: award.decision.signerName ?? "",
    signerTitle: award.decision.signerTitle ?? "",
    periodFrom: award.period.from ?? "",
    periodTo: award.period.to ?? "",
    periodLabel: award.period.label ?? "",
    achievement: award.achievement ?? "",
    ceremonyOn: award.ceremonyOn ?? "",
    evidence: award.evidence,
  };
}

/** The value of one form as the API takes it. */
export function apiValue<K extends FormKey>(key: K, values: Pick<FormValues, K>): unknown {
  const value: FormValues[FormKey] = values[key];
  if (key === "tags" && typeof value === "string") return tagList(value);
  if (typeof value === "string")
    return value.trim() === "" && key !== "headline" ? null : key === "slug" ? value.trim() : value;
  return value.map((row) => apiRow(row));
}

/** "a, b; c" as a list without doubles. */
export function tagList(text: string): string[] {
  const tags = text.split(/[,;\n]/).map((tag) => tag.normalize("NFC").replace(/\s+/g, " ").trim());
  return [...new Set(tags.filter(Boolean))];
}

function apiRow(row: BylineRow | PhotoRow | AwardRow): unknown {
  if ("authority" in row) return apiAward(row);
  if ("displayName" in row) {
    const { key: _, ...byline } = row;
    return byline;
  }
  const { key: _, file: _file, id, ...photo } = row;
  return { ...photo, ...(id && { id }), credit: photo.credit || null, alt: photo.alt || null };
}

function apiAward(row: AwardRow): unknown {
  return {
    ...(row.id && { id: row.id }),
    formCode: row.formCode,
    grade: row.grade || null,
    badgeYears: row.badgeYears === "" ? null : Number(row.badgeYears),
    action: row.action,
    status: row.status,
    authority: row.authority,
    recipients: row.recipients.map((one) => ({
      kind: one.kind,
      isAggregate: one.isAggregate,
      name: one.isAggregate ? null : one.name || null,
      title: one.isAggregate ? null : one.title || null,
      unit: one.unit || null,
      count: one.isAggregate && one.count !== "" ? Number(one.count) : null,
      quantifier: one.isAggregate ? one.quantifier || null : null,
      posthumous: one.kind === "individual" && !one.isAggregate && one.posthumous,
    })),
    decision: {
      number: row.decisionNumber || null,
      signedOn: row.decisionSignedOn || null,
      signerName: row.signerName || null,
      signerTitle: row.signerTitle || null,
    },
    period: {
      from: row.periodFrom || null,
      to: row.periodTo || null,
      label: row.periodLabel || null,
    },
    achievement: row.achievement || null,
    ceremonyOn: row.ceremonyOn || null,
    evidence: row.evidence,
  };
}

/** Whether two values of a form say the same; a row's key says nothing, nor its id where one has none yet. */
export function sameValue(key: FormKey, a: FormValues[FormKey], b: FormValues[FormKey]): boolean {
  if (typeof a === "string" || typeof b === "string")
    return key === "tags" && typeof a === "string" && typeof b === "string"
      ? JSON.stringify(tagList(a)) === JSON.stringify(tagList(b))
      : settled(key, a) === settled(key, b);
  if (a.length !== b.length) return false;
  return a.every((row, index) => {
    const other = b[index];
    return other !== undefined && JSON.stringify(bare(row, other)) === JSON.stringify(bare(other, row));
  });
}

/** As the server would keep it: a space more at the end is no difference. */
const settled = (key: FormKey, value: FormValues[FormKey]) =>
  typeof value !== "string" ? value : key === "sapo" ? normalise(value).trim() : cleanLine(value);

function bare(row: BylineRow | PhotoRow | AwardRow, other: BylineRow | PhotoRow | AwardRow): unknown {
  const sent = apiRow(row) as { id?: string };
  if ("id" in row && "id" in other && (row.id === null || other.id === null)) delete sent.id;
  // The server links a pen name by itself.
  if ("contributorId" in row && "contributorId" in other && (!row.contributorId || !other.contributorId))
    return { ...sent, contributorId: null };
  return sent;
}

/** What keeps a list from being sent yet: the path of the first field that must be filled in, or null. */
export function unfinished(key: FormKey, value: FormValues[FormKey]): string | null {
  if (!isListKey(key) || typeof value === "string") return null;
  for (const [index, row] of value.entries()) {
    if ("displayName" in row && row.displayName.trim() === "") return `items.${index}.displayName`;
    if (!("authority" in row)) continue;
    if (row.formCode === "") return `items.${index}.formCode`;
    if (row.authority.trim() === "") return `items.${index}.authority`;
    if (row.recipients.length === 0) return `items.${index}.recipients`;
    const nameless = row.recipients.findIndex((one) => !one.isAggregate && one.name.trim() === "");
    if (nameless >= 0) return `items.${index}.recipients.${nameless}.name`;
  }
  return null;
}
