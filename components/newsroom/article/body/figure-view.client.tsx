"use client";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { printCredit } from "@/components/story/photo-figure";
import { IconButton } from "@/components/ui/button.client";
import { Icon } from "@/components/ui/icon";
import { fill } from "@/lib/words/fill";
import { editFigure } from "../hands/edit-figure";
import { thumbnail } from "../photos/thumbnail";
import { useFormPart, useRoom } from "../room.client";

/** A picture where it stands in the text, its caption beneath. Its words are edited in the photo form beside. */
export function FigureView({ node, selected }: NodeViewProps) {
  const { words, tools } = useRoom();
  const { value: photos, isReadOnly } = useFormPart("photos");
  const id = String(node.attrs.photo);
  const index = photos.findIndex((photo) => photo.id === id);
  const photo = photos[index];
  const say = words.text;
  const name = fill(say.figure, { n: index + 1 });
  const credit = photo ? printCredit(photo) : "";
  return (
    <NodeViewWrapper
      as="figure"
      data-photo={id}
      data-drag-handle
      className={`text-figure ${selected ? "is-selected" : ""}`}
    >
      {photo?.photoId && photo.file ? (
        // biome-ignore lint/performance/noImgElement: a private picture, sized by the server
        <img
          src={thumbnail(photo.photoId, 800)}
          width={photo.file.width}
          height={photo.file.height}
          alt={photo.alt || photo.caption || name}
          draggable={false}
        />
      ) : (
        <div className="flex min-h-24 items-center justify-center gap-2 border border-dashed border-edge bg-desk p-4 font-sans text-row text-soft">
          <Icon name="photo" />
          {photo ? say.figureEmpty : say.figureMissing}
        </div>
      )}
      <figcaption className="flex items-start gap-2 pt-1 font-sans text-row text-soft">
        <span className="min-w-0 flex-1">
          {photo?.caption || <em className="text-faint">{say.figureNoCaption}</em>}
          {credit && <small> {credit}</small>}
        </span>
        {!isReadOnly && (
          <span className="flex shrink-0" contentEditable={false}>
            {photo && (
              <IconButton
                icon="pencil"
                size="small"
                name={`${say.editCaption}: ${name}`}
                onClick={() => editFigure(id)}
              />
            )}
            <IconButton
              icon="up"
              size="small"
              name={`${say.moveUp}: ${name}`}
              onClick={() => tools.current?.moveFigure(id, "up")}
            />
            <IconButton
              icon="down"
              size="small"
              name={`${say.moveDown}: ${name}`}
              onClick={() => tools.current?.moveFigure(id, "down")}
            />
            <IconButton
              icon="close"
              size="small"
              name={`${say.removeFigure}: ${name}`}
              onClick={() => tools.current?.removeFigure(id)}
            />
          </span>
        )}
      </figcaption>
    </NodeViewWrapper>
  );
}
