import { createElement } from "react";
import { awardPath } from "@/lib/domain/award-register";
import type { ContentAward } from "@/lib/domain/content";
import { formatDay } from "@/lib/format/datetime";
import { notSaid, printDecision, printForm, printPeriod, printRecipient, printStanding } from "./award-words";

const labels = ["Hình thức", "Cơ quan tặng", "Được tặng", "Thành tích, giai đoạn", "Quyết định", "Ngày trao"];

/**
 * The awards of an article as a real table with a caption, in the order given; on phones each row is a card that names
 * its own columns. The form leads to the award's page in the register. What an article does not say is printed as
 * "Không nêu trong bài".
 */
export function AwardTable({ caption, awards }: { caption: string; awards: readonly ContentAward[] }) {
  return (
    <table className="awards">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {labels.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {awards.map((award) => (
          <tr key={award.id}>
            <Form award={award} />
            <td data-label={labels[1]}>{award.authority}</td>
            <Recipients award={award} />
            <Reason award={award} />
            <Fact label="Quyết định" text={printDecision(award.decision)} />
            <Fact label="Ngày trao" text={award.ceremonyOn && formatDay(award.ceremonyOn)} />
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
      <a href={awardPath(award.id)}>{printForm(award)}</a>
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
