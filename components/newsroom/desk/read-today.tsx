import { formatNumber } from "@/lib/format/number";
import type { NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";

/** What readers read most in the last 24 hours, with how often. */
export function ReadToday({
  pieces,
  words,
}: {
  pieces: readonly { articleId: string; headline: string; views: number }[];
  words: NewsroomWords["views"];
}) {
  if (pieces.length === 0) return null;
  return (
    <section aria-labelledby="read-today" className="pt-4">
      <h2 id="read-today" className="pb-1 text-ui font-semibold">
        {words.today}
      </h2>
      <ol className="rounded-control border border-line bg-sheet">
        {pieces.map(({ articleId, headline, views }) => (
          <li
            key={articleId}
            className="flex items-baseline justify-between gap-3 border-b border-line px-3 py-1.5 text-row last:border-b-0"
          >
            <a href={`/newsroom/articles/${articleId}`} className="min-w-0 truncate text-ink">
              {headline}
            </a>
            <span className="tnum whitespace-nowrap text-note text-soft">
              {fill(words.times, { n: formatNumber(views) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
