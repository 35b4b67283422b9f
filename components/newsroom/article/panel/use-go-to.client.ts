"use client";
import { fieldId } from "../form/field-id";
import { useRoom } from "../room.client";

/** Goes to a field as the API names it and puts the cursor there; pictures are in their own tab. */
export function useGoTo(): (field: string) => void {
  const { openTab, tools } = useRoom();
  return (field) => {
    if (field === "body") return tools.current?.focus();
    if (field.startsWith("photos") || field === "leadPhoto")
      return openTab("photos", fieldId(field === "leadPhoto" ? "photos" : field));
    const element = document.getElementById(fieldId(field));
    element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
  };
}
