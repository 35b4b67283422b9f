"use client";
import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button, IconButton } from "@/components/ui/button.client";
import { placesOf, type Search } from "@/lib/text/search-pattern";
import { fill } from "@/lib/words/fill";
import { fieldId } from "../form/field-id";
import { useRoom, useRoomState } from "../room.client";
import { type FindAct, find, lookFor, type Standing, searchPlugin, standing } from "./find-search";
import { isKey, titleKeys } from "./key-table";

/** "Tìm và thay": in the text, and in the fields around it as a list. Escape goes back to the words that were found. */
export function FindBar({
  editor,
  isReplacing,
  mayReplace,
  onReplacing,
  onClose,
}: {
  editor: Editor;
  isReplacing: boolean;
  mayReplace: boolean;
  onReplacing: (isReplacing: boolean) => void;
  onClose: () => void;
}) {
  const { words } = useRoom();
  const say = words.find;
  const [given, setGiven] = useState<Search>(() => ({
    text: selectedWords(editor),
    exactTones: false,
    matchCase: false,
    wholeWord: false,
  }));
  const [replacement, setReplacement] = useState("");
  const [stands, setStands] = useState<Standing>({ count: 0, at: 0 });
  const [said, setSaid] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  useEffect(() => {
    const plugin = searchPlugin();
    editor.registerPlugin(plugin);
    const look = () => setStands(standing(editor.state));
    editor.on("transaction", look);
    input.current?.select();
    return () => {
      editor.off("transaction", look);
      if (!editor.isDestroyed) editor.unregisterPlugin(plugin.spec.key ?? "search");
    };
  }, [editor]);

  useEffect(() => {
    // The list of marks is remade with every change: not while a word of it is being composed in the text.
    if (!editor.view.composing) lookFor(editor.view, given, replacement);
  }, [editor, given, replacement]);

  function run(act: FindAct): void {
    const count = find(editor.view, act);
    if (act === "replace" || act === "all") setSaid(fill(say.replaced, { n: count }));
    else setSaid("");
  }

  function close(): void {
    onClose();
    editor.view.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const before = isKey(event.nativeEvent, "findBefore");
    if (event.key === "Escape") close();
    else if (isKey(event.nativeEvent, "replace")) onReplacing(!isReplacing);
    else if (isKey(event.nativeEvent, "find")) input.current?.select();
    else if (before || isKey(event.nativeEvent, "findNext")) run(before ? "before" : "next");
    else if (event.key === "Enter" && event.target === input.current) run(event.shiftKey ? "before" : "next");
    else if (event.key === "Enter" && event.target instanceof HTMLInputElement) run("replace");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const toggle = (key: "exactTones" | "matchCase" | "wholeWord", sign: ReactNode) => (
    <button
      type="button"
      className="find-toggle"
      aria-pressed={given[key]}
      aria-label={say[key]}
      title={say[key]}
      onClick={() => setGiven({ ...given, [key]: !given[key] })}
    >
      {sign}
    </button>
  );

  return (
    <search className="find-bar" aria-label={say.label} onKeyDown={onKeyDown}>
      <div className="find-line">
        <label htmlFor={`${id}-find`} className="sr-only">
          {say.what}
        </label>
        <input
          ref={input}
          id={`${id}-find`}
          type="text"
          lang="vi"
          className="control"
          placeholder={say.what}
          autoComplete="off"
          spellCheck={false}
          value={given.text}
          onChange={(event) => {
            setGiven({ ...given, text: event.target.value });
            setSaid("");
          }}
        />
        <span role="status" aria-label={say.count} className="find-count tnum">
          {said || (given.text.trim() && fill(say.standing, { at: stands.at, n: stands.count }))}
        </span>
        {toggle("exactTones", "Dấu")}
        {toggle("matchCase", "Aa")}
        {toggle("wholeWord", "|chữ|")}
        <IconButton
          icon="up"
          size="small"
          name={`${say.before} (${titleKeys("findBefore")})`}
          onClick={() => run("before")}
        />
        <IconButton
          icon="down"
          size="small"
          name={`${say.next} (${titleKeys("findNext")})`}
          onClick={() => run("next")}
        />
        <IconButton icon="close" size="small" name={say.close} onClick={close} />
      </div>
      {isReplacing && mayReplace && (
        <div className="find-line">
          <label htmlFor={`${id}-with`} className="sr-only">
            {say.with}
          </label>
          <input
            id={`${id}-with`}
            type="text"
            lang="vi"
            className="control"
            placeholder={say.with}
            autoComplete="off"
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
          />
          <Button size="small" disabled={stands.count === 0} onClick={() => run("replace")}>
            {say.replaceOne}
          </Button>
          <Button size="small" disabled={stands.count === 0} onClick={() => run("all")}>
            {fill(say.replaceAll, { n: stands.count })}
          </Button>
        </div>
      )}
      {mayReplace && !isReplacing && (
        <Button look="plain" size="small" onClick={() => onReplacing(true)}>
          {say.openReplace} ({titleKeys("replace")})
        </Button>
      )}
      <OtherPlaces given={given} />
    </search>
  );
}

/** Where else it stands: headline, standfirst, captions. A press goes there. */
function OtherPlaces({ given }: { given: Search }) {
  const { words, openTab } = useRoom();
  const values = useRoomState((snapshot) => snapshot.drafts);
  const say = words.find;
  const fields = (["kicker", "headline", "sapo"] as const).map((name) => ({
    name: words.fields[name],
    text: String(values.open[name]?.value ?? values.server[name]),
    go: () => document.getElementById(fieldId(name))?.focus(),
  }));
  const photos = (values.open.photos?.value ?? values.server.photos) as typeof values.server.photos;
  const captions = photos.map((photo, index) => ({
    name: fill(say.caption, { n: index + 1 }),
    text: photo.caption,
    go: () => openTab("photos", fieldId(`photos.${index}`)),
  }));
  const found = [...fields, ...captions]
    .map((one) => ({ ...one, n: placesOf(given, one.text).length }))
    .filter(({ n }) => n > 0);
  if (found.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-note text-soft">
      {say.elsewhere}
      {found.map((one) => (
        <button key={one.name} type="button" className="text-link min-h-6" onClick={one.go}>
          {one.name} ({one.n})
        </button>
      ))}
    </p>
  );
}

/** Words of one line that are selected are what one looks for. */
function selectedWords(editor: Editor): string {
  const { from, to } = editor.state.selection;
  const text = editor.state.doc.textBetween(from, to, "\n");
  return text.length <= 80 && !text.includes("\n") ? text : "";
}
