"use client";
import { useSyncExternalStore } from "react";
import { useRoom } from "../room.client";
import type { SuggestionView } from "./suggestion-desk";

/** The open suggestions, and what this person is doing about them. */
export function useSuggestions(): SuggestionView {
  const { suggestions } = useRoom();
  return useSyncExternalStore(suggestions.subscribe, suggestions.read, suggestions.read);
}
