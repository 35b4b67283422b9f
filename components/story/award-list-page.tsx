import {
  type AwardFilter,
  type AwardPage,
  type AwardPlace,
  addTotals,
  authoritiesPath,
  isAsking,
  namePath,
  type RegisterName,
  registerPath,
  writeAsk,
  type YearTotals,
} from "@/lib/domain/award-register";
import type { AwardRow } from "@/lib/domain/site";
import { formatNumber } from "@/lib/format/number";
import { AskElsewhere, AskedSentence, type AwardChoices, AwardFilterForm } from "./award-filter";
import { RegisterTable } from "./award-register-table";
import { kindWords, openSumsWords, printTotals, totalsOf } from "./award-words";
import { PageFrame } from "./page-frame";
import type { SiteFrame } from "./site-frame";
import { Trail } from "./trail";

export interface AwardListing {
  page: AwardPage;
  filter: AwardFilter;
  /** Null on the first page. */
  before: AwardPlace | null;
  /** Sums kept by year, the newest first; null for a question whose sum nobody keeps. */
  years: readonly YearTotals[] | null;
  choices: AwardChoices;
  /** Pages of names that hold the words asked for. */
  names: readonly RegisterName[];
}

/** The register at /khen-thuong: released awards by year, the newest day first, and the questions it answers. */
export function AwardListPage({ frame, listing }: { frame: SiteFrame; listing: AwardListing }) {
  const { page, filter, before, choices, names } = listing;
  const { rows, next } = page;
  const formName = choices.forms.find(({ code }) => code === filter.form)?.name ?? null;
  return (
    <PageFrame frame={frame} trail={["khen-thuong"]}>
      <div className="register wide">
        <Trail steps={[{ name: "Trang nhất", path: "/" }]} at="Khen thưởng" />
        <header className="list-head">
          <h1 className="section-name">Khen thưởng</h1>
          <p>
            Ai được tặng gì, của ai, vì sao, theo quyết định nào: ghi từ các bài đã xuất bản, lượt nào cũng
            kèm bài làm chứng. <a href={authoritiesPath}>Các cơ quan tặng</a>
          </p>
        </header>
        <AwardFilterForm filter={filter} choices={choices} />
        <AskedSentence filter={filter} formName={formName} />
        <FoundNames names={names} />
        {rows.length === 0 ? (
          <Nothing isAsking={isAsking(filter)} />
        ) : (
          <>
            <Sum listing={listing} />
            <Years listing={listing} />
            {byYear(rows).map(([year, ofYear]) => (
              <RegisterTable
                key={year}
                id={`nam-${year}`}
                heading={`Năm ${year}`}
                note={noteOfYear(listing, year)}
                rows={ofYear}
              />
            ))}
          </>
        )}
        {(before || next) && (
          <nav className="pager" aria-label="Trang của sổ khen thưởng">
            {before && <a href={registerPath + writeAsk(filter)}>Về mới nhất</a>}
            {next && (
              <a rel="next" href={registerPath + writeAsk(filter, next)}>
                Cũ hơn
              </a>
            )}
          </nav>
        )}
        {rows.length > 0 && (
          <div className="legend">
            <AskElsewhere filter={filter} />
            <p>{openSumsWords}</p>
          </div>
        )}
      </div>
    </PageFrame>
  );
}

function Nothing({ isAsking: asked }: { isAsking: boolean }) {
  return asked ? (
    <p className="empty">
      Không có lượt khen thưởng nào khớp. Thử bớt một điều kiện, hoặc gõ ít chữ hơn; dấu có hay không đều
      được.
    </p>
  ) : (
    <p className="empty">Chưa có bài đã xuất bản nào nêu khen thưởng.</p>
  );
}

function Sum({ listing: { page, before, years, filter } }: { listing: AwardListing }) {
  if (years) return <p className="totals">{printTotals(addTotals(years))}.</p>;
  const { rows, next } = page;
  if (!before && !next)
    return <p className="totals">{printTotals(totalsOf(rows.map((row) => row.award)))}.</p>;
  const shown = `${formatNumber(rows.length)} lượt`;
  if (before)
    return (
      <p className="totals">
        Xem tiếp {shown}
        {next ? ", còn nữa" : ", đến hết"}.
      </p>
    );
  return (
    <p className="totals">
      Nhiều hơn {shown}; đang xem {shown} mới nhất{isAsking(filter) ? " khớp với câu hỏi" : ""}.
    </p>
  );
}

function Years({ listing: { years, filter } }: { listing: AwardListing }) {
  if (!years || years.length < 2) return null;
  return (
    <nav className="years" aria-label="Theo năm">
      <ul>
        {years.map(({ year, awards, revoked }) => (
          <li key={year}>
            <a href={registerPath + writeAsk({ ...filter, from: `${year}-01-01`, to: `${year}-12-31` })}>
              {year}
            </a>{" "}
            <small>{formatNumber(awards + revoked)}</small>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function noteOfYear({ years, page, before }: AwardListing, year: string): string | null {
  const ofYear = years?.find((one) => String(one.year) === year);
  if (!ofYear) return null;
  // A year that this page shows only a part of is summed up all the same: the sum is the year's.
  const isWhole = !before && page.next?.day.slice(0, 4) !== year;
  return `${isWhole ? "" : "cả năm: "}${printTotals(ofYear)}`;
}

function FoundNames({ names }: { names: readonly RegisterName[] }) {
  if (names.length === 0) return null;
  return (
    <nav className="found" aria-label="Trang riêng của từng tên">
      <h2>Trang riêng</h2>
      <ul>
        {names.map((name) => (
          <li key={namePath(name)}>
            <a href={namePath(name)}>{name.name}</a>{" "}
            <small>
              {name.role === "authority" ? "cơ quan tặng" : kindWords[name.role]},{" "}
              {formatNumber(name.awards + name.revoked)} lượt
            </small>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function byYear(rows: readonly AwardRow[]): [year: string, rows: AwardRow[]][] {
  const years = new Map<string, AwardRow[]>();
  for (const row of rows) {
    const year = row.day.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), row]);
  }
  return [...years];
}
