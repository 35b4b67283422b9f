import { createElement } from "react";
import type { ContentAward } from "@/lib/domain/content";
import type { AwardRow } from "@/lib/domain/site";
import { formatDay } from "@/lib/format/datetime";
import {
  notSaid,
  printDecision,
  printForm,
  printPeriod,
  printRecipient,
  printRegisterDay,
  printStanding,
} from "./award-words";

export interface AwardTableRow {
  award: ContentAward;
  /** In the register only: the day it is filed under and the article that proves it. */
  filed?: Pick<AwardRow, "day" | "article">;
}

const labels = ["Hình thức", "Cơ quan tặng", "Được tặng", "Thành tích, giai đoạn", "Quyết định", "Ngày trao"];

/**
 * Awards as a real table with a caption, in the order given; on phones each row is a card that names its own
 * columns. What an article does not say is printed as "Không nêu trong bài".
 */
export function AwardTable({ caption, rows }: { caption: string; rows: readonly AwardTableRow[] }) {
  const isRegister = rows.some((row) => row.filed);
  const columns = isRegister ? [...labels.slice(0, 5), "Ngày", "Bài viết"] : labels;
  return (
    <table className="awards">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ award, filed }) => (
          <tr key={award.id} id={filed ? `kt-${award.id}` : undefined}>
            <Form award={award} />
            <td data-label={labels[1]}>{award.authority}</td>
            <Recipients award={award} />
            <Reason award={award} />
            <Fact label="Quyết định" text={printDecision(award.decision)} />
            {filed ? (
              <>
                <td data-label="Ngày">{printRegisterDay(filed.day)}</td>
                <td data-label="Bài viết">
                  <a href={filed.article.path}>{filed.article.headline}</a>
                </td>
              </>
            ) : (
              <Fact label="Ngày trao" text={award.ceremonyOn && formatDay(award.ceremonyOn)} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Fact({ label, text }: { label: string; text: string | null }) {
  return <td data-label={label}>{text ?? <i>{notSaid}</i>}</td>;
}

function Form({ award }: { award: ContentAward }) {
  const standing = printStanding(award);
  return (
    <th scope="row" data-label={labels[0]}>
      {printForm(award)}
      {standing && <small>{standing}</small>}
    </th>
  );
}

function Recipients({ award }: { award: ContentAward }) {
  const printed = award.recipients.map(printRecipient);
  if (printed.length === 1) return <td data-label={labels[2]}>{printed[0]}</td>;
  return (
    // Spread, not a keyed list: two people may share a name, and both are printed.
    <td data-label={labels[2]}>
      {createElement("ul", null, ...printed.map((recipient) => createElement("li", null, recipient)))}
    </td>
  );
}

function Reason({ award }: { award: ContentAward }) {
  const period = printPeriod(award.period);
  if (!award.achievement && !period) return <Fact label="Thành tích, giai đoạn" text={null} />;
  return (
    <td data-label={labels[3]}>
      {award.achievement}
      {period && <small>{period}</small>}
    </td>
  );
}
