/**
 * The whole editorial machine on one screen: every act, from where to where, and which right it takes.
 * The server, the buttons, the API's `allowed`, the manual page and `newsroom.transitions` in the database
 * all read this table. Source: contract.md, "Acts".
 */
import type { Capability } from "./capability";

export const deskStates = [
  "draft",
  "submitted",
  "editing",
  "returned",
  "approved",
  "scheduled",
  "published",
  "taken_down",
  "spiked",
] as const;
export type DeskState = (typeof deskStates)[number];

export const liveStates = ["none", "live", "taken_down"] as const;
export type LiveState = (typeof liveStates)[number];

export const actIds = [
  "submit",
  "recall",
  "claim",
  "return",
  "approve",
  "send_back",
  "release",
  "revise",
  "discard",
  "take_down",
  "restore",
  "spike",
  "unspike",
] as const;
export type ActId = (typeof actIds)[number];

interface ActRule {
  /** Last path segment of `POST /api/v1/articles/{id}/…`. */
  noun: string;
  from: readonly DeskState[];
  /** Where the working copy goes. */
  to: DeskState;
  /** Where else it may go: a restored piece whose working copy had moved on is in editing again. */
  orTo?: DeskState;
  /** The live state it needs, if it matters. */
  live?: readonly LiveState[];
  /** Any one of these; `author` is not a right but being one of the article's authors. */
  by: readonly (Capability | "author")[];
  needsReason?: true;
}

export const acts: Record<ActId, ActRule> = {
  submit: { noun: "submission", from: ["draft", "returned"], to: "submitted", by: ["author"] },
  recall: { noun: "recall", from: ["submitted"], to: "draft", by: ["author"] },
  claim: { noun: "claim", from: ["submitted"], to: "editing", by: ["editor"] },
  return: { noun: "return", from: ["editing"], to: "returned", by: ["editor"], needsReason: true },
  approve: { noun: "approval", from: ["editing"], to: "approved", by: ["editor"] },
  send_back: {
    noun: "send-back",
    from: ["approved", "scheduled"],
    to: "editing",
    by: ["publisher"],
    needsReason: true,
  },
  release: { noun: "release", from: ["approved", "scheduled"], to: "published", by: ["publisher"] },
  revise: { noun: "revision", from: ["published"], to: "editing", live: ["live"], by: ["editor", "author"] },
  discard: {
    noun: "discard",
    from: ["editing", "approved", "scheduled"],
    to: "published",
    live: ["live"],
    by: ["editor"],
    needsReason: true,
  },
  take_down: {
    noun: "takedown",
    // Whatever became of the working copy: a live piece may have been returned, and recalled to a draft.
    from: ["draft", "submitted", "editing", "returned", "approved", "scheduled", "published"],
    to: "taken_down",
    live: ["live"],
    by: ["takedown"],
    needsReason: true,
  },
  restore: {
    noun: "restoration",
    from: ["taken_down"],
    to: "published",
    orTo: "editing",
    live: ["taken_down"],
    by: ["takedown"],
    needsReason: true,
  },
  spike: {
    noun: "spike",
    from: ["draft", "submitted", "editing", "returned", "approved", "scheduled"],
    to: "spiked",
    live: ["none"],
    by: ["editor"],
    needsReason: true,
  },
  unspike: { noun: "unspike", from: ["spiked"], to: "draft", live: ["none"], by: ["editor"] },
};

export const revisionKinds = ["typo", "update", "erratum", "correction"] as const;
export type RevisionKind = (typeof revisionKinds)[number];

export const takedownReasons = ["wrong", "legal", "privacy", "authority", "copyright", "other"] as const;
export type TakedownReason = (typeof takedownReasons)[number];

/** Who types when: in these states content may change, and by whom. Elsewhere nobody types. */
export const typing: Record<DeskState, readonly (Capability | "author")[]> = {
  draft: ["author"],
  returned: ["author"],
  submitted: [],
  editing: ["editor", "author"],
  // Knowing that it voids the approval; the newsroom asks before it lets anyone type here.
  approved: ["editor"],
  scheduled: ["editor"],
  // A live piece is opened by the act `revise` first.
  published: [],
  taken_down: [],
  spiked: [],
};
