"use client";
import type { Editor } from "@tiptap/core";
import { redo, redoDepth, undo, undoDepth } from "@tiptap/pm/history";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { type KeyId, keyTable, titleKeys } from "../hands/key-table";
import { InsertPhotoMenu } from "../photos/insert-photo-menu.client";
import { useRoom } from "../room.client";
import { SuggestSwitch } from "../suggest/suggest-switch.client";
import { TableMenu } from "./tables/table-menu.client";

interface Tool {
  id: KeyId;
  name: string;
  sign: ReactNode;
  isOn?: boolean;
  isOff?: boolean;
  run: () => void;
}

const pick = (editor: Editor) => ({
  block: editor.isActive("heading", { level: 2 })
    ? "2"
    : editor.isActive("heading", { level: 3 })
      ? "3"
      : "p",
  bold: editor.isActive("bold"),
  italic: editor.isActive("italic"),
  link: editor.isActive("link"),
  bullet: editor.isActive("bulletList"),
  ordered: editor.isActive("orderedList"),
  quote: editor.isActive("blockquote"),
  undo: undoDepth(editor.state),
  redo: redoDepth(editor.state),
});

/** Formatting of the text. One stop of the Tab key; arrows move inside. */
export function Toolbar({ editor, onLink }: { editor: Editor | null; onLink: () => void }) {
  const { words, tools, isAlone, setAlone } = useRoom();
  const bar = useRef<HTMLDivElement>(null);
  const on = useEditorState({ editor, selector: (now) => (now.editor ? pick(now.editor) : null) });
  const say = words.toolbar;
  const chain = () => editor?.chain().focus();
  const list: (Tool | "|")[] = [
    {
      id: "paragraph",
      name: say.paragraph,
      sign: "¶",
      isOn: on?.block === "p",
      run: () => chain()?.setParagraph().run(),
    },
    {
      id: "heading2",
      name: say.heading2,
      sign: "H2",
      isOn: on?.block === "2",
      run: () => chain()?.toggleHeading({ level: 2 }).run(),
    },
    {
      id: "heading3",
      name: say.heading3,
      sign: "H3",
      isOn: on?.block === "3",
      run: () => chain()?.toggleHeading({ level: 3 }).run(),
    },
    "|",
    {
      id: "bold",
      name: say.bold,
      sign: <b>B</b>,
      isOn: on?.bold ?? false,
      run: () => chain()?.toggleBold().run(),
    },
    {
      id: "italic",
      name: say.italic,
      sign: <i className="font-serif">I</i>,
      isOn: on?.italic ?? false,
      run: () => chain()?.toggleItalic().run(),
    },
    {
      id: "link",
      name: say.link,
      sign: <u className="underline">a</u>,
      isOn: on?.link ?? false,
      run: onLink,
    },
    "|",
    {
      id: "bulletList",
      name: say.bulletList,
      sign: "–",
      isOn: on?.bullet ?? false,
      run: () => chain()?.toggleBulletList().run(),
    },
    {
      id: "orderedList",
      name: say.orderedList,
      sign: "1.",
      isOn: on?.ordered ?? false,
      run: () => chain()?.toggleOrderedList().run(),
    },
    {
      id: "quote",
      name: say.quote,
      sign: "“ ”",
      isOn: on?.quote ?? false,
      run: () => chain()?.toggleBlockquote().run(),
    },
    "|",
    {
      id: "undo",
      name: say.undo,
      sign: "↶",
      isOff: !on?.undo,
      run: () => editor && undo(editor.state, editor.view.dispatch),
    },
    {
      id: "redo",
      name: say.redo,
      sign: "↷",
      isOff: !on?.redo,
      run: () => editor && redo(editor.state, editor.view.dispatch),
    },
  ];

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={say.label}
      aria-controls="field-body"
      onKeyDown={(event) => moveFocus(event, bar.current)}
      className="text-toolbar sticky z-10 -mx-2 flex items-center gap-0.5 overflow-x-auto border-b border-line bg-sheet px-2 py-1 tablet:flex-wrap"
    >
      {list.map((tool, index) =>
        tool === "|" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the toolbar does not change its order
          <span key={index} className="mx-1 h-4 w-px shrink-0 bg-line" />
        ) : (
          <button
            key={tool.id}
            type="button"
            data-tool
            tabIndex={index === 0 ? 0 : -1}
            aria-label={tool.name}
            title={`${tool.name} (${titleKeys(tool.id)})`}
            aria-keyshortcuts={keyTable[tool.id].keys.join(" ")}
            aria-pressed={tool.isOn === undefined ? undefined : tool.isOn}
            aria-disabled={!editor || tool.isOff || undefined}
            // The selection stays in the text while a tool is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => !tool.isOff && tool.run()}
          >
            {tool.sign}
          </button>
        ),
      )}
      <span className="mx-1 h-4 w-px bg-line" />
      <InsertPhotoMenu />
      <TableMenu editor={editor} />
      <button
        type="button"
        data-tool
        tabIndex={-1}
        aria-label={say.awardBox}
        title={say.awardBox}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => tools.current?.insertAwardBox()}
      >
        <span className="text-row">{words.fields.awards}</span>
      </button>
      <span className="mx-1 h-4 w-px shrink-0 bg-line" />
      <SuggestSwitch />
      <button
        type="button"
        data-tool
        tabIndex={-1}
        aria-label={words.focusMode.on}
        title={`${words.focusMode.on} (${titleKeys("focusMode")})`}
        aria-keyshortcuts={keyTable.focusMode.keys[0]}
        aria-pressed={isAlone}
        className="ms-auto"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setAlone(!isAlone)}
      >
        <Icon name="expand" />
      </button>
    </div>
  );
}

/** Arrow keys, Home and End inside the toolbar, as WAI-ARIA has it. */
function moveFocus(event: KeyboardEvent, bar: HTMLElement | null): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const tools = [...(bar?.querySelectorAll<HTMLElement>("[data-tool]") ?? [])];
  const at = tools.indexOf(document.activeElement as HTMLElement);
  const target =
    event.key === "Home"
      ? tools[0]
      : event.key === "End"
        ? tools.at(-1)
        : step && tools.at((at + step) % tools.length);
  if (!target || at < 0) return;
  event.preventDefault();
  for (const tool of tools) tool.tabIndex = tool === target ? 0 : -1;
  target.focus();
}
