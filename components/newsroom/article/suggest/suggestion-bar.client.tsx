"use client";
import { Button } from "@/components/ui/button.client";
import { Time } from "@/components/ui/time.client";
import { useRoom, useRoomState } from "../room.client";
import { mayType } from "../store/article-store";
import { lineOf } from "./suggestion-line";
import { useSuggestions } from "./use-suggestions.client";
import "./suggest.css";

/** Beneath the text: that this person is suggesting, and the suggestion under the cursor with its yes and no. */
export function SuggestionBar() {
  const { words, house, desk, suggestions } = useRoom();
  const { isOn, here } = useSuggestions();
  const isOpen = useRoomState(mayType);
  const say = words.suggest;
  if (!here && !(isOn && isOpen)) return null;
  return (
    <section aria-label={say.bar.label} className="suggestion-bar">
      {here ? (
        <>
          <p className="min-w-0 flex-1">
            {lineOf(here, suggestions.nameOf(here.by), say)}{" "}
            <span className="whitespace-nowrap text-note text-faint">
              <Time at={here.at} now={desk.now} words={house.time} zone={desk.timeZone} />
            </span>
          </p>
          {isOpen && (
            <div className="flex gap-1">
              <Button
                size="small"
                aria-keyshortcuts="Control+Alt+Y"
                onClick={() => suggestions.ask?.decide(here, "accept")}
              >
                {say.panel.accept}
              </Button>
              <Button
                size="small"
                aria-keyshortcuts="Control+Alt+N"
                onClick={() => suggestions.ask?.decide(here, "refuse")}
              >
                {say.panel.refuse}
              </Button>
            </div>
          )}
        </>
      ) : (
        <p className="text-soft">{say.bar.isOn}</p>
      )}
    </section>
  );
}
