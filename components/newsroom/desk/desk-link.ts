/** A list of the desk as its address says it: read from the query, written back into links. Pure. */
import { type Capability, type Grant, hasCapabilityAnywhere } from "@/lib/domain/capability";
import { type DeskState, deskStates } from "@/lib/domain/workflow";

export const deskViews = ["waiting", "mine", "returned", "all"] as const;
export type DeskView = (typeof deskViews)[number];

export interface DeskPlace {
  view: DeskView;
  state: DeskState | null;
  section: string | null;
  words: string;
  cursor: string | null;
}

type Params = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? "";

/** Reads an address; what it does not know becomes the plain list, so that an old link still opens. */
export function readPlace(params: Params, plain: DeskView): DeskPlace {
  const view = deskViews.find((known) => known === one(params.view)) ?? plain;
  const state = deskStates.find((known) => known === one(params.state)) ?? null;
  return {
    // A state names its own queue: it needs no view beside it, but may be narrowed to one's own.
    view: state && view !== "mine" ? "all" : view,
    state,
    section: one(params.section).slice(0, 80) || null,
    words: one(params.q).slice(0, 200).trim(),
    cursor: one(params.cursor).slice(0, 300) || null,
  };
}

/** The address of `place` at `base`, leaving out whatever is plain. A change of filter begins at the first page. */
export function placeHref(base: string, place: Partial<DeskPlace>, plain: DeskView): string {
  const query = new URLSearchParams();
  if (place.view && place.view !== plain && !(place.state && place.view === "all"))
    query.set("view", place.view);
  if (place.state) query.set("state", place.state);
  if (place.section) query.set("section", place.section);
  if (place.words) query.set("q", place.words);
  if (place.cursor) query.set("cursor", place.cursor);
  return query.size > 0 ? `${base}?${query}` : base;
}

/** Whether anything narrows the list besides its queue. */
export const isNarrowed = (place: DeskPlace): boolean => place.section !== null || place.words !== "";

/** What the list query asks for at this place. `grants` decide what "waiting for me" means. */
export function placeQuery(place: DeskPlace, grants: readonly Grant[]) {
  const waiting = waitingFor(grants);
  const byView: Record<DeskView, { states?: DeskState[]; mine?: boolean }> = {
    waiting,
    mine: { mine: true },
    returned: { states: ["returned"], mine: true },
    all: {},
  };
  const asked = byView[place.view];
  return {
    ...asked,
    ...(place.state && { states: [place.state] }),
    section: place.section ?? undefined,
    words: place.words || undefined,
    cursor: place.cursor ?? undefined,
  };
}

const holdsAny = (grants: readonly Grant[], ...wanted: Capability[]) =>
  wanted.some((right) => hasCapabilityAnywhere(grants, right));

/**
 * What waits for somebody with these rights: publishers release and claim, editors claim, writers finish their own.
 * Four eyes are judged at the act; a piece that one may not release oneself still shows that it waits.
 */
export function waitingFor(grants: readonly Grant[]): { states: DeskState[]; mine?: boolean } {
  if (holdsAny(grants, "publisher")) return { states: ["submitted", "approved"] };
  if (holdsAny(grants, "editor")) return { states: ["submitted"] };
  return { states: ["draft", "returned"], mine: true };
}

/** Whether working copies are this person's business at all: a right to write, edit, take down or audit. */
export const worksOnArticles = (grants: readonly Grant[]): boolean =>
  holdsAny(grants, "reporter", "editor", "takedown", "auditor");

/** Length of several queues together; each was counted to 100 at most, so more is "many". */
export function queueLength(counts: ReadonlyMap<DeskState, number>, states: readonly DeskState[]): number {
  return states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
}

/** 0 to 99 as it is, more as `many` ("99+"). */
export const printCount = (n: number, many: string): string => (n > 99 ? many : String(n));
