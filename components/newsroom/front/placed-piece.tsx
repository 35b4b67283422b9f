import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button.client";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select.client";
import { Time } from "@/components/ui/time.client";
import { frontSpans } from "@/lib/domain/front";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";

/** One place on the front; instants are ISO in UTC. */
export interface PlaceRow {
  number: number;
  articleId: string;
  headline: string;
  section: string;
  pinnedBy: string;
  pinnedAt: string;
  until: string | null;
}

/** A placed piece with the buttons that move it, take it off, and say until when it stays. */
export function PlacedPiece({
  place,
  rank,
  isLast,
  version,
  now,
  form,
  words: { front, time },
}: {
  place: PlaceRow;
  rank: number;
  isLast: boolean;
  version: number;
  now: number;
  form: Pick<ComponentProps<"form">, "action" | "onSubmit">;
  words: Pick<NewsroomWords, "front" | "time">;
}) {
  const { number, headline, until } = place;
  const isOver = until !== null && Date.parse(until) <= now;
  const moves = [
    ["up", "up", rank === 1],
    ["down", "down", isLast],
    ["remove", "close", false],
  ] as const;
  const sent = (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="number" value={number} />
    </>
  );
  return (
    <li className="flex flex-wrap items-center gap-2 rounded-control border border-line bg-sheet px-3 py-2 text-row">
      <span className="w-5 text-soft tabular-nums">{rank}</span>
      <span className="min-w-48 flex-1">
        <a href={`/newsroom/articles/${place.articleId}`} className="block text-ui font-medium text-ink">
          {headline}
        </a>
        <span className="text-note text-soft">
          {place.section} · {fill(front.by, { name: place.pinnedBy })} ·{" "}
          <Time at={place.pinnedAt} now={now} words={time} compact />
          {isOver && ` · ${front.over}`}
          {until && !isOver && (
            <>
              {" · "}
              {front.until} <Time at={until} now={now} words={time} compact />
            </>
          )}
        </span>
      </span>
      <form {...form} className="flex gap-1">
        {sent}
        {moves.map(([change, icon, disabled]) => (
          <Button
            key={change}
            id={`front-${change}-${number}`}
            type="submit"
            look="plain"
            name="change"
            value={change}
            disabled={disabled}
            aria-label={fill(front[change], { headline })}
            className="px-1.5"
          >
            <Icon name={icon} />
          </Button>
        ))}
      </form>
      <form {...form} className="flex gap-1">
        {sent}
        <Select
          label={front.span}
          hideLabel
          name="hours"
          defaultValue=""
          empty={front.forever}
          options={frontSpans.map((hours) => ({
            value: String(hours),
            label: fill(hours < 48 ? front.hours : front.days, { n: hours < 48 ? hours : hours / 24 }),
          }))}
        />
        <Button id={`front-until-${number}`} type="submit" size="small" name="change" value="until">
          {front.setSpan}
        </Button>
      </form>
    </li>
  );
}
