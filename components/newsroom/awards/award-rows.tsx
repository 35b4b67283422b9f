import { printForm, printRecipient, printStanding } from "@/components/story/award-words";
import { Table } from "@/components/ui/table";
import type { AwardRow } from "@/lib/domain/site";
import { formatDay } from "@/lib/format/datetime";
import type { NewsroomWords } from "@/lib/words/dictionary";

/** Released awards as facts in rows, each with the article that proves it. */
export function AwardRows({ rows, words }: { rows: readonly AwardRow[]; words: NewsroomWords["awards"] }) {
  return (
    <Table
      caption={words.table}
      stack
      head={[words.day, words.form, words.recipients, words.authority, words.article]}
      className="rounded-control border border-line bg-sheet"
    >
      {rows.map(({ award, day, article }) => (
        <tr key={award.id} lang="vi">
          <td className="tnum whitespace-nowrap">{formatDay(day.date)}</td>
          <td className="min-w-40">
            <span className="font-medium">{printForm(award)}</span>
            {printStanding(award) && (
              <span className="block text-note text-soft">{printStanding(award)}</span>
            )}
          </td>
          <td className="min-w-56">
            <ul>
              {award.recipients.slice(0, 5).map((recipient) => (
                <li key={JSON.stringify(recipient)}>{printRecipient(recipient)}</li>
              ))}
              {award.recipients.length > 5 && <li className="text-faint">+ {award.recipients.length - 5}</li>}
            </ul>
          </td>
          <td className="min-w-40 text-soft">{award.authority}</td>
          <td className="min-w-48">
            <a href={article.path} className="text-link">
              {article.headline}
            </a>
          </td>
        </tr>
      ))}
    </Table>
  );
}
