import { authorityPath, awardPath, recipientPath } from "@/lib/domain/award-register";
import type { ContentRecipient } from "@/lib/domain/content";
import type { AwardRow } from "@/lib/domain/site";
import { formatDay } from "@/lib/format/datetime";
import { formatNumber } from "@/lib/format/number";
import {
  basisWords,
  notSaid,
  printForm,
  printPeriod,
  printRecipient,
  printStanding,
  sentence,
} from "./award-words";
import { keptTogether } from "./kept-together";

/** So many recipients are named in a row; the award's own page has all of them. */
const namedInRow = 4;

/**
 * Awards of one heading as rows, newest first, each leading to its page, its people, its authority and the article
 * that proves it. `heading` stands in the caption; on phones each row is a card that names its own columns.
 */
export function RegisterTable({
  id,
  heading,
  note,
  rows,
  showAuthority = true,
  level = 2,
}: {
  id: string;
  heading: string;
  note?: string | null;
  rows: readonly AwardRow[];
  showAuthority?: boolean;
  level?: 2 | 3;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <table className={showAuthority ? "awards filed" : "awards filed narrow"}>
      <caption>
        <Heading id={id}>{keptTogether(heading)}</Heading>
        {note && <small>{note}</small>}
      </caption>
      <thead>
        <tr>
          <th scope="col">Ngày</th>
          <th scope="col">Hình thức</th>
          <th scope="col">Được tặng</th>
          {showAuthority && <th scope="col">Cơ quan tặng</th>}
          <th scope="col">Thành tích, bài viết</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RegisterRow key={row.award.id} row={row} showAuthority={showAuthority} />
        ))}
      </tbody>
    </table>
  );
}

function RegisterRow({ row, showAuthority }: { row: AwardRow; showAuthority: boolean }) {
  const { award, day, article, slugs } = row;
  const standing = printStanding(award);
  const period = printPeriod(award.period);
  return (
    <tr className={award.status === "revoked" ? "revoked" : undefined}>
      <td data-label="Ngày">
        <div>
          <time dateTime={day.date}>{formatDay(day.date)}</time> <small>{basisWords[day.basis]}</small>
        </div>
      </td>
      <th scope="row">
        <a href={awardPath(award.id)}>{printForm(award)}</a>
        {standing && <small>{standing}</small>}
      </th>
      <td data-label="Được tặng">
        <div>
          <Recipients row={row} />
        </div>
      </td>
      {showAuthority && (
        <td data-label="Cơ quan tặng">
          <a href={authorityPath(slugs.authority)}>{keptTogether(award.authority)}</a>
        </td>
      )}
      <td data-label="Thành tích">
        <div>
          {award.achievement ? keptTogether(sentence(award.achievement)) : <i>{notSaid}</i>}
          {period && <small>{period}</small>}
          <small>
            Bài: <a href={article.path}>{keptTogether(article.headline)}</a>
          </small>
        </div>
      </td>
    </tr>
  );
}

function Recipients({ row: { award, slugs } }: { row: AwardRow }) {
  const { recipients } = award;
  const shown = recipients.length <= namedInRow + 1 ? recipients : recipients.slice(0, namedInRow);
  const isCut = shown.length < recipients.length;
  if (shown.length === 1 && shown[0])
    return <NamedRecipient recipient={shown[0]} slug={slugs.recipients[0] ?? null} />;
  return (
    <ul>
      {shown.map((recipient, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name, and both are printed.
        <li key={at}>
          <NamedRecipient recipient={recipient} slug={slugs.recipients[at] ?? null} />
        </li>
      ))}
      {isCut && (
        <li>
          <a href={awardPath(award.id)}>xem đủ {formatNumber(recipients.length)} mục</a>
        </li>
      )}
    </ul>
  );
}

/** A name that leads to its page, with post and unit as the article has them; a group as it is. */
export function NamedRecipient({ recipient, slug }: { recipient: ContentRecipient; slug: string | null }) {
  const { name, kind } = recipient;
  if (name === null || slug === null) return keptTogether(printRecipient(recipient));
  return (
    <>
      <a href={recipientPath(kind, slug)}>{name}</a>
      {keptTogether(printRecipient(recipient).slice(name.length))}
    </>
  );
}
