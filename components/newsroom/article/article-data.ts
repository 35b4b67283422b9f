/** One article as the HTTP API tells it (contract.md), and what stands around it on the article screen. */
import type { StoredAward, StoredByline, StoredPhoto } from "@/lib/domain/article";
import type { BodyDoc } from "@/lib/domain/content";
import type { ActId, DeskState, LiveState, RevisionKind } from "@/lib/domain/workflow";

export interface Reason {
  code: string;
  reason: string;
  field?: string | undefined;
}

export interface ArticleData {
  id: string;
  number: number;
  url: string | null;
  version: number;
  bodyVersion: number;
  state: DeskState;
  live: LiveState;
  contentHash: string;
  headline: string;
  kicker: string | null;
  sapo: string | null;
  slug: string | null;
  section: string | null;
  agencySlug: string | null;
  sourceCredit: string | null;
  tags: string[];
  eventDate: string | null;
  originalPublishedAt: string | null;
  leadPhoto: string | null;
  bylines: StoredByline[];
  photos: StoredPhoto[];
  awards: StoredAward[];
  body: BodyDoc;
  approval: { contentHash: string; approver: { id: string; name: string }; at: string } | null;
  createdBy: { id: string; name: string };
  createdAt: string;
  claimedBy: { id: string; name: string } | null;
  claimedAt: string | null;
  stateChangedAt: string;
  revisionKind: RevisionKind | null;
  revisionNote: string | null;
  firstReleasedAt: string | null;
  releaseNumber: number;
  typing: { allowed: boolean; code?: string | undefined; reason?: string | undefined };
  issues: { submit: Reason[]; approve: Reason[]; release: Reason[] };
  allowed: ActId[];
  refused: (Reason & { act: ActId })[];
}

export interface SectionChoice {
  id: string;
  slug: string;
  name: string;
  parent: string | null;
  /** How many words a piece should have, if the section says so. */
  targetWords: number | null;
}

export interface FormChoice {
  code: string;
  name: string;
  grades: string[];
  category: string;
}

/** Advice of the importer, for a piece that came as raw text. */
export interface ImportAdvice {
  code: string;
  severity: "error" | "warn" | "info";
  lines: number[];
  message: string;
  found?: string | undefined;
  suggest?: string | undefined;
}

/** What the screen offers to choose from, and who looks at it. */
export interface DeskData {
  me: { id: string; name: string; email: string };
  /** Names the program that made this page. */
  build: string;
  sections: SectionChoice[];
  penNames: { contributorId: string; name: string }[];
  awardForms: FormChoice[];
  importAdvice: ImportAdvice[] | null;
  /** How often it was read; null for a piece that readers never had. */
  views: { total: number; day: number } | null;
  /** The server's clock, for the first drawing. */
  now: number;
  timeZone: string;
}
