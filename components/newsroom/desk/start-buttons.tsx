import { ButtonLink } from "@/components/ui/button-link";
import type { NewsroomWords } from "@/lib/words/dictionary";

/** The two ways an article begins. */
export function StartButtons({ words }: { words: NewsroomWords["shell"] }) {
  return (
    <>
      <ButtonLink icon="upload" href="/newsroom/import">
        {words.importArticle}
      </ButtonLink>
      <ButtonLink look="primary" icon="plus" href="/newsroom/articles/new">
        {words.newArticle}
      </ButtonLink>
    </>
  );
}
