"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu.client";
import { useRoom } from "../../room.client";
import type { TableAct } from "./table-editing";
import "./tables.css";

const inside: readonly (TableAct | "|")[] = [
  "rowBefore",
  "rowAfter",
  "columnBefore",
  "columnAfter",
  "|",
  "headerRow",
  "headerColumn",
  "merge",
  "split",
  "|",
  "deleteRow",
  "deleteColumn",
  "deleteTable",
];

/** "Bảng": a new table, or what can be done with the one under the cursor. */
export function TableMenu({ editor }: { editor: Editor | null }) {
  const { words } = useRoom();
  const say = words.bringIn.table;
  const isInside = useEditorState({ editor, selector: ({ editor: now }) => now?.isActive("table") ?? false });
  const run = async (act: TableAct | "insert") => {
    if (!editor) return;
    const { insertTable, tableCommands } = await import("./table-editing");
    const command = act === "insert" ? insertTable : tableCommands[act];
    command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  return (
    <Menu
      trigger={
        <button type="button" data-tool tabIndex={-1} title={say.menu} aria-disabled={!editor || undefined}>
          <span className="text-row">{say.menu}</span>
        </button>
      }
    >
      {isInside ? (
        inside.map((act, at) =>
          act === "|" ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the menu does not change its order
            <MenuSeparator key={at} />
          ) : (
            <MenuItem key={act} onSelect={() => void run(act)}>
              {say[act]}
            </MenuItem>
          ),
        )
      ) : (
        <MenuItem onSelect={() => void run("insert")}>{say.insert}</MenuItem>
      )}
    </Menu>
  );
}
