"use client";
import { Icon } from "@/components/ui/icon";
import { fill } from "@/lib/words/fill";
import { useRoom } from "../room.client";
import { openAt } from "./note-order";
import { useNotes } from "./use-notes.client";

/**
 * Notes at one field: how many are open, and the way to them; without any, the way to begin one. Stands in an element
 * of the class `note-spot`, which shows it when it is looked at.
 */
export function NoteFlag({ field, name }: { field: string; name: string }) {
  const { words, notes, openTab } = useRoom();
  const open = useNotes((snapshot) => openAt(snapshot.items, field).length);
  const mayWrite = useNotes((snapshot) => snapshot.mayWrite);
  if (open === 0 && !mayWrite) return null;
  const label = fill(open > 0 ? words.notes.atField : words.notes.beginAtField, { name, n: open });

  function press(): void {
    const first = notes.openAt(field)[0];
    if (first) {
      notes.show(first.id);
      openTab("notes", `note-${first.id}`);
    } else {
      notes.begin({ kind: "field", field });
      openTab("notes", "note-new");
    }
  }

  return (
    <button
      type="button"
      className="note-flag"
      data-count={open || undefined}
      data-note-field={field}
      aria-label={label}
      title={label}
      onClick={press}
    >
      <Icon name="note" />
      {open > 0 && <span className="tnum">{open}</span>}
    </button>
  );
}
