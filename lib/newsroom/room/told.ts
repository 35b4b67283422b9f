/** What one open stream is told. Every kind names its article, but for what is about the stream itself. */
import type { SentStep } from "@/db/queries/body";
import type { Present } from "@/db/queries/presences";

export type Told =
  /** Steps that lead to `bodyVersion`; none: this is where the text stands, ask for what is missing. */
  | { kind: "steps"; article: string; bodyVersion: number; steps: SentStep[] }
  /** Fields, lists or standing changed; equal numbers are no news. */
  | { kind: "article"; article: string; version: number; state: string; live: string; changedAt: string }
  /** Everybody who has it open. */
  | { kind: "presence"; article: string; people: Present[] }
  /** This person has a new notice, or read one elsewhere; null after a cut, when that is not known. */
  | { kind: "notice"; article: string | null }
  /** Anything that a trigger tells of by name ("notes"): look again. */
  | { kind: "news"; article: string; what: string; detail: Record<string, unknown> }
  /** This person may no longer look at it. */
  | { kind: "closed"; article: string }
  /** Whether news arrive at this process at all; while they do not, ask by yourself. */
  | { kind: "line"; isUp: boolean };
