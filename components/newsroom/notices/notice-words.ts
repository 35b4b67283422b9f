import type { NewsroomWords } from "@/lib/words/dictionary";
import { fill } from "@/lib/words/fill";
import type { NoticeLine } from "./notice-board";

type Words = NewsroomWords["notices"];

/** "Nguyễn Văn A đã sửa bài bạn duyệt…" */
export const noticeSentence = (notice: NoticeLine, words: Words): string =>
  fill(words.kinds[notice.kind], { name: notice.actor?.name ?? words.system });

/** The piece by its headline; by its number where it has none, or must not be named. */
export function pieceOf({ article }: NoticeLine, words: Words): string {
  if (article.headline === null) return fill(words.hidden, { n: article.number });
  return article.headline || fill(words.piece, { n: article.number });
}
