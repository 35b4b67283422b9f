/**
 * One question, `can(actor, act, article)`, and the same answer for the server, the buttons and "why can't I?".
 * Four eyes: approver A and releaser R are not authors, and A ≠ R unless A changed nothing (A ∉ W).
 */
import { type Capability, type Grant, hasCapability } from "./capability";
import type { Refusal } from "./outcome";
import { type ActId, acts, type DeskState, type LiveState, typing } from "./workflow";

export interface Actor {
  id: string;
  name: string;
  grants: readonly Grant[];
}

/** The facts about an article on which rights depend. Sets hold staff ids. */
export interface ArticleStanding {
  state: DeskState;
  live: LiveState;
  /** The section and its ancestors, nearest first; empty while no section is chosen. */
  sectionPath: readonly string[];
  requireSectionLead: boolean;
  claimedBy: string | null;
  /** Creator, submitters since the last release, staff linked to a byline. */
  authors: readonly string[];
  /** W: everyone who changed content since the last release. */
  writers: readonly string[];
  /** Who signed the approval in force. */
  approver: string | null;
}

export type Verdict = { allowed: true } | { allowed: false; refusal: Refusal };

const no = (status: 403 | 409, code: string, params?: Refusal["params"]): Verdict => ({
  allowed: false,
  refusal: params ? { status, code, params } : { status, code },
});

function holds(actor: Actor, rights: readonly (Capability | "author")[], article: ArticleStanding): boolean {
  return rights.some((right) =>
    right === "author"
      ? article.authors.includes(actor.id) && hasCapability(actor.grants, "reporter", article.sectionPath)
      : hasCapability(actor.grants, right, article.sectionPath),
  );
}

/** May `actor` do `act` to `article` now? Right before state: who may not act learns nothing of the state. */
export function can(actor: Actor, act: ActId, article: ArticleStanding): Verdict {
  const rule = acts[act];
  if (!holds(actor, rule.by, article)) return no(403, `right.${rule.by.join("_or_")}`);
  if (act === "approve") {
    if (article.requireSectionLead && !hasCapability(actor.grants, "section_lead", article.sectionPath))
      return no(403, "right.section_lead");
    if (article.authors.includes(actor.id)) return no(403, "four_eyes.author");
  }
  if (act === "release") {
    if (article.authors.includes(actor.id)) return no(403, "four_eyes.author");
    // A pen name may be linked to the approver only after they signed.
    if (article.approver !== null && article.authors.includes(article.approver))
      return no(403, "four_eyes.approver_is_author");
    if (actor.id === article.approver && article.writers.includes(actor.id))
      return no(403, "four_eyes.approver_wrote");
  }
  if (!rule.from.includes(article.state)) return no(409, `state.${act}`, { state: article.state });
  if (rule.live && !rule.live.includes(article.live)) return no(409, `live.${act}`, { live: article.live });
  if (act === "recall" && article.claimedBy !== null) return no(409, "state.claimed");
  return { allowed: true };
}

/** May `actor` change the article's content in its present state? */
export function canType(actor: Actor, article: ArticleStanding): Verdict {
  const rights = typing[article.state];
  if (rights.length === 0) return no(409, `typing.${article.state}`, { state: article.state });
  if (!holds(actor, rights, article)) return no(403, `typing.right.${article.state}`);
  return { allowed: true };
}

/** Whoever may work in the section, and the authors, see working copies; the auditor sees all. */
export function canRead(actor: Actor, article: ArticleStanding): boolean {
  return (
    article.authors.includes(actor.id) ||
    hasCapability(actor.grants, "editor", article.sectionPath) ||
    hasCapability(actor.grants, "takedown", article.sectionPath) ||
    hasCapability(actor.grants, "auditor", article.sectionPath)
  );
}

/**
 * May `actor` write notes beside the article, resolve and reopen them? In every state: a note is no content. Reading
 * them goes with `canRead`.
 */
export function canNote(actor: Actor, article: ArticleStanding): Verdict {
  return holds(actor, ["editor", "author"], article) ? { allowed: true } : no(403, "right.editor_or_author");
}

/** Who types in general: reporters see only their own drafts, so a new one needs the reporter's right. */
export function canCreate(actor: Actor, sectionPath: readonly string[]): Verdict {
  const mayWrite =
    sectionPath.length > 0
      ? hasCapability(actor.grants, "reporter", sectionPath)
      : actor.grants.some((grant) => ["reporter", "editor", "publisher"].includes(grant.capability));
  return mayWrite ? { allowed: true } : no(403, "right.reporter");
}
