"use client";
import { fill } from "@/lib/words/fill";
import { useFormPart, useRoom } from "../room.client";

/** What a field is called that a note stands at, and where on the screen it is; rows are found by their id. */
export function useFieldWords(): { nameOf(field: string): string; elementOf(field: string): string } {
  const { words } = useRoom();
  const { value: photos } = useFormPart("photos");
  const { value: awards } = useFormPart("awards");
  const at = (list: string, id: string) =>
    list === "photos" ? photos.findIndex((one) => one.id === id) : awards.findIndex((one) => one.id === id);
  return {
    nameOf(field) {
      const [list = "", id, part] = field.split(".");
      if (!id) return words.fields[list as keyof typeof words.fields] ?? list;
      const n = at(list, id) + 1;
      const row = list === "photos" ? fill(words.photos.one, { n }) : fill(words.awards.one, { n });
      return part ? `${row}: ${words.photos[part as "caption" | "credit" | "alt"]}` : row;
    },
    elementOf(field) {
      const [list = "", id] = field.split(".");
      return id && list === "photos" ? `photos.${at(list, id)}` : list;
    },
  };
}
