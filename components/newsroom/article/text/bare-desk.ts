/** An editor without a view: text that was left on the device is delivered by it before the editor opens. */
import type { Node as ProseNode } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { Step } from "@tiptap/pm/transform";
import { collab } from "prosemirror-collab";
import { bodySchema } from "@/lib/domain/body-schema";
import { ownId, type TextDesk } from "./take-in";

/** A desk that holds `doc` at `version`, with `steps` made here and not yet sent. */
export function bareDesk(doc: ProseNode, version: number, steps: readonly unknown[] = []): TextDesk {
  let state = EditorState.create({ doc, plugins: [collab({ version, clientID: ownId })] });
  for (const step of steps) state = state.apply(state.tr.step(Step.fromJSON(bodySchema, step as object)));
  return {
    state: () => state,
    dispatch(change) {
      state = state.apply(change);
    },
  };
}
