import Link from "next/link";
import type { ReactNode } from "react";
import { StateSign } from "@/components/newsroom/state-chip";
import type { Grant } from "@/lib/domain/capability";
import { type DeskState, deskStates } from "@/lib/domain/workflow";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { type DeskPlace, placeHref, printCount, queueLength, waitingFor } from "./desk-link";

interface QueueCounts {
  all: ReadonlyMap<DeskState, number>;
  mine: ReadonlyMap<DeskState, number>;
}

/** The queues with their lengths: what waits, what is one's own, and each state. Beside the list, above it on phones. */
export function QueueNav({
  place,
  counts,
  grants,
  words,
}: {
  place: DeskPlace;
  counts: QueueCounts;
  grants: readonly Grant[];
  words: NewsroomWords;
}) {
  const { desk, states } = words;
  const waiting = waitingFor(grants);
  const link = (to: Partial<DeskPlace>) => placeHref("/newsroom", to, "waiting");
  const print = (n: number) => printCount(n, desk.many);
  const views = [
    ["waiting", queueLength(waiting.mine ? counts.mine : counts.all, waiting.states)],
    ["mine", queueLength(counts.mine, deskStates)],
    ["returned", counts.mine.get("returned") ?? 0],
  ] as const;
  return (
    <nav
      aria-label={desk.queues}
      className="-mx-4 overflow-x-auto px-4 desk:mx-0 desk:overflow-visible desk:px-0"
    >
      <ul className="flex gap-1 pb-2 desk:flex-col desk:gap-0.5 desk:pb-0">
        {views.map(([view, n]) => (
          <Queue
            key={view}
            href={link({ view })}
            current={!place.state && place.view === view}
            label={desk[view]}
            count={print(n)}
            urgent={view === "returned" && n > 0}
          />
        ))}
        <li className="hidden px-2 pt-4 pb-1 text-note font-medium text-faint desk:block" aria-hidden="true">
          {desk.byState}
        </li>
        {deskStates.map((state) => (
          <Queue
            key={state}
            href={link({ state })}
            current={place.state === state}
            label={states[state]}
            count={print(counts.all.get(state) ?? 0)}
            sign={<StateSign state={state} />}
          />
        ))}
      </ul>
    </nav>
  );
}

function Queue({
  href,
  current,
  label,
  count,
  sign,
  urgent = false,
}: {
  href: string;
  current: boolean;
  label: string;
  count: string;
  sign?: ReactNode;
  urgent?: boolean;
}) {
  return (
    // In the strip of a small screen the open queue stands first, where it is seen.
    <li className="has-aria-[current=page]:order-first desk:has-aria-[current=page]:order-none">
      <Link
        prefetch={false}
        href={href}
        aria-current={current ? "page" : undefined}
        className="flex min-h-8 items-center gap-2 rounded-control border border-line bg-sheet px-2 text-row whitespace-nowrap text-ink no-underline hover:bg-hover aria-[current=page]:border-accent aria-[current=page]:bg-accent-tint aria-[current=page]:font-semibold desk:border-transparent desk:bg-transparent desk:whitespace-normal pointer-coarse:min-h-11"
      >
        {sign}
        <span className="flex-1 py-1">{label}</span>
        <span className={`tnum text-note ${urgent ? "font-semibold text-state-returned" : "text-faint"}`}>
          {count}
        </span>
      </Link>
    </li>
  );
}
