import { ButtonLink } from "@/components/ui/button-link";
import type { NewsroomWords } from "@/lib/words/dictionary";

/** Forward by keyset and back to the beginning; a list that moves has no page numbers. Nothing on a single page. */
export function Pager({
  next,
  first,
  words,
}: {
  next: string | null;
  first: string | null;
  words: Pick<NewsroomWords, "ui" | "desk">;
}) {
  if (!next && !first) return null;
  return (
    <nav aria-label={words.desk.pages} className="flex justify-between gap-2 py-3">
      {first ? (
        <ButtonLink href={first} icon="left">
          {words.ui.first}
        </ButtonLink>
      ) : (
        <span />
      )}
      {next && (
        <ButtonLink href={next} rel="next">
          {words.ui.next}
        </ButtonLink>
      )}
    </nav>
  );
}
