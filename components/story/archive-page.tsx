import type { ArchiveDay, ArticleCard } from "@/lib/domain/site";
import { archivePath } from "@/lib/domain/site";
import { formatDate } from "@/lib/format/datetime";
import { StoryCard } from "./article-card";
import { printMonth } from "./calendar-words";
import { MonthCalendar } from "./month-calendar";
import { PageFrame } from "./page-frame";
import type { SiteFrame } from "./site-frame";
import { Trail, type TrailStep } from "./trail";

const home: TrailStep = { name: "Trang nhất", path: "/" };
const archive: TrailStep = { name: "Lưu trữ", path: "/luu-tru" };

/** The way up from a month or a day. */
const above = (day: string): TrailStep[] =>
  day.length > 7
    ? [home, archive, { name: printMonth(day.slice(0, 7)), path: archivePath(day.slice(0, 7)) }]
    : [home, archive];

/**
 * One day's pieces, newest first, beside the calendar of its month. `previous` and `next` are the nearest days
 * with pieces, null at either end; `days` those of the month.
 */
export function ArchiveDayPage({
  frame,
  day,
  cards,
  days,
  previous,
  next,
}: {
  frame: SiteFrame;
  day: string;
  cards: readonly ArticleCard[];
  days: readonly ArchiveDay[];
  previous: string | null;
  next: string | null;
}) {
  const title = formatDate(`${day}T00:00:00Z`, "UTC");
  return (
    <PageFrame frame={frame}>
      <div className="list-page archive wide">
        <Trail steps={above(day)} at={title} />
        <header className="list-head">
          <h1 className="section-name">{title}</h1>
        </header>
        <div className="day">
          {cards.length === 0 && <p className="empty">Ngày này tòa soạn không xuất bản bài nào.</p>}
          {cards.map((card) => (
            <StoryCard
              key={card.number}
              card={card}
              size="line"
              level={2}
              timeZone={frame.timeZone}
              showSection
            />
          ))}
        </div>
        <aside aria-label="Lịch của tháng">
          <MonthCalendar month={day.slice(0, 7)} days={days} current={day} />
        </aside>
        <DayPager previous={previous} next={next} />
      </div>
    </PageFrame>
  );
}

/** A month's calendar: each day with pieces leads to them. `previous` and `next` are months, `yyyy-mm`. */
export function ArchiveMonthPage({
  frame,
  month,
  days,
  previous,
  next,
}: {
  frame: SiteFrame;
  month: string;
  days: readonly ArchiveDay[];
  previous: string | null;
  next: string | null;
}) {
  return (
    <PageFrame frame={frame}>
      <div className="list-page archive wide">
        <Trail steps={above(month)} at={printMonth(month)} />
        <header className="list-head">
          <h1 className="section-name">{printMonth(month)}</h1>
        </header>
        <MonthCalendar month={month} days={days} current={null} />
        <DayPager previous={previous} next={next} />
      </div>
    </PageFrame>
  );
}

/** The years of the archive with the months, `yyyy-mm`, that have pieces. */
export function ArchivePage({ frame, months }: { frame: SiteFrame; months: readonly string[] }) {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].sort().reverse();
  return (
    <PageFrame frame={frame}>
      <div className="list-page archive wide">
        <Trail steps={[home]} at="Lưu trữ" />
        <header className="list-head">
          <h1 className="section-name">Lưu trữ</h1>
          <p>Tin, bài đã xuất bản, xếp theo ngày.</p>
        </header>
        {years.length === 0 && <p className="empty">Tòa soạn chưa xuất bản bài nào.</p>}
        {years.map((year) => (
          <section key={year} aria-labelledby={`nam-${year}`}>
            <h2 id={`nam-${year}`} className="rubric">
              {year}
            </h2>
            <ol className="months">
              {months
                .filter((month) => month.startsWith(year))
                .sort()
                .map((month) => (
                  <li key={month}>
                    <a href={archivePath(month)}>Tháng {Number(month.slice(5))}</a>
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
    </PageFrame>
  );
}

function DayPager({ previous, next }: { previous: string | null; next: string | null }) {
  if (!previous && !next) return null;
  return (
    <nav className="pager" aria-label="Ngày, tháng khác">
      {previous && (
        <a rel="prev" href={archivePath(previous)}>
          {nameOf(previous)}
        </a>
      )}
      {next && (
        <a rel="next" href={archivePath(next)}>
          {nameOf(next)}
        </a>
      )}
    </nav>
  );
}

const nameOf = (at: string) => (at.length > 7 ? formatDate(`${at}T00:00:00Z`, "UTC") : printMonth(at));
