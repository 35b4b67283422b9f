"use client";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { type FormAction, idle } from "@/components/newsroom/form-state";
import { Button } from "@/components/ui/button.client";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time.client";
import { useForm } from "@/components/ui/use-form.client";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";
import { PlacedPiece, type PlaceRow } from "./placed-piece";

export interface ChoiceRow {
  number: number;
  headline: string;
  section: string;
  firstReleasedAt: string;
}

/**
 * The places in order with their buttons, and the pieces that could be placed. Every press is one form and one act
 * at the version shown; the focus stays with the piece that was moved.
 */
export function FrontBoard({
  version,
  places,
  choices,
  search,
  searchForm,
  now,
  action,
  words,
}: {
  version: number;
  places: readonly PlaceRow[];
  choices: readonly ChoiceRow[];
  search: string;
  searchForm: ReactNode;
  now: number;
  action: FormAction;
  words: Pick<NewsroomWords, "front" | "time">;
}) {
  const { state, pending, formProps } = useForm(action, idle);
  const { front, time } = words;
  const pressed = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each layout that arrives
  useEffect(() => {
    if (pressed.current) document.getElementById(pressed.current)?.focus();
    pressed.current = null;
  }, [version]);
  const sent = {
    ...formProps,
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      if (pending) return event.preventDefault();
      pressed.current = (event.nativeEvent as SubmitEvent).submitter?.id ?? null;
      formProps.onSubmit(event);
    },
  };
  return (
    <div className="grid gap-4 desk:grid-cols-2">
      <section aria-labelledby="front-places">
        <h2 id="front-places" className="pb-2 text-ui font-semibold">
          {front.places}
        </h2>
        {state.status === "refused" && !pending && (
          <Notice tone="danger" live>
            {state.sentence}
          </Notice>
        )}
        {places.length === 0 && <p className="text-row text-soft">{front.empty}</p>}
        <ol className="grid gap-1">
          {places.map((place, index) => (
            <PlacedPiece
              key={place.number}
              {...{ place, version, now, words }}
              rank={index + 1}
              isLast={index === places.length - 1}
              form={sent}
            />
          ))}
        </ol>
      </section>
      <section aria-labelledby="front-choices">
        <h2 id="front-choices" className="pb-2 text-ui font-semibold">
          {front.pick}
        </h2>
        {searchForm}
        <p className="pb-1 text-note text-faint">
          {search
            ? fill(choices.length > 0 ? front.found : front.noneFound, { words: search })
            : front.newest}
        </p>
        <ul className="grid gap-1">
          {choices.map(({ number, headline, section, firstReleasedAt }) => (
            <li key={number} className="rounded-control border border-line bg-sheet px-3 py-2 text-row">
              <form {...sent} className="flex flex-wrap items-center gap-2">
                <input type="hidden" name="version" value={version} />
                <input type="hidden" name="number" value={number} />
                <span className="min-w-48 flex-1">
                  <span className="block text-ui font-medium">{headline}</span>
                  <span className="text-note text-soft">
                    {section} · <Time at={firstReleasedAt} now={now} words={time} compact />
                  </span>
                </span>
                {(["top", "bottom"] as const).map((change) => (
                  <Button
                    key={change}
                    type="submit"
                    size="small"
                    name="change"
                    value={change}
                    aria-label={fill(front[`${change}Of`], { headline })}
                  >
                    {front[change]}
                  </Button>
                ))}
              </form>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
