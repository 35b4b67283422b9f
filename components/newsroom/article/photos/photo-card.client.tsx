"use client";
import { useRef } from "react";
import { Button, IconButton } from "@/components/ui/button.client";
import { Checkbox } from "@/components/ui/checkbox";
import { Icon } from "@/components/ui/icon";
import { TextArea } from "@/components/ui/text-area.client";
import { TextField } from "@/components/ui/text-field.client";
import { fold } from "@/lib/text/fold";
import { fill } from "@/lib/words/fill";
import { pasteIntoField } from "../body/paste/paste-into-field";
import { fieldId } from "../form/field-id";
import type { PhotoRow } from "../form/form-values";
import { orderStep } from "../form/order-keys.client";
import { NoteFlag } from "../notes/note-flag.client";
import { useFormPart, useRoom } from "../room.client";
import { FocusField } from "./focus-field.client";
import { thumbnail } from "./thumbnail";
import { pictureTypes } from "./upload-photo";

/** One picture of the article: thumbnail, place, words, and what can be done with it. */
export function PhotoCard({
  row,
  n,
  of,
  isInText,
  onChange,
  onLeave,
  onMove,
  onRemove,
  onLead,
}: {
  row: PhotoRow;
  n: number;
  of: number;
  isInText: boolean;
  onChange: (change: Partial<PhotoRow>) => void;
  onLeave: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onLead: () => void;
}) {
  const { words, tools } = useRoom();
  const { isReadOnly } = useFormPart("photos");
  const say = words.photos;
  const place = isInText ? say.placed : row.lead ? say.leadPlace : say.unused;
  return (
    <li
      id={fieldId(`photos.${n - 1}`)}
      tabIndex={-1}
      aria-label={fill(say.one, { n })}
      className="rounded-control border border-line bg-sheet p-2"
      onKeyDown={(event) => {
        const step = isReadOnly ? null : orderStep(event);
        if (step) onMove(step);
      }}
    >
      <div className="flex gap-2">
        <Thumbnail row={row} />
        <div className="min-w-0 flex-1">
          <p className="flex items-center gap-1 text-row font-medium">
            {fill(say.one, { n })}
            {row.lead && <span className="chip text-accent">{say.lead}</span>}
          </p>
          <p className={`text-note ${isInText || row.lead ? "text-faint" : "text-warn"}`}>{place}</p>
          {!isReadOnly && (
            <div className="flex flex-wrap items-center">
              <IconButton
                icon="up"
                size="small"
                name={fill(say.up, { n })}
                disabled={n === 1}
                onClick={() => onMove(-1)}
              />
              <IconButton
                icon="down"
                size="small"
                name={fill(say.down, { n })}
                disabled={n === of}
                onClick={() => onMove(1)}
              />
              {row.photoId && (
                <IconButton icon="trash" size="small" name={fill(say.remove, { n })} onClick={onRemove} />
              )}
              {row.id && isInText && (
                <Button look="plain" size="small" onClick={() => row.id && tools.current?.showFigure(row.id)}>
                  {say.showInText}
                </Button>
              )}
              {row.id && !isInText && !row.lead && (
                <Button
                  look="plain"
                  size="small"
                  onClick={() => row.id && tools.current?.insertFigure(row.id)}
                >
                  {say.insert}
                </Button>
              )}
            </div>
          )}
        </div>
      </div>
      {!row.photoId && <EmptySlot row={row} onRemove={onRemove} />}
      <PhotoWords row={row} n={n} onChange={onChange} onLeave={onLeave} onLead={onLead} />
      <FocusField row={row} n={n} onChange={(focus) => onChange({ focus })} onLeave={onLeave} />
    </li>
  );
}

function Thumbnail({ row }: { row: PhotoRow }) {
  if (!row.photoId || !row.file)
    return (
      <span className="flex h-20 w-28 shrink-0 items-center justify-center border border-dashed border-edge text-faint">
        <Icon name="photo" className="size-6" />
      </span>
    );
  return (
    // biome-ignore lint/performance/noImgElement: a private picture, sized by the server
    <img
      src={thumbnail(row.photoId, 400)}
      alt=""
      width={row.file.width}
      height={row.file.height}
      loading="lazy"
      className="h-20 w-28 shrink-0 bg-press object-cover"
    />
  );
}

/** An import's slot without a file: fill it or remove it, one click each. */
function EmptySlot({ row, onRemove }: { row: PhotoRow; onRemove: () => void }) {
  const { words, addPictures } = useRoom();
  const { isReadOnly } = useFormPart("photos");
  const file = useRef<HTMLInputElement>(null);
  const say = words.photos;
  return (
    <div className="mt-2 border-s-2 border-warn ps-2">
      <p className="text-row text-warn">{say.slot}</p>
      {!isReadOnly && (
        <div className="mt-1 flex flex-wrap gap-2">
          <Button size="small" icon="upload" onClick={() => file.current?.click()}>
            {say.fillSlot}
          </Button>
          <Button size="small" onClick={onRemove}>
            {say.removeSlot}
          </Button>
          <input
            ref={file}
            type="file"
            hidden
            aria-label={say.fillSlot}
            accept={pictureTypes.join(",")}
            onChange={(event) => {
              addPictures([...(event.target.files ?? [])].slice(0, 1), { kind: "slot", key: row.key });
              event.target.value = "";
            }}
          />
        </div>
      )}
    </div>
  );
}

/** Caption, credit, description and the ticks of one picture. */
export function PhotoWords({
  row,
  n,
  onChange,
  onLeave,
  onLead,
}: {
  row: PhotoRow;
  n: number;
  onChange: (change: Partial<PhotoRow>) => void;
  onLeave: () => void;
  onLead: () => void;
}) {
  const { words } = useRoom();
  const { isReadOnly, draft } = useFormPart("photos");
  const say = words.photos;
  const repeats = row.alt !== "" && !row.captionSuffices && fold(row.alt) === fold(row.caption);
  const errorAt = (field: string) =>
    draft?.error?.path === `items.${n - 1}.${field}` ? draft.error.sentence : null;
  return (
    <div className="mt-2 flex flex-col gap-2">
      <div className="note-spot">
        <TextArea
          label={say.caption}
          hint={row.caption === "" ? say.captionHint : undefined}
          error={errorAt("caption")}
          rows={2}
          lang="vi"
          value={row.caption}
          readOnly={isReadOnly}
          onPaste={pasteIntoField}
          onChange={(event) => onChange({ caption: event.target.value })}
          onBlur={onLeave}
        />
        {row.id && (
          <NoteFlag field={`photos.${row.id}.caption`} name={`${fill(say.one, { n })}: ${say.caption}`} />
        )}
      </div>
      <TextField
        label={say.credit}
        error={errorAt("credit")}
        value={row.credit}
        readOnly={isReadOnly}
        autoComplete="off"
        onChange={(event) => onChange({ credit: event.target.value })}
        onBlur={onLeave}
      />
      <TextArea
        label={say.alt}
        hint={repeats ? <span className="text-warn">{say.altRepeats}</span> : say.altHint}
        error={errorAt("alt")}
        rows={1}
        lang="vi"
        value={row.captionSuffices ? "" : row.alt}
        disabled={row.captionSuffices}
        readOnly={isReadOnly}
        onPaste={pasteIntoField}
        onChange={(event) => onChange({ alt: event.target.value })}
        onBlur={onLeave}
      />
      <div className="flex flex-wrap gap-x-4">
        <Checkbox
          label={say.captionSuffices}
          checked={row.captionSuffices}
          disabled={isReadOnly}
          onChange={(event) => onChange({ captionSuffices: event.target.checked })}
          onBlur={onLeave}
        />
        <Checkbox
          label={say.isFilePhoto}
          checked={row.isFilePhoto}
          disabled={isReadOnly}
          onChange={(event) => onChange({ isFilePhoto: event.target.checked })}
          onBlur={onLeave}
        />
        <Checkbox label={say.lead} checked={row.lead} disabled={isReadOnly} onChange={onLead} />
      </div>
    </div>
  );
}
