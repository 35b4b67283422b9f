import type { CorrectionEntry, ListPlace } from "@/lib/domain/site";
import { formatDate } from "@/lib/format/datetime";
import { correctionTitles, NoteText } from "./correction-notes";
import { keptTogether } from "./kept-together";
import { ListPager } from "./list-pager";
import { PageFrame } from "./page-frame";
import type { SiteFrame } from "./site-frame";
import { TimeStamp } from "./time-stamp";
import { Trail } from "./trail";

/**
 * Every public correction, newest first, with what the press law wants beside it: the piece, its section and its
 * date (domain.md §2).
 */
export function CorrectionsPage({
  frame,
  entries,
  place,
}: {
  frame: SiteFrame;
  entries: readonly CorrectionEntry[];
  place: ListPlace;
}) {
  const { timeZone, identity } = frame;
  return (
    <PageFrame frame={frame}>
      <div className="list-page wide">
        <Trail steps={[{ name: "Trang nhất", path: "/" }]} at="Cải chính" />
        <header className="list-head">
          <h1 className="section-name">Cải chính, đính chính</h1>
          <p>
            Điều {identity.name} đã viết sai và đã sửa. Báo sai cho tòa soạn:{" "}
            <a href={`mailto:${encodeURI(identity.email)}`}>{identity.email}</a>.
          </p>
        </header>
        {entries.length === 0 && <p className="empty">Chưa có cải chính, đính chính nào.</p>}
        {entries.map(({ at, kind, text, article }) => (
          <article className="correction" key={`${article.number}${at}`}>
            <h2>{correctionTitles[kind]}</h2>
            <p className="meta">
              <TimeStamp instant={at} timeZone={timeZone} />
            </p>
            <NoteText text={text} />
            <p className="about">
              Bài: <a href={article.path}>{keptTogether(article.headline)}</a> ({article.section.name},{" "}
              {formatDate(article.firstReleasedAt, timeZone)})
            </p>
          </article>
        ))}
        <ListPager first="/cai-chinh" place={place} />
      </div>
    </PageFrame>
  );
}
