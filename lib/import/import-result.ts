/**
 * What importing an article gives. The names are those of the import format (`newsroom-import/1`), which other
 * programs read: hence the underscores. Texts are NFC, cleaned, and otherwise as the source wrote them.
 */
import type { AwardAction, AwardStatus, RecipientKind } from "@/lib/domain/award";
import type { BylineRole } from "@/lib/domain/byline";

export interface ImportedArticle {
  status_after_import: "draft";
  language: "vi";
  /** Null when no line could be told to be the headline; then every line is in the body. */
  headline: string | null;
  headline_line: number | null;
  kicker: string | null;
  slug: string | null;
  agency_slug: { raw: string; code: string; line: number } | null;
  sapo: string | null;
  sapo_line: number | null;
  /** The source's own stamp, with its offset and in UTC; null when there is none or it names no real time. */
  original_published_at: string | null;
  original_published_at_utc: string | null;
  timezone: "Asia/Ho_Chi_Minh";
  timestamp_raw: string | null;
  timestamp_line: number | null;
  weekday_in_text: string | null;
  weekday_matches_date: boolean | null;
  event_date: string | null;
  event_date_raw: string | null;
  /** Always null: the parse never chooses a section. */
  section: null;
  source_credit: string | null;
}

export interface ImportedByline {
  position: number;
  display_name: string;
  role: BylineRole;
  contributor_id: null;
  line: number;
}

export interface ImportedPhoto {
  position: number;
  caption: string;
  /** What the old site had put in `alt`: for text, the first copy of the caption, credit tail included. */
  alt_from_source: string | null;
  alt: null;
  credit: string | null;
  credit_role: "anh" | null;
  is_file_photo: boolean;
  source_lines: number[];
  /** Index of the body block right before the picture; 0 when it stands first. */
  after_block: number;
}

export type ImportedBlock =
  | { index: number; type: "paragraph"; line: number; text: string }
  | { index: number; type: "photo"; photo_position: number };

export interface ImportedRecipient {
  kind: RecipientKind;
  name: string | null;
  label_as_written: string;
  is_aggregate: boolean;
  count: number | null;
  quantifier: string | null;
  posthumous: boolean;
}

export interface ImportedDecision {
  number: string | null;
  signed_on: string | null;
  signer_name: string | null;
  signer_title: string | null;
}

export interface ImportedPeriod {
  from: string | null;
  to: string | null;
  label: string | null;
}

export interface ImportedAward {
  position: number;
  form_code: string;
  form_as_written: string;
  grade: string | null;
  action: AwardAction;
  status: AwardStatus;
  authority_as_written: string;
  recipients: ImportedRecipient[];
  achievement_text: string | null;
  period: ImportedPeriod;
  decision: ImportedDecision;
  evidence_line: number;
  evidence_text: string;
}

export type DropReason = "empty" | "blank_nbsp" | "punctuation_only";

export interface ImportResult {
  article: ImportedArticle;
  bylines: ImportedByline[];
  photos: ImportedPhoto[];
  body: ImportedBlock[];
  awards: ImportedAward[];
  dropped_lines: { line: number; reason: DropReason }[];
  stats: {
    body_blocks: number;
    body_paragraphs: number;
    photos: number;
    bylines: number;
    awards: number;
    award_recipient_groups: number;
    named_recipients: number;
    dropped_lines: number;
  };
}

export type Severity = "error" | "warn" | "info";

/** Something an editor should look at. Warnings never change the text and never stop an import. */
export interface ImportWarning {
  code: string;
  severity: Severity;
  /** Lines of the source, counted from 1, ascending; empty when the whole text is meant. */
  lines: number[];
  found?: string;
  suggest?: string;
  /** A sentence for the newsroom, in Vietnamese. */
  message: string;
}

export interface ImportSource {
  /** Of the bytes as they came; a string is taken as its UTF-8. */
  sha256: string;
  bytes: number;
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" | "tcvn3" | "vni";
  /** Of the decoded text, before normalising. */
  unicodeForm: "NFC" | "NFD" | "mixed";
  /** Of the text that was parsed: for HTML, of its line form. */
  lines: number;
  nbspCount: number;
}

export interface ImportRefusal {
  ok: false;
  code: "import.too_large" | "import.not_text" | "import.empty";
  message: string;
}

export type ImportOutcome =
  | { ok: true; result: ImportResult; warnings: ImportWarning[]; source: ImportSource }
  | ImportRefusal;
