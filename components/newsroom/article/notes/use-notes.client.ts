"use client";
import { useSyncExternalStore } from "react";
import { useRoom } from "../room.client";
import type { NotesSnapshot } from "./notebook";

/** One part of what is known of the notes; `select` returns something that stands in the snapshot, or a plain value. */
export function useNotes<T>(select: (snapshot: NotesSnapshot) => T): T {
  const { notes } = useRoom();
  const read = () => select(notes.read());
  return useSyncExternalStore(notes.subscribe, read, read);
}
