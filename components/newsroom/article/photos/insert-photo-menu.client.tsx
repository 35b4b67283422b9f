"use client";
import { useRef, useState } from "react";
import { Menu, MenuHeading, MenuItem, MenuSeparator } from "@/components/ui/menu.client";
import { fill } from "@/lib/words/fill";
import { useFormPart, useRoom, useRoomState } from "../room.client";
import { LibraryDialog } from "./library-dialog.client";
import { pictureTypes } from "./upload-photo";

/** "Chèn ảnh": the article's own pictures that are not in the text, a new one, or one of the library. */
export function InsertPhotoMenu() {
  const { words, tools, addPictures } = useRoom();
  const figures = useRoomState((snapshot) => snapshot.figures);
  const { value: photos } = useFormPart("photos");
  const [isChoosing, setChoosing] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const say = words.photos;
  const unused = photos
    .map((photo, index) => ({ photo, n: index + 1 }))
    .filter(({ photo }) => photo.id && !figures.includes(photo.id));
  return (
    <>
      <Menu
        trigger={
          <button type="button" data-tool tabIndex={-1} title={words.toolbar.photo}>
            <span className="text-row">{words.toolbar.photo}</span>
          </button>
        }
      >
        {unused.length > 0 && <MenuHeading>{say.chooseToInsert}</MenuHeading>}
        {unused.map(({ photo, n }) => (
          <MenuItem
            key={photo.key}
            icon="photo"
            onSelect={() => photo.id && tools.current?.insertFigure(photo.id)}
          >
            {fill(say.one, { n })}: {clipped(photo.caption) || say.noCaption}
          </MenuItem>
        ))}
        {unused.length > 0 && <MenuSeparator />}
        <MenuItem icon="upload" onSelect={() => file.current?.click()}>
          {say.upload}
        </MenuItem>
        <MenuItem icon="photo" onSelect={() => setChoosing(true)}>
          {say.fromLibrary}
        </MenuItem>
      </Menu>
      <input
        ref={file}
        type="file"
        hidden
        multiple
        accept={pictureTypes.join(",")}
        aria-label={words.toolbar.photo}
        onChange={(event) => {
          addPictures([...(event.target.files ?? [])], { kind: "text" });
          event.target.value = "";
        }}
      />
      <LibraryDialog open={isChoosing} onOpenChange={setChoosing} target={{ kind: "text" }} />
    </>
  );
}

const clipped = (text: string) => (text.length > 48 ? `${text.slice(0, 47).trimEnd()}…` : text);
