"use client";
import type { Editor } from "@tiptap/core";
import { NodeSelection, Plugin, PluginKey } from "@tiptap/pm/state";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { fill } from "@/lib/words/fill";
import { useFormPart, useRoom } from "../room.client";
import { onEditFigure } from "./edit-figure";
import { isKey } from "./key-table";
import { signsPlugin } from "./settle-signs";
import { type SlashId, type SlashQuery, slashMatches, slashQuery } from "./slash-items";

const key = new PluginKey("hands");
const FindBar = lazy(async () => ({ default: (await import("./find-bar.client")).FindBar }));
const FigureForm = lazy(async () => ({ default: (await import("./figure-form.client")).FigureForm }));
const SlashMenu = lazy(async () => ({ default: (await import("./slash-menu.client")).SlashMenu }));

/** What keys open around the text: finding, the menu of the slash. Each is loaded when it is first asked for. */
export function TextHands({ editor, isOpen }: { editor: Editor; isOpen: boolean }) {
  const [isFinding, setFinding] = useState(false);
  const [isReplacing, setReplacing] = useState(false);
  const { words, tools } = useRoom();
  const { value: photos } = useFormPart("photos");
  const [figure, setFigure] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const slash = useSlash(editor, isOpen);
  useEffect(() => onEditFigure(setFigure), []);

  /** Keys on a picture that is selected: Alt and an arrow nudge it, Enter opens its words. */
  function onFigureKey(event: KeyboardEvent): boolean {
    const { selection } = editor.state;
    if (!isOpen || !(selection instanceof NodeSelection) || selection.node.type.name !== "figure")
      return false;
    const id = String(selection.node.attrs.photo);
    const direction = isKey(event, "nudgeUp") ? "up" : isKey(event, "nudgeDown") ? "down" : null;
    const n = photos.findIndex((photo) => photo.id === id) + 1;
    if (direction) {
      tools.current?.moveFigure(id, direction);
      tools.current?.showFigure(id);
      setSaid(fill(direction === "up" ? words.figureForm.movedUp : words.figureForm.movedDown, { n }));
    } else if (isKey(event, "editPicture") && n > 0) setFigure(id);
    else return false;
    event.preventDefault();
    return true;
  }

  const keys = useRef<(event: KeyboardEvent) => boolean>(() => false);
  keys.current = (event) => {
    if (slash.onKey(event) || onFigureKey(event)) return true;
    const toReplace = isKey(event, "replace");
    const again = isKey(event, "findNext") || isKey(event, "findBefore");
    if (!toReplace && !again && !isKey(event, "find")) return false;
    setFinding(true);
    if (toReplace) setReplacing(true);
    if (isFinding)
      requestAnimationFrame(() => document.querySelector<HTMLInputElement>(".find-bar input")?.select());
    return true;
  };

  useEffect(() => {
    const plugin = new Plugin({
      key,
      props: {
        handleKeyDown: (view, event) => !view.composing && !event.isComposing && keys.current(event),
      },
    });
    // Before the others: Enter must choose from an open menu, not break the paragraph.
    editor.registerPlugin(plugin, (own, others) => [own, ...others]);
    const signs = signsPlugin(() => editor.isEditable);
    editor.registerPlugin(signs);
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin([key, ...(signs.spec.key ? [signs.spec.key] : [])]);
    };
  }, [editor]);

  return (
    <Suspense>
      <p role="status" className="sr-only">
        {said}
      </p>
      {figure && (
        <FigureForm
          key={figure}
          id={figure}
          editor={editor}
          onClose={() => {
            setFigure(null);
            tools.current?.showFigure(figure);
          }}
        />
      )}
      {isFinding && (
        <FindBar
          editor={editor}
          isReplacing={isReplacing}
          mayReplace={isOpen}
          onReplacing={setReplacing}
          onClose={() => {
            setFinding(false);
            setReplacing(false);
          }}
        />
      )}
      {slash.menu && (
        <SlashMenu
          editor={editor}
          query={slash.menu.query}
          items={slash.menu.items}
          at={slash.menu.at}
          onPick={slash.pick}
        />
      )}
    </Suspense>
  );
}

/** The slash's question as it is typed: what it may mean, which is chosen, and what a choice does. */
function useSlash(editor: Editor, isOpen: boolean) {
  const { words, tools, openTab } = useRoom();
  const [query, setQuery] = useState<SlashQuery | null>(null);
  const [at, setAt] = useState(0);
  /** Escape was pressed at this slash: it is a slash. */
  const dismissed = useRef<number | null>(null);
  const items = query ? slashMatches(query.text, words.slash) : [];

  useEffect(() => {
    const look = ({
      transaction,
    }: {
      transaction: { docChanged: boolean; getMeta(key: string): unknown };
    }) => {
      const found = isOpen && !editor.view.composing ? slashQuery(editor) : null;
      if (!found) dismissed.current = null;
      setQuery((before) => {
        if (!found || dismissed.current === found.from) return null;
        // A menu opens by typing, not because somebody walks by or a colleague's words arrive.
        const isTyped = transaction.docChanged && transaction.getMeta("rebased") === undefined;
        if (!before && !isTyped) return null;
        return before && before.from === found.from && before.text === found.text ? before : found;
      });
      if (transaction.docChanged) setAt(0);
    };
    const leave = () => setQuery(null);
    editor.on("transaction", look);
    editor.on("blur", leave);
    return () => {
      editor.off("transaction", look);
      editor.off("blur", leave);
    };
  }, [editor, isOpen]);

  function pick(id: SlashId): void {
    if (!query) return;
    const { from, to } = query;
    setQuery(null);
    const chain = editor.chain().focus().deleteRange({ from, to });
    if (id === "heading2" || id === "heading3") chain.setHeading({ level: id === "heading2" ? 2 : 3 }).run();
    else if (id === "quote") chain.toggleBlockquote().run();
    else if (id === "bulletList") chain.toggleBulletList().run();
    else if (id === "orderedList") chain.toggleOrderedList().run();
    else {
      chain.run();
      if (id === "awardBox") tools.current?.insertAwardBox();
      else if (id === "picture") openTab("photos");
      else
        void import("../body/tables/table-editing").then(({ insertTable }) => {
          insertTable(editor.state, editor.view.dispatch, editor.view);
          editor.view.focus();
        });
    }
  }

  function onKey(event: KeyboardEvent): boolean {
    if (!query || items.length === 0) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = items[Math.min(at, items.length - 1)];
    if (step) setAt((at + step + items.length) % items.length);
    else if (event.key === "Escape") {
      dismissed.current = query.from;
      setQuery(null);
    } else if ((event.key === "Enter" || event.key === "Tab") && chosen) pick(chosen);
    else return false;
    event.preventDefault();
    return true;
  }

  const menu = query && items.length > 0 ? { query, items, at: Math.min(at, items.length - 1) } : null;
  return { menu, pick, onKey };
}
