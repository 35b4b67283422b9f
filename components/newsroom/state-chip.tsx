import { Icon, type IconName } from "@/components/ui/icon";
import type { DeskState, LiveState } from "@/lib/domain/workflow";

/** Each state has a sign and a colour of its own, and is always named in words beside them. */
const signs = {
  draft: ["pencil", "text-state-draft"],
  submitted: ["inbox", "text-state-submitted"],
  editing: ["pen", "text-state-editing"],
  returned: ["back", "text-state-returned"],
  approved: ["check", "text-state-approved"],
  scheduled: ["clock", "text-state-scheduled"],
  published: ["broadcast", "text-state-published"],
  taken_down: ["stop", "text-state-taken-down"],
  spiked: ["strike", "text-state-spiked line-through"],
} as const satisfies Record<DeskState, readonly [IconName, string]>;

type StateWords = Record<DeskState | LiveState, string>;

/** Where a working copy stands. `words` is the dictionary's `states`. */
export function StateChip({ state, words }: { state: DeskState; words: StateWords }) {
  const [icon, colour] = signs[state];
  return (
    <span className={`chip ${colour}`} data-state={state}>
      <Icon name={icon} className="size-3.5" />
      {words[state]}
    </span>
  );
}

/**
 * What readers have, where the desk state does not say it: a live piece whose working copy is being changed.
 * Draws nothing else.
 */
export function LiveChip({ state, live, words }: { state: DeskState; live: LiveState; words: StateWords }) {
  if (live !== "live" || state === "published") return null;
  return (
    <span className="chip text-state-published" data-live={live}>
      <Icon name="broadcast" className="size-3.5" />
      {words.live}
    </span>
  );
}

/** The sign and colour of a state for other shapes: a queue's tab, a line in the log. */
export function StateSign({ state }: { state: DeskState }) {
  const [icon, colour] = signs[state];
  return <Icon name={icon} className={colour.replace(" line-through", "")} />;
}
