import { type AwardInArticle, authorityPath, awardPath, registerPath } from "@/lib/domain/award-register";
import type { ContentPhoto } from "@/lib/domain/content";
import type { AwardRow } from "@/lib/domain/site";
import { formatDay } from "@/lib/format/datetime";
import { NamedRecipient } from "./award-register-table";
import {
  basisWords,
  kindWords,
  notSaid,
  printForm,
  printHonoured,
  printPeriod,
  printRegisterDay,
  printStanding,
  printTitle,
  printWhom,
  sentence,
  totalsOf,
} from "./award-words";
import { keptTogether } from "./kept-together";
import { PageFrame } from "./page-frame";
import { PhotoFigure } from "./photo-figure";
import type { SiteFrame } from "./site-frame";
import { TimeStamp } from "./time-stamp";
import { Trail } from "./trail";

/** What the article itself says of the award: a passage, and a picture with its caption. */
export interface Evidence {
  passage: string | null;
  photo: ContentPhoto | null;
}

/** One award: who received what, when, from whom, for what, by which decision, and the article that proves it. */
export function AwardPage({
  frame,
  found,
  evidence,
}: {
  frame: SiteFrame;
  found: AwardInArticle;
  evidence: Evidence;
}) {
  const { row, article, siblings } = found;
  const { award } = row;
  const standing = printStanding(award);
  return (
    <PageFrame frame={frame} trail={["khen-thuong"]}>
      <article className="award wide">
        <Trail
          steps={[
            { name: "Trang nhất", path: "/" },
            { name: "Khen thưởng", path: registerPath },
          ]}
          at={printForm(award)}
        />
        <header>
          <p className="kicker">{keptTogether(award.authority)}</p>
          <h1 className="headline">
            {keptTogether(printForm(award))}
            <span className="whom"> {keptTogether(printWhom(award))}</span>
          </h1>
          {standing && (
            <p className={award.status === "revoked" ? "standing revoked" : "standing"}>{standing}</p>
          )}
        </header>
        <div className="record">
          <Facts row={row} />
          <Recipients row={row} />
          <Siblings rows={siblings} />
        </div>
        <section aria-labelledby="bang-chung" className="evidence">
          <h2 id="bang-chung" className="rubric">
            Bài làm chứng
          </h2>
          {evidence.passage && <blockquote cite={article.path}>{keptTogether(evidence.passage)}</blockquote>}
          <p className="source-article">
            <a href={article.path}>{keptTogether(article.content.headline)}</a>
            <small>
              <TimeStamp instant={article.firstReleasedAt} timeZone={frame.timeZone} />
            </small>
          </p>
          {evidence.photo && <PhotoFigure photo={evidence.photo} />}
        </section>
        <p className="address">{frame.origin + awardPath(award.id)}</p>
      </article>
    </PageFrame>
  );
}

function Facts({ row: { award, day, slugs } }: { row: AwardRow }) {
  const { decision } = award;
  const signer = [decision.signerName, decision.signerTitle].filter(Boolean).join(", ");
  const number = [
    decision.number && `Số ${decision.number}`,
    decision.signedOn && `ngày ${formatDay(decision.signedOn)}`,
  ]
    .filter(Boolean)
    .join(", ");
  return (
    <dl className="facts">
      <Fact label="Cơ quan tặng">
        <a href={authorityPath(slugs.authority)}>{keptTogether(award.authority)}</a>
      </Fact>
      <Fact label="Thành tích">{award.achievement && keptTogether(sentence(award.achievement))}</Fact>
      <Fact label="Giai đoạn">{printPeriod(award.period)}</Fact>
      <Fact label="Quyết định">{number}</Fact>
      <Fact label="Người ký">{signer}</Fact>
      <Fact label="Ngày trao">
        {award.ceremonyOn && <time dateTime={award.ceremonyOn}>{formatDay(award.ceremonyOn)}</time>}
      </Fact>
      {day.basis !== "ceremony" && (
        <Fact label="Xếp trong sổ">
          {printRegisterDay(day)}, vì{" "}
          {day.basis === "article" ? "bài không nêu ngày nào khác" : "bài không nêu ngày trao"}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children || <i>{notSaid}</i>}</dd>
    </div>
  );
}

function Recipients({ row: { award, slugs } }: { row: AwardRow }) {
  const isOne = award.recipients.length === 1;
  return (
    <section aria-labelledby="duoc-tang" className="recipients">
      <h2 id="duoc-tang" className="rubric">
        Được tặng
      </h2>
      {!isOne && award.status !== "revoked" && (
        <p className="totals">Tổng cộng: {printHonoured(totalsOf([award]))}.</p>
      )}
      <ul>
        {award.recipients.map((recipient, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name, and both are printed.
          <li key={at}>
            <NamedRecipient recipient={recipient} slug={slugs.recipients[at] ?? null} />
            {!recipient.isAggregate && <small>{kindWords[recipient.kind]}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Siblings({ rows }: { rows: readonly AwardRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="cung-bai" className="siblings">
      <h2 id="cung-bai" className="rubric">
        Khen thưởng khác trong bài này
      </h2>
      <ul>
        {rows.map(({ award, day }) => (
          <li key={award.id}>
            <a href={awardPath(award.id)}>{keptTogether(printTitle(award))}</a>
            <small>
              {award.authority}, {formatDay(day.date)} ({basisWords[day.basis]})
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
