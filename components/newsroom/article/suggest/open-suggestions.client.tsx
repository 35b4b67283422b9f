"use client";
import { useRoom } from "../room.client";
import { lineOf } from "./suggestion-line";
import { useSuggestions } from "./use-suggestions.client";

const shown = 6;

/** The first open suggestions as ways to their places, where an act waits for them to be decided. */
export function OpenSuggestions() {
  const { words, suggestions, openTab } = useRoom();
  const { items } = useSuggestions();
  return (
    <ul className="mt-1 flex flex-col gap-1">
      {items.slice(0, shown).map((one) => (
        <li key={`${one.id} ${one.by}`}>
          <button
            type="button"
            className="text-link text-start break-words pointer-coarse:min-h-11"
            onClick={() => suggestions.ask?.goTo(one)}
          >
            {lineOf(one, suggestions.nameOf(one.by), words.suggest)}
          </button>
        </li>
      ))}
      {items.length > shown && (
        <li>
          <button
            type="button"
            className="text-link text-start pointer-coarse:min-h-11"
            onClick={() => openTab("suggestions")}
          >
            + {items.length - shown}
          </button>
        </li>
      )}
    </ul>
  );
}
