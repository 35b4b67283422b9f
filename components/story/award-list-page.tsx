import type { AwardRow } from "@/lib/domain/site";
import { formatNumber } from "@/lib/format/number";
import { AwardTable } from "./award-table";
import { printHonoured, totalsOf } from "./award-words";
import { PageFrame } from "./page-frame";
import type { SiteFrame } from "./site-frame";

/** The register at /khen-thuong: released awards, newest day first, each with the article that proves it. */
export function AwardListPage({ frame, rows }: { frame: SiteFrame; rows: readonly AwardRow[] }) {
  const newestFirst = [...rows].sort((a, b) => b.day.date.localeCompare(a.day.date));
  return (
    <PageFrame frame={frame} trail={["khen-thuong"]}>
      <div className="register wide">
        <h1 className="section-name">Khen thưởng</h1>
        {rows.length === 0 ? (
          <p className="empty">Chưa có bài đã xuất bản nào nêu khen thưởng.</p>
        ) : (
          <>
            <p className="totals">
              {formatNumber(rows.length)} lượt khen thưởng trong các bài đã xuất bản
              <Honoured rows={rows} />.
            </p>
            <AwardTable
              caption="Các hình thức khen thưởng, mới nhất trước"
              rows={newestFirst.map(({ award, day, article }) => ({ award, filed: { day, article } }))}
            />
            <p className="legend">
              “Ít nhất”: có bài chỉ viết “nhiều tập thể, cá nhân” mà không nêu tên, số lượng; mỗi nhóm như vậy
              được tính là một.
            </p>
          </>
        )}
      </div>
    </PageFrame>
  );
}

function Honoured({ rows }: { rows: readonly AwardRow[] }) {
  const totals = printHonoured(totalsOf(rows.map((row) => row.award)));
  return totals ? <>; được tặng: {totals}</> : null;
}
