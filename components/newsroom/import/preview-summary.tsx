import type { ReactNode } from "react";
import { printByline } from "@/lib/domain/byline";
import { formatDay } from "@/lib/format/datetime";
import type { ImportResult } from "@/lib/import/import-result";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";

/** The draft that would come of the text, field by field; what was not found says so. */
export function PreviewSummary({ result, words }: { result: ImportResult; words: NewsroomWords["import"] }) {
  const { article } = result;
  const byline = printByline(
    result.bylines.map(({ display_name: displayName, role }) => ({ displayName, role })),
  );
  const rows: [string, ReactNode, boolean?][] = [
    [words.kicker, article.kicker, true],
    [words.headline, article.headline && <b className="font-serif text-title">{article.headline}</b>],
    [words.sapo, article.sapo && <span className="line-clamp-4">{article.sapo}</span>],
    [words.byline, byline],
    [words.stamp, article.timestamp_raw],
    [words.eventDate, article.event_date && formatDay(article.event_date), true],
    [words.agency, article.agency_slug?.code, true],
    [words.sourceCredit, article.source_credit, true],
    [words.body, fill(words.paragraphs, { n: result.stats.body_paragraphs })],
    [words.photos, result.photos.length > 0 && fill(words.photoCount, { n: result.photos.length }), true],
    [
      words.awards,
      result.awards.length > 0 && (
        <ul>
          {result.awards.map((award) => (
            <li key={award.position}>
              {[award.form_as_written, award.grade, award.authority_as_written].filter(Boolean).join(" · ")}
            </li>
          ))}
        </ul>
      ),
      true,
    ],
  ];
  return (
    <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-row">
      {rows
        .filter(([, value, quiet]) => value || !quiet)
        .map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-faint">{label}</dt>
            <dd>{value || <span className="text-faint italic">{words.notFound}</span>}</dd>
          </div>
        ))}
    </dl>
  );
}
