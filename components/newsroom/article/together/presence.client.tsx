"use client";
import { Icon } from "@/components/ui/icon";
import { formatCompactStamp } from "@/lib/format/datetime";
import { fill } from "@/lib/words/fill";
import type { Present } from "../../live/told";
import { useRoom, useRoomState } from "../room.client";
import { colourOf } from "./carets";
import "./together.css";

const named = 2;

/** Which colleagues have the piece open, who of them edits it, and since when. */
export function Presence() {
  const { words, desk } = useRoom();
  const people = useRoomState((snapshot) => snapshot.people).filter((one) => one.id !== desk.me.id);
  if (people.length === 0) return null;
  // Whoever edits comes first: that is what one wants to know before typing.
  const sorted = [...people].sort((a, b) => Number(b.typedAt !== null) - Number(a.typedAt !== null));
  const say = (one: Present) =>
    fill(one.typedAt ? words.together.edits : words.together.looks, {
      name: one.name,
      time: formatCompactStamp(one.since, Date.now(), desk.timeZone),
    });
  const rest = sorted.slice(named);
  return (
    <ul
      aria-label={words.together.label}
      aria-live="polite"
      className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5"
    >
      {sorted.slice(0, named).map((one) => (
        <li key={one.id} className="flex min-w-0 items-center gap-1" data-present={one.id}>
          <Icon
            name={one.typedAt ? "pen" : "eye"}
            className={`text-(--colleague) colleague-${colourOf(one.id)}`}
          />
          <span className={`truncate ${one.typedAt ? "text-ink" : ""}`}>{say(one)}</span>
        </li>
      ))}
      {rest.length > 0 && (
        <li title={rest.map(say).join("\n")}>{fill(words.together.others, { n: rest.length })}</li>
      )}
    </ul>
  );
}
