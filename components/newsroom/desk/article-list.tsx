import { Notice } from "@/components/ui/notice";
import type { Grant } from "@/lib/domain/capability";
import type { Outcome } from "@/lib/domain/outcome";
import type { Locale, NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";
import { refusalSentence } from "@/lib/words/sentence";
import { type ArticleRow, ArticleRows } from "./article-rows";
import { type DeskPlace, type DeskView, placeHref } from "./desk-link";
import { EmptyList } from "./empty-list";
import { Pager } from "./pager";

/** One page of articles, or why there is none, and the way on. */
export function ArticleList({
  base,
  plain,
  place,
  outcome,
  grants,
  now,
  locale,
  words,
}: {
  base: string;
  plain: DeskView;
  place: DeskPlace;
  outcome: Outcome<{ items: readonly ArticleRow[]; next: string | null }>;
  grants: readonly Grant[];
  now: number;
  locale: Locale;
  words: NewsroomWords;
}) {
  const first = placeHref(base, { ...place, cursor: null }, plain);
  if (!outcome.ok)
    return (
      <Notice
        tone="warn"
        actions={
          <a className="text-link" href={base}>
            {words.ui.clear}
          </a>
        }
      >
        {fill(words.desk.badLink, { reason: refusalSentence(outcome.refusal, locale) })}
      </Notice>
    );
  const { items, next } = outcome.value;
  if (items.length === 0) return <EmptyList place={place} grants={grants} words={words} />;
  return (
    <>
      <ArticleRows rows={items} now={now} locale={locale} words={words} />
      <Pager
        next={next && placeHref(base, { ...place, cursor: next }, plain)}
        first={place.cursor ? first : null}
        words={words}
      />
    </>
  );
}
