/** Steps made on an older text, carried over the ones that were saved meanwhile. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import { Step, Transform } from "@tiptap/pm/transform";
import * as collab from "prosemirror-collab";
import { bodySchema } from "@/lib/domain/body-schema";
import { suggestionTypes } from "@/lib/domain/suggestions";

interface Rebaseable {
  step: Step;
  inverted: Step;
  origin: Transform;
}

// Exported by the package's code, missing from its types.
const { rebaseSteps } = collab as unknown as {
  rebaseSteps(steps: readonly Rebaseable[], over: readonly Step[], transform: Transform): Rebaseable[];
};

/** What editing text needs; steps that set single attributes would carry whatever a caller likes into the log. */
const stepTypes = new Set<unknown>(["replace", "replaceAround", "addMark", "removeMark"]);

/** Marks on whole blocks: a suggestion to insert or drop them, nothing else. */
const nodeMarkSteps = new Set<unknown>(["addNodeMark", "removeNodeMark"]);

/** Reads a step from JSON; null if it is none of this schema, or of a kind that no editor here makes. */
export function readStep(json: unknown): Step | null {
  try {
    const { stepType, mark } = (json ?? {}) as { stepType?: unknown; mark?: { type?: unknown } };
    const isMarkOnNode =
      nodeMarkSteps.has(stepType) && (suggestionTypes as readonly unknown[]).includes(mark?.type);
    if (!stepTypes.has(stepType) && !isMarkOnNode) return null;
    return Step.fromJSON(bodySchema, json as object);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

export interface Rebased {
  steps: Step[];
  /** The text after each of them. */
  docs: ProseNode[];
  /** The text after all of them. */
  doc: ProseNode;
}

/**
 * Applies `steps`, made on `base`, after `missed`. Returns the rebased steps with the texts they lead to; a step
 * whose place is gone drops out, so `steps` may come back shorter. Null if they do not even apply to `base`.
 */
export function rebase(base: ProseNode, steps: readonly Step[], missed: readonly Step[]): Rebased | null {
  const own = new Transform(base);
  for (const step of steps) {
    try {
      if (own.maybeStep(step).failed) return null;
    } catch (error) {
      // A position outside the text: ProseMirror throws instead of failing.
      if (error instanceof RangeError || error instanceof TypeError) return null;
      throw error;
    }
  }
  if (missed.length === 0) return { steps: [...steps], docs: [...own.docs.slice(1), own.doc], doc: own.doc };
  // A fresh transform: rebaseSteps counts its offsets from the beginning of the mapping.
  const change = new Transform(own.doc);
  const pending = steps.map((step, i) => ({
    step,
    inverted: step.invert(own.docs[i] as ProseNode),
    origin: own,
  }));
  const carried = rebaseSteps(pending, missed, change).map((one) => one.step);
  const docs = [...change.docs.slice(change.docs.length - carried.length + 1), change.doc];
  return { steps: carried, docs: carried.length === 0 ? [] : docs, doc: change.doc };
}
