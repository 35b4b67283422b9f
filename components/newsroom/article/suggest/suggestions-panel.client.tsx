"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button.client";
import { ConfirmDialog } from "@/components/ui/dialog.client";
import { Time } from "@/components/ui/time.client";
import { useToast } from "@/components/ui/toast.client";
import type { Suggestion } from "@/lib/domain/suggestions";
import { fill } from "@/lib/words/fill";
import { useRoom, useRoomState } from "../room.client";
import { mayType } from "../store/article-store";
import { lineOf } from "./suggestion-line";
import { useSuggestions } from "./use-suggestions.client";
import "./suggest.css";

type Verdict = "accept" | "refuse";

/** Every open suggestion as a line that can be accepted, refused or gone to. */
export function SuggestionsPanel() {
  const { words, house, suggestions } = useRoom();
  const { items } = useSuggestions();
  const isOpen = useRoomState(mayType);
  const { say: toast } = useToast();
  const [asking, setAsking] = useState<Verdict | null>(null);
  const say = words.suggest;
  const count = items.length;

  function decide(one: Suggestion, verdict: Verdict): void {
    const line = lineOf(one, suggestions.nameOf(one.by), say);
    const index = items.indexOf(one);
    suggestions.ask?.decide(one, verdict);
    toast(fill(verdict === "accept" ? say.panel.accepted : say.panel.refused, { line }));
    // The line goes; the cursor of the keyboard stays in the list.
    document.getElementById(`suggestion-${Math.min(index, count - 2)}`)?.focus();
  }

  if (count === 0)
    return (
      <div className="flex flex-col gap-1 p-3">
        <p>{say.panel.none}</p>
        <p className="text-row text-soft">{say.panel.noneHint}</p>
      </div>
    );
  return (
    <div className="flex flex-col gap-3 p-3">
      <p className="text-row text-soft">{fill(say.panel.count, { count })}</p>
      {isOpen ? (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => setAsking("accept")}>
            {say.panel.acceptAll}
          </Button>
          <Button size="small" onClick={() => setAsking("refuse")}>
            {say.panel.refuseAll}
          </Button>
        </div>
      ) : (
        <p className="text-row">{say.panel.closed}</p>
      )}
      <ol aria-label={say.panel.title} className="flex flex-col">
        {items.map((one, index) => (
          <Line
            key={`${one.id} ${one.by}`}
            one={one}
            index={index}
            canDecide={isOpen}
            onDecide={(verdict) => decide(one, verdict)}
          />
        ))}
      </ol>
      <p className="text-note text-faint">{say.panel.keys}</p>
      {asking && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setAsking(null)}
          title={asking === "accept" ? say.confirm.acceptTitle : say.confirm.refuseTitle}
          consequence={fill(asking === "accept" ? say.confirm.acceptText : say.confirm.refuseText, { count })}
          confirmLabel={asking === "accept" ? say.panel.acceptAll : say.panel.refuseAll}
          cancelLabel={house.ui.cancel}
          grave={asking === "refuse"}
          onConfirm={() => {
            suggestions.ask?.decide("all", asking);
            setAsking(null);
          }}
        />
      )}
    </div>
  );
}

function Line({
  one,
  index,
  canDecide,
  onDecide,
}: {
  one: Suggestion;
  index: number;
  canDecide: boolean;
  onDecide: (verdict: Verdict) => void;
}) {
  const { words, house, desk, suggestions } = useRoom();
  const { here } = useSuggestions();
  const say = words.suggest.panel;
  const line = lineOf(one, suggestions.nameOf(one.by), words.suggest);
  const isHere = here?.id === one.id && here.by === one.by;
  return (
    <li className="suggestion-line" data-here={isHere || undefined}>
      <button
        id={`suggestion-${index}`}
        type="button"
        className="text-start break-words hover:underline pointer-coarse:min-h-11"
        aria-label={fill(say.goToOf, { line })}
        onClick={() => suggestions.ask?.goTo(one)}
      >
        {line}
      </button>
      <div className="flex flex-wrap items-center gap-2">
        <span className="flex-1 text-note text-faint">
          {fill(say.place, { block: one.block })} ·{" "}
          <Time at={one.at} now={desk.now} words={house.time} zone={desk.timeZone} />
        </span>
        {canDecide && (
          <>
            <Button size="small" aria-label={fill(say.acceptOf, { line })} onClick={() => onDecide("accept")}>
              {say.accept}
            </Button>
            <Button size="small" aria-label={fill(say.refuseOf, { line })} onClick={() => onDecide("refuse")}>
              {say.refuse}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
