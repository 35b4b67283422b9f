/** People and pieces for the tests of rights: one section with a parent, one beside it. */
import type { Capability } from "../capability";
import { type Actor, type ArticleStanding, can } from "../permissions";
import { type ActId, actIds } from "../workflow";

export const sections = { politics: "politics", party: "party", economy: "economy" } as const;
const path: Record<keyof typeof sections, string[]> = {
  politics: ["politics"],
  party: ["party", "politics"],
  economy: ["economy"],
};

/** Someone who holds `rights`, each in a section or, with none, everywhere. */
export const someone = (id: string, ...rights: [Capability, (keyof typeof sections)?][]): Actor => ({
  id,
  name: id,
  grants: rights.map(([capability, section]) => ({ capability, sectionId: section ?? null })),
});

/** A piece by "author", claimed by nobody, in the section "party". */
export const aPiece = (
  is: Partial<ArticleStanding> & { section?: keyof typeof sections } = {},
): ArticleStanding => {
  const { section = "party", ...standing } = is;
  return {
    state: "draft",
    live: "none",
    sectionPath: path[section],
    requireSectionLead: false,
    claimedBy: null,
    authors: ["author"],
    writers: ["author"],
    approver: null,
    ...standing,
  };
};

/** Everything this person may do to the piece now. */
export const actsOf = (actor: Actor, piece: ArticleStanding): ActId[] =>
  actIds.filter((act) => can(actor, act, piece).allowed);

/** The code with which the act is refused; "allowed" if it is not. */
export const refusalOf = (actor: Actor, act: ActId, piece: ArticleStanding): string => {
  const verdict = can(actor, act, piece);
  return verdict.allowed ? "allowed" : verdict.refusal.code;
};
