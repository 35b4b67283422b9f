/** Brings the tables' editing in when a text first shows a table. */
import { Extension } from "@tiptap/core";
import type { Node as ProseNode } from "@tiptap/pm/model";

const holdsTable = (doc: ProseNode): boolean => doc.children.some((node) => node.type.name === "table");

export const TableLoader = Extension.create({
  name: "tableLoader",
  addStorage: () => ({ asked: false }),
  onCreate() {
    this.editor.on("transaction", () => look());
    const { editor, storage } = this;
    const look = () => {
      if (storage.asked || !holdsTable(editor.state.doc)) return;
      storage.asked = true;
      void import("./table-editing").then(
        ({ tablePlugins }) => {
          const register = () => {
            if (editor.isDestroyed) return;
            // A new state under a half-typed syllable would lose it.
            if (editor.view.composing) setTimeout(register, 200);
            else
              for (const plugin of tablePlugins()) editor.registerPlugin(plugin, (own, all) => [own, ...all]);
          };
          register();
        },
        () => {
          storage.asked = false;
        },
      );
    };
    look();
  },
});
