/**
 * One editor's text in the journal: the text it began with, once, then only steps. What a keystroke costs does not
 * depend on how long the article is. Pure: what to write next, and what was left when the writing stopped.
 */
import type { TextBase, TextHead } from "./journal-records";
import type { Change, Key } from "./shelf";

/** How an editor stands. Steps are ProseMirror's own objects or their JSON. */
export interface TextView {
  clientId: string;
  /** The newest version of the log that was taken in. */
  version: number;
  /** How many of `unsent` are in a batch whose answer has not come. */
  sent: number;
  unsent: readonly unknown[];
  /** The text at `version`, as ProseMirror JSON. */
  doc: () => unknown;
}

/** What stands on the device, as far as this page knows. */
export interface Written {
  clientId: string;
  /** Version of the base. */
  base: number;
  confirmed: number;
  sent: number;
  steps: readonly unknown[];
}

/** Everything needed to go on with unsent text after the page is gone. */
export interface UnsentText {
  clientId: string;
  base: number;
  /** The text at `base`, as ProseMirror JSON. */
  doc: unknown;
  /** The log's steps since `base` that this editor had taken in. */
  since: unknown[];
  /** Typed here and not known to be in the log. */
  steps: unknown[];
  /** How many of `steps` were sent as one batch whose answer never came. */
  sent: number;
}

/** With nothing unsent and this many steps, the record begins anew; with more, it does so in the middle. */
const size = { atRest: 64, largest: 600 } as const;

/**
 * The changes that bring the device from `before` to `view`, to be made together. `logged` are the log's steps that
 * were taken in since `before`, in order.
 */
export function plan(
  place: Key,
  before: Written | null,
  view: TextView,
  logged: readonly unknown[],
  stamp: { at: number; title: string },
): { changes: Change[]; after: Written | null } {
  const isAtRest = view.unsent.length === 0 && view.sent === 0;
  const follows = before !== null && before.base + before.confirmed + logged.length === view.version;
  const confirmed = before && follows ? before.confirmed + logged.length : 0;
  if (!before || !follows || confirmed > (isAtRest ? size.atRest : size.largest))
    return isAtRest ? { changes: before ? forget(place) : [], after: null } : begin(place, view, stamp);
  const steps = [...before.steps.slice(0, before.confirmed), ...logged, ...view.unsent];
  let same = before.confirmed;
  while (same < steps.length && same < before.steps.length && isSame(steps[same], before.steps[same])) same++;
  const changes: Change[] = [];
  if (before.steps.length > same) changes.push({ do: "drop", store: "steps", under: place, from: same });
  changes.push(...steps.slice(same).map((step, index) => put(place, same + index, step)));
  const { clientId, sent } = view;
  const isUnchanged =
    clientId === before.clientId && sent === before.sent && confirmed === before.confirmed && !changes[0];
  if (!isUnchanged)
    changes.push({
      do: "put",
      store: "texts",
      key: place,
      value: { clientId, confirmed, sent, ...stamp },
    });
  return { changes, after: { clientId, base: before.base, confirmed, sent, steps } };
}

function begin(place: Key, view: TextView, stamp: { at: number; title: string }) {
  const { clientId, version, sent, unsent } = view;
  const changes: Change[] = [
    ...forget(place),
    { do: "put", store: "bases", key: place, value: { version, doc: view.doc() } },
    ...unsent.map((step, index) => put(place, index, step)),
    { do: "put", store: "texts", key: place, value: { clientId, confirmed: 0, sent, ...stamp } },
  ];
  return { changes, after: { clientId, base: version, confirmed: 0, sent, steps: unsent } };
}

/** Nothing of this editor stays on the device. */
export const forget = (place: Key): Change[] =>
  (["texts", "bases", "steps"] as const).map((store) => ({ do: "drop", store, under: place }));

const put = (place: Key, number: number, step: unknown): Change => ({
  do: "put",
  store: "steps",
  key: [...place, number],
  value: JSON.parse(JSON.stringify(step)) as unknown,
});

const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What the three parts of a record say together; null when nothing is unsent, or a part is missing. */
export function restore(
  head: TextHead | undefined,
  base: TextBase | undefined,
  steps: readonly unknown[],
): UnsentText | null {
  if (!head || !base || steps.length < head.confirmed + head.sent) return null;
  const unsent = steps.slice(head.confirmed);
  if (unsent.length === 0) return null;
  return {
    clientId: head.clientId,
    base: base.version,
    doc: base.doc,
    since: steps.slice(0, head.confirmed),
    steps: unsent,
    sent: head.sent,
  };
}
