"use client";
import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { Button } from "@/components/ui/button.client";
import type { Focus } from "@/lib/domain/content";
import { fill } from "@/lib/words/fill";
import type { PhotoRow } from "../form/form-values";
import { useFormPart, useRoom } from "../room.client";
import { focusWords } from "./focus-words";
import { movedFocus, pointedFocus } from "./move-focus";
import { thumbnail } from "./thumbnail";

/**
 * Where a picture is looked at: a press on it, or arrow keys, say what every crop keeps; beside it stand the crops as
 * readers get them.
 */
export function FocusField({
  row,
  n,
  onChange,
  onLeave,
}: {
  row: PhotoRow;
  n: number;
  onChange: (focus: Focus | null) => void;
  onLeave: () => void;
}) {
  const { words } = useRoom();
  const { isReadOnly } = useFormPart("photos");
  const [isOpen, setOpen] = useState(false);
  const say = words.photos;
  if (!row.photoId || !row.file) return null;
  const at = focusWords(row.focus, say);
  return (
    <details className="mt-2" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-row">
        {say.focus} <span className="text-faint">· {at}</span>
      </summary>
      {isOpen && (
        <div className="mt-2 flex flex-col gap-2">
          <FocusPicture
            src={thumbnail(row.photoId, 400)}
            file={row.file}
            focus={row.focus}
            name={`${fill(say.focusName, { n })}: ${at}`}
            disabled={isReadOnly}
            onChange={onChange}
            onLeave={onLeave}
          />
          <Crops src={thumbnail(row.photoId, 400)} focus={row.focus} say={say} />
          {!isReadOnly && <p className="text-note text-soft">{say.focusHint}</p>}
          {!isReadOnly && row.focus && (
            <Button
              size="small"
              look="plain"
              onClick={() => {
                onChange(null);
                onLeave();
              }}
            >
              {say.focusClear}
            </Button>
          )}
          <p aria-live="polite" className="sr-only">
            {at}
          </p>
        </div>
      )}
    </details>
  );
}

function FocusPicture({
  src,
  file,
  focus,
  name,
  disabled,
  onChange,
  onLeave,
}: {
  src: string;
  file: { width: number; height: number };
  focus: Focus | null;
  name: string;
  disabled: boolean;
  onChange: (focus: Focus | null) => void;
  onLeave: () => void;
}) {
  const { x, y } = focus ?? { x: 50, y: 50 };

  function point(event: MouseEvent<HTMLButtonElement>): void {
    // A press by keyboard points nowhere.
    if (event.detail === 0) return;
    onChange(pointedFocus(event.currentTarget.getBoundingClientRect(), event));
  }

  function move(event: KeyboardEvent<HTMLButtonElement>): void {
    const next = disabled ? undefined : movedFocus(focus, event.key, event.shiftKey);
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
  }

  return (
    <button
      type="button"
      aria-label={name}
      disabled={disabled}
      onClick={point}
      onKeyDown={move}
      onBlur={onLeave}
      className="relative w-fit max-w-full cursor-crosshair overflow-hidden bg-press"
    >
      {/* biome-ignore lint/performance/noImgElement: a private picture, sized by the server */}
      <img
        src={src}
        alt=""
        width={file.width}
        height={file.height}
        draggable={false}
        className="h-auto max-h-72 w-auto max-w-full"
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute size-6 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-white outline-2 outline-black/70"
        style={{ left: `${x}%`, top: `${y}%` }}
      />
    </button>
  );
}

const crops = [
  ["cropWide", "aspect-video h-16"],
  ["cropSquare", "aspect-square h-16"],
  ["cropPortrait", "aspect-3/4 h-16"],
] as const;

/** The three crops that readers meet, as small as they are told apart. */
function Crops({
  src,
  focus,
  say,
}: {
  src: string;
  focus: Focus | null;
  say: Record<(typeof crops)[number][0], string>;
}) {
  const { x, y } = focus ?? { x: 50, y: 50 };
  return (
    <ul className="flex flex-wrap items-end gap-3">
      {crops.map(([name, shape]) => (
        <li key={name} className="text-note text-soft">
          {/* biome-ignore lint/performance/noImgElement: a private picture, sized by the server */}
          <img
            src={src}
            alt=""
            className={`${shape} bg-press object-cover`}
            style={{ objectPosition: `${x}% ${y}%` }}
          />
          {say[name]}
        </li>
      ))}
    </ul>
  );
}
