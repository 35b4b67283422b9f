/** What is pasted into a field of one line: composed, without line ends and hidden signs, undone like any typing. */
import type { ClipboardEvent } from "react";
import { cleanWords } from "@/lib/import/bring-in/clean-words";

/** For `onPaste` of an input or text area that keeps one line. */
export function pasteIntoField(event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  const given = event.clipboardData.getData("text/plain");
  const fit = cleanWords(given).replace(/\s+/g, " ").trim();
  if (fit === given || fit === "" || event.currentTarget.readOnly) return;
  event.preventDefault();
  // The only way in that the field's own undo knows of.
  document.execCommand("insertText", false, fit);
}
