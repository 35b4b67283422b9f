import Link from "next/link";
import { LiveChip, StateChip } from "@/components/newsroom/state-chip";
import { Time } from "@/components/ui/time.client";
import type { DeskState, LiveState } from "@/lib/domain/workflow";
import { formatNumber } from "@/lib/format/number";
import type { Locale, NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";

/** One article of a list; instants are ISO in UTC. */
export interface ArticleRow {
  id: string;
  number: number;
  headline: string;
  state: DeskState;
  live: LiveState;
  section: { slug: string; nameVi: string; nameEn: string } | null;
  creator: string;
  claimer: string | null;
  stateChangedAt: string;
  /** How often it was read; null for a piece that readers never had. */
  views: number | null;
}

// By the width of the list, not of the screen: beside the queues it is narrower than alone.
const columns =
  "@xl:grid @xl:grid-cols-[11rem_minmax(0,1fr)_10rem] @xl:gap-x-3 @5xl:grid-cols-[11rem_minmax(0,1fr)_10rem_9rem_10rem]";

/** Articles as dense rows: state, headline, section, who, since when. On phones each is two lines. */
export function ArticleRows({
  rows,
  now,
  locale,
  words,
}: {
  rows: readonly ArticleRow[];
  now: number;
  locale: Locale;
  words: NewsroomWords;
}) {
  const { desk } = words;
  return (
    <div className="@container rounded-control border border-line bg-sheet">
      <div
        aria-hidden="true"
        className={`hidden border-b border-rule px-3 py-1.5 text-note font-medium text-faint ${columns}`}
      >
        <span>{desk.state}</span>
        <span>{desk.headline}</span>
        <span className="hidden @5xl:block">{desk.section}</span>
        <span className="hidden @5xl:block">{desk.who}</span>
        <span>{desk.when}</span>
      </div>
      <ul aria-label={desk.list}>
        {rows.map((row) => (
          <Row key={row.id} row={row} now={now} locale={locale} words={words} />
        ))}
      </ul>
    </div>
  );
}

function Row({
  row,
  now,
  locale,
  words,
}: {
  row: ArticleRow;
  now: number;
  locale: Locale;
  words: NewsroomWords;
}) {
  const { desk, states, time } = words;
  const section = row.section && (locale === "en" ? row.section.nameEn : row.section.nameVi);
  const held = row.state === "editing" && row.claimer ? fill(desk.held, { name: row.claimer }) : null;
  return (
    <li
      className={`relative border-b border-line px-3 py-2 text-row last:border-b-0 focus-within:bg-hover hover:bg-hover @xl:items-baseline @xl:py-1.5 ${columns}`}
    >
      <span className="float-end ms-2 flex flex-wrap gap-1 @xl:float-none @xl:ms-0">
        <StateChip state={row.state} words={states} />
        <LiveChip state={row.state} live={row.live} words={states} />
      </span>
      <span className="min-w-0">
        <Link
          prefetch={false}
          href={`/newsroom/articles/${row.id}`}
          data-row-link
          className="text-ui font-medium text-ink no-underline before:absolute before:inset-0 hover:text-accent-strong focus-visible:outline-none focus-visible:before:outline-2 focus-visible:before:-outline-offset-2 focus-visible:before:outline-accent"
        >
          {row.headline || <span className="text-faint italic">{desk.untitled}</span>}
        </Link>
        <span className="block text-note text-soft @5xl:hidden">
          {section ?? desk.noSection} · {row.creator}
        </span>
        {held && <span className="block text-note text-state-editing">{held}</span>}
      </span>
      <span className="hidden truncate text-soft @5xl:block" title={section ?? undefined}>
        {section ?? <span className="text-faint">{desk.noSection}</span>}
      </span>
      <span className="hidden truncate text-soft @5xl:block">{row.creator}</span>
      <span className="block text-note text-soft">
        <Time at={row.stateChangedAt} now={now} words={time} compact />
        {row.views !== null && (
          <span className="tnum block">{fill(words.views.times, { n: formatNumber(row.views) })}</span>
        )}
      </span>
    </li>
  );
}
