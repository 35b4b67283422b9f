/** The body schema with what an editor needs around it: collaboration, history, cursors beside atoms, views. */
import { type AnyExtension, Extension } from "@tiptap/core";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { history, redo, undo } from "@tiptap/pm/history";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { collab } from "prosemirror-collab";
import { AwardBox, bodyExtensions, Figure } from "@/lib/domain/body-schema";
import { Suggesting, type SuggestingOptions } from "../suggest/suggesting";
import { ownId } from "../text/take-in";
import { AwardBoxView } from "./award-box-view.client";
import { FigureView } from "./figure-view.client";
import { pastePlaces } from "./paste/paste-places";
import { TableLoader } from "./tables/table-loader";

const Writing = Extension.create<{ version: number; openLink: () => void }>({
  name: "writing",
  addOptions: () => ({ version: 0, openLink: () => undefined }),
  addProseMirrorPlugins() {
    return [
      collab({ version: this.options.version, clientID: ownId }),
      history(),
      dropCursor({ class: "text-drop-cursor", color: false, width: 4 }),
      gapCursor(),
      pastePlaces(),
    ];
  },
  addKeyboardShortcuts() {
    const { editor, options } = this;
    const run = (command: typeof undo) => () => command(editor.state, editor.view.dispatch);
    return {
      "Mod-z": run(undo),
      "Mod-y": run(redo),
      "Shift-Mod-z": run(redo),
      "Mod-k": () => {
        options.openLink();
        return true;
      },
    };
  },
});

/** Extensions for a text read at `version`. The schema they make is that of lib/domain/body-schema. */
export function editorExtensions(
  version: number,
  openLink: () => void,
  suggesting: Partial<SuggestingOptions> = {},
): AnyExtension[] {
  return [
    ...bodyExtensions.filter((one) => one !== Figure && one !== AwardBox),
    Figure.extend({ addNodeView: () => ReactNodeViewRenderer(FigureView) }),
    AwardBox.extend({ addNodeView: () => ReactNodeViewRenderer(AwardBoxView) }),
    TableLoader,
    Writing.configure({ version, openLink }),
    Suggesting.configure(suggesting),
  ];
}
