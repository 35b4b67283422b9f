/** Notes in the log, in English. */
import type { noteEventsVi } from "./note-events-vi";

export const noteEventsEn: typeof noteEventsVi = {
  acts: {
    "note.write": "wrote a note beside",
    "note.reply": "replied to a note beside",
    "note.edit": "changed their note beside",
    "note.withdraw": "withdrew a note beside",
    "note.resolve": "marked a note as done beside",
    "note.reopen": "reopened a note beside",
  },
  kinds: { note: "Notes" },
  tables: {
    notes: "note",
    note_replies: "reply to a note",
    note_mentions: "person called",
  },
  columns: {
    anchor_from: "from position",
    anchor_to: "to position",
    anchor_version: "at version of the text",
    author_id: "written by",
    body: "words",
    edited_at: "changed at",
    field: "field",
    message_id: "id of the words",
    note_id: "id of the note",
    quote: "words it stood at",
    resolved_at: "done at",
    resolved_by: "marked as done by",
    withdrawn_at: "withdrawn at",
  },
};
