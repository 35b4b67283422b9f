"use client";
import { type DragEvent, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button.client";
import { ProgressBar } from "@/components/ui/spinner";
import { fill } from "@/lib/words/fill";
import { ConflictNotice } from "../form/conflict-notice.client";
import { FieldError } from "../form/field-error.client";
import { fieldId } from "../form/field-id";
import type { PhotoRow } from "../form/form-values";
import { useOrderWords } from "../form/order-keys.client";
import { changedAt, movedBy, withoutAt } from "../form/rows";
import { useFormPart, useRoom, useRoomState } from "../room.client";
import { LibraryDialog } from "./library-dialog.client";
import { PhotoCard } from "./photo-card.client";
import type { PictureQueue } from "./picture-queue";
import { pictureTypes } from "./upload-photo";

/** The article's pictures: their words, their place, the lead; slots of an import that wait for a file. */
export function PhotosPanel({ queue }: { queue: PictureQueue }) {
  const { words, addPictures, tools } = useRoom();
  const figures = useRoomState((snapshot) => snapshot.figures);
  const { value: rows, isReadOnly, set, leave } = useFormPart("photos");
  const [isChoosing, setChoosing] = useState(false);
  const [isOver, setOver] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const say = words.photos;
  const { sayMoved, orderWords } = useOrderWords();

  const save = (next: PhotoRow[]) => {
    set(next);
    leave();
  };

  /** The order that readers see is the text's: two pictures that stand there change places. */
  function move(index: number, by: -1 | 1): void {
    const [one, other] = [rows[index]?.id, rows[index + by]?.id];
    sayMoved(fill(say.one, { n: index + 1 }), index, by, rows.length);
    if (one && other && figures.includes(one) && figures.includes(other))
      tools.current?.swapFigures(one, other);
    save(movedBy(rows, index, by));
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    addPictures([...event.dataTransfer.files], { kind: "list" });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a convenience; the buttons inside do the same
    <div
      className={`flex flex-col gap-3 p-3 ${isOver ? "bg-accent-tint" : ""}`}
      onDragOver={(event) => {
        if (isReadOnly || !event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={isReadOnly ? undefined : drop}
    >
      <h2 id={fieldId("photos")} tabIndex={-1} className="sr-only">
        {words.fields.photos}
      </h2>
      {!isReadOnly && (
        <div className="flex flex-wrap gap-2">
          <Button icon="upload" size="small" onClick={() => file.current?.click()}>
            {say.upload}
          </Button>
          <Button icon="photo" size="small" onClick={() => setChoosing(true)}>
            {say.fromLibrary}
          </Button>
          <input
            ref={file}
            type="file"
            hidden
            multiple
            aria-label={say.upload}
            accept={pictureTypes.join(",")}
            onChange={(event) => {
              addPictures([...(event.target.files ?? [])], { kind: "list" });
              event.target.value = "";
            }}
          />
        </div>
      )}
      <FieldError name="photos" />
      <ConflictNotice name="photos" />
      <Arriving queue={queue} />
      {rows.length === 0 && (
        <div className="rounded-control border border-dashed border-rule px-3 py-6 text-center">
          <p className="font-medium">{isOver ? say.drop : say.empty}</p>
          {!isReadOnly && <p className="text-row text-soft">{say.emptyHint}</p>}
        </div>
      )}
      <ol className="flex flex-col gap-3">
        {rows.map((row, index) => (
          <PhotoCard
            key={row.key}
            row={row}
            n={index + 1}
            of={rows.length}
            isInText={row.id !== null && figures.includes(row.id)}
            onChange={(change) => set(changedAt(rows, index, change))}
            onLeave={leave}
            onMove={(by) => move(index, by)}
            onRemove={() => {
              if (row.id) tools.current?.removeFigure(row.id);
              save(withoutAt(rows, index));
            }}
            onLead={() => save(rows.map((one, at) => ({ ...one, lead: at === index && !one.lead })))}
          />
        ))}
      </ol>
      {!isReadOnly && orderWords(rows.length > 1)}
      <LibraryDialog open={isChoosing} onOpenChange={setChoosing} target={{ kind: "list" }} />
    </div>
  );
}

/** Uploads under way and those that failed, each with its way out. */
function Arriving({ queue }: { queue: PictureQueue }) {
  const { words } = useRoom();
  const pictures = useSyncExternalStore(queue.subscribe, queue.read, queue.read);
  const say = words.photos;
  if (pictures.length === 0) return null;
  const sentences = { waiting: say.waiting, sending: say.uploading, processing: say.processing };
  return (
    <ul aria-live="polite" className="flex flex-col gap-2">
      {pictures.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center gap-2 text-row">
          {one.state === "failed" ? (
            <>
              <span className="min-w-0 flex-1 text-danger">
                {fill(say.failed, { name: one.name, sentence: one.sentence ?? "" })}
              </span>
              <Button size="small" onClick={() => queue.retry(one.id)}>
                {say.retry}
              </Button>
              <Button size="small" look="plain" onClick={() => queue.drop(one.id)}>
                {say.drop1}
              </Button>
            </>
          ) : (
            <>
              <span className="w-full truncate text-soft">
                {fill(sentences[one.state], { name: one.name })}
              </span>
              <ProgressBar
                value={one.state === "processing" ? null : one.part}
                label={fill(sentences[one.state], { name: one.name })}
              />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
