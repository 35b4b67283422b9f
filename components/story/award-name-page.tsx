import {
  type AwardPage,
  type AwardPlace,
  addTotals,
  type NameRole,
  namePath,
  placeParameter,
  type RegisterName,
  registerPath,
  writeAwardPlace,
  type YearTotals,
} from "@/lib/domain/award-register";
import type { AwardRow } from "@/lib/domain/site";
import { formatNumber } from "@/lib/format/number";
import { RegisterTable } from "./award-register-table";
import { kindWords, printTotals } from "./award-words";
import { keptTogether } from "./kept-together";
import { PageFrame } from "./page-frame";
import type { SiteFrame } from "./site-frame";
import { Trail } from "./trail";

const roleWords: Record<NameRole, string> = { ...kindWords, authority: "cơ quan tặng" };
const capitalise = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
const steps = [
  { name: "Trang nhất", path: "/" },
  { name: "Khen thưởng", path: registerPath },
];

export interface NameListing {
  name: RegisterName;
  page: AwardPage;
  /** Null on the first page. */
  before: AwardPlace | null;
  /** Other names that read alike without marks. */
  alike: readonly RegisterName[];
}

/**
 * What was given to one name as articles write it, parted by the unit they give: the paper knows names, not who is
 * behind them, and says so.
 */
export function HonouredPage({ frame, listing }: { frame: SiteFrame; listing: NameListing }) {
  const { name, page } = listing;
  const units = byUnit(page.rows, name);
  return (
    <NameFrame frame={frame} listing={listing}>
      <p>{printCount(name)} trong các bài đã xuất bản.</p>
      <p className="caution">{cautionOf(name.role, units.length)}</p>
      {units.map(([unit, rows], at) => (
        <RegisterTable
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the page's own.
          key={at}
          id={`don-vi-${at + 1}`}
          heading={unit ?? "Không nêu đơn vị"}
          rows={rows}
        />
      ))}
    </NameFrame>
  );
}

/** What one authority conferred, newest first, with its sums by year. */
export function AuthorityPage({
  frame,
  listing,
  years,
}: {
  frame: SiteFrame;
  listing: NameListing;
  years: readonly YearTotals[];
}) {
  const { page } = listing;
  return (
    <NameFrame frame={frame} listing={listing}>
      <p>{printTotals(addTotals(years))}.</p>
      {years.length > 1 && (
        <p className="years">
          {years.map(({ year, awards, revoked }) => `${year}: ${formatNumber(awards + revoked)}`).join(" · ")}
        </p>
      )}
      <RegisterTable id="da-tang" heading="Đã tặng" rows={page.rows} showAuthority={false} />
    </NameFrame>
  );
}

/** Names that an address without its last part may mean: the reader chooses, the paper does not guess. */
export function AlikePage({ frame, names }: { frame: SiteFrame; names: readonly RegisterName[] }) {
  return (
    <PageFrame frame={frame} trail={["khen-thuong"]}>
      <div className="register wide">
        <Trail steps={steps} at="Tên viết gần giống" />
        <header className="list-head">
          <h1 className="section-name">Tên viết gần giống</h1>
          <p>Những tên này chỉ khác nhau ở dấu. Mỗi tên có trang riêng.</p>
        </header>
        <NameList names={names} />
      </div>
    </PageFrame>
  );
}

/** Every authority of the register, those that conferred most first. */
export function AuthoritiesPage({ frame, names }: { frame: SiteFrame; names: readonly RegisterName[] }) {
  return (
    <PageFrame frame={frame} trail={["khen-thuong"]}>
      <div className="register wide">
        <Trail steps={steps} at="Cơ quan tặng" />
        <header className="list-head">
          <h1 className="section-name">Cơ quan tặng</h1>
          <p>Ghi theo tên trong bài; một cơ quan viết hai cách thì đứng ở hai dòng.</p>
        </header>
        {names.length === 0 ? (
          <p className="empty">Chưa có bài đã xuất bản nào nêu khen thưởng.</p>
        ) : (
          <NameList names={names} />
        )}
      </div>
    </PageFrame>
  );
}

function NameFrame({
  frame,
  listing: { name, page, before, alike },
  children,
}: {
  frame: SiteFrame;
  listing: NameListing;
  children: React.ReactNode;
}) {
  const first = namePath(name);
  return (
    <PageFrame frame={frame} trail={["khen-thuong"]}>
      <div className="register wide">
        <Trail steps={steps} at={capitalise(roleWords[name.role])} />
        <header className="list-head">
          <h1 className="section-name">{keptTogether(name.name)}</h1>
        </header>
        <div className="told">{children}</div>
        {(before || page.next) && (
          <nav className="pager" aria-label="Trang của sổ khen thưởng">
            {before && <a href={first}>Về mới nhất</a>}
            {page.next && (
              <a rel="next" href={`${first}?${placeParameter}=${writeAwardPlace(page.next)}`}>
                Cũ hơn
              </a>
            )}
          </nav>
        )}
        {alike.length > 0 && (
          <section aria-labelledby="gan-giong" className="alike">
            <h2 id="gan-giong" className="rubric">
              Tên khác, chỉ khác dấu
            </h2>
            <NameList names={alike} />
          </section>
        )}
        <p className="address">{frame.origin + first}</p>
      </div>
    </PageFrame>
  );
}

function NameList({ names }: { names: readonly RegisterName[] }) {
  return (
    <ul className="names">
      {names.map((name) => (
        <li key={namePath(name)}>
          <a href={namePath(name)}>{name.name}</a> <small>{printCount(name)}</small>
        </li>
      ))}
    </ul>
  );
}

function printCount({ awards, revoked }: Pick<RegisterName, "awards" | "revoked">): string {
  const taken = revoked > 0 ? `, ${formatNumber(revoked)} lượt đã bị hủy bỏ, thu hồi` : "";
  return `${formatNumber(awards)} lượt khen thưởng${taken}`;
}

function cautionOf(role: NameRole, units: number): string {
  const one = role === "individual" ? "người" : "nơi";
  const apart = units > 1 ? " Dưới đây tách theo đơn vị bài viết nêu." : "";
  return `Trang này gom theo tên ghi trong bài; cùng tên chưa chắc là cùng một ${one}.${apart}`;
}

/** Rows by the unit that stands beside the name; one award may give the name twice. The newest unit comes first. */
export function byUnit(
  rows: readonly AwardRow[],
  { role, slug }: Pick<RegisterName, "role" | "slug">,
): [unit: string | null, rows: AwardRow[]][] {
  const units = new Map<string | null, AwardRow[]>();
  for (const row of rows) {
    const here = row.award.recipients.filter(
      (recipient, at) => recipient.kind === role && row.slugs.recipients[at] === slug,
    );
    for (const unit of new Set(here.map((recipient) => recipient.unit)))
      units.set(unit, [...(units.get(unit) ?? []), row]);
  }
  return [...units];
}
