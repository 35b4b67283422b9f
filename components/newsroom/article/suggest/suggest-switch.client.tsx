"use client";
import { keyTable, titleKeys } from "../hands/key-table";
import { useRoom } from "../room.client";
import { useSuggestions } from "./use-suggestions.client";

/** Whether typing changes the text or only suggests it, in words; pressing it changes over. */
export function SuggestSwitch() {
  const { words, suggestions } = useRoom();
  const { isOn } = useSuggestions();
  const say = words.suggest.mode;
  return (
    <button
      type="button"
      data-tool
      tabIndex={-1}
      aria-pressed={isOn}
      aria-keyshortcuts={keyTable.suggest.keys[0]}
      title={`${isOn ? say.turnOff : say.turnOn} (${titleKeys("suggest")})`}
      // The selection stays in the text while the switch is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => suggestions.ask?.setOn(!isOn)}
    >
      <span className="text-row whitespace-nowrap">{isOn ? say.on : say.off}</span>
    </button>
  );
}
