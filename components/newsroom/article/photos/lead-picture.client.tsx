"use client";
import { printCredit } from "@/components/story/photo-figure";
import { IconButton } from "@/components/ui/button.client";
import { Icon } from "@/components/ui/icon";
import { fieldId } from "../form/field-id";
import { useFormPart, useRoom, useRoomState } from "../room.client";
import { thumbnail } from "./thumbnail";

/** The lead picture where readers see it: above the text, unless the text shows it itself. */
export function LeadPicture() {
  const { words, openTab } = useRoom();
  const figures = useRoomState((snapshot) => snapshot.figures);
  const { value: photos, isReadOnly } = useFormPart("photos");
  const index = photos.findIndex((photo) => photo.lead);
  const photo = photos[index];
  if (!photo || (photo.id && figures.includes(photo.id))) return null;
  const credit = printCredit(photo);
  return (
    <figure aria-label={words.fields.leadPhoto}>
      {photo.photoId && photo.file ? (
        // biome-ignore lint/performance/noImgElement: a private picture, sized by the server
        <img
          src={thumbnail(photo.photoId, 800)}
          width={photo.file.width}
          height={photo.file.height}
          alt={photo.alt || photo.caption}
          className="mx-auto h-auto max-h-[36rem] w-auto max-w-full bg-press"
        />
      ) : (
        <div className="flex min-h-24 items-center justify-center gap-2 border border-dashed border-edge bg-desk p-4 text-row text-soft">
          <Icon name="photo" />
          {words.text.figureEmpty}
        </div>
      )}
      <figcaption className="flex items-start gap-2 pt-1 text-row text-soft">
        <span className="min-w-0 flex-1">
          {photo.caption || <em className="text-faint">{words.text.figureNoCaption}</em>}
          {credit && <small> {credit}</small>}
        </span>
        {!isReadOnly && (
          <IconButton
            icon="pencil"
            size="small"
            name={`${words.text.editCaption}: ${words.fields.leadPhoto}`}
            onClick={() => openTab("photos", fieldId(`photos.${index}`))}
          />
        )}
      </figcaption>
    </figure>
  );
}
