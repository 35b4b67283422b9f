import type { FoundPiece, Run, SearchResults, SearchWish } from "@/lib/domain/search";
import { searchPath } from "@/lib/domain/search";
import { PageFrame } from "./page-frame";
import { Picture } from "./picture";
import type { SiteFrame } from "./site-frame";
import { TimeStamp } from "./time-stamp";

/** `/tim-kiem`: the box with its filters, then what was found, best first. Works without scripts. */
export function SearchPage({ frame, results }: { frame: SiteFrame; results: SearchResults }) {
  const { pieces, sentence, suggestion, scatteredPath, isFirst, first, older } = results;
  return (
    <PageFrame frame={frame}>
      <div className="search-page wide">
        <h1 className="section-name">Tìm kiếm</h1>
        <SearchFilters frame={frame} wish={results.wish} />
        {suggestion && (
          <p className="search-note">
            Có phải bạn tìm <a href={suggestion.path}>“{suggestion.words}”</a>?
          </p>
        )}
        {sentence && (
          <p className="search-note" role="status">
            {sentence}
          </p>
        )}
        {pieces.length > 0 && (
          <ol className="found">
            {pieces.map((piece) => (
              <li key={piece.card.number}>
                <Found piece={piece} timeZone={frame.timeZone} />
              </li>
            ))}
          </ol>
        )}
        {isFirst && scatteredPath && (
          <p className="search-note">
            <a href={scatteredPath}>Tìm cả bài có đủ các chữ này nhưng không liền nhau</a>
          </p>
        )}
        {(older || !isFirst) && (
          <nav className="pager" aria-label="Trang kết quả">
            {!isFirst && <a href={first}>Về đầu kết quả</a>}
            {older && (
              <a rel="next" href={older}>
                Kết quả tiếp theo
              </a>
            )}
          </nav>
        )}
      </div>
    </PageFrame>
  );
}

function SearchFilters({ frame, wish }: { frame: SiteFrame; wish: SearchWish }) {
  const isFiltered = searchPath({ ...wish, scattered: false }) !== searchPath({ ...blank, q: wish.q });
  return (
    <search>
      <form className="search-form" action="/tim-kiem">
        <p className="ask">
          <label htmlFor="q">Tìm trong báo</label>
          <input id="q" type="search" name="q" defaultValue={wish.q} maxLength={200} autoComplete="off" />
          <button type="submit">Tìm</button>
        </p>
        <details open={isFiltered}>
          <summary>Lọc kết quả</summary>
          <div className="filters">
            <label>
              <span>Chuyên mục</span>
              <select name="muc" defaultValue={wish.section ?? ""}>
                <option value="">Tất cả</option>
                {frame.sections.map(({ slug, name, parent }) => (
                  <option key={slug} value={slug}>
                    {parent ? `– ${name}` : name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span>Từ ngày</span>
              <input type="date" name="tu" defaultValue={wish.from ?? undefined} />
            </label>
            <label>
              <span>Đến ngày</span>
              <input type="date" name="den" defaultValue={wish.to ?? undefined} />
            </label>
            {wish.author && (
              <label>
                <input type="checkbox" name="tac-gia" value={wish.author} defaultChecked />
                <span>Chỉ tác giả {wish.author}</span>
              </label>
            )}
            <label>
              <input type="checkbox" name="khen-thuong" value="1" defaultChecked={wish.withAwards} />
              <span>Có khen thưởng</span>
            </label>
            <label>
              <input type="checkbox" name="anh" value="1" defaultChecked={wish.withPhotos} />
              <span>Có ảnh</span>
            </label>
          </div>
        </details>
      </form>
    </search>
  );
}

const blank: SearchWish = {
  q: "",
  section: null,
  author: null,
  from: null,
  to: null,
  withAwards: false,
  withPhotos: false,
  scattered: false,
};

function Found({ piece, timeZone }: { piece: FoundPiece; timeZone: string }) {
  const { card, headline, passage } = piece;
  return (
    <article className="card row">
      {card.photo && <Picture file={card.photo} alt={card.photo.alt} sizes="8rem" widest={400} />}
      <div>
        <h2>
          <a href={card.path}>
            <Marked runs={headline} />
          </a>
        </h2>
        {passage.length > 0 && (
          <p className="passage">
            <Marked runs={passage} />
          </p>
        )}
        <p className="meta">
          <span>{card.section.name}</span>{" "}
          <TimeStamp instant={card.firstReleasedAt} timeZone={timeZone} short />
          {card.byline && <> · {card.byline}</>}
        </p>
      </div>
    </article>
  );
}

function Marked({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, hit }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a passage is printed once and never reordered
    hit ? <mark key={place}>{text}</mark> : text,
  );
}
